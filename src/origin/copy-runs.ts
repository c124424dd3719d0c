/** Words in a run by which two texts are compared. */
const RUN = 3;

/** Two hashes made one (the finaliser of MurmurHash3). */
export function mixHashes(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hashes of all runs of three words, in order; of all words there are if they are fewer. */
export function hashRuns(words: Uint32Array): Uint32Array {
  if (words.length < RUN) return words.length === 0 ? words : Uint32Array.of(hashAll(words));
  const runs = new Uint32Array(words.length - RUN + 1);
  for (let i = 0; i < runs.length; i += 1)
    runs[i] = mixHashes(mixHashes(words[i] ?? 0, words[i + 1] ?? 0), words[i + 2] ?? 0);
  return runs;
}

/** One hash over all words in their order. */
export function hashAll(words: Uint32Array): number {
  let hash = words.length;
  for (const word of words) hash = mixHashes(hash, word);
  return hash;
}
