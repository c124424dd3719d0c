import type { Span } from '#base/span.ts';

/** "LEITH, March 13 (Nordpress) — ": the place of a report is no part of its first sentence. */
const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:, [\p{L}\d., ]{2,40})?\s*(?:\([^()\n]{2,40}\)\s*)?(?:--?|[–—―])\s+(?=\S)/u;

/** A stretch of text without the dateline that it begins with. */
export function withoutDateline(text: string, [start, end]: Span): Span {
  const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST_DATELINE)));
  return dateline === null ? [start, end] : [start + dateline[0].length, end];
}

/** In UTF-16 units. */
const LONGEST_DATELINE = 140;
