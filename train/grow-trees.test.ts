import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../src/model/trees.ts';
import { growTrees } from './grow-trees.ts';
import { randomFrom } from './random.ts';

const GROWING = { count: 40, depth: 3, rate: 0.2, leastInLeaf: 5, rowShare: 0.8, featureShare: 1, seed: 3 };
const random = randomFrom(9);
const ROWS = Array.from({ length: 600 }, () => [random() * 10, random(), Math.floor(random() * 3)]);
/** A rule over two of three facts. */
const RIGHT = ROWS.map(([size = 0, , kind = 0]) => size > 4 && kind !== 1);
const quiet = (): void => {};

test('trees find a simple rule, and say so with confidence on rows that they have not seen', () => {
  const trees = growTrees(ROWS, RIGHT, GROWING, quiet);
  for (const [facts, right] of [
    [[8, 0.5, 0], true],
    [[6, 0.1, 2], true],
    [[2, 0.5, 0], false],
    [[9, 0.9, 1], false],
  ] as const)
    assert.ok(
      right ? judge(trees, facts) > 0.9 : judge(trees, facts) < 0.1,
      `${facts.join(' ')}: ${judge(trees, facts)}`,
    );
});

test('the same seed grows the same trees, another seed others', () => {
  const trees = growTrees(ROWS, RIGHT, GROWING, quiet);
  assert.deepEqual(growTrees(ROWS, RIGHT, GROWING, quiet), trees);
  assert.notDeepEqual(growTrees(ROWS, RIGHT, { ...GROWING, seed: 4 }, quiet), trees);
});

test('where the facts tell nothing, the judgement is the share of what is right', () => {
  const rows = ROWS.map(() => [1, 1]);
  const right = ROWS.map((_, i) => i % 4 === 0);
  assert.ok(Math.abs(judge(growTrees(rows, right, { ...GROWING, rowShare: 1 }, quiet), [1, 1]) - 0.25) < 1e-6);
});

test('without rows of both kinds there is nothing to learn, and that is said', () => {
  assert.throws(() => growTrees([], [], GROWING, quiet), /both/u);
  assert.throws(() => growTrees([[1], [2]], [true, true], GROWING, quiet), /both/u);
});
