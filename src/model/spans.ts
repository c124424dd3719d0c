import type { Posteriors, Transitions } from './chain.ts';
import { LABELS, labelOf, ROLES, type Role } from './labels.ts';

/** Tokens `[from, to)` as a source, cue or content, and how probable that is. */
export interface SpanGuess {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Less probable spans are not looked at: they could not be chosen, nor lift another. */
const FAINT = 0.02;

/** The probability of every span that is not faint, after a chain: the sum over all labellings that have it. */
export function spanPosteriors(chain: Posteriors, transitions: Transitions): SpanGuess[] {
  const { length, scores, forwards, backwards, norms } = chain;
  const found: SpanGuess[] = [];
  for (const role of ROLES) {
    const begin = labelOf(role, 'begin');
    const inside = labelOf(role, 'inside');
    const end = labelOf(role, 'end');
    const single = labelOf(role, 'single');
    const beginEnd = transitions[begin * LABELS + end] ?? 0;
    const beginInside = transitions[begin * LABELS + inside] ?? 0;
    const insideEnd = transitions[inside * LABELS + end] ?? 0;
    const insideInside = transitions[inside * LABELS + inside] ?? 0;
    for (let from = 0; from < length; from += 1) {
      const at = from * LABELS;
      const alone = (forwards[at + single] ?? 0) * (backwards[at + single] ?? 0);
      if (alone > FAINT) found.push({ role, from, to: from + 1, probability: alone });
      let mass = forwards[at + begin] ?? 0;
      if (mass * (backwards[at + begin] ?? 0) < FAINT) continue;
      for (let to = from + 1; to < length; to += 1) {
        const here = to * LABELS;
        const norm = norms[to] ?? 1;
        const ends = to === from + 1 ? beginEnd : insideEnd;
        const probability = ((mass * ends * (scores[here + end] ?? 0)) / norm) * (backwards[here + end] ?? 0);
        if (probability > FAINT) found.push({ role, from, to: to + 1, probability });
        mass = (mass * (to === from + 1 ? beginInside : insideInside) * (scores[here + inside] ?? 0)) / norm;
        if (mass * (backwards[here + inside] ?? 0) < FAINT) break;
      }
    }
  }
  return found;
}

/** What several networks think of the same paragraph, averaged. */
export function averageSpans(guesses: readonly (readonly SpanGuess[])[]): SpanGuess[] {
  if (guesses.length === 1) return [...(guesses[0] ?? [])];
  const sums = new Map<string, SpanGuess>();
  for (const guess of guesses.flat()) {
    const key = `${guess.role} ${guess.from} ${guess.to}`;
    const before = sums.get(key)?.probability ?? 0;
    sums.set(key, { ...guess, probability: before + guess.probability / guesses.length });
  }
  return [...sums.values()];
}

/**
 * The spans that are worth naming: those more probable than the threshold, the most probable first, none over another. For a
 * measure that counts exact spans this gains over the one best labelling, which joins what is right on average only as a whole.
 */
export function chooseSpans(guesses: readonly SpanGuess[], threshold: number): SpanGuess[] {
  const ordered = guesses
    .filter(({ probability }) => probability > threshold)
    .toSorted((a, b) => b.probability - a.probability || a.from - b.from || a.to - b.to);
  const chosen: SpanGuess[] = [];
  for (const guess of ordered)
    if (chosen.every(other => guess.to <= other.from || other.to <= guess.from)) chosen.push(guess);
  return chosen.toSorted((a, b) => a.from - b.from);
}
