import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { disputed } from './rule-disputed.ts';

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
  disputed.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const CLAIM = '"Sell the old ferry for scrap"';
const denial = page(
  'b',
  'Ida Brekke never said “Sell the old ferry for scrap”, said Siv Moe, her spokeswoman: “[[Siv Moe|She never said that]].”',
  {
    published: '2031-05-04T08:00:00Z',
  },
);

test('a report against a denial is disputed', () => {
  const report = page('a', '“[[Ida Brekke|Sell the old ferry for scrap]],” Ida Brekke said.');
  assert.equal(find([report, denial], CLAIM), 'disputed');
});

test('a first-hand record is not disputed by a denial', () => {
  const transcript: MadeDocument = {
    name: 'a',
    kind: 'transcript',
    text: 'IDA BREKKE: Sell the old ferry for scrap.\nJON LERVIK: Now?',
  };
  assert.equal(find([transcript, denial], CLAIM), null);
});
