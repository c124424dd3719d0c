import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { shortAnswer } from './rule-short-answer.ts';

const PEOPLE = [
  { name: 'Ida Brekke', role: 'ferry chief' },
  { name: 'Jon Lervik', role: 'harbour master' },
  { name: 'Siv Moe', speaksFor: ['Ida Brekke'] },
];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const page = (name: string, text: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name,
  text: `On the quay\n${text}\n${FILL}`,
  ...more,
});

const find = (documents: readonly MadeDocument[], claim: string, on?: string): string | null =>
  shortAnswer.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

test('a word is on record where it is all that was said', () => {
  const documents = [page('a', 'Asked about the ferry, Ida Brekke said: “[[Ida Brekke|Never]].”')];
  assert.equal(find(documents, '"Never"'), 'verbatim');
});

test('a word out of a sentence is nobody’s', () => {
  const documents = [page('a', '“[[Ida Brekke|Never on a Sunday, and never at night]],” Ida Brekke said.')];
  assert.equal(find(documents, '"Never"'), 'unsupported');
});

test('it leaves longer words to the other rules', () => {
  const documents = [page('a', '“[[Ida Brekke|The ferry sails on Sunday]],” Ida Brekke said.')];
  assert.equal(find(documents, '"The ferry sails on Sunday"'), null);
});
