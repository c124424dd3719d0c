import { AFTER, BEFORE, sumChain, transitionsOf } from '../src/model/chain.ts';
import { LABELS, OUTSIDE } from '../src/model/labels.ts';

/** The scores of one paragraph in a batch, and where their gradient goes: token t's rows begin at `at(t)` and `gradientAt(t)`. */
export interface Scored {
  readonly floats: Float32Array;
  readonly length: number;
  readonly width: number;
  /** By which gradients are multiplied. */
  readonly weight: number;
  at(t: number): number;
  gradientAt(t: number): number;
}

/** Writes the gradient of one paragraph's scores and returns its loss. */
export type Loss<Gold> = (scored: Scored, gold: Gold) => number;

/** Scores of label after label, and where their gradient is added up. */
export interface LearningTransitions {
  readonly scores: Float32Array;
  readonly gradient: Float64Array;
}

/** The right labels of paragraphs that stand in a row, and how many tokens each has. */
export interface GoldLabels {
  readonly labels: Uint8Array;
  readonly lengths: readonly number[];
}

/** A chain's loss: the negative logarithm of the probability of the right labels; each paragraph is a chain of its own. */
export function chainLoss(transitions: LearningTransitions): Loss<GoldLabels> {
  const ofParagraph = paragraphLoss(transitions);
  return (scored, { labels, lengths }) => {
    let loss = 0;
    let first = 0;
    for (const length of lengths) {
      const from = first;
      const part = {
        ...scored,
        length,
        at: (t: number) => scored.at(from + t),
        gradientAt: (t: number) => scored.gradientAt(from + t),
      };
      loss += ofParagraph(part, labels.subarray(from, from + length));
      first += length;
    }
    return loss;
  };
}

function paragraphLoss(transitions: LearningTransitions): Loss<Uint8Array> {
  const steps = transitionsOf(transitions.scores);
  return (scored, gold) => {
    const { floats, length, width, weight } = scored;
    const emissions = new Float32Array(length * width);
    for (let t = 0; t < length; t += 1) emissions.set(floats.subarray(scored.at(t), scored.at(t) + width), t * width);
    const chain = sumChain(emissions, width, steps);
    // Labellings that leave a span open at the end have no share: what the others have of the last sums.
    let loss = length === 0 ? 0 : -Math.log(chain.backwards[(length - 1) * LABELS + OUTSIDE] ?? 1);
    for (let t = 0; t < length; t += 1) {
      const row = t * LABELS;
      const right = gold[t] ?? 0;
      const out = scored.gradientAt(t);
      for (let label = 0; label < LABELS; label += 1) {
        const probability = (chain.forwards[row + label] ?? 0) * (chain.backwards[row + label] ?? 0);
        floats[out + label] = (probability - Number(label === right)) * weight;
      }
      loss -= Math.log((chain.scores[row + right] ?? 0) / (chain.norms[t] ?? 1) + Number.MIN_VALUE);
      if (t === 0) continue;
      loss -= transitions.scores[(gold[t - 1] ?? 0) * LABELS + right] ?? 0;
      addEdges(chain, { t, steps, weight, right: (gold[t - 1] ?? 0) * LABELS + right }, transitions.gradient);
    }
    return loss;
  };
}

/** Adds expected less right transitions of one step. */
function addEdges(
  chain: ReturnType<typeof sumChain>,
  { t, steps, weight, right }: { t: number; steps: Float64Array; weight: number; right: number },
  gradient: Float64Array,
): void {
  const here = t * LABELS;
  const factor = weight / (chain.norms[t] ?? 1);
  for (const [i, before] of BEFORE.entries()) {
    const after = AFTER[i] ?? 0;
    const edge = before * LABELS + after;
    const mass = (chain.forwards[here - LABELS + before] ?? 0) * (steps[edge] ?? 0) * (chain.scores[here + after] ?? 0);
    gradient[edge] = (gradient[edge] ?? 0) + mass * (chain.backwards[here + after] ?? 0) * factor;
  }
  gradient[right] = (gradient[right] ?? 0) - weight;
}

/** A loss over several questions at once, each with one right answer a token: `gold` has a row of answers for each question. */
export function answersLoss(sizes: readonly number[]): Loss<readonly Uint8Array[]> {
  return (scored, gold) => {
    const { floats, length, weight } = scored;
    let loss = 0;
    for (let t = 0; t < length; t += 1) {
      let from = scored.at(t);
      let to = scored.gradientAt(t);
      for (const [question, size] of sizes.entries()) {
        const right = gold[question]?.[t] ?? 0;
        const chances = softmax(floats.subarray(from, from + size));
        for (const [answer, chance] of chances.entries())
          floats[to + answer] = (chance - Number(answer === right)) * weight;
        loss -= Math.log((chances[right] ?? 0) + Number.MIN_VALUE);
        from += size;
        to += size;
      }
    }
    return loss;
  };
}

/** Scores as probabilities. */
function softmax(scores: Float32Array): Float64Array {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  const chances = Float64Array.from(scores, score => Math.exp(score - most));
  const sum = chances.reduce((a, b) => a + b, 0);
  return chances.map(chance => chance / sum);
}
