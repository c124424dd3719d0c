import type { Span } from '#base/span.ts';
import { compareTimes, dayOf, daysBetween } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import { datesOfSaying } from './dates/attach.ts';
import { clockOf } from './dates/clock.ts';
import type { Clock } from './dates/clock.ts';
import { timeByEvent } from './dates/events.ts';
import { findExpressions } from './dates/expressions.ts';
import type { Expression } from './dates/expressions.ts';
import { dateFrameOf } from './dates/frame.ts';
import { timeOf } from './dates/resolve.ts';
import type { Draft } from './draft.ts';
import { blankOut } from './frame.ts';

/** The day of the document itself, for words that are published as they are said (transcripts, posts). */
export function documentDay(reading: Reading): PartialTime | null {
  return reading.published === null ? null : (dayOf(reading.published) ?? reading.published);
}

/** What the dates of a document's statements are read from: its clock, its sentences and the attributions found in them. */
export interface DatedText {
  readonly reading: Reading;
  readonly clock: Clock;
  readonly sentences: readonly Sentence[];
  readonly drafts: readonly Draft[];
  /** The dates named in a sentence, by its number; filled as they are asked for. */
  readonly named: Map<number, readonly Expression[]>;
  /** The times of the drafts, in order, as far as they are asked for. */
  readonly times: (PartialTime | null)[];
}

/** Makes ready to date the statements of a document. */
export function readDates(reading: Reading, sentences: readonly Sentence[], drafts: readonly Draft[]): DatedText {
  return { reading, clock: clockOf(reading), sentences, drafts, named: new Map(), times: [] };
}

/**
 * When the words of a draft were said, by the dates around them; null where the text leaves it open. To be asked in order;
 * `earlier` is the draft that this one goes on from ("he added"), if there is one.
 */
export function saidOn(dated: DatedText, index: number, earlier: number | null): PartialTime | null {
  const draft = dated.drafts[index];
  const own = draft === undefined ? undefined : ownTime(dated, draft);
  const time = own === undefined && draft !== undefined ? carriedTime(dated, draft, earlier) : (own ?? null);
  dated.times[index] = time;
  return time;
}

/** The time that a draft's own sentence gives; null if it gives one that cannot be told, undefined if it gives none. */
function ownTime(dated: DatedText, draft: Draft): PartialTime | null | undefined {
  const { reading, sentences } = dated;
  // An interview is printed some day after it is given; a transcript's and an author's words are dated as they stand.
  if (draft.form === 'turn' && reading.kind === 'article') return null;
  if (draft.form === 'turn' || draft.form === 'own') return documentDay(reading);
  const sentence = sentences[draft.sentence];
  const dates = namedIn(dated, draft.sentence);
  if (sentence === undefined || dates.length === 0) return undefined;
  const all = dated.drafts.filter(other => other.sentence === draft.sentence);
  const frame = dateFrameOf(reading.text, sentence.span, { one: draft, all, dates });
  const own = frame === null ? [] : datesOfSaying(frame, dates);
  return own.length === 0 ? undefined : oneTime(dated, own, draft.sentence);
}

/** The time of what was said just before, where this goes on from it; else that of the scene. */
function carriedTime(dated: DatedText, draft: Draft, earlier: number | null): PartialTime | null {
  const before = earlier === null ? undefined : dated.drafts[earlier];
  const time = earlier === null ? null : (dated.times[earlier] ?? null);
  // Over a sentence between, only words that have no speaker of their own surely go on.
  if (before !== undefined && time !== null && (draft.continues !== null || draft.sentence - before.sentence <= 1))
    return time;
  return spokeOn(dated, draft) ?? sceneDay(dated, draft);
}

/** Words that put what follows to another time or place than what was said just before. */
const ELSEWHEN =
  /\b(?:later|earlier|previously|once|had|has|have|interview|speech|told|tweeted|posted|wrote|while|when|before|after)\b/u;

/** The day of the statement one sentence back in the same paragraph, where "he said" goes on without any turn to another occasion. */
function spokeOn(dated: DatedText, draft: Draft): PartialTime | null {
  const { text } = dated.reading;
  const index = dated.drafts.indexOf(draft);
  const [source, cue] = [draft.source[0], draft.cue[0]];
  const before = dated.drafts[index - 1];
  const time = dated.times[index - 1] ?? null;
  if (source === undefined || cue === undefined || before === undefined || time === null) return null;
  if (draft.form !== 'prose' || before.form !== 'prose' || draft.block !== before.block) return null;
  if (draft.sentence - before.sentence !== 1 || !/^(?:he|she)$/iu.test(text.slice(...source))) return null;
  if (!/^(?:said|added|explained|continued)$/u.test(text.slice(...cue))) return null;
  const sentence = dated.sentences[draft.sentence]?.span ?? [0, 0];
  const outside = blankOut(text, sentence, draft.content);
  return namedIn(dated, draft.sentence).length === 0 && !ELSEWHEN.test(outside) ? time : null;
}

/** Days before publication in which a scene may lie that words are taken to belong to. */
const SCENE_DAYS = 2;

/**
 * The one day that the sentence before names in the same paragraph, if a pronoun carries its subject on ("Ms Dale came to the
 * quay on Friday. “It stays,” she said."); only for the days just before publication.
 */
function sceneDay(dated: DatedText, draft: Draft): PartialTime | null {
  const { text, published } = dated.reading;
  const before = dated.sentences[draft.sentence - 1];
  const [source] = draft.source;
  const day = published === null ? null : dayOf(published);
  if (before === undefined || source === undefined || day === null || draft.form !== 'prose') return null;
  if (!/^(?:he|she|they)$/iu.test(text.slice(source[0], source[1]))) return null;
  if (/\n/u.test(text.slice(before.span[1], source[0])) || before.items.some(item => item.kind === 'quotation'))
    return null;
  const [date, ...others] = namedIn(dated, draft.sentence - 1);
  if (date === undefined || others.length > 0 || date.possessive || NOT_A_SCENE.test(text.slice(...before.span)))
    return null;
  const time = resolve(dated, date, draft.sentence - 1);
  const days = SPEAKING.test(text.slice(...before.span)) ? SPEAKING_DAYS : SCENE_DAYS;
  return time !== null && dayOf(time) === time && time <= day && daysBetween(time, day) <= days ? time : null;
}

/** A sentence about speaking: its day holds further back. */
const SPEAKING =
  /\b(?:asked|spoke|speech|interview|interviewed|statement|told|addressed|testified|appeared|conference|rally|remarks|briefing|hearing)\b/u;
const SPEAKING_DAYS = 6;

/** What makes the day of a sentence another one than that of the words after it. */
const NOT_A_SCENE =
  /\b(?:will|would|had|plans? to|planned|scheduled|expected|due|since|until|before|after|following|by|from)\b/u;

/** The dates that a sentence names, by place in the document. */
function namedIn({ reading, sentences, named }: DatedText, number: number): readonly Expression[] {
  const known = named.get(number);
  if (known !== undefined) return known;
  const [start, end] = sentences[number]?.span ?? [0, 0];
  const found = findExpressions(reading.text.slice(start, end)).map(date => {
    const span: Span = [date.span[0] + start, date.span[1] + start];
    return { ...date, span };
  });
  named.set(number, found);
  return found;
}

/** The one time that dates of a saying agree on, the finest of it; null if one of them cannot be told or two differ. */
function oneTime(dated: DatedText, dates: readonly Expression[], sentence: number): PartialTime | null {
  let best: PartialTime | null = null;
  for (const date of dates) {
    const time = resolve(dated, date, sentence);
    // "On 3 March, a day before the flood": what only adds to a date need not be told.
    if (time === null && date.kind === 'event' && dates.length > 1) continue;
    if (time === null) return null;
    if (best === null || time.startsWith(best)) best = time;
    else if (!best.startsWith(time)) return null;
  }
  return best === null || isAfter(best, dated.reading.published) ? null : best;
}

function resolve(dated: DatedText, date: Expression, sentence: number): PartialTime | null {
  const { reading, clock } = dated;
  if (date.kind === 'event') return timeByEvent(date, reading.text, clock);
  return timeOf(date, clock, date.kind === 'anchored' ? anchorOf(dated, date, sentence) : null);
}

/** Sentences back through which "two days later" looks for the day that it counts from. */
const ANCHOR_SENTENCES = 3;

/** The time named last before a date that counts from it; null if none is named shortly before, or more than one. */
function anchorOf(dated: DatedText, date: Expression, sentence: number): PartialTime | null {
  for (let at = sentence; at >= Math.max(0, sentence - ANCHOR_SENTENCES); at -= 1) {
    const before = namedIn(dated, at).filter(other => other.span[1] <= date.span[0]);
    if (before.length === 0) continue;
    const times = new Set(before.map(other => (other.kind === 'event' ? null : timeOf(other, dated.clock, null))));
    const [time] = times;
    return times.size === 1 && time !== undefined ? time : null;
  }
  return null;
}

/** True if a time begins after the day of publication: nobody is quoted with what he will say. */
function isAfter(time: PartialTime, published: PartialTime | null): boolean {
  if (published === null) return false;
  const day = dayOf(published);
  return (
    day !== null && time.length <= day.length && time > day && !day.startsWith(time) && compareTimes(time, day) > 0
  );
}
