import { addDays, daysBetween, daysInMonth, weekdayOf } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';

/** The days that some words leave open, first and last (`2025-03-14`), both inside. */
export interface Stretch {
  readonly first: PartialTime;
  readonly last: PartialTime;
}

const pad = (n: number): string => String(n).padStart(2, '0');

export const oneDay = (day: PartialTime): Stretch => ({ first: day, last: day });

export const yearOf = (day: PartialTime): number => Number(day.slice(0, 4));

/** The stretch of a calendar day, month (1 to 12) or year; null for a day that no calendar has. */
export function calendarStretch(year: number, month: number | null, day: number | null): Stretch | null {
  if (year < 1000 || year > 9999) return null;
  if (month === null) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (month < 1 || month > 12) return null;
  const days = daysInMonth(year, month);
  if (day === null) return { first: `${year}-${pad(month)}-01`, last: `${year}-${pad(month)}-${pad(days)}` };
  return day < 1 || day > days ? null : oneDay(`${year}-${pad(month)}-${pad(day)}`);
}

/** Days below which a stretch over two months is not called by its year: that would hide what the words do say. */
const SEASON_DAYS = 80;

/** The finest partial time that surely holds a stretch: its day, else its month, else (for a season) its year; null where none does. */
export function finestTime({ first, last }: Stretch): PartialTime | null {
  if (first === last) return first;
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  return first.slice(0, 4) === last.slice(0, 4) && daysBetween(first, last) > SEASON_DAYS ? first.slice(0, 4) : null;
}

/** The first day of a day's month: months are counted from it, as not every month has a 31st. */
export const monthStart = (day: PartialTime): PartialTime => `${day.slice(0, 7)}-01`;

/** The week, Monday to Sunday, that lies so many weeks after (or, negative, before) a day's own. */
export function weekOf(day: PartialTime, weeks: number): Stretch {
  const sinceMonday = ((weekdayOf(day) ?? 1) + 6) % 7;
  const first = addDays(day, weeks * 7 - sinceMonday);
  return { first, last: addDays(first, 6) };
}

/** The last such weekday (0 for Sunday) on or before a day. */
export function lastWeekday(day: PartialTime, weekday: number): PartialTime {
  return addDays(day, -(((weekdayOf(day) ?? 0) - weekday + 7) % 7));
}
