import assert from 'node:assert/strict';
import test from 'node:test';
import type { Span } from '#base/span.ts';
import { comparePairs } from './annotators.ts';
import { attributionsOf, groupCopies } from './instance-score.ts';
import { labelTokens, scoreInstances } from './instances.ts';
import { unescapeToken, unitsOf } from './polnear.ts';
import type { Instance } from './polnear.ts';
import { runsOf } from './runs.ts';
import { figuresOf, Tallies } from './tally.ts';

const TEXT = '“Rain,” Ada Mole said, “all week.”\nBo Lind hopes for sun.';

/** A paragraph of TEXT: words with a label and the number of the attribution, such as `Ada/1/0`; no slash is no label. */
function paragraph(number: number, annotator: string, words: string): Instance {
  let from = number === 0 ? 0 : TEXT.indexOf('\n');
  const cut = words.split(' ').map(word => word.split('/'));
  const spans = cut.map(([token = '']): Span => {
    const start = TEXT.indexOf(token, from);
    assert.notEqual(start, -1, token);
    from = start + token.length;
    return [start, from];
  });
  return {
    article: 'weather',
    annotator,
    paragraph: number,
    paragraphs: 2,
    tokens: cut.map(([token = '']) => token),
    spans,
    labels: cut.map(([, label]) => Number(label ?? 0)),
    attributions: cut.map(([, , attribution]) => Number(attribution ?? -1)),
  };
}

const FIRST = '“/5/0 Rain/6/0 ,/6/0 ”/6/0 Ada/1/0 Mole/2/0 said/3/0 , “/5/0 all/6/0 week/6/0 .';
const one = [paragraph(0, 'one', FIRST), paragraph(1, 'one', 'Bo/1/1 Lind/2/1 hopes/3/1 for/5/1 sun/6/1 .')];
const two = [paragraph(0, 'two', FIRST), paragraph(1, 'two', 'Bo Lind/1/1 hopes/3/1 for sun/5/1 .')];
const texts = new Map([['weather', TEXT]]);

test('each paragraph is scored on its own runs: gold handed back is all right, and each piece counts', () => {
  const tallies = scoreInstances(one, texts, copy => copy.map((_, i) => runsOf(one[i]?.labels ?? [])));
  assert.deepEqual(tallies.of('source'), { given: 2, wanted: 2, right: 2 });
  assert.deepEqual(tallies.of('cue'), { given: 2, wanted: 2, right: 2 });
  assert.deepEqual(tallies.of('content'), { given: 3, wanted: 3, right: 3 });
  assert.deepEqual(tallies.of('content quoted'), { given: 2, wanted: 2, right: 2 });
  assert.deepEqual(tallies.of('content other'), { given: 1, wanted: 1, right: 1 });
});

test('a run that is a token too short, of another kind or in another paragraph is wrong', () => {
  const tallies = scoreInstances(one, texts, () => [
    [
      { kind: 'source', from: 4, to: 5 },
      { kind: 'cue', from: 4, to: 6 },
    ],
    [{ kind: 'content', from: 0, to: 4 }],
  ]);
  for (const kind of ['source', 'cue', 'content']) {
    assert.equal(tallies.of(kind).given, 1, kind);
    assert.equal(tallies.of(kind).right, 0, kind);
  }
  assert.deepEqual(figuresOf(tallies.of('content')), { precision: 0, recall: 0, f1: 0 });
});

test('nothing found is nothing right, and nothing to divide by is no figure', () => {
  const tallies = scoreInstances(one, texts, copy => copy.map(() => []));
  assert.deepEqual(figuresOf(tallies.of('source')), { precision: 0, recall: 0, f1: 0 });
  assert.deepEqual(tallies.of('source'), { given: 0, wanted: 2, right: 0 });
});

test('copies of one article are compared each with each other, both ways', () => {
  const tallies = new Tallies();
  assert.equal(comparePairs(tallies, TEXT, groupCopies([...two, ...one])), 1);
  assert.deepEqual(tallies.of('source'), { given: 4, wanted: 4, right: 2 });
  assert.deepEqual(tallies.of('cue'), { given: 4, wanted: 4, right: 4 });
  assert.deepEqual(tallies.of('content'), { given: 6, wanted: 6, right: 4 });
  assert.deepEqual(figuresOf(tallies.of('content quoted')), { precision: 1, recall: 1, f1: 1 });
});

test('the pieces of one attribution come together with their places in the text', () => {
  const found = attributionsOf(one).get(0);
  assert.deepEqual(
    found?.content.map(span => TEXT.slice(...span)),
    ['“Rain,”', '“all week'],
  );
  assert.deepEqual(
    found?.source.map(span => TEXT.slice(...span)),
    ['Ada Mole'],
  );
});

test('spans lie on the tokens that they touch, a shorter one over a longer, and what was not found in the text gets none', () => {
  const tokens: Span[] = [
    [0, 4],
    [5, 8],
    [8, 8],
    [9, 12],
    [13, 20],
  ];
  const labels = labelTokens(tokens, [{ source: [[6, 7]], cue: [], content: [[0, 20]] }]);
  assert.deepEqual(labels, [5, 1, 0, 6, 6]);
  assert.deepEqual(runsOf(labels), [
    { kind: 'content', from: 0, to: 1 },
    { kind: 'source', from: 1, to: 2 },
  ]);
});

test('tokens are written as the text has them, or by the table where their place is not known', () => {
  assert.equal(unescapeToken('``', '"'), '"');
  assert.equal(unescapeToken("''", ''), '”');
  assert.equal(unescapeToken('-LRB-', ''), '(');
  assert.equal(unescapeToken('and\\/or', ''), 'and/or');
  assert.equal(unescapeToken('quay', ''), 'quay');
});

test('offsets in code points become offsets in UTF-16 units', () => {
  const text = 'a🌧b';
  const units = unitsOf(text);
  assert.deepEqual([...units], [0, 1, 3, 4]);
  assert.equal(text.slice(units[2], units[3]), 'b');
});
