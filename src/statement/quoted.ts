import type { Span } from '#base/span.ts';
import { spanHolds } from '#base/span.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import type { StatementType } from './statement.ts';

/**
 * The parts of a draft's content that stand in quotation marks, without the marks; what it only passes on as the words of
 * others (`inner`) is theirs.
 */
export function quotedParts(draft: Draft, blocks: readonly ReadBlock[], inner: readonly Draft[]): Span[] {
  if (draft.form !== 'prose') return [...draft.content];
  const parts: Span[] = [];
  for (const read of blocks) {
    if (!draft.content.some(span => span[0] < read.block.span[1] && read.block.span[0] < span[1])) continue;
    for (const sentence of read.sentences) {
      for (const item of sentence.items) {
        if (item.kind !== 'quotation') continue;
        const { span, inner: words } = item.quotation;
        // What was asked is the questioner's, though the answer is nothing without it.
        const own = draft.pattern === 'answered' ? draft.content.slice(1) : draft.content;
        if (!own.some(content => spanHolds(content, span) || spanHolds(content, words))) continue;
        if (!inner.some(other => other.content.some(content => spanHolds(content, words)))) parts.push(words);
      }
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
