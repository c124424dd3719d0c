import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABELS, mayBegin, mayEnd, mayFollow, OUTSIDE } from '../src/model/labels.ts';
import { randomFrom } from './random.ts';
import { goldSpans, labelsOfSpans } from './spans-of-labels.ts';

const random = randomFrom(7);
const DRAWN = Array.from({ length: 200 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 12) }, () => Math.floor(random() * 7)),
);

test('spans stand in order, do not overlap, and every one begins at a begin and covers its own insides alone', () => {
  for (const labels of DRAWN) {
    let at = 0;
    for (const { role, from, to } of goldSpans(labels)) {
      assert.ok(from >= at && to > from && to <= labels.length);
      const begin = { source: 1, cue: 3, content: 5 }[role];
      assert.deepEqual(labels.slice(from, to), [begin, ...Array.from({ length: to - from - 1 }, () => begin + 1)]);
      assert.notEqual(labels[to], begin + 1, 'a span goes on as far as its insides do');
      at = to;
    }
    assert.equal(goldSpans(labels).length, labels.filter(label => label % 2 === 1).length, 'each begin is a span');
  }
});

test("the model's labels of any spans are a labelling that the chain allows, outside where there is no span", () => {
  for (const labels of DRAWN) {
    const spans = goldSpans(labels);
    const found = [...labelsOfSpans(spans, labels.length)];
    assert.ok(found.every(label => label < LABELS));
    assert.ok(mayBegin(found[0] ?? 0) && mayEnd(found.at(-1) ?? 0));
    for (let t = 1; t < found.length; t += 1) assert.ok(mayFollow(found[t - 1] ?? 0, found[t] ?? 0));
    for (const [t, label] of found.entries())
      assert.equal(
        label !== OUTSIDE,
        spans.some(({ from, to }) => from <= t && t < to),
      );
  }
});

test('insides without a begin are no span', () => {
  assert.deepEqual(goldSpans([2, 2, 0, 5, 4, 6]), [{ role: 'content', from: 3, to: 4 }]);
});
