import assert from 'node:assert/strict';
import test from 'node:test';
import type { Span } from '#base/span.ts';
import { cutRuns, type Mark } from './cut-runs.ts';

const mark = (start: number, end: number, statement = 0): Mark => ({ span: [start, end], kind: 'content', statement });

/** A row of numbers that looks drawn, and is the same every time. */
function* draw(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state >>> 8;
  }
}

test('runs joined are the stretch, and each mark holds over exactly its part of it, however marks overlap and nest', () => {
  const numbers = draw(7);
  const below = (n: number): number => (numbers.next().value as number) % n;
  for (let round = 0; round < 200; round += 1) {
    const from = below(20);
    const within: Span = [from, from + 1 + below(60)];
    const marks = Array.from({ length: below(8) }, (_, i) => {
      const start = below(90);
      return mark(start, start + below(30), i);
    });
    const runs = cutRuns(within, marks);
    assert.equal(runs[0]?.span[0], within[0]);
    assert.equal(runs.at(-1)?.span[1], within[1]);
    for (const [i, { span }] of runs.entries()) {
      assert.ok(span[0] < span[1]);
      if (i > 0) assert.equal(runs[i - 1]?.span[1], span[0]);
    }
    for (let at = within[0]; at < within[1]; at += 1) {
      const run = runs.find(({ span }) => span[0] <= at && at < span[1]);
      const expected = marks.filter(({ span }) => span[0] <= at && at < span[1]).map(({ statement }) => statement);
      assert.deepEqual(new Set(run?.marks.map(({ statement }) => statement)), new Set(expected));
    }
  }
});

test('a mark that holds no character makes no cut', () => {
  assert.equal(cutRuns([0, 9], [mark(4, 4)]).length, 1);
});
