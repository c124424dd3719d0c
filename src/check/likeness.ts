import { isEmptyWord, stem } from './stem.ts';

/** How a text lies to the words of a claim. */
export interface Likeness {
  /** The share of the claim's weight that the text has, half of it counted in the claim's order alone; 0 to 1. */
  readonly score: number;
  /** The share that it has in the claim's order and without much between; 1 is word for word. */
  readonly aligned: number;
  /** Which words of the claim it has in that order. */
  readonly has: readonly boolean[];
}

/** Words with matter weigh so much more than the others, as when a finding is made. */
const MATTER = 3;
const EMPTY = 1;
/** What a word of the text between two of the claim's costs, and the most that a gap costs. */
const BETWEEN = 0.3;

/** The words of a claim, prepared to be compared with many texts. */
export interface ClaimWords {
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  readonly weight: number;
}

/** Prepares a claim's normal words. */
export function readClaimWords(words: readonly string[]): ClaimWords {
  const weights = words.map(word => (isEmptyWord(word) ? EMPTY : MATTER));
  return { stems: words.map(stemOf), weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

const stemOf = (word: string): string => (isEmptyWord(word) ? word : stem(word));

/**
 * How much of a claim a text has, in any order and in the claim's; cheaper than the alignment that a finding rests on, and only for
 * choosing what is looked at.
 */
export function compareWords({ stems, weights, weight }: ClaimWords, words: readonly string[]): Likeness {
  const columns = stems.length;
  const places = new Map<string, number[]>();
  for (const [i, word] of stems.entries()) places.set(word, [...(places.get(word) ?? []), i]);
  const text = words.map(word => places.get(stemOf(word)) ?? null);
  const shared = shareWithin(text, { weights, weight });
  const { sum, has } = align(text, weights, columns);
  const aligned = weight === 0 ? 0 : sum / weight;
  return { score: (aligned + shared) / 2, aligned, has };
}

/** The most of the claim's weight that stands in one stretch of the text about twice as long as the claim. */
function shareWithin(
  text: readonly (readonly number[] | null)[],
  { weights, weight }: { readonly weights: readonly number[]; readonly weight: number },
): number {
  const size = weights.length * 2 + 8;
  // Of a word that the claim has twice, the first place stands for both.
  const counts = new Int32Array(weights.length);
  let sum = 0;
  let most = 0;
  const total = (places: readonly number[]): number => places.reduce((all, at) => all + (weights[at] ?? 0), 0);
  for (const [i, places] of text.entries()) {
    const gone = text[i - size] ?? null;
    if (gone !== null) {
      const first = gone[0] ?? 0;
      counts[first] = (counts[first] ?? 0) - 1;
      if (counts[first] === 0) sum -= total(gone);
    }
    if (places === null) continue;
    const first = places[0] ?? 0;
    if (counts[first] === 0) sum += total(places);
    counts[first] = (counts[first] ?? 0) + 1;
    most = Math.max(most, sum);
  }
  return weight === 0 ? 0 : most / weight;
}

/** The best run of the text: weights of the claim's words that it has in their order, less what stands between. */
function align(
  text: readonly (readonly number[] | null)[],
  weights: readonly number[],
  columns: number,
): { readonly sum: number; readonly has: readonly boolean[] } {
  const width = columns + 1;
  const sums = new Float64Array((text.length + 1) * width);
  const met = new Uint8Array((text.length + 1) * width);
  let best = 0;
  let bestAt = 0;
  for (const [i, places] of text.entries()) {
    const row = (i + 1) * width;
    for (let j = 1; j <= columns; j += 1) {
      const at = row + j;
      const above = Math.max(0, (sums[at - width] ?? 0) - BETWEEN);
      const left = sums[at - 1] ?? 0;
      const skipped = Math.max(above, left);
      const same = places !== null && places.includes(j - 1);
      const taken = same ? (sums[at - width - 1] ?? 0) + (weights[j - 1] ?? 0) : -1;
      sums[at] = Math.max(skipped, taken);
      met[at] = taken >= skipped ? 1 : above >= left ? 2 : 3;
      if ((sums[at] ?? 0) > best) {
        best = sums[at] ?? 0;
        bestAt = at;
      }
    }
  }
  const has = weights.map(() => false);
  for (let at = bestAt; (sums[at] ?? 0) > 0 && at % width > 0;) {
    const way = met[at];
    if (way === 1) has[(at % width) - 1] = true;
    at -= way === 1 ? width + 1 : way === 2 ? width : 1;
  }
  return { sum: best, has };
}
