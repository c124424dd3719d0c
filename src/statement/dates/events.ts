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
  for (const words of around(text, noun)) {
    for (const date of findExpressions(words)) {
      if (date.kind === 'event' || date.kind === 'vague' || date.kind === 'anchored') continue;
      if (!names(words, date, noun)) continue;
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

/** Characters on either side of an event's noun in which its date may stand. */
const REACH = 60;

/** The words around each mention of a noun, within its paragraph. */
function* around(text: string, noun: string): Generator<string> {
  for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
    const before = text.slice(Math.max(0, at - REACH), at);
    const after = text.slice(at, at + noun.length + REACH);
    yield before.slice(before.lastIndexOf('\n') + 1) + (/^[^\n]*/u.exec(after)?.[0] ?? '');
  }
}

/** True if a date is given to the event: "the election on 5 November", "the Nov. 5 general election". */
function names(words: string, date: Expression, noun: string): boolean {
  const held = String.raw`(?<![\p{L}-])${noun},? (?:(?:was|were|is) (?:held )?|held |took place )?(?:on )?(?:${WEEKDAY},? )?$`;
  const dated = String.raw`^(?:['’]s)?,? (?:[\p{L}.-]+ ){0,3}?${noun}(?![\p{L}-])`;
  return (
    new RegExp(held, 'u').test(words.slice(0, date.span[0])) || new RegExp(dated, 'u').test(words.slice(date.span[1]))
  );
}
