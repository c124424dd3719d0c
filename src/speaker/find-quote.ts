import type { Span } from '#base/span.ts';
import type { TextQuote } from './corrections.ts';

/** Characters of context on each side of a quotation. */
const CONTEXT = 48;
/** Words as few as these (in characters) are told by their surroundings too: so much of it must be the same. */
const SHORT = 24;
const LEAST_AROUND = 4;
/** Places of one quotation that are compared; words that stand there more often tell nothing. */
const MOST_PLACES = 200;

/** The quotation of a span, with its context. */
export function quoteSpan(text: string, [start, end]: Span): TextQuote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}

/**
 * Where a quotation stands in another reading of the same document: the same words letter for letter, else the same but for
 * white space, case and the form of quotation marks and dashes. Of several places the one whose surroundings fit best, then the
 * nearest to where it stood. Null if the words are not there.
 */
export function findQuote(text: string, quote: TextQuote): Span | null {
  if (quote.exact === '') return null;
  const here = quote.start;
  if (
    text.startsWith(quote.exact, here) &&
    text.slice(0, here).endsWith(quote.prefix) &&
    text.startsWith(quote.suffix, here + quote.exact.length)
  )
    return [here, here + quote.exact.length];
  const plain = flatten(text);
  const exact = flatten(quote.exact).text.trim();
  if (exact === '') return null;
  const [prefix, suffix] = [flatten(quote.prefix).text, flatten(quote.suffix).text];
  let best: { readonly span: Span; readonly score: readonly number[] } | null = null;
  let at = plain.text.indexOf(exact);
  for (let seen = 0; at >= 0 && seen < MOST_PLACES; seen += 1) {
    const end = at + exact.length;
    const span: Span = [plain.from[at] ?? 0, (plain.from[end - 1] ?? 0) + 1];
    const around =
      sharedEnd(plain.text.slice(0, at).trimEnd(), prefix.trimEnd()) +
      sharedStart(plain.text.slice(end, end + CONTEXT * 2).trimStart(), suffix.trimStart());
    const same = Number(text.slice(...span) === quote.exact);
    const score = [around, same, -Math.abs(span[0] - quote.start)];
    if (best === null || isBetter(score, best.score)) best = { span, score };
    at = plain.text.indexOf(exact, at + 1);
  }
  if (
    best === null ||
    (exact.length < SHORT && (best.score[0] ?? 0) < Math.min(LEAST_AROUND, prefix.length + suffix.length))
  )
    return null;
  return best.span;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** A text with runs of white space made one space, in lower case, its marks plain; `from` has each character's place in the text. */
function flatten(text: string): { readonly text: string; readonly from: readonly number[] } {
  let flat = '';
  const from: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = plainMark(text.charAt(i));
    if (mark === ' ' && flat.endsWith(' ')) continue;
    const lower = mark.toLowerCase();
    flat += lower.length === 1 ? lower : mark;
    from.push(i);
  }
  return { text: flat, from };
}

function plainMark(mark: string): string {
  if (mark <= '~') return mark <= ' ' ? ' ' : mark;
  if (/\s/u.test(mark)) return ' ';
  if ('“”„‟«»'.includes(mark)) return '"';
  if ('‘’‚‛'.includes(mark)) return "'";
  return '‐‑‒–—'.includes(mark) ? '-' : mark;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n += 1;
  return n;
}
