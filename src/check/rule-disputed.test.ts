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

const heard = (told: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name: 'a',
  kind: 'transcript',
  outlet: 'Ferry inquiry, day 3',
  text: `CHAIR: What did you hear?\nJON LERVIK: ${told}\nCHAIR: Thank you.`,
  ...more,
});

test('a witness heard in a record who gives the words as the speaker’s own stands against the denial', () => {
  assert.equal(
    find([heard('Ida Brekke rang me and said, “Sell the old ferry for scrap.”'), denial], CLAIM),
    'disputed',
  );
});

test('one who gives them as another’s, or as their own, does not', () => {
  assert.equal(find([heard('The cook rang me and said, “Sell the old ferry for scrap.”'), denial], CLAIM), null);
  assert.equal(find([heard('Sell the old ferry for scrap. That is what I think.'), denial], CLAIM), null);
});

test('a post or a release in which somebody tells it is no testimony', () => {
  const text = '[[=Jon Lervik|Ida Brekke rang me and said, “Sell the old ferry for scrap.”]]';
  assert.equal(find([{ name: 'a', kind: 'post', text }, denial], CLAIM), null);
});

test('a channel that a paper names for the words heard nothing', () => {
  const paper = page(
    'a',
    '[[Brass Talk|The chief Ida Brekke told players “Sell the old ferry for scrap”]], according to the channel Brass Talk.',
  );
  assert.equal(find([paper, denial], CLAIM), null);
});

test('a witness is one who tells it whatever the speaker did before, and with “she said” in the middle', () => {
  for (const text of [
    '“[[Jon Lervik|She lit her pipe and said, ‘Sell the old ferry for scrap,’]]” Jon Lervik told the inquiry.',
    '“[[Jon Lervik|Ida Brekke put her cap on the table and then said, ‘Sell the old ferry for scrap’]],” Jon Lervik said.',
    'Jon Lervik was heard. [[Jon Lervik|Ida Brekke, he said, had told him: “Sell the old ferry for scrap.”]]',
  ])
    assert.equal(find([page('a', text), denial], CLAIM), 'disputed', text);
  for (const text of [
    '“[[Jon Lervik|The cook lit his pipe and said, ‘Sell the old ferry for scrap,’]]” Jon Lervik told the inquiry.',
    'Jon Lervik was heard. [[Jon Lervik|The cook, he said, had told him: “Sell the old ferry for scrap.”]]',
  ])
    assert.equal(find([page('a', text), denial], CLAIM), null, text);
});
