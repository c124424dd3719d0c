import type { Span } from '#base/span.ts';
import { foldWord, KINDS, LETTER, MAY_GO_ON, WORD_AT } from './normal.ts';

/** UTF-16 units by which a word is known in another spelling, case or abbreviation. */
export const BEGINNING = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** One word in its normal form: what `normalWords` would give, as numbers. */
export interface HashedWord {
  /** `hashText` of the whole word, and of its first `BEGINNING` units. */
  hash: number;
  beginning: number;
  /** Units of the normal form. */
  length: number;
  start: number;
  end: number;
  /** The word itself where it is more than plain letters, else empty. */
  odd: string;
}

/**
 * Calls `visit` for each word of a span of a text, in order, with one and the same object: words as `normalWords` finds them, without
 * making a string of each. Bodies of texts are compared by such numbers, and a text has hundreds of words.
 */
export function visitWords(text: string, span: Span, visit: (word: HashedWord) => void): void {
  const end = Math.min(span[1], text.length);
  const word: HashedWord = { hash: 0, beginning: 0, length: 0, start: 0, end: 0, odd: '' };
  // A pattern must not read on beyond the span.
  let part: string | null = null;
  for (let at = span[0]; at < end;) {
    const from = at;
    let hash = FNV_OFFSET;
    let beginning = FNV_OFFSET;
    let code = text.charCodeAt(at);
    while (code < 128 && KINDS[code] === LETTER) {
      hash = Math.imul(hash ^ (code | 0x20), FNV_PRIME);
      at += 1;
      if (at - from <= BEGINNING) beginning = hash;
      code = at < end ? text.charCodeAt(at) : 0;
    }
    if (code < 128 && KINDS[code] !== MAY_GO_ON) {
      if (at > from) {
        word.hash = hash >>> 0;
        word.beginning = beginning >>> 0;
        word.length = at - from;
        word.start = from;
        word.end = at;
        word.odd = '';
        visit(word);
      }
      at += 1;
      continue;
    }
    part ??= text.slice(span[0], end);
    WORD_AT.lastIndex = from - span[0];
    const found = WORD_AT.exec(part)?.[0];
    if (found === undefined) {
      at = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
      continue;
    }
    at = from + found.length;
    const folded = foldWord(found);
    word.hash = hashText(folded);
    word.beginning = hashText(folded.slice(0, BEGINNING));
    word.length = folded.length;
    word.start = from;
    word.end = at;
    word.odd = folded;
    visit(word);
  }
}
