import { spansOverlap, type Span } from '#base/span.ts';
import { alignTokens } from './align.ts';
import type { Inquiry } from './inquiry.ts';
import { sentenceAround } from './sentence.ts';
import { windowsOf } from './windows.ts';

/** The words must stand so much alike. */
const SAME_WORDS = 0.9;
const MOST_OF_IT = 0.75;
/** Where a witness stands before the words, in characters. */
const BEFORE = 160;

const WITNESS = /\b(?:I|we)\b[^\n]{0,120}\b(?:heard|overheard|listened)\b|\b(?:over)?heard (?:him|her|them)\b/u;

/** True if an article has the words from somebody who heard them, in a form that no statement was read from: then nobody can call them made up. */
export function isOverheard({ material, sides, documentTokens }: Inquiry): boolean {
  const [side] = sides;
  if (side === undefined) return false;
  return material.documents.some(document => {
    if (document.kind !== 'article') return false;
    const tokens = documentTokens(document);
    return windowsOf(side.needle, tokens, MOST_OF_IT, 2).some(window => {
      const { from, to, similarity } = alignTokens(side.tokens, tokens, window.from, window.to);
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (similarity < SAME_WORDS || first === undefined || last === undefined) return false;
      const span: Span = [first.start, last.end];
      if (document.statements.some(({ content }) => content.some(each => spansOverlap(each, span)))) return false;
      const [start] = sentenceAround(document.text, span);
      return WITNESS.test(document.text.slice(Math.max(0, Math.min(start, span[0] - BEFORE)), span[0]));
    });
  });
}
