import type { Span } from '#base/span.ts';

/** A word in its normal form for matching, and where it stands. */
export interface NormalWord {
  /** Lower case, without diacritics, apostrophes and soft hyphens; digits without thousands marks. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:[\p{L}\p{M}\p{N}\u00ad]|['’ʼ`](?=\p{L}))*/gu;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Without marks and apostrophes; of Cyrillic letters й and ї stay themselves, which are no и and і with a mark on them. */
function stripMarks(word: string): string {
  if (!CYRILLIC.test(word)) return word.normalize('NFKD').replace(/[\p{M}\u00ad'’ʼ`]/gu, '');
  return word
    .normalize('NFKD')
    .replace(/(?<![иИ])\u0306|(?<![іІ])\u0308|[^\P{M}\u0306\u0308]|[\u00ad'’ʼ`]/gu, '')
    .normalize('NFC');
}

/** Folds one word: compatibility forms, case, diacritics, apostrophes, soft hyphens. */
export function foldWord(word: string): string {
  // Most words are plain letters; the long way gives the same for them, seven times slower.
  if (/^[A-Za-z]+$/u.test(word)) return word.toLowerCase();
  const folded = stripMarks(word)
    .toLowerCase()
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .replace(/đ/gu, 'd')
    .replace(/ß/gu, 'ss')
    .replace(/æ/gu, 'ae')
    .replace(/œ/gu, 'oe');
  return /^\p{N}/u.test(folded) ? folded.replace(/,(?=\p{N}{3})/gu, '') : folded;
}

/** `WORD` at one position. */
export const WORD_AT = new RegExp(WORD.source, 'uy');

/** What a character of ASCII is for finding words: part of one, able to go on one that letters began, or neither. */
export const LETTER = 1;
export const MAY_GO_ON = 2;
export const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/u.test(character) ? LETTER : /[\d'`]/u.test(character) ? MAY_GO_ON : 0;
});

/** The words of a text (or of one span of it) in their normal forms, in order; punctuation is left out. */
export function normalWords(text: string, span: Span = [0, text.length]): NormalWord[] {
  const words: NormalWord[] = [];
  const end = Math.min(span[1], text.length);
  const part = span[0] === 0 && end === text.length ? text : text.slice(span[0], end);
  for (let at = 0; at < part.length;) {
    // Plain words, nearly all of them, are found without the pattern, which gives the same in twice the time.
    const from = at;
    let kind = kindAt(part, at);
    while (kind === LETTER) {
      at += 1;
      kind = kindAt(part, at);
    }
    if (kind === 0) {
      if (at > from) words.push({ word: part.slice(from, at).toLowerCase(), start: span[0] + from, end: span[0] + at });
      at += 1;
      continue;
    }
    WORD_AT.lastIndex = from;
    const found = WORD_AT.exec(part)?.[0];
    if (found === undefined) {
      at = from + ((part.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
      continue;
    }
    at = from + found.length;
    words.push({ word: foldWord(found), start: span[0] + from, end: span[0] + at });
  }
  return words;
}

/** Beyond ASCII a character may go on a word or begin one; after the end nothing does. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (KINDS[code] ?? 0) : at < text.length ? MAY_GO_ON : 0;
}
