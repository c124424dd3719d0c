import assert from 'node:assert/strict';
import test from 'node:test';
import { normalWords } from '#text/normal.ts';
import { compareWords, readClaimWords, type Likeness } from './likeness.ts';

const wordsOf = (text: string): string[] => normalWords(text).map(({ word }) => word);
const compare = (claim: string, text: string): Likeness => compareWords(readClaimWords(wordsOf(claim)), wordsOf(text));

const CLAIM = 'The old harbour bridge will not open before the second week of May';

test('the same words are wholly alike, wherever they stand', () => {
  assert.equal(compare(CLAIM, CLAIM).score, 1);
  assert.equal(compare(CLAIM, `Well, to begin with: ${CLAIM.toLowerCase()}, as I see it.`).score, 1);
});

test('the more of the words stand, and the more of them in their order, the more alike', () => {
  const texts = [
    CLAIM,
    'The old harbour bridge will open before the second week of May',
    'Before the second week of May the old harbour bridge will not open',
    'Of May and the week before it the old harbour has no memory',
    'Nobody has seen the ledger since',
  ];
  const scores = texts.map(text => compare(CLAIM, text).score);
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  );
  assert.equal(new Set(scores).size, texts.length);
});

test('words scattered over a long text are less alike than the same words together', () => {
  const filler = 'nobody on the council has asked us about any of these matters and we see little hope for that ';
  const scattered = wordsOf(CLAIM)
    .map(word => `${word} ${filler}`)
    .join('');
  assert.ok(compare(CLAIM, scattered).score < 0.5 * compare(CLAIM, `${filler}${CLAIM} ${filler}`).score);
});

test('it is told which words of the claim a text has', () => {
  const { has } = compare('Trams are late, and the library stays shut', 'We know that trams are late');
  assert.deepEqual(has, [true, true, true, false, false, false, false, false]);
});

test('an empty claim or text is like nothing', () => {
  assert.deepEqual([compare('', CLAIM).score, compare(CLAIM, '').score], [0, 0]);
});
