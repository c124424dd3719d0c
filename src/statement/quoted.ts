import type { Span } from '#base/span.ts';
import { spanHolds } from '#base/span.ts';
import type { Quotation } from '#text/quotations.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import type { StatementType } from './statement.ts';

/** The outermost quotations of the blocks that are read, in text order. */
export function quotationsOf(blocks: readonly ReadBlock[]): Quotation[] {
  return blocks.flatMap(read =>
    read.sentences.flatMap(sentence =>
      sentence.items.flatMap(item => (item.kind === 'quotation' ? [item.quotation] : [])),
    ),
  );
}

/** The number of the first quotation that ends after a position. */
function firstAfter(quotations: readonly Quotation[], position: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span[1] ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The parts of a draft's content that stand in quotation marks, without the marks; what it only passes on as the words of
 * others (`inner`) is theirs.
 * @param quotations all of the document, in order
 */
export function quotedParts(draft: Draft, quotations: readonly Quotation[], inner: readonly Draft[]): Span[] {
  if (draft.form !== 'prose') return [...draft.content];
  // What was asked is the questioner's, though the answer is nothing without it.
  const own = draft.pattern === 'answered' ? draft.content.slice(1) : draft.content;
  const parts: Span[] = [];
  for (const content of own) {
    for (let i = firstAfter(quotations, content[0]); i < quotations.length; i += 1) {
      const quotation = quotations[i];
      if (quotation === undefined || quotation.span[0] >= content[1]) break;
      const words = quotation.inner;
      if (!spanHolds(content, quotation.span) && !spanHolds(content, words)) {
        // What a quotation quotes itself is quoted for whoever is given that alone.
        if (spanHolds(quotation.span, content))
          parts.push(...quotation.within.filter(({ span }) => spanHolds(content, span)).map(one => one.inner));
        continue;
      }
      if (!inner.some(other => other.content.some(span => spanHolds(span, words)))) parts.push(words);
    }
  }
  return parts;
}

/** `direct` if nothing but marks and white space stands outside the quoted parts, `indirect` if there are none. */
export function typeOf(text: string, draft: Draft, quoted: readonly Span[]): StatementType {
  if (quoted.length === 0) return 'indirect';
  let outside = '';
  for (const [start, end] of draft.content) {
    let from = start;
    for (const part of quoted) {
      if (part[0] < start || part[1] > end) continue;
      outside += text.slice(from, part[0]);
      from = part[1];
    }
    outside += text.slice(from, end);
  }
  return /[\p{L}\p{N}]/u.test(outside) ? 'mixed' : 'direct';
}
