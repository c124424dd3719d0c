/** Words in a shingle. Measured best for near-verbatim search together with the window below. */
const SHINGLE = 3;
/** Shingles in a winnowing window: the smallest hash of each window is kept. */
const WINDOW = 4;

/** A 32-bit hash of a run of words (FNV-1a over UTF-16 units, a unit separator between words). */
function hashWords(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i += 1) {
    const word = words[i] as string;
    for (let j = 0; j < word.length; j += 1) hash = Math.imul(hash ^ word.charCodeAt(j), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return hash >>> 0;
}

/** The hashes of all runs of three words, in order; of all words there are if they are fewer. */
export function shingleHashes(words: readonly string[]): number[] {
  if (words.length === 0) return [];
  if (words.length <= SHINGLE) return [hashWords(words, 0, words.length)];
  return Array.from({ length: words.length - SHINGLE + 1 }, (_, i) => hashWords(words, i, i + SHINGLE));
}

/**
 * The fingerprints that are stored of a text: its shingle hashes, winnowed (Schleimer, Wilkerson, Aiken 2003), without repeats.
 * A query looks up all of its shingle hashes.
 */
export function fingerprints(words: readonly string[]): number[] {
  const hashes = shingleHashes(words);
  if (hashes.length <= WINDOW) return [...new Set(hashes)];
  const kept = new Set<number>();
  for (let i = 0; i + WINDOW <= hashes.length; i += 1) kept.add(Math.min(...hashes.slice(i, i + WINDOW)));
  return [...kept];
}
