import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABELS, labelOf, OUTSIDE } from '../src/model/labels.ts';
import { answersLoss, chainLoss, type Loss } from './losses.ts';

const WIDTH = 16;
const MOVE = 1e-2;
/** Numbers that look like chance but are the same each time. */
const wave = (count: number, seed: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => Math.sin(i * 12.9898 + seed * 78.233));

/** The loss of scores, and their gradient. */
function lossOf<Gold>(loss: Loss<Gold>, scores: Float32Array, gold: Gold): { loss: number; gradient: Float32Array } {
  const length = scores.length / WIDTH;
  const floats = new Float32Array(2 * scores.length);
  floats.set(scores);
  const found = loss(
    { floats, length, width: WIDTH, weight: 1, at: t => t * WIDTH, gradientAt: t => scores.length + t * WIDTH },
    gold,
  );
  return { loss: found, gradient: floats.subarray(scores.length) };
}

/** What a loss changes by when each number of a list is moved a little. */
const slopesOf = (numbers: Float32Array, loss: () => number): number[] =>
  Array.from(numbers, (before, i) => {
    const moved = (by: number): number => {
      numbers[i] = before + by;
      const found = loss();
      numbers[i] = before;
      return found;
    };
    return (moved(MOVE) - moved(-MOVE)) / (2 * MOVE);
  });

function assertClose(found: ArrayLike<number>, wanted: readonly number[]): void {
  for (const [i, slope] of wanted.entries())
    assert.ok(Math.abs((found[i] ?? NaN) - slope) < 2e-3, `${i}: ${found[i]}, not ${slope}`);
}

const GOLD = {
  labels: Uint8Array.from([
    labelOf('source', 'begin'),
    labelOf('source', 'end'),
    labelOf('cue', 'single'),
    OUTSIDE,
    labelOf('content', 'begin'),
    labelOf('content', 'inside'),
    labelOf('content', 'end'),
  ]),
  lengths: [4, 3],
};

test("the gradient of a chain's loss is what the loss changes by when a score or a transition is moved", () => {
  const scores = wave(GOLD.labels.length * WIDTH, 1);
  const steps = wave(LABELS * LABELS, 2);
  const gradientOfSteps = new Float64Array(LABELS * LABELS);
  const { gradient } = lossOf(chainLoss({ scores: steps, gradient: gradientOfSteps }), scores, GOLD);
  const loss = (): number =>
    lossOf(chainLoss({ scores: steps, gradient: new Float64Array(LABELS * LABELS) }), scores, GOLD).loss;
  assertClose(gradient, slopesOf(scores, loss));
  assertClose(gradientOfSteps, slopesOf(steps, loss));
});

test("paragraphs in a row are chains of their own: the loss is the sum of each one's", () => {
  const scores = wave(GOLD.labels.length * WIDTH, 3);
  const lossAlone = (from: number, to: number): number =>
    lossOf(
      chainLoss({ scores: wave(LABELS * LABELS, 4), gradient: new Float64Array(LABELS * LABELS) }),
      scores.slice(from * WIDTH, to * WIDTH),
      { labels: GOLD.labels.subarray(from, to), lengths: [to - from] },
    ).loss;
  const together = lossOf(
    chainLoss({ scores: wave(LABELS * LABELS, 4), gradient: new Float64Array(LABELS * LABELS) }),
    scores,
    GOLD,
  ).loss;
  assert.ok(Math.abs(together - lossAlone(0, 4) - lossAlone(4, 7)) < 1e-6);
});

test('the loss over several questions has the gradient that moving a score shows, and none for unused columns', () => {
  const sizes = [5, 3, 4];
  const scores = wave(4 * WIDTH, 5);
  const gold = [Uint8Array.from([0, 4, 2, 1]), Uint8Array.from([2, 1, 0, 1]), Uint8Array.from([3, 0, 1, 2])];
  const { gradient } = lossOf(answersLoss(sizes), scores, gold);
  assertClose(
    gradient,
    slopesOf(scores, () => lossOf(answersLoss(sizes), scores, gold).loss),
  );
  for (let t = 0; t < 4; t += 1)
    assert.deepEqual([...gradient.subarray(t * WIDTH + 12, (t + 1) * WIDTH)], [0, 0, 0, 0]);
});
