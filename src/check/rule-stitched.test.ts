import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { stitched } from './rule-stitched.ts';

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
  stitched.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const documents = [
  page('a', '“[[Ida Brekke|The old crane has served us well]],” Ida Brekke said.'),
  page('b', '“[[Ida Brekke|The museum can have it for a crown]],” Ida Brekke said.'),
];

test('pieces of two statements are stitched', () => {
  assert.equal(find(documents, '"The old crane has served us well. The museum can have it for a crown."'), 'stitched');
});

test('one statement is not', () => {
  assert.equal(find(documents, '"The old crane has served us well"'), null);
});
