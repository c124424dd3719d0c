import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { paraphrase, restatement } from './rule-paraphrase.ts';

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
  paraphrase.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const findRestatement = (documents: readonly MadeDocument[], claim: string): string | null =>
  restatement.apply(considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke' }))?.finding ?? null;

test('indirect speech with persons and tenses shifted restates the words', () => {
  const documents = [page('a', 'Ida Brekke said that [[Ida Brekke|she would sell the old crane to the museum]].')];
  assert.equal(findRestatement(documents, '"I will sell the old crane to the museum"'), 'paraphrase');
});

test('other words with the same meaning are a paraphrase', () => {
  const documents = [
    page('a', 'Ida Brekke said that [[Ida Brekke|the company would begin to build the pier in June]].'),
  ];
  assert.equal(find(documents, 'Ida Brekke says the firm starts building the pier in June'), 'paraphrase');
});

test('a question asserts nothing', () => {
  const documents = [page('a', '“[[Ida Brekke|Will the company begin to build the pier in June?]]” asked Ida Brekke.')];
  assert.equal(find(documents, 'Ida Brekke says the firm starts building the pier in June'), null);
});

test('what is to be done is not carried by a statement that says nothing of the deed', () => {
  const said = page('a', 'Ida Brekke said that [[Ida Brekke|the ferry tax stood at four crowns last winter]].');
  assert.equal(find([said], 'Ida Brekke says the ferry tax ought to be doubled'), null);
  assert.equal(find([said], 'Ida Brekke says the ferry tax has to be doubled'), null);
  const asked = page('a', 'Ida Brekke said that [[Ida Brekke|somebody should double the ferry tax, and soon]].');
  assert.equal(find([asked], 'Ida Brekke says the ferry tax ought to be doubled'), 'paraphrase');
});
