import { hashAll, hashRuns, mixHashes } from './copy-runs.ts';

/** Names how keys are made: who changes them gives it another name, and records are signed anew when they are opened. */
export const COPY_KEY_RULES = '1';

/** Words below which a text is found by all of its words at once: short notes share their phrases by chance, and only the same text is a copy. */
export const SHORT_WORDS = 30;

/** Keys that a text has: enough for an item of a fifth of a story to share several with it. */
const KEYS = 40;

/** Words with which a text says what is new; what stands behind may be what its house prints under all of its texts. */
const HEAD_WORDS = 120;

/** Keys that the head of a long text has at least, so that two long texts with the same head share several. */
const HEAD_KEYS = 8;

/** Keys that copies share at least, each in the head of one of them: one alone is a turn of phrase. A short text has only one. */
export const LEAST_SHARED = 2;

/** A key as it is kept: a 32-bit hash, and whether the run stands in the head of the text. */
export const isHeadKey = (key: number): boolean => key % 2 === 0;
export const hashOfKey = (key: number): number => Math.floor(key / 2);

/**
 * The keys under which a store looks up which documents may be copies of a text, given its words: numbers of 33 bits without repeats.
 * Of the hashes of its five-word runs the smallest (a bottom-k sketch, Broder 1997), so that a short item cut from a long story still shares
 * keys with it, which bands of min-hashes would not. Copies share `LEAST_SHARED` keys that stand in the head of one of the two;
 * documents that do are candidates that `confirmCopy` decides.
 */
export function signWords(words: Uint32Array): readonly number[] {
  if (words.length === 0) return [];
  if (words.length < SHORT_WORDS) return [hashAll(words) * 2];
  const three = hashRuns(words);
  const runs = new Float64Array(three.length - 2);
  for (let i = 0; i < runs.length; i += 1)
    runs[i] = mixHashes(three[i] ?? 0, three[i + 2] ?? 0) * 2 + (i + 5 <= HEAD_WORDS ? 0 : 1);
  runs.sort();
  const keys: number[] = [];
  let heads = 0;
  let last = -1;
  for (const key of runs) {
    // A run that comes again is one key, and a head key if it stands there once.
    const repeats = hashOfKey(key) === last;
    last = hashOfKey(key);
    if (repeats || (keys.length >= KEYS && !(isHeadKey(key) && heads < HEAD_KEYS))) continue;
    keys.push(key);
    if (isHeadKey(key)) heads += 1;
  }
  return keys;
}
