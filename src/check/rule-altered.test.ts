import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { altered } from './rule-altered.ts';

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
  altered.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const documents = [
  page('a', '“[[Ida Brekke|We will not sell ten cranes to the museum in the valley]],” Ida Brekke said.'),
];

const CHANGED: readonly (readonly [why: string, claim: string])[] = [
  ['a negation', '"We will sell ten cranes to the museum in the valley"'],
  ['a number', '"We will not sell two cranes to the museum in the valley"'],
  ['a tense', '"We did not sell ten cranes to the museum in the valley"'],
  ['a person', '"They will not sell ten cranes to the museum in the valley"'],
  ['a degree', '"We will not sell almost ten cranes to the museum in the valley"'],
];

for (const [why, claim] of CHANGED) {
  test(`${why} changed in a restatement is altered`, () => assert.equal(find(documents, claim), 'altered'));
}

test('a difference that does not matter is not', () => {
  assert.equal(find(documents, '"We will not sell 10 cranes to a museum in that valley"'), null);
});

test('words about something else restate nothing', () => {
  assert.equal(find(documents, '"The choir sings on the ferry at noon"'), null);
});

test('a count told again with another doer is one statement restated, and another count is none', () => {
  const told = [
    page('a', '“[[Ida Brekke|The pump was mended thirty times, nineteen of them by the cook]],” Ida Brekke said.'),
  ];
  assert.equal(find(told, '"Nineteen of them by my deputy"'), 'altered');
  assert.equal(find(told, '"Nineteen of us went home by bus"'), null);
});
