import { dayOf } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';
import type { Clock } from './clock.ts';
import { findExpressions } from './expressions.ts';
import type { Expression } from './expressions.ts';
import { timeOf } from './resolve.ts';

/** The noun that an event goes by, after "two days after": "the general election" is an "election". */
const EVENT =
  /^ (?:the|that|this|his|her|their|its) (?:(?:[\p{L}\d.-]+) ){0,3}?([\p{Ll}]{4,})(?=[ ,.;:)\uE000]|$)(?! (?:of|on|in|at|for|to|against) [^,.;]* (?:of|on|in|at|for|to|against) )/u;

const WEEKDAY = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day';

/** Words that do not name an event by themselves. */
const NO_EVENT =
  /^(?:first|last|next|second|other|same|event|events|fact|news|start|end|beginning|time|date|day|week|month|year)$/u;

/**
 * "Two days after the election": counted from the one day that the document gives for the event. Null if it gives none, or several,
 * or only a month.
 */
export function timeByEvent(event: Expression, text: string, clock: Clock): PartialTime | null {
  const noun = EVENT.exec(text.slice(event.span[1], event.span[1] + 80))?.[1];
  if (noun === undefined || NO_EVENT.test(noun)) return null;
  const days = new Set<PartialTime>();
  for (const sentence of text.matchAll(
    new RegExp(`[^\\n]{0,60}(?<![\\p{L}-])${noun}(?![\\p{L}-])[^\\n]{0,60}`, 'gu'),
  )) {
    const words = sentence[0];
    for (const date of findExpressions(words)) {
      if (date.kind === 'event' || date.kind === 'vague' || date.kind === 'anchored') continue;
      const before = words.slice(0, date.span[0]);
      const after = words.slice(date.span[1]);
      const named =
        new RegExp(
          `(?<![\\p{L}-])${noun},? (?:(?:was|were|is) (?:held )?|held |took place )?(?:on )?(?:${WEEKDAY},? )?$`,
          'u',
        ).test(before) || new RegExp(`^(?:['’]s)?,? (?:[\\p{L}.-]+ ){0,3}?${noun}(?![\\p{L}-])`, 'u').test(after);
      if (!named) continue;
      const time = timeOf(date, clock, null);
      if (time === null || dayOf(time) === null) return null;
      days.add(time);
    }
  }
  const [day] = days;
  if (day === undefined || days.size > 1) return null;
  const direction = event.text.endsWith(' before') ? 'earlier' : 'later';
  const count = event.text.replace(/^the (?:day|morning|night)/u, '1 day').replace(/ (?:after|before)$/u, '');
  return timeOf({ ...event, kind: 'anchored', text: `${count} ${direction}` }, clock, day);
}
