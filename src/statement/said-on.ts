import { dayOf } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import { dateByEvent, findDates } from './dates.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frame.ts';

/** The day of the document itself, for words that are published as they are said (transcripts, posts). */
export function documentDay(reading: Reading): PartialTime | null {
  return reading.published === null ? null : (dayOf(reading.published) ?? reading.published);
}

/** Words between a date and the verb that make the date another event's ("after she lost on Tuesday"). */
const OTHER_EVENT = /\b(?:which|who|whose|that|because|until|due|will|would|expected|scheduled|since)\b/iu;

/** True if a date before the cue is the sentence's own and no relative or adverbial clause's. */
const leads = (before: string): boolean =>
  !/\b(?:who|which|that|when|after|before|since|while|as|about|from|until|for)\b/iu.test(before);

/** When the words were said, by the dates in the sentence around them; null where it names none. */
export function saidOn(reading: Reading, draft: Draft, sentence: Sentence): PartialTime | null {
  if (draft.form === 'turn' || draft.form === 'own') return documentDay(reading);
  const frame = frameOf(reading.text, sentence.span, draft, true);
  const cue = draft.cue[0];
  if (cue === undefined) return null;
  const dates = findDates(frame.text, reading.published);
  const near = dates
    .map(date => {
      const at = frame.start + date.span[0];
      const between =
        at >= cue[1]
          ? frame.text.slice(cue[1] - frame.start, date.span[0])
          : frame.text.slice(date.span[1], cue[0] - frame.start);
      return { date, distance: Math.abs(at - cue[0]) + (at < cue[0] ? 20 : 0), between };
    })
    .filter(({ date }) => frame.start + date.span[0] >= cue[1] || leads(frame.text.slice(0, date.span[0])))
    .filter(({ between }) => !OTHER_EVENT.test(between.replaceAll('\uE000', '')) && !/[;]/u.test(between))
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (near !== undefined) return near.date.time;
  return / days? (?:after|before) /u.test(frame.text) ? dateByEvent(frame.text, reading.text, reading.published) : null;
}
