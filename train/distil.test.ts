import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABELS } from '../src/model/labels.ts';
import type { Instance } from './corpus.ts';
import { softChainLoss, softGold } from './distil.ts';
import { chainLoss, type Scored } from './losses.ts';
import { goldSpans, labelsOfSpans } from './spans-of-labels.ts';

const WIDTH = 16;
const words = (count: number): string[] => Array.from({ length: count }, (_, i) => `w${i}`);
/** Source, cue and a content of three words, in the set's labels. */
const paragraph: Instance = {
  id: 'one',
  w: words(6),
  b: [],
  e: [],
  p: [],
  n: [],
  h: [],
  r: [],
  y: [1, 3, 0, 5, 6, 6],
  at: [],
};

/** Scores that look like chance, gradients behind them. */
function scored(): { floats: Float32Array; of: Scored } {
  const length = paragraph.w.length;
  const floats = Float32Array.from({ length: 2 * length * WIDTH }, (_, i) =>
    i < length * WIDTH ? Math.sin(i * 1.7) : 0,
  );
  return {
    floats,
    of: { floats, length, width: WIDTH, weight: 0.5, at: t => t * WIDTH, gradientAt: t => (length + t) * WIDTH },
  };
}
const transitions = () => ({
  scores: Float32Array.from({ length: LABELS * LABELS }, (_, i) => Math.cos(i * 2.3) / 2),
  gradient: new Float64Array(LABELS * LABELS),
});

test('soft labels that are the annotation itself teach as the annotation does', () => {
  const hard = scored();
  const hardSteps = transitions();
  const labels = labelsOfSpans(goldSpans(paragraph.y), paragraph.w.length);
  chainLoss(hardSteps)(hard.of, { labels, lengths: [paragraph.w.length] });
  const soft = scored();
  const softSteps = transitions();
  softChainLoss(softSteps)(soft.of, [softGold(paragraph)]);
  for (const [i, value] of hard.floats.entries()) assert.ok(Math.abs(value - (soft.floats[i] ?? 9)) < 1e-5);
  for (const [i, value] of hardSteps.gradient.entries())
    assert.ok(Math.abs(value - (softSteps.gradient[i] ?? 9)) < 1e-5);
});

test('shares add up to one at each token, steps to one less than there are tokens', () => {
  const { shares, steps, length } = softGold(paragraph);
  for (let t = 0; t < length; t += 1)
    assert.equal(
      shares.subarray(t * LABELS, (t + 1) * LABELS).reduce((a, b) => a + b, 0),
      1,
    );
  assert.equal(
    steps.reduce((a, b) => a + b, 0),
    length - 1,
  );
});
