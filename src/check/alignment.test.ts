import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { INDIRECT, PAIRS, type Pair } from './alignment.fixture.ts';
import { alignTokens } from './align.ts';
import { displayDiff } from './diff.ts';
import { findDifferences, isHarmless, matters } from './differences.ts';
import { limitsBefore } from './edges.ts';
import { tokensOf } from './words.ts';

const ALL = [...Object.values(PAIRS).flat(), ...INDIRECT];
/** What the record uses anywhere: a claimed word among it is no typing error. */
const VOCABULARY = new Set(ALL.flatMap(([, record]) => tokensOf(record).map(({ word }) => word)));

function compare([claimText, recordText]: Pair, indirect: boolean) {
  const [claim, record] = [tokensOf(claimText), tokensOf(recordText)];
  const alignment = alignTokens(claim, record);
  const compared = { claim, record, claimText, recordText, indirect, known: (word: string) => VOCABULARY.has(word) };
  const differences = findDifferences(alignment, compared);
  const before = limitsBefore(alignment, record, recordText);
  const diff = displayDiff(alignment, { ...compared, differences, before });
  return { differences, diff, before };
}

const changesOf = (pair: Pair, indirect: boolean): string =>
  compare(pair, indirect)
    .diff.filter(([sign]) => sign !== '=')
    .map(([sign, words]) => `${sign}${words}`)
    .join(' ');

for (const [clause, pairs] of Object.entries(PAIRS)) {
  suite(clause, () => {
    for (const pair of pairs) {
      const [claim, record, shown] = pair;
      test(`“${claim}” for “${record}” shows ${shown === '' ? 'no change' : shown}`, () => {
        assert.equal(changesOf(pair, false), shown);
      });
    }
  });
}

suite('indirect speech', () => {
  for (const pair of INDIRECT) {
    const [claim, record, shown] = pair;
    test(`“${claim}” for “${record}” shows ${shown === '' ? 'no change' : shown}`, () => {
      assert.equal(changesOf(pair, true), shown);
    });
  }
});

test('what is kept and what only the record has are together the matched stretch of the record', () => {
  for (const pair of Object.values(PAIRS).flat()) {
    const { diff } = compare(pair, false);
    const shown = diff.filter(([sign]) => sign !== '+').map(([, words]) => words);
    let at = 0;
    for (const piece of shown.flatMap(words => words.split(/\s|…/u)).filter(word => word !== '')) {
      // A currency's sign alone may stand behind its number.
      if (/^\p{Sc}$/u.test(piece)) continue;
      const found = pair[1].indexOf(piece, at);
      assert.ok(found >= 0, `${piece} in ${pair[1]}: ${JSON.stringify(diff)}`);
      at = found + piece.length;
    }
  }
});

test('a diff shows a change if and only if some difference matters', () => {
  for (const pair of Object.values(PAIRS).flat()) {
    const { differences, diff, before } = compare(pair, false);
    const changed = before.length > 0 || differences.some(each => matters(each) && !isHarmless(each));
    assert.equal(
      diff.some(([sign]) => sign !== '='),
      changed,
      pair[0],
    );
  }
});
