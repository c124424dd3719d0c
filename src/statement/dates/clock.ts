import { addDays, dayOf, daysBetween, daysInMonth } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';
import type { Reading } from '#document/document.ts';
import { findExpressions } from './expressions.ts';
import { readPhrase } from './grammar.ts';
import { localeOf } from './locale.ts';
import type { HoursEast } from './locale.ts';
import { calendarStretch, finestTime, yearOf } from './stretch.ts';
import type { Stretch } from './stretch.ts';

/** What a document's own date settles for the words in it. */
export interface Clock {
  /** The days that "today" can be where it was published; null if it has no date. */
  readonly today: Stretch | null;
  /** The hour of publication there (0 to 23), or null. */
  readonly hour: number | null;
  /** True if its outlet writes 3/4 for 3 April, false for March 4, null if that is not certain. */
  readonly dayFirst: boolean | null;
}

/** Days by which an agency's dateline may lie before the day on which its text is published. */
const DATELINE_DAYS = 4;

/** The clock of a document: its publication (in its outlet's zone, where the time is by UTC), or the day in its dateline. */
export function clockOf(reading: Reading): Clock {
  const { zone, dayFirst } = localeOf(reading.url);
  const clock = clockAt(reading.published, zone);
  const filed = datelineDay(reading, clock.today);
  return filed === null ? { ...clock, dayFirst } : { today: { first: filed, last: filed }, hour: null, dayFirst };
}

/** The clock of a time of publication alone; `zone` holds the offsets in which the outlet can lie. */
export function clockAt(published: PartialTime | null, zone: HoursEast): Clock {
  const none = { today: null, hour: null, dayFirst: null };
  if (published === null) return none;
  const day = dayOf(published);
  if (day === null) {
    const [year, month] = published.split('-').map(Number);
    const first = `${published}${month === undefined ? '-01' : ''}-01`;
    const last = month === undefined ? `${published}-12-31` : `${published}-${daysInMonth(year ?? 0, month)}`;
    return { ...none, today: { first, last } };
  }
  const time = /T(\d\d):\d\d.*?(Z|[+-]00:?00)?$/u.exec(published);
  if (time === null) return { ...none, today: { first: day, last: day } };
  const hour = Number(time[1]);
  if (time[2] === undefined) return { ...none, today: { first: day, last: day }, hour };
  const first = addDays(day, Math.floor((hour + zone.from) / 24));
  const last = addDays(day, Math.floor((hour + zone.to) / 24));
  return { ...none, today: { first, last }, hour: zone.from === zone.to ? (hour + zone.from + 24) % 24 : null };
}

const DATELINE =
  /^\p{Lu}[\p{L}.,'’/() -]{2,60}?[,(] ?(?=\p{L}{3,9}\.? \d|\d{1,2} \p{L})([^()\n]{4,20}?)\)?\s*(?:\([^()\n]{2,40}\)\s*)?(?:--?|[–—―])\s/u;

/** The day in "LONDON, March 3 (Northline) —" at the front of the text, where it fits the day of publication (or names its year). */
function datelineDay(reading: Reading, today: Stretch | null): PartialTime | null {
  for (const block of reading.blocks.filter(({ role }) => role === 'body').slice(0, 3)) {
    const front = reading.text.slice(block.span[0], Math.min(block.span[1], block.span[0] + 120));
    const words = /\d.*(?:-|[–—―])\s/u.test(front) ? DATELINE.exec(front)?.[1] : undefined;
    const [date] = words === undefined ? [] : findExpressions(words);
    if (words === undefined || date?.kind !== 'day') continue;
    const named = readPhrase(words.slice(...date.span), today?.last ?? '2000-01-01')?.start;
    if (named === undefined || named.month === null || named.day === null) return null;
    const { month, day } = named;
    const years =
      named.year !== null ? [named.year] : today === null ? [] : [yearOf(today.last), yearOf(today.last) - 1];
    for (const year of years) {
      const stretch = calendarStretch(year, month, day);
      const filed = stretch === null ? null : finestTime(stretch);
      if (filed === null) continue;
      if (today === null) return filed;
      if (filed > today.last) continue;
      return daysBetween(filed, today.first) <= DATELINE_DAYS ? filed : null;
    }
    return null;
  }
  return null;
}
