import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { verbatim } from './rule-verbatim.ts';

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
  verbatim.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const documents = [page('a', '“[[Ida Brekke|We’ll paint the ferry that broke, um, before winter]],” Ida Brekke said.')];

test('the same words in the same order are verbatim, whatever their spelling', () => {
  assert.equal(find(documents, '"we will paint the ferry which broke before winter"'), 'verbatim');
});

test('with one word changed they are not', () => {
  assert.equal(find(documents, '"we will sell the ferry that broke before winter"'), null);
});

test('a reporter’s indirect speech is nobody’s words, however a claim puts them in quotation marks', () => {
  const told = page('b', 'Ida Brekke said that [[Ida Brekke|the crane had never been oiled by anybody]].');
  assert.equal(find([told], '"The crane had never been oiled by anybody"'), 'paraphrase');
  assert.equal(find([told], 'Ida Brekke said that the crane had never been oiled by anybody'), 'paraphrase');
  assert.equal(find([told], 'The crane had never been oiled by anybody'), 'paraphrase');
  // Another report that quotes them is a record of the words.
  const quoted = page('c', '“[[Ida Brekke|The crane had never been oiled by anybody]],” Ida Brekke said.');
  assert.equal(find([told, quoted], '"The crane had never been oiled by anybody"'), 'verbatim');
  assert.equal(find([told, quoted], 'Ida Brekke said that the crane had never been oiled by anybody'), 'verbatim');
});

test('of a claim that quotes a part, that part alone must be quoted on record', () => {
  const mixed = page('d', '[[+Ida Brekke|The crane “had never been oiled by anybody”]], Ida Brekke said.');
  const told = page('e', '[[Ida Brekke|The crane had never been oiled by anybody]], Ida Brekke said.');
  const claim = 'Ida Brekke: the crane “had never been oiled by anybody”';
  assert.equal(find([mixed], claim), 'verbatim');
  assert.equal(find([told], claim), 'paraphrase');
  assert.equal(find([mixed], '“The crane had never been oiled by anybody”'), 'paraphrase');
});
