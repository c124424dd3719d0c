import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NetworkShape } from '../src/model/network-file.ts';
import { openWorkbench } from './kernels.ts';
import type { Example } from './forwards.ts';
import { Learner } from './learner.ts';
import { asShipped } from './stages.ts';

const SHAPE: NetworkShape = {
  features: [
    { name: 'word', of: 'word', size: 50, width: 16 },
    { name: 'suffix', of: 'word', size: 20, width: 8 },
    { name: 'quote', of: 'place', size: 8, width: 8 },
  ],
  hidden: 16,
  layers: 2,
  labels: 13,
  context: 0,
};
const WIDTH = 16;
const example = (length: number, seed: number): Example => ({
  length,
  numbers: [7, 3, 1].map((step, i) => Int32Array.from({ length }, (_, t) => (t * step + seed) % ([50, 20, 8][i] ?? 1))),
});
/** Longest first, as batches are. */
const EXAMPLES = [example(9, 1), example(6, 2), example(6, 5), example(2, 3)];
const plain = { dropout: null, random: () => 0.5 };

const open = async (): Promise<{ learner: Learner; floats: Float32Array; allocate: (count: number) => number }> => {
  const bench = await openWorkbench(40);
  return { learner: new Learner(bench, SHAPE, { seed: 3, extra: 0 }), floats: bench.floats, allocate: bench.allocate };
};
const rowAt = (t: number, row: number): number => (t * EXAMPLES.length + row) * WIDTH;

test('a network scores the same while it learns and when it is shipped, up to the rounding of its weights', async () => {
  const { learner, floats } = await open();
  const learnt: number[][] = [];
  learner.run(EXAMPLES, plain, at => {
    for (const [row, { length }] of EXAMPLES.entries())
      learnt.push(
        Array.from(
          { length: length * WIDTH },
          (_, i) => floats[at + rowAt(Math.floor(i / WIDTH), row) + (i % WIDTH)] ?? 0,
        ),
      );
    return null;
  });
  const network = await asShipped(SHAPE, learner.matrices());
  const shipped = network.score(
    EXAMPLES.map(({ length, numbers }) => ({
      features: Array.from({ length }, (_, t) => ({
        word: numbers[0]?.[t] ?? 0,
        suffix: numbers[1]?.[t] ?? 0,
        shape: 0,
        cue: 0,
      })),
      places: [Uint8Array.from(numbers[2] ?? [])],
    })),
  );
  const most = Math.max(...learnt.flat().map(Math.abs));
  for (const [row, scores] of learnt.entries())
    for (const [i, score] of scores.entries()) assert.ok(Math.abs(score - (shipped[row]?.[i] ?? 9)) < most * 0.05);
});

test('gradients are what the loss changes by when a weight is moved', async () => {
  const { learner, floats, allocate } = await open();
  const weightOf = (t: number, label: number, row: number): number => Math.sin(label + t + row);
  const loss = (): number => {
    let sum = 0;
    learner.run(EXAMPLES, plain, at => {
      for (const [row, { length }] of EXAMPLES.entries())
        for (let t = 0; t < length; t += 1)
          for (let label = 0; label < 13; label += 1)
            sum += weightOf(t, label, row) * (floats[at + rowAt(t, row) + label] ?? 0);
      return null;
    });
    return sum;
  };
  learner.run(EXAMPLES, plain, (_, rows) => {
    const gradient = allocate(rows * WIDTH);
    floats.fill(0, gradient, gradient + rows * WIDTH);
    for (const [row, { length }] of EXAMPLES.entries())
      for (let t = 0; t < length; t += 1)
        for (let label = 0; label < 13; label += 1) floats[gradient + rowAt(t, row) + label] = weightOf(t, label, row);
    return gradient;
  });
  for (const { name, rows, columns, at, gradient } of learner.parameters) {
    for (const place of [0, 37, 101].map(i => i % (rows * columns))) {
      const before = floats[at + place] ?? 0;
      const moved = (by: number): number => {
        floats[at + place] = before + by;
        const found = loss();
        floats[at + place] = before;
        return found;
      };
      const slope = (moved(0.01) - moved(-0.01)) / 0.02;
      const found = floats[gradient + place] ?? 0;
      assert.ok(
        Math.abs(slope - found) < 0.02 * (Math.abs(slope) + Math.abs(found)) + 2e-3,
        `${name}: ${slope} and ${found}`,
      );
    }
  }
});
