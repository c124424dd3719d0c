import type { Span } from '#base/span.ts';
import type { Draft } from './draft.ts';

/** A sentence with the words of one statement blanked out, so that what is read around them keeps its place. */
export interface Frame {
  /** As long as the sentence; content is replaced by `\uE000`. */
  readonly text: string;
  /** Where the sentence begins in the document. */
  readonly start: number;
}

/** Blanks spans out of a stretch of text. */
export function blankOut(text: string, stretch: Span, spans: readonly Span[]): string {
  let out = '';
  let from = stretch[0];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (end <= from || start >= stretch[1]) continue;
    const first = Math.max(from, start);
    const last = Math.min(end, stretch[1]);
    out += text.slice(from, first) + '\uE000'.repeat(last - first);
    from = last;
  }
  return out + text.slice(from, stretch[1]);
}

/** The frame of a draft in its sentence; with `withoutSource`, the mention of the speaker is blanked out too. */
export function frameOf(text: string, sentence: Span, draft: Draft, withoutSource: boolean): Frame {
  const spans = withoutSource ? [...draft.content, ...draft.source] : draft.content;
  return { text: blankOut(text, sentence, spans), start: sentence[0] };
}

/** The span of a match's first group (or of the whole match) in the document. */
export function groupSpan(frame: Frame, match: RegExpExecArray | RegExpMatchArray, group: string): Span {
  const at = (match.index ?? 0) + match[0].lastIndexOf(group);
  return [frame.start + at, frame.start + at + group.length];
}
