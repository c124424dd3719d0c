import type { Span } from '#base/span.ts';

/** A word in its normal form for matching, and where it stands. */
export interface NormalWord {
  /** Lower case, without diacritics, apostrophes and soft hyphens; digits without thousands marks. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:[\p{L}\p{M}\p{N}\u00ad]|['’ʼ`](?=\p{L}))*/gu;

/** Folds one word: compatibility forms, case, diacritics, apostrophes, soft hyphens. */
export function foldWord(word: string): string {
  // Most words are plain letters; the long way gives the same for them, seven times slower.
  if (/^[A-Za-z]+$/u.test(word)) return word.toLowerCase();
  const folded = word
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad'’ʼ`]/gu, '')
    .toLowerCase()
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/đ/gu, 'd')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae')
    .replace(/œ/gu, 'oe');
  return /^\p{N}/u.test(folded) ? folded.replace(/,(?=\p{N}{3})/gu, '') : folded;
}

/** The words of a text (or of one span of it) in their normal forms, in order; punctuation is left out. */
export function normalWords(text: string, span: Span = [0, text.length]): NormalWord[] {
  const words: NormalWord[] = [];
  const part = text.slice(span[0], span[1]);
  for (const match of part.matchAll(WORD)) {
    const start = span[0] + match.index;
    words.push({ word: foldWord(match[0]), start, end: start + match[0].length });
  }
  return words;
}
