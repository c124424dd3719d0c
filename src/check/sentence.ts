import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';

/** Words before a full stop that do not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:mr|mrs|ms|dr|st|prof|sen|rep|gov|gen|sgt|col|no|vs|etc|jr|sr|inc|cllr|\p{L})\.$/iu;
/** A sentence is cut off at so many characters on each side of the words. */
const LONGEST = 240;

function endsAt(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '\n') return true;
  if (!/[.!?…]/u.test(sign)) return false;
  const after = /^[.!?…]*["”’'»)\]]*(?=\s|$)/u.exec(text.slice(at, at + 8));
  if (after === null) return false;
  if (sign === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 6), at + 1))) return false;
  // "… no," she said: a mark inside a quotation that a small letter goes on from ends nothing.
  return !/^\s+\p{Ll}/u.test(text.slice(at + after[0].length, at + after[0].length + 3));
}

/** The sentence or sentences around a span, without white space at the ends; never across a line break. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span[0];
  while (start > 0 && span[0] - start < LONGEST && !endsAt(text, start - 1) && !closesBefore(text, start)) start -= 1;
  let end = span[1];
  while (
    end < text.length &&
    end - span[1] < LONGEST &&
    text.charAt(end) !== '\n' &&
    !endsAt(text, end - 1 < span[1] - 1 ? end : end - 1)
  )
    end += 1;
  while (end < text.length && /["”’'»)\]]/u.test(text.charAt(end))) end += 1;
  const wordStart =
    span[0] - start >= LONGEST ? start + (/^\S*\s+/u.exec(text.slice(start, span[0]))?.[0].length ?? 0) : start;
  const wordEnd = end - span[1] >= LONGEST ? end - (/\s+\S*$/u.exec(text.slice(span[1], end))?.[0].length ?? 0) : end;
  return trimSpan(text, [wordStart, wordEnd]);
}

/** True if the space before a position follows the closing mark of a sentence. */
function closesBefore(text: string, at: number): boolean {
  if (!/\s/u.test(text.charAt(at - 1))) return false;
  const before = /([.!?…])["”’'»)\]]+\s+$/u.exec(text.slice(Math.max(0, at - 8), at));
  if (before === null) return false;
  const place = Math.max(0, at - 8) + before.index;
  return endsAt(text, place);
}
