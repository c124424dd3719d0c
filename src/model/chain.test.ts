import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumChain, transitionsOf } from './chain.ts';
import { LABELS, mayBegin, mayEnd, mayFollow, ROLES } from './labels.ts';
import { averageSpans, chooseSpans, spanPosteriors } from './spans.ts';

const WIDTH = 16;
/** Scores that look like chance but are the same each time. */
const wave = (count: number, seed: number): Float32Array =>
  Float32Array.from({ length: count }, (_, i) => 2 * Math.sin(i * 12.9898 + seed * 78.233));

/** Every labelling that is allowed, with its weight: the slow way. */
function* labellings(
  length: number,
  emissions: Float32Array,
  transitions: Float64Array,
): Generator<{ labels: number[]; weight: number }> {
  const walk = function* (labels: number[], weight: number): Generator<{ labels: number[]; weight: number }> {
    const last = labels.at(-1) ?? 0;
    if (labels.length === length) {
      if (mayEnd(last)) yield { labels, weight };
      return;
    }
    for (let label = 0; label < LABELS; label += 1) {
      if (labels.length === 0 ? !mayBegin(label) : !mayFollow(last, label)) continue;
      const step = labels.length === 0 ? 1 : (transitions[last * LABELS + label] ?? 0);
      yield* walk([...labels, label], weight * step * Math.exp(emissions[labels.length * WIDTH + label] ?? 0));
    }
  };
  yield* walk([], 1);
}

for (const length of [1, 2, 4])
  test(`the probability of each label and of each span is its share of all labellings (${length} tokens)`, () => {
    const emissions = wave(length * WIDTH, length);
    const transitions = transitionsOf(wave(LABELS * LABELS, 5));
    const all = [...labellings(length, emissions, transitions)];
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    const chain = sumChain(emissions, WIDTH, transitions);
    for (let t = 0; t < length; t += 1)
      for (let label = 0; label < LABELS; label += 1) {
        const share =
          all.filter(({ labels }) => labels[t] === label).reduce((sum, { weight }) => sum + weight, 0) / total;
        const found = (chain.forwards[t * LABELS + label] ?? 0) * (chain.backwards[t * LABELS + label] ?? 0);
        assert.ok(Math.abs(found - share) < 1e-9);
      }
    for (const { role, from, to, probability } of spanPosteriors(chain, transitions)) {
      const first = 1 + 4 * ROLES.indexOf(role);
      const wanted = (labels: readonly number[]): boolean =>
        to === from + 1
          ? labels[from] === first + 3
          : labels[from] === first &&
            labels[to - 1] === first + 2 &&
            labels.slice(from + 1, to - 1).every(label => label === first + 1);
      const share = all.filter(({ labels }) => wanted(labels)).reduce((sum, { weight }) => sum + weight, 0) / total;
      assert.ok(Math.abs(share - probability) < 1e-9);
    }
  });

test('spans that are chosen do not overlap, the more probable wins, and the faint are left out', () => {
  const chosen = chooseSpans(
    [
      { role: 'content', from: 0, to: 4, probability: 0.5 },
      { role: 'cue', from: 3, to: 5, probability: 0.7 },
      { role: 'source', from: 5, to: 6, probability: 0.39 },
      { role: 'content', from: 6, to: 9, probability: 0.45 },
    ],
    0.4,
  );
  assert.deepEqual(
    chosen.map(({ from, to }) => [from, to]),
    [
      [3, 5],
      [6, 9],
    ],
  );
});

test('what one network sees and another does not counts half', () => {
  const one = { role: 'cue', from: 1, to: 2, probability: 0.8 } as const;
  assert.deepEqual(averageSpans([[one], []]), [{ ...one, probability: 0.4 }]);
});
