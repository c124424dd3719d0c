/**
 * A time with the precision and zone that its source gives and no more: `2025`, `2025-03`, `2025-03-14`, `2025-03-14T21:46`,
 * `2025-03-14T21:46:00+01:00`, `2025-03-14T21:46:00Z`.
 */
export type PartialTime = string;

const FORM = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/u;

const dayMs = 86_400_000;

/** True if the text is a time of the forms above and its day exists in the calendar. */
export function isPartialTime(text: string): boolean {
  const match = FORM.exec(text);
  if (match === null) return false;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map(part => (part === undefined ? null : Number(part)));
  if (month !== null && month !== undefined && (month < 1 || month > 12)) return false;
  if (day !== null && day !== undefined && (day < 1 || day > daysInMonth(year ?? 0, month ?? 1))) return false;
  return (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 61;
}

/** The number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The first and last moment that a partial time can mean, in milliseconds since 1970 UTC. A time without a zone is taken as UTC.
 * @returns null if the text is not such a time.
 */
export function timeRange(time: PartialTime): TimeRange | null {
  let range = ranges.get(time);
  if (range === undefined) {
    if (ranges.size >= RANGES_KEPT) ranges.clear();
    ranges.set(time, (range = readRange(time)));
  }
  return range;
}

interface TimeRange {
  readonly first: number;
  readonly last: number;
}

/** Ranges once read: a record has few days, and they are compared over and over. */
const ranges = new Map<PartialTime, TimeRange | null>();
const RANGES_KEPT = 20_000;

function readRange(time: PartialTime): TimeRange | null {
  const match = FORM.exec(time);
  if (match === null || !isPartialTime(time)) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  const y = Number(year);
  if (month === undefined) return { first: Date.UTC(y, 0, 1), last: Date.UTC(y + 1, 0, 1) - 1 };
  const m = Number(month) - 1;
  if (day === undefined) return { first: Date.UTC(y, m, 1), last: Date.UTC(y, m + 1, 1) - 1 };
  const d = Number(day);
  if (hour === undefined) return { first: Date.UTC(y, m, d), last: Date.UTC(y, m, d) + dayMs - 1 };
  const offsetMinutes =
    zone === undefined || zone === 'Z'
      ? 0
      : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const first = Date.UTC(y, m, d, Number(hour), Number(minute), Number(second ?? 0)) - offsetMinutes * 60_000;
  return { first, last: first + (second === undefined ? 59_999 : 999) };
}

/** Orders partial times by their first moment, then by their text, so that the order is total. */
export function compareTimes(a: PartialTime, b: PartialTime): number {
  const difference = (timeRange(a)?.first ?? 0) - (timeRange(b)?.first ?? 0);
  return difference !== 0 ? difference : a < b ? -1 : a > b ? 1 : 0;
}

/** The calendar day of a partial time as the source gives it, or null if it is coarser than a day. */
export function dayOf(time: PartialTime): PartialTime | null {
  return /^\d{4}-\d\d-\d\d/u.exec(time)?.[0] ?? null;
}

/** The day that lies so many days after (or, negative, before) a day. */
export function addDays(day: PartialTime, days: number): PartialTime {
  const range = timeRange(day.slice(0, 10));
  if (range === null) return day;
  return new Date(range.first + days * dayMs).toISOString().slice(0, 10);
}

/** The day of the week, 0 for Sunday to 6 for Saturday, or null if the time is coarser than a day. */
export function weekdayOf(time: PartialTime): number | null {
  const day = dayOf(time);
  const range = day === null ? null : timeRange(day);
  return range === null ? null : new Date(range.first).getUTCDay();
}

/** The whole days from a to b (negative if b lies before a), by their first moments. */
export function daysBetween(a: PartialTime, b: PartialTime): number {
  return Math.floor(((timeRange(b)?.first ?? 0) - (timeRange(a)?.first ?? 0)) / dayMs);
}

/** Noon of a day as the machine's own clock has it, for packages that read dates by that; the first day of 1970 if the text is no day. */
export function noonOf(day: PartialTime): Date {
  const [year, month, date] = (dayOf(day) ?? '1970-01-01').split('-').map(Number);
  return new Date(year ?? 1970, (month ?? 1) - 1, date ?? 1, 12);
}
