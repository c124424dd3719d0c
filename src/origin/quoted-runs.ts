import type { Span } from '#base/span.ts';

/** What closes an opening mark; an opening mark stands at a word's front, a closing one at its back. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
]);

const OPENING = /[“„«‘"']/u;

/**
 * The runs of a paragraph that stand in quotation marks, marks included, in order. A quotation that is opened and not closed
 * runs to the paragraph's end, as printers set one that goes on in the next; a lone single mark is an apostrophe.
 */
export function quotedRuns(text: string, paragraph: Span): Span[] {
  const runs: Span[] = [];
  if (!OPENING.test(text.slice(...paragraph))) return runs;
  for (let i = paragraph[0]; i < paragraph[1]; i += 1) {
    const mark = text.charAt(i);
    const closing = CLOSING.get(mark);
    if (closing === undefined || !isFront(text, i, paragraph)) continue;
    const end = findClose(text, i + 1, paragraph[1], closing);
    if (end === null && (mark === '‘' || mark === "'")) continue;
    const run: Span = [i, end ?? paragraph[1]];
    runs.push(run);
    i = run[1] - 1;
  }
  return runs;
}

/** True if a mark at the position stands before a word and not after one. */
function isFront(text: string, at: number, paragraph: Span): boolean {
  const before = at === paragraph[0] ? ' ' : text.charAt(at - 1);
  return !/[\p{L}\p{N}]/u.test(before) && !/^(?:\s|$)/u.test(text.slice(at + 1, at + 2));
}

/** The position after the closing mark, or null: single marks close only where no letter follows, so that apostrophes do not. */
function findClose(text: string, from: number, to: number, close: string): number | null {
  for (let i = from; i < to; i += 1) {
    if (!close.includes(text.charAt(i))) continue;
    const single = close === '’' || close === "'";
    if (!single || (i > from && !/[\p{L}\p{N}]/u.test(text.charAt(i + 1)))) return i + 1;
  }
  return null;
}
