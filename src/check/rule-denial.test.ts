import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { denied } from './rule-denial.ts';

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
  denied.apply(
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

test('words of which nobody who may know reports a thing are denied by who speaks for the speaker', () => {
  assert.equal(find([denial], CLAIM), 'denied');
});

test('a report of the words by a named outlet stands against it', () => {
  const report = page('a', '“[[Ida Brekke|Sell the old ferry for scrap]],” Ida Brekke said.');
  assert.equal(find([report, denial], CLAIM), null);
});

test('without a denial nothing is denied', () => {
  assert.equal(find([page('a', FILL)], CLAIM), null);
});

test('what a claim marks as quoted inside words of its own is not denied where it is on record at first hand', () => {
  const minutes = (words: string): MadeDocument => ({
    name: 'a',
    kind: 'transcript',
    text: `IDA BREKKE: ${words}\nJON LERVIK: Now?`,
  });
  const told = page(
    'b',
    'Siv Moe, her spokeswoman: “[[Siv Moe|She never said that the old ferry should go for scrap at once]].”',
    {
      published: '2031-05-04T08:00:00Z',
    },
  );
  const claim = 'The old ferry should go “for scrap at the best price” at once, said Ida Brekke';
  assert.equal(find([told], claim), 'denied');
  assert.equal(find([told, minutes('Things may go for scrap at the best price, some day.')], claim), null);
  // Other words of hers, and fewer than anybody says, prove nothing of the kind.
  assert.equal(find([told, minutes('Things may go for scrap at some price, some day.')], claim), 'denied');
  const short = 'The old ferry should go “for scrap” at once, said Ida Brekke';
  assert.equal(find([told, minutes('Things may go for scrap, some day.')], short), 'denied');
});

test('what was put together of words on record is not denied because somebody denies one of them', () => {
  const record: MadeDocument = {
    name: 'a',
    kind: 'transcript',
    text: 'JON LERVIK: And the ferry?\nIDA BREKKE: It rolls in the harbour and it sings in the gale. I like it.\nJON LERVIK: And the crane?\nIDA BREKKE: The crane belongs to the county and always has.',
  };
  const office = page('b', 'Siv Moe, her spokeswoman, said: “[[Siv Moe|She never said “it sings in the gale”]].”', {
    published: '2031-05-04T08:00:00Z',
  });
  const joined = '"It sings in the gale. The crane belongs to the county and always has."';
  assert.equal(find([office], joined), 'denied');
  assert.equal(find([record, office], joined), null);
  // Words that nobody has on record are denied, whatever else she said.
  assert.equal(find([record, denial], CLAIM), 'denied');
});
