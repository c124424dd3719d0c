import { spansOverlap, trimSpan, type Span } from '#base/span.ts';
import { normalWords } from '#text/normal.ts';
import { findQuotations } from '#text/quotations.ts';
import type { DraftQuote, DraftRead } from './draft-quote.ts';
import { countWords, plainWords } from './plain-words.ts';
import { nameBehind, speakerNamed } from './set-off.ts';

/** A word or two in quotation marks are a term, a nickname or doubt, not words that somebody said. */
const LEAST_WORDS = 3;
/** Words that titles write small. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|onto|or|over|so|the|to|up|with|von|der|und|van|de|la)$/u;

/**
 * Quotations for which no sentence of the draft names anybody, wherever they stand in it. One with a dash and a name behind it is theirs. One that repeats words of an attributed quotation (a headline,
 * a pull quote) is its speaker's; a title of a book or song is none.
 */
export function findUnattributed(
  { reading, statements }: DraftRead,
  attributed: readonly DraftQuote[],
  covered: readonly Span[],
): DraftQuote[] {
  const { text, blocks } = reading;
  const quotations = findQuotations(
    text,
    blocks.map(({ span }) => span),
  ).flat();
  return quotations.flatMap(({ inner, closed, block }): DraftQuote[] => {
    const end = blocks[block]?.span[1] ?? text.length;
    const span = trimSpan(text, inner);
    const words = plainWords(text.slice(...span));
    if (!closed || !isSpoken(words)) return [];
    if (covered.some(other => spansOverlap(other, inner))) return [];
    const alone = { named: null, saidOn: null, topic: null, credits: [] };
    const name = nameBehind(text.slice(inner[1], end));
    if (name !== null)
      return [
        { ...alone, form: 'quote', speaker: speakerNamed(name, statements), named: name, span, pieces: [span], words },
      ];
    const repeated = attributed.find(quote => quote.form === 'quote' && repeats(words, quote.words));
    return [{ ...(repeated ?? { ...alone, form: 'unattributed', speaker: null }), span, pieces: [span], words }];
  });
}

/** True for words that may be somebody's: enough of them, no address, no title. */
function isSpoken(words: string): boolean {
  return countWords(words) >= LEAST_WORDS && words.split(/\s+/u).length >= LEAST_WORDS && !isTitle(words);
}

function repeats(words: string, whole: string): boolean {
  const plain = (text: string): string =>
    ` ${normalWords(text)
      .map(({ word }) => word)
      .join(' ')} `;
  return plain(whole).includes(plain(words));
}

/** True if every word that is not small begins with a capital: “The Long Way Home.” */
export function isTitle(words: string): boolean {
  const large = words.split(/\s+/u).filter(word => !SMALL.test(word));
  return !/[!?]$/u.test(words) && large.length > 1 && large.every(word => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}
