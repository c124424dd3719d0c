import type { Span } from '#base/span.ts';
import type { Expression } from './expressions.ts';
import { NEW_CLAUSE, PARTICIPLE } from './clauses.ts';

/** The spans of an attribution that tell its frame from its words. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** A sentence (or the part of it that reports the attribution) with all reported words blanked out, place by place. */
export interface DateFrame {
  /** `\uE000` stands for reported words, `\uE001` for the speaker's own mention. */
  readonly text: string;
  /** The same stretch as it stands. */
  readonly raw: string;
  /** Where `text` begins in the document. */
  readonly start: number;
  /** The cue, within `text`. */
  readonly cue: Span;
  /** The mention of the speaker, within `text`, without a date that was taken into it ("the mayor, on Friday"); or null. */
  readonly source: Span | null;
  /** The whole mention, as the attribution has it. */
  readonly mention: Span | null;
}

const WORDS = '\uE000';
const SPEAKER = '\uE001';

const holds = (spans: readonly Span[], at: number): boolean => spans.some(([start, end]) => start <= at && at < end);

/** The frame of one of the attributions of a sentence; null if its cue does not stand there. */
export function dateFrameOf(
  text: string,
  sentence: Span,
  of: { readonly one: Attribution; readonly all: readonly Attribution[]; readonly dates: readonly Expression[] },
): DateFrame | null {
  const { one, all, dates } = of;
  const cue = one.cue[0];
  const cueEnd = one.cue.at(-1)?.[1];
  if (cue === undefined || cueEnd === undefined || cue[0] < sentence[0] || cueEnd > sentence[1]) return null;
  let [start, end] = sentence;
  const blanked: Span[] = [];
  for (const other of all) {
    const around = other === one ? undefined : other.content.find(([from, to]) => from <= cue[0] && cueEnd <= to);
    if (around === undefined) blanked.push(...other.content);
    else [start, end] = [Math.max(start, around[0]), Math.min(end, around[1])];
  }
  const marks = text.slice(start, end).split('');
  const blank = (span: Span, mark: string): void => {
    for (let at = Math.max(span[0], start); at < Math.min(span[1], end); at += 1) marks[at - start] = mark;
  };
  for (const span of blanked) blank([afterLeadingDate(text, span, { cueEnd, dates }), span[1]], WORDS);
  const mention = one.source.find(([from, to]) => from >= start && to <= end) ?? null;
  const source = mention === null ? null : withoutDate(text, mention, dates);
  if (source !== null && !holds(one.cue, source[0])) blank(source, SPEAKER);
  const within = (span: Span | null): Span | null => (span === null ? null : [span[0] - start, span[1] - start]);
  return {
    text: marks.join(''),
    raw: text.slice(start, end),
    start,
    cue: [cue[0] - start, cueEnd - start],
    source: within(source),
    mention: within(mention),
  };
}

/** What of a mention names the speaker, where a date and what leads to it stand inside. */
function withoutDate(text: string, [start, end]: Span, dates: readonly Expression[]): Span {
  const date = dates.find(one => one.span[0] >= start && one.span[1] <= end);
  if (date === undefined) return [start, end];
  const before = text.slice(start, date.span[0]);
  const aside = /,? (?:in|at|during|on|\p{Ll}+ing) [^,]*$/u.exec(before)?.index;
  const name = before.slice(0, before.indexOf(',') > 0 ? before.indexOf(',') : aside).replace(LEADS, '');
  if (NEW_CLAUSE.test(before.replace(/^who /iu, '')) || PARTICIPLE.test(before)) return [start, end];
  if (name.trim() !== '') return [start, start + name.trimEnd().length];
  return date.span[1] + 1 < end ? [date.span[1] + 1, end] : [start, end];
}

/** Words that lead to a date. */
const LEADS = /,? ?(?:\b(?:on|in|at|during|over|late|early|earlier|just|only|even|back|again) ?)*$/iu;

/** How reported words go on after a date that belongs to the saying ("said [on Friday that …]", "said [Friday the pier …]"). */
const SAYING_GOES_ON =
  /^,?(?: that\b|,| (?:the|an?|his|her|their|its|he|she|they|it|there|we|this|these|those|all|no|any)\b| \p{Lu})/u;

/** Characters between cue and words in which somebody may be addressed ("told the inquiry [last week that …]"). */
const ADDRESSEE = 40;

/** Where reported words begin once a date right behind the cue is taken for the saying's own. */
function afterLeadingDate(
  text: string,
  span: Span,
  { cueEnd, dates }: { readonly cueEnd: number; readonly dates: readonly Expression[] },
): number {
  if (span[0] < cueEnd || span[0] > cueEnd + ADDRESSEE) return span[0];
  const date = dates.find(one => one.span[0] >= span[0] && one.span[1] <= span[1]);
  if (
    date === undefined ||
    date.possessive ||
    !/^(?:(?:on|in|at|late|early|earlier|during|back) )*$/iu.test(text.slice(span[0], date.span[0]))
  )
    return span[0];
  const after = text.slice(date.span[1], date.span[1] + 24);
  const sure = /^,? that\b/u.test(after);
  const fine = date.kind === 'weekday' || date.kind === 'day' || date.text.toLowerCase() === 'yesterday';
  return sure || (fine && span[0] <= cueEnd + 2 && SAYING_GOES_ON.test(after)) ? date.span[1] : span[0];
}
