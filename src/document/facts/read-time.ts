import { addDays, isPartialTime, type PartialTime } from '#base/time.ts';
import type { Span } from '#base/span.ts';
import { MONTHS, ZONES } from '#document/words/calendar.ts';

/** A time that a text names, and where. */
export interface NamedTime {
  readonly time: PartialTime;
  readonly span: Span;
}

/** Years that a news document can bear; others are numbers or faults of a content system (0001-01-01). */
const EARLIEST = 1800;
const LATEST = 2100;

const two = (value: number | string): string => String(value).padStart(2, '0');

function dayForm(year: number, month: number | null, day: number | null): PartialTime | null {
  if (year < EARLIEST || year > LATEST) return null;
  const time = [
    String(year),
    ...(month === null ? [] : [two(month)]),
    ...(month === null || day === null ? [] : [two(day)]),
  ].join('-');
  return isPartialTime(time) ? time : null;
}

const ISO =
  /(?<!\d)(\d{4})-(\d\d?)-(\d\d?)(?:[T ]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d(?!\d))?)?(?!\d)/iu;

/** A machine's time in a text: ISO 8601 and what is commonly taken for it. */
function readIso(text: string): NamedTime | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [all, year, month, day, hour, minute, second, zone] = match;
  const date = dayForm(Number(year), Number(month), Number(day));
  if (date === null) return null;
  const span: Span = [match.index, match.index + all.length];
  if (hour === undefined || minute === undefined) return { time: date, span };
  const clock = `${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}${zoneForm(zone)}`;
  const time = `${date}T${second === undefined && zoneForm(zone) !== '' ? clock.replace(/^(\d\d:\d\d)/u, '$1:00') : clock}`;
  return isPartialTime(time) ? { time, span } : { time: date, span };
}

function zoneForm(zone: string | undefined): string {
  if (zone === undefined) return '';
  const known = ZONES.get(zone.toLowerCase());
  if (known !== undefined) return known;
  if (/^[+-]\d\d$/u.test(zone)) return `${zone}:00`;
  return /^[+-]\d\d:?\d\d$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '';
}

// `\p{L}` is dear to compile, most of all under the flag `i` or counted: it took a fifth of a start. Any word may stand here, since
// only names of months are taken; the parts in which case does not matter say so themselves.
const MONTH_WORD = String.raw`(\p{L}+)\.?`;
const DAY = String.raw`(\d{1,2})(?i:st|nd|rd|th|er|º|\.)?`;
const YEAR = String.raw`(\d{4})(?!\d)`;
const DAY_FIRST = new RegExp(
  String.raw`(?<![\d.,:/-])${DAY}[\s-]+(?i:of\s+|de\s+|d['’])?${MONTH_WORD}[\s,-]+(?i:de\s+|del\s+)?${YEAR}`,
  'gu',
);
const MONTH_FIRST = new RegExp(String.raw`(?<!\p{L})${MONTH_WORD}\s+${DAY},?\s+${YEAR}`, 'gu');
const MONTH_ONLY = new RegExp(String.raw`(?<!\p{L}|\d[\s.-]{1,2})${MONTH_WORD},?\s+(?i:de\s+)?${YEAR}`, 'gu');
const YEAR_FIRST = /(?<![\d.,])(\d{4})\s*[./年]\s*(\d{1,2})\s*[./月]\s*(\d{1,2})(?![\d])/gu;
const DOTTED = /(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu;
const SLASHED = /(?<![\d.,/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/gu;

/** Which of day and month comes first in `3/4/2025`; `null` where it cannot be told. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** What a page's language tag says about the order: only American English puts the month first; bare "en" may mean either. */
export function dayOrderOf(languageTag: string | null): DayOrder {
  const tag = languageTag?.toLowerCase().replace('_', '-') ?? '';
  if (tag === '' || tag === 'en') return null;
  return /^(?:en-us|en-ph|es-us|es-pr)$/u.test(tag) ? 'month-first' : 'day-first';
}

function readDay(text: string, order: DayOrder): NamedTime | null {
  const found: NamedTime[] = [];
  const keep = (match: RegExpExecArray, year: number, month: number | null | undefined, day: number | null): void => {
    if (month === undefined) return;
    const time = dayForm(year, month, day);
    if (time !== null) found.push({ time, span: [match.index, match.index + match[0].length] });
  };
  for (const m of text.matchAll(DAY_FIRST)) keep(m, Number(m[3]), MONTHS.get((m[2] ?? '').toLowerCase()), Number(m[1]));
  for (const m of text.matchAll(MONTH_FIRST))
    keep(m, Number(m[3]), MONTHS.get((m[1] ?? '').toLowerCase()), Number(m[2]));
  for (const m of text.matchAll(YEAR_FIRST)) keep(m, Number(m[1]), Number(m[2]), Number(m[3]));
  for (const m of text.matchAll(DOTTED)) keep(m, Number(m[3]), Number(m[2]), Number(m[1]));
  for (const m of text.matchAll(SLASHED)) {
    const [first, second] = [Number(m[1]), Number(m[2])];
    const dayFirst = first > 12 || first === second || (second <= 12 && order === 'day-first');
    if (dayFirst) keep(m, Number(m[3]), second, first);
    else if (second > 12 || order === 'month-first') keep(m, Number(m[3]), first, second);
    else keep(m, Number(m[3]), null, null);
  }
  if (found.length === 0) {
    for (const m of text.matchAll(MONTH_ONLY)) keep(m, Number(m[2]), MONTHS.get((m[1] ?? '').toLowerCase()), null);
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0])[0] ?? null;
}

const CLOCK =
  /(?<![\d.,:/])(\d{1,2})(?:[:.h](\d\d))(?::(\d\d))?\s*([ap]\.?\s?m\b\.?)?(?:\s*(?:uhr|hrs?|h)\b)?\s*(?:\(?\s*([A-Z]{1,4}T?\b|[+-]\d\d:?\d\d(?!\d)))?|(?<![\d.,:/])(\d{1,2})\s?([ap]\.?\s?m\b\.?)(?:\s*\(?\s*([A-Z]{2,4})\b)?/iu;

/** The time of day in a text that stands beside a date ("at 21:46", "9.46 p.m. GMT"), as `T21:46` with its zone; '' for none. */
function readClock(text: string): { readonly form: string; readonly end: number } | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const half = (match[4] ?? match[7] ?? '').toLowerCase();
  let hour = Number(match[1] ?? match[6]);
  const minute = match[2] ?? '00';
  if (half.startsWith('p') && hour < 12) hour += 12;
  if (half.startsWith('a') && hour === 12) hour = 0;
  if (hour > 23 || Number(minute) > 59) return null;
  const zone = zoneForm(match[5] ?? match[8]);
  const second = match[3] === undefined ? (zone === '' ? '' : ':00') : `:${match[3]}`;
  return { form: `T${two(hour)}:${minute}${second}${zone}`, end: match.index + match[0].length };
}

/**
 * The first time that a text names, with the precision and zone that it gives: "Published on 3 May 2024 at 07:15" is
 * `2024-05-03T07:15`. Of `3/4/2025` only the year is sure unless `order` is known.
 */
export function readTime(text: string, order: DayOrder = null): NamedTime | null {
  const iso = readIso(text);
  if (iso !== null) return iso;
  const day = readDay(text, order);
  if (day === null || day.time.length < 10) return day;
  const after = text.slice(day.span[1], day.span[1] + 40);
  const later = /^[\s,|·•–—-]*(?:at|um|à|a las|alle|o|в|о|-)?[\s,|·•–—-]*(?=\d)/iu.exec(after);
  const clock = later === null ? null : readClock(after.slice(later[0].length).replace(/\n[\s\S]*$/u, ''));
  if (later !== null && clock !== null && isPartialTime(day.time + clock.form)) {
    return { time: day.time + clock.form, span: [day.span[0], day.span[1] + later[0].length + clock.end] };
  }
  const before =
    /(\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?)[\s,|·•–—-]*(?:on\s+)?(?:\p{L}{3,9}\.?,?\s+)?$/iu.exec(
      text.slice(0, day.span[0]),
    );
  const early = before === null ? null : readClock(before[1] ?? '');
  if (before !== null && early !== null && isPartialTime(day.time + early.form)) {
    return { time: day.time + early.form, span: [before.index, day.span[1]] };
  }
  return day;
}

/** A time in a machine's field (`content`, `datetime`, JSON-LD): ISO, RFC 2822, `20250314`, seconds or milliseconds since 1970. */
export function readMachineTime(value: string, order: DayOrder = null): PartialTime | null {
  const text = value.trim();
  if (/^\d{10}(?:\d{3})?$/u.test(text)) return epochTime(Number(text.slice(0, 10)));
  const packed = /^(\d{4})(\d\d)(\d\d)$/u.exec(text);
  if (packed !== null) return dayForm(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  if (/^\d{4}(?:-\d\d)?$/u.test(text)) return isPartialTime(text) && Number(text.slice(0, 4)) >= EARLIEST ? text : null;
  return withoutMidnight(readTime(text, order)?.time ?? null);
}

/** Midnight to the second in a machine's field is how content systems write "no time of day". */
function withoutMidnight(time: PartialTime | null): PartialTime | null {
  return time === null ? null : time.replace(/T00:00(?::00)?(?:Z|[+-]\d\d:?\d\d)?$/u, '');
}

function epochTime(seconds: number): PartialTime {
  const day = addDays('1970-01-01', Math.floor(seconds / 86_400));
  const rest = seconds % 86_400;
  return `${day}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}
