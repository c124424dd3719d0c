/** Words of a post that are looked at together: about two lines. */
const WINDOW = 12;

/** The run of words that two texts have in common which weighs most, and the longest one's number of words. */
export function longestRun(
  one: readonly string[],
  other: readonly string[],
  weigh: (word: string) => number,
): { readonly mass: number; readonly words: number } {
  let [mass, words] = [0, 0];
  let masses = new Float64Array(one.length + 1);
  let counts = new Uint16Array(one.length + 1);
  for (const word of other) {
    const nextMasses = new Float64Array(one.length + 1);
    const nextCounts = new Uint16Array(one.length + 1);
    const weight = one.includes(word) ? weigh(word) : 0;
    for (const [i, each] of one.entries()) {
      if (each !== word) continue;
      const sum = (masses[i] ?? 0) + weight;
      const count = (counts[i] ?? 0) + 1;
      nextMasses[i + 1] = sum;
      nextCounts[i + 1] = count;
      mass = Math.max(mass, sum);
      words = Math.max(words, count);
    }
    masses = nextMasses;
    counts = nextCounts;
  }
  return { mass, words };
}

/** The weight of the different words shared within the best stretch of twelve words. */
export function richestWindow(
  words: readonly string[],
  shared: ReadonlyMap<string, number>,
  weigh: (word: string) => number,
): number {
  const places = words.flatMap((word, place) => (shared.has(word) ? [{ word, place, weight: weigh(word) }] : []));
  let best = 0;
  for (const [i, { place }] of places.entries()) {
    const seen = new Set<string>();
    let mass = 0;
    for (const each of places.slice(i, i + WINDOW)) {
      if (each.place >= place + WINDOW) break;
      if (seen.has(each.word)) continue;
      seen.add(each.word);
      mass += each.weight;
    }
    best = Math.max(best, mass);
  }
  return best;
}
