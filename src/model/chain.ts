import { LABELS, mayBegin, mayEnd, mayFollow } from './labels.ts';

/** Pairs of labels that may follow each other: the one before, the one after. */
export const BEFORE: number[] = [];
export const AFTER: number[] = [];
for (let before = 0; before < LABELS; before += 1) {
  for (let after = 0; after < LABELS; after += 1) {
    if (!mayFollow(before, after)) continue;
    BEFORE.push(before);
    AFTER.push(after);
  }
}
const PAIRS = BEFORE.length;
const FROM = Uint8Array.from(BEFORE);
const TO = Uint8Array.from(AFTER);

/** The weights of the pairs alone, in their order. */
const weightsOf = (transitions: Transitions): Float64Array =>
  Float64Array.from(BEFORE, (before, pair) => transitions[before * LABELS + (AFTER[pair] ?? 0)] ?? 0);

const BEGIN = Float64Array.from({ length: LABELS }, (_, label) => Number(mayBegin(label)));
const END = Float64Array.from({ length: LABELS }, (_, label) => Number(mayEnd(label)));

/**
 * What a linear chain says of one paragraph of `length` tokens: `forwards` and `backwards` hold, for each token and label, the scaled
 * sums over all labellings to the left and to the right; their product is the probability of the label there.
 */
export interface Posteriors {
  readonly length: number;
  /** exp(score − greatest score of the token). */
  readonly scores: Float64Array;
  readonly forwards: Float64Array;
  readonly backwards: Float64Array;
  /** By how much each token's sums were divided. */
  readonly norms: Float64Array;
}

/** A chain's weights for label after label, exponentiated: [before × LABELS + after]. */
export type Transitions = Float64Array;

/** Exponentiates transition scores. */
export function transitionsOf(scores: Float32Array): Transitions {
  return Float64Array.from(scores.subarray(0, LABELS * LABELS), Math.exp);
}

/**
 * The forward and backward sums of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), scaled token by
 * token. `emissions` has rows `width` apart.
 */
export function sumChain(emissions: Float32Array, width: number, transitions: Transitions): Posteriors {
  const length = emissions.length / width;
  const weights = weightsOf(transitions);
  const scores = new Float64Array(length * LABELS);
  for (let t = 0; t < length; t += 1) {
    let most = -Infinity;
    for (let label = 0; label < LABELS; label += 1) most = Math.max(most, emissions[t * width + label] ?? 0);
    for (let label = 0; label < LABELS; label += 1)
      scores[t * LABELS + label] = Math.exp((emissions[t * width + label] ?? 0) - most);
  }
  const forwards = new Float64Array(length * LABELS);
  const norms = new Float64Array(length);
  for (let t = 0; t < length; t += 1) {
    const at = t * LABELS;
    if (t === 0) forwards.set(BEGIN);
    else
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const to = at + (TO[pair] ?? 0);
        forwards[to] = (forwards[to] ?? 0) + (forwards[at - LABELS + (FROM[pair] ?? 0)] ?? 0) * (weights[pair] ?? 0);
      }
    let sum = 0;
    for (let i = at; i < at + LABELS; i += 1) {
      const value = (forwards[i] ?? 0) * (scores[i] ?? 0);
      forwards[i] = value;
      sum += value;
    }
    norms[t] = sum;
    for (let i = at; i < at + LABELS; i += 1) forwards[i] = (forwards[i] ?? 0) / sum;
  }
  return { length, scores, forwards, backwards: sumBackwards({ length, scores, forwards, norms }, weights), norms };
}

function sumBackwards(chain: Omit<Posteriors, 'backwards'>, weights: Float64Array): Float64Array {
  const { length, scores, forwards, norms } = chain;
  const backwards = new Float64Array(length * LABELS);
  if (length === 0) return backwards;
  const last = (length - 1) * LABELS;
  let ends = 0;
  for (let label = 0; label < LABELS; label += 1) ends += (forwards[last + label] ?? 0) * (END[label] ?? 0);
  for (let label = 0; label < LABELS; label += 1) backwards[last + label] = (END[label] ?? 0) / ends;
  for (let t = length - 2; t >= 0; t -= 1) {
    const at = t * LABELS;
    const next = at + LABELS;
    const norm = norms[t + 1] ?? 1;
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const before = at + (FROM[pair] ?? 0);
      const after = next + (TO[pair] ?? 0);
      backwards[before] =
        (backwards[before] ?? 0) + ((weights[pair] ?? 0) * (scores[after] ?? 0) * (backwards[after] ?? 0)) / norm;
    }
  }
  return backwards;
}
