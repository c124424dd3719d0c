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
  let endingAt = new Float64Array(long.length + 1).fill(Number.NEGATIVE_INFINITY);
  let upTo = new Float64Array(long.length + 1);
  for (const word of short) {
    const nextEnding = endingAt.slice();
    const nextUpTo = upTo.slice();
    for (let j = 1; j <= long.length; j += 1) {
      if (long[j - 1] === word) {
        const before = upTo[j - 1] ?? 0;
        const joined = Math.max(endingAt[j - 1] ?? 0, before === 0 ? 0 : before - GAP_COST);
        nextEnding[j] = Math.max(nextEnding[j] ?? 0, joined + weighWord(word));
      }
      nextUpTo[j] = Math.max(nextUpTo[j - 1] ?? 0, nextEnding[j] ?? 0);
    }
    endingAt = nextEnding;
    upTo = nextUpTo;
  }
  const total = short.reduce((sum, word) => sum + weighWord(word), 0);
  return (upTo[long.length] ?? 0) / total;
}
