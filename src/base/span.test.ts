import assert from 'node:assert/strict';
import test from 'node:test';
import { codePointPositions, coverSpans, sliceSpan, sliceSpans, spanHolds, spansOverlap, trimSpan } from './span.ts';
import type { Span } from './span.ts';

const small: Span[] = [0, 1, 2, 3, 4]
  .flatMap(start => [0, 1, 2, 3, 4].map((end): Span => [start, end]))
  .filter(([a, b]) => a < b);

test('two spans overlap if and only if some position lies in both', () => {
  for (const a of small)
    for (const b of small) {
      const shared = [0, 1, 2, 3].some(i => a[0] <= i && i < a[1] && b[0] <= i && i < b[1]);
      assert.equal(spansOverlap(a, b), shared, `${a.join('-')} and ${b.join('-')}`);
      assert.equal(spansOverlap(a, b), spansOverlap(b, a));
    }
});

test('a span holds itself, and holds another if and only if every position of it lies inside', () => {
  for (const outer of small)
    for (const inner of small) {
      const all = [0, 1, 2, 3].every(i => !(inner[0] <= i && i < inner[1]) || (outer[0] <= i && i < outer[1]));
      assert.equal(spanHolds(outer, inner), all);
    }
});

test('the cover of spans holds each of them, starts where one starts and ends where one ends', () => {
  for (const a of small)
    for (const b of small) {
      const cover = coverSpans([a, b]);
      assert.ok(cover !== null && spanHolds(cover, a) && spanHolds(cover, b));
      assert.ok([a[0], b[0]].includes(cover[0]) && [a[1], b[1]].includes(cover[1]));
    }
  assert.equal(coverSpans([]), null);
});

test('the slice is the quotation, and several are joined by one space', () => {
  const text = 'The kettle, she said, is on.';
  assert.equal(sliceSpan(text, [4, 10]), 'kettle');
  assert.equal(
    sliceSpans(text, [
      [0, 10],
      [22, 27],
    ]),
    'The kettle is on',
  );
});

test('a trimmed span has no white space at its ends and loses nothing else', () => {
  assert.deepEqual(trimSpan('  a b\u00a0\n', [0, 7]), [2, 5]);
  assert.deepEqual(trimSpan('ab', [0, 2]), [0, 2]);
  const [start, end] = trimSpan('   ', [0, 3]);
  assert.equal(start, end);
});

test('positions in code points are those of the spread text, at every boundary', () => {
  for (const text of ['', 'plain', 'a🔥b', '🚨🚨', 'e\u0301 é', 'x\ud83d', '\udd25x', 'a🔥\ud83d🔥']) {
    const at = codePointPositions(text);
    let units = 0;
    for (const [points, character] of Array.from(text).entries()) {
      assert.equal(at(units), points, JSON.stringify([text, units]));
      units += character.length;
    }
    assert.equal(at(text.length), Array.from(text).length);
  }
});
