import { scoreInRows } from '../src/model/attribution-model.ts';
import { AFTER, BEFORE, sumChain, transitionsOf, type Posteriors, type Transitions } from '../src/model/chain.ts';
import { LABELS } from '../src/model/labels.ts';
import type { Sequence } from '../src/model/network.ts';
import type { Instance } from './corpus.ts';
import { goldSpans, labelsOfSpans } from './spans-of-labels.ts';
import type { LearningTransitions, Loss } from './losses.ts';
import { asShipped, type Taught } from './stages.ts';

/** What a paragraph's labels should look like: for each token a share for every label, and how often each step is expected. */
export interface SoftLabels {
  readonly length: number;
  /** [length × LABELS]. */
  readonly shares: Float32Array;
  /** [LABELS × LABELS], summed over the paragraph. */
  readonly steps: Float32Array;
}

/** The shares and steps of the annotation itself. */
export function softGold({ y, w }: Instance): SoftLabels {
  const labels = labelsOfSpans(goldSpans(y), w.length);
  const shares = new Float32Array(w.length * LABELS);
  const steps = new Float32Array(LABELS * LABELS);
  for (const [t, label] of labels.entries()) {
    shares[t * LABELS + label] = 1;
    if (t === 0) continue;
    const edge = (labels[t - 1] ?? 0) * LABELS + label;
    steps[edge] = (steps[edge] ?? 0) + 1;
  }
  return { length: w.length, shares, steps };
}

/** Adds up what a chain expects: each label's probability at each token, and each step's. */
function addExpected(chain: Posteriors, transitions: Transitions, weight: number, to: SoftLabels): void {
  for (let i = 0; i < chain.length * LABELS; i += 1)
    to.shares[i] = (to.shares[i] ?? 0) + weight * (chain.forwards[i] ?? 0) * (chain.backwards[i] ?? 0);
  for (let t = 1; t < chain.length; t += 1) {
    const here = t * LABELS;
    const factor = weight / (chain.norms[t] ?? 1);
    for (const [i, before] of BEFORE.entries()) {
      const after = AFTER[i] ?? 0;
      const mass =
        (chain.forwards[here - LABELS + before] ?? 0) *
        (transitions[before * LABELS + after] ?? 0) *
        (chain.scores[here + after] ?? 0) *
        (chain.backwards[here + after] ?? 0);
      to.steps[before * LABELS + after] = (to.steps[before * LABELS + after] ?? 0) + mass * factor;
    }
  }
}

/** Adds a trained network's opinion of paragraphs, documents in a row, to what is there. */
export async function addOpinion(
  taught: Taught,
  documents: readonly { readonly sequences: readonly Sequence[]; readonly to: readonly SoftLabels[] }[],
  weight: number,
): Promise<void> {
  const network = await asShipped(taught.shape, taught.matrices);
  const transitions = transitionsOf(
    taught.matrices.find(({ name }) => name === 'transitions')?.values ?? new Float32Array(0),
  );
  for (const { sequences, to } of documents)
    for (const [i, scores] of scoreInRows(network, sequences).entries()) {
      const target = to[i];
      if (target !== undefined) addExpected(sumChain(scores, network.width, transitions), transitions, weight, target);
    }
}

/**
 * A chain's loss against soft labels (Hinton, Vinyals and Dean 2015, over chains): its gradient is what the chain expects less what it
 * should. The value returned is the part of the tokens alone.
 */
export function softChainLoss(transitions: LearningTransitions): Loss<readonly SoftLabels[]> {
  const steps = transitionsOf(transitions.scores);
  return (scored, paragraphs) => {
    const { floats, width, weight } = scored;
    let loss = 0;
    let first = 0;
    for (const { length, shares, steps: wanted } of paragraphs) {
      const emissions = new Float32Array(length * width);
      for (let t = 0; t < length; t += 1)
        emissions.set(floats.subarray(scored.at(first + t), scored.at(first + t) + width), t * width);
      const chain = sumChain(emissions, width, steps);
      const expected = { length, shares: new Float32Array(length * LABELS), steps: new Float32Array(LABELS * LABELS) };
      addExpected(chain, steps, 1, expected);
      for (let t = 0; t < length; t += 1) {
        const out = scored.gradientAt(first + t);
        for (let label = 0; label < LABELS; label += 1) {
          const share = shares[t * LABELS + label] ?? 0;
          const has = expected.shares[t * LABELS + label] ?? 0;
          floats[out + label] = (has - share) * weight;
          if (share > 0) loss -= share * Math.log(has + 1e-9);
        }
      }
      for (const [i, value] of expected.steps.entries())
        transitions.gradient[i] = (transitions.gradient[i] ?? 0) + (value - (wanted[i] ?? 0)) * weight;
      first += length;
    }
    return loss;
  };
}
