import type { Span } from '#base/span.ts';
import { matchDateline } from '#text/dateline.ts';

/** In UTF-16 units: no dateline is longer. */
const LONGEST_DATELINE = 140;

/** A stretch of text without the dateline that it begins with: the place of a report is no part of its first sentence. */
export function withoutDateline(text: string, [start, end]: Span): Span {
  const dateline = matchDateline(text.slice(start, Math.min(end, start + LONGEST_DATELINE)));
  return dateline === null ? [start, end] : [start + dateline.length, end];
}
