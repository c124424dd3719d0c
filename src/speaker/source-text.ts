import type { DocumentText } from './document-text.ts';

/** The words of the tokens `[from, to)` as they stand, on one line, with a possessive ending. */
export function textIn(document: Pick<DocumentText, 'text' | 'tokens'>, from: number, to: number): string {
  const first = document.tokens[from];
  const last = document.tokens[to - 1];
  if (first === undefined || last === undefined) return '';
  return document.text
    .slice(first.start, last.end + (last.possessive ? 2 : 0))
    .replace(/\s+/gu, ' ')
    .trim();
}
