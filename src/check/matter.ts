import { isNegation, isOpposite, isSynonym } from './meanings.ts';
import { isEmptyWord, stem } from './stem.ts';
import { isFigure } from './numbers.ts';
import type { Token } from './words.ts';

/** The stems of the words with matter, without repeats, in order. */
export function matterOf(tokens: readonly Token[], without: ReadonlySet<string> = new Set()): string[] {
  const stems = new Set<string>();
  for (const { word } of tokens) {
    if (isEmptyWord(word)) continue;
    const found = stem(word);
    if (!without.has(found) && !without.has(word)) stems.add(found);
  }
  return [...stems];
}

/** Which of the stems stand among the tokens, in their own word or a synonym. */
export function foundMatter(stems: readonly string[], tokens: readonly Token[]): string[] {
  const present = new Set(tokens.map(({ word }) => stem(word)));
  return stems.filter(wanted => present.has(wanted) || [...present].some(other => isSynonym(wanted, other)));
}

/** A stretch of tokens that holds the most of the stems in the fewest words: token numbers, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly found: readonly string[];
}

/** The stretch of at most `size` tokens that holds the most of the stems, narrowed to what holds them; null if none does. */
export function densestStretch(stems: readonly string[], tokens: readonly Token[], size: number): Stretch | null {
  const hits: { readonly at: number; readonly stem: string }[] = [];
  const means = meansOf(stems);
  for (const [at, { word }] of tokens.entries()) {
    const wanted = means(word);
    if (wanted !== null) hits.push({ at, stem: wanted });
  }
  let best: Stretch | null = null;
  for (const [i, first] of hits.entries()) {
    const found = new Set<string>();
    let last = first.at;
    for (const hit of hits.slice(i)) {
      if (hit.at - first.at >= size) break;
      if (found.has(hit.stem)) continue;
      found.add(hit.stem);
      last = hit.at;
    }
    const better =
      best === null ||
      found.size > best.found.length ||
      (found.size === best.found.length && last + 1 - first.at < best.to - best.from);
    if (better) best = { from: first.at, to: last + 1, found: [...found] };
  }
  return best;
}

/** The stems of one claim are looked for in every passage, and most words of passages are the same few thousand. */
let asked: { readonly stems: string; readonly known: Map<string, string | null> } | null = null;

/** Which of the stems a word stands for, by itself, as a synonym or as its opposite; null for none. */
function meansOf(stems: readonly string[]): (word: string) => string | null {
  const key = stems.join(' ');
  if (asked?.stems !== key) asked = { stems: key, known: new Map() };
  const { known } = asked;
  return word => {
    let wanted = known.get(word);
    if (wanted === undefined) known.set(word, (wanted = standsFor(stems, word)));
    return wanted;
  };
}

function standsFor(stems: readonly string[], word: string): string | null {
  const own = stem(word);
  if (stems.includes(own)) return own;
  return isEmptyWord(word) ? null : (stems.find(s => isSynonym(s, own) || isOpposite(s, own)) ?? null);
}

/** True if an odd number of negations stands among the tokens. */
export function isNegative(tokens: readonly Token[]): boolean {
  return tokens.filter(({ word }) => isNegation(word)).length % 2 === 1;
}

/** The figures among the tokens. */
export function figuresOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ word }) => word).filter(isFigure);
}
