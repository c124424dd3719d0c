import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { outOfContext } from './rule-out-of-context.ts';

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
  outOfContext.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const said = (words: string): MadeDocument[] => [page('a', `“[[Ida Brekke|${words}]],” Ida Brekke said.`)];

const LOST: readonly (readonly [why: string, words: string, claim: string])[] = [
  ['a condition before them', 'If the ice holds, we will walk to the island', '"We will walk to the island"'],
  ['a condition behind them', 'We will walk to the island if the ice holds', '"We will walk to the island"'],
  ['a negation', 'I do not think that the crane is safe', '"The crane is safe"'],
  ['a word that limits them', 'Only the old ferry leaks in the rain', '"The old ferry leaks in the rain"'],
  ['another word that limits them', 'Perhaps the old ferry leaks in the rain', '"The old ferry leaks in the rain"'],
  ['what limits a refusal', 'We will not pay for rust', '"We will not pay"'],
  ['until when nothing happens', 'No crane will be sold before the owners have been asked', '"No crane will be sold"'],
  ['whom they are about', 'For children under six it is free of charge', '"It is free of charge"'],
  ['another’s words', 'My critics say that the crane is crooked', '"The crane is crooked"'],
  ['a question', 'Shall we sell the crane to the museum? Ask the children', '"We sell the crane to the museum"'],
];

for (const [why, words, claim] of LOST) {
  test(`a claim that leaves out ${why}`, () => assert.equal(find(said(words), claim), 'out_of_context'));
}

const KEPT: readonly (readonly [why: string, words: string, claim: string])[] = [
  ['a cut that leaves the meaning whole', 'The crane is safe, and the ferry is on time', '"The crane is safe"'],
  ['what the claim says around the words', 'We will not pay for rust', '"We will not pay" for the rust'],
  ['the condition itself', 'If the ice holds, we will walk', '"If the ice holds, we will walk"'],
];

for (const [why, words, claim] of KEPT) {
  test(`but not ${why}`, () => assert.equal(find(said(words), claim), null));
}

test('old words passed round as new', () => {
  assert.equal(
    find(said('The crane is safe and sound'), '"The crane is safe and sound"', '2032-05-02'),
    'out_of_context',
  );
});

test('an ellipsis that stands for which ones of all are meant', () => {
  const all = said('Every cabin that faces the quay will be painted by May');
  assert.equal(find(all, '"Every cabin … will be painted by May"'), 'out_of_context');
  const whole = said('Every cabin, the old ones too, will be painted by May');
  assert.equal(find(whole, '"Every cabin … will be painted by May"'), null);
});

test('a claim that the speaker holds to words still that they have gone back on', () => {
  const before = page('a', '“[[Ida Brekke|The night ferry will run until Easter]],” Ida Brekke said.');
  const after = page(
    'b',
    '“[[Ida Brekke|I said that the night ferry would run until Easter, and I was wrong]],” Ida Brekke said.',
    {
      published: '2031-05-20T08:00:00Z',
    },
  );
  const claim = 'Ida Brekke still promises that the night ferry will run until Easter';
  assert.equal(find([before, after], claim), 'out_of_context');
  assert.equal(find([before], claim), null);
  assert.equal(find([before, after], 'Ida Brekke promised that the night ferry will run until Easter'), null);
});
