/** Words that any two sentences share; alone they show nothing. */
const COMMON = new Set(
  (
    'a an the and or but of to in on at by for from with as is are was were be been it its this that these those he she they we i you his her their ' +
    'our my your not no so if then than has have had do does did will would'
  ).split(' '),
);

/**
 * How much of the shorter run of words stands in the longer one, in the same order, 0 to 1: the longest common subsequence over
 * the shorter one's length, where words that lie apart in the longer one count for less, as do common words.
 * @param a and b words in normal form (`#text/normal.ts`).
 */
export function sameWords(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  // Copies and parts of them are many; their alignment has no gap.
  if (standsIn(short, long)) return 1;
  const one = bestAlignment(short, long);
  return a.length === b.length ? Math.max(one, bestAlignment(long, short)) : one;
}

/** The share of a run's weight whose words another run has at all, 0 to 1: never less than what `sameWords` aligns of it. */
export function shareHeld(words: readonly string[], vocabulary: ReadonlySet<string>): number {
  let held = 0;
  let total = 0;
  for (const word of words) {
    const weight = weighWord(word);
    total += weight;
    if (vocabulary.has(word)) held += weight;
  }
  return total === 0 ? 0 : held / total;
}

/** True if `shareHeld` is so much or more; most are not, and are done with at the first few words that lack. */
export function holdsShare(words: readonly string[], vocabulary: ReadonlySet<string>, least: number): boolean {
  const total = weightOf(words);
  if (total === 0) return least <= 0;
  // Weights are halves, so that sums are exact in whatever order.
  let held = total;
  for (const word of words) {
    if (vocabulary.has(word)) continue;
    held -= weighWord(word);
    if (held / total < least) return false;
  }
  return true;
}

const weights = new WeakMap<readonly string[], number>();

/** The weight of a run of words, which is compared with many. */
function weightOf(words: readonly string[]): number {
  let weight = weights.get(words);
  if (weight === undefined) {
    weight = words.reduce((sum, word) => sum + weighWord(word), 0);
    weights.set(words, weight);
  }
  return weight;
}

/** True if a run of words stands in a longer one without a break. */
function standsIn(short: readonly string[], long: readonly string[]): boolean {
  const [first] = short;
  for (let from = 0; from + short.length <= long.length; from += 1)
    if (long[from] === first && short.every((word, i) => long[from + i] === word)) return true;
  return false;
}

/** Weight of a word in an alignment. */
export function weighWord(word: string): number {
  return COMMON.has(word) ? 0.5 : 1;
}

/** What skipping words of the longer run costs, however many: as much as one common word brings. */
const GAP_COST = 0.5;

/**
 * The best alignment's weight as a share of all the short run's weight, by dynamic programming over the short run's words: each
 * gap in the long run costs, so that words gathered from all over a page are not the same words.
 */
function bestAlignment(short: readonly string[], long: readonly string[]): number {
  // endingAt[j]: the best weight so far of an alignment whose last pair stands at j - 1 of the long run; upTo[j]: at any place before j.
  const endingAt = new Float64Array(long.length + 1).fill(Number.NEGATIVE_INFINITY);
  const upTo = new Float64Array(long.length + 1);
  for (const word of short) {
    const first = long.indexOf(word) + 1;
    if (first === 0) continue;
    const weight = weighWord(word);
    // From the end, so that what is looked at is still that of the word before.
    for (let j = long.length; j >= first; j -= 1) {
      if (long[j - 1] !== word) continue;
      const before = upTo[j - 1] ?? 0;
      const joined = Math.max(endingAt[j - 1] ?? 0, before === 0 ? 0 : before - GAP_COST);
      endingAt[j] = Math.max(endingAt[j] ?? 0, joined + weight);
    }
    for (let j = first; j <= long.length; j += 1) upTo[j] = Math.max(upTo[j - 1] ?? 0, endingAt[j] ?? 0);
  }
  return (upTo[long.length] ?? 0) / weightOf(short);
}
