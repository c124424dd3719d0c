import type { Reader } from '#store/store.ts';
import type { WordHit } from '#store/word-search.ts';
import { normalWords } from '#text/normal.ts';

/** Hits whose words are compared with the text in order; the first pages. */
const COMPARED = 100;

interface Ranked {
  readonly hits: readonly WordHit[];
  readonly words: readonly string[];
  readonly among: 'statements' | 'passages';
}

/** Puts those of the first hits that have the same share of the words in the order of the longest run of them, as they are in the text. */
export async function rankRuns(reader: Reader, { hits, words, among }: Ranked): Promise<readonly WordHit[]> {
  const first = hits.slice(0, COMPARED);
  if (words.length < 2 || first.length < 2) return hits;
  const texts = await reader.textsOf(first, among);
  const ranked = first.map((hit, i) => ({ hit, run: longestRun(words, normalWords(texts[i] ?? '').map(({ word }) => word)) }));
  ranked.sort((a, b) => b.hit.share - a.hit.share || b.run - a.run);
  return [...ranked.map(({ hit }) => hit), ...hits.slice(COMPARED)];
}

/** The number of words of the longest run that both have. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let before = new Uint32Array(b.length + 1);
  for (const word of a) {
    const now = new Uint32Array(b.length + 1);
    for (const [j, other] of b.entries()) {
      if (other !== word) continue;
      now[j + 1] = (before[j] ?? 0) + 1;
      best = Math.max(best, now[j + 1] ?? 0);
    }
    before = now;
  }
  return best;
}
