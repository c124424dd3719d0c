import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignTokens, editDistance, nearWord } from './align.ts';
import { needleOf, windowsOf } from './windows.ts';
import { tokensOf } from './words.ts';

const align = (claim: string, record: string) => alignTokens(tokensOf(claim), tokensOf(record));

const WORD_FOR_WORD: readonly (readonly [string, string])[] = [
  ['we will dredge the canal', 'Yes, we will dredge the canal next year.'],
  ['ill dredge it myself', 'I’ll dredge it myself'],
  ['ten percent of boats', 'About 10 % of boats sank'],
  ['we will dredge it', 'We, um, will dredge it'],
  ['the lock keeper', 'the lockkeeper'],
];

test('the same words in another spelling are similar without a remainder', () => {
  for (const [claim, record] of WORD_FOR_WORD) assert.equal(align(claim, record).similarity, 1, claim);
});

test('an alignment uses every claim token exactly once and record tokens in order', () => {
  const claim = tokensOf('the canal will never be dredged by this council in two winters');
  const record = tokensOf('Nobody thinks that the old canal might be dredged by any council, not in two hard winters');
  const { steps } = alignTokens(claim, record);
  const used = steps.flatMap(step => (step.kind === 'dropped' ? [] : step.claim));
  assert.deepEqual(
    used,
    claim.map((_, i) => i),
  );
  const places = steps.flatMap(step => (step.kind === 'added' ? [] : step.record));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('the more words are changed the less similar it is', () => {
  const record = 'the canal will be dredged before the winter';
  const exact = align('the canal will be dredged before the winter', record).similarity;
  const one = align('the canal will be dredged before the summer', record).similarity;
  const two = align('the harbour will be dredged before the summer', record).similarity;
  assert.ok(exact > one && one > two);
});

test('a long record is searched where the words are', () => {
  const filler = 'the lorry went up the hill and down again while nobody looked at it twice '.repeat(300);
  const record = tokensOf(`${filler} we will dredge the old canal before winter ${filler}`);
  const claim = tokensOf('we will dredge the old canal before winter');
  const [window] = windowsOf(needleOf(claim), record);
  assert.ok(window !== undefined && window.to - window.from < 80);
  assert.equal(alignTokens(claim, record, window.from, window.to).similarity, 1);
});

test('an edit distance counts a transposition once and stops early', () => {
  assert.equal(editDistance('harbour', 'harbuor', 2), 1);
  assert.equal(editDistance('harbour', 'canal', 1), 2);
});

test('two figures are never near, however alike', () => {
  assert.equal(nearWord('19500', '19600'), false);
  assert.equal(nearWord('dredged', 'dredging'), true);
});
