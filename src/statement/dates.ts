import type { Span } from '#base/span.ts';
import { addDays, dayOf, daysInMonth, weekdayOf } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';
import { MONTHS, SHORT_DAYS, SHORT_MONTHS, WEEKDAYS } from '#text/english.ts';

/** A date that a text names, and where. */
export interface FoundDate {
  readonly span: Span;
  readonly time: PartialTime;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?:,? (\\d{4}))?(?![\\p{L}\\d])`, 'gu');
const MONTH_FIRST = new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\d%])`, 'gu');
const MONTH_YEAR = new RegExp(`\\b(${MONTH}),? (?:of )?(\\d{4})(?!\\d)`, 'gu');
const MONTH_ALONE = new RegExp(
  `\\b(?:[Ii]n|[Ll]ast|[Dd]uring|[Ss]ince|[Ee]arly in|[Ll]ate in)(?: early| late| mid-?| the (?:end|beginning|middle) of)? (${MONTH})(?! ?\\d)(?![\\p{L}])`,
  'gu',
);
const YEAR = /\b(?:[Ii]n|[Ss]ince|[Dd]uring|of|[Bb]ack in)(?: early| late| mid-?)? ((?:19|20)\d{2})(?![\d,.]\d|\d)/gu;
const WEEKDAY =
  /\b(last |next |this |this past |coming )?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|(?:Sun|Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat)\.)(?![\p{L}])('s|’s)?/gu;
const NEAR =
  /\b(today|tonight|yesterday|last night|this (?:morning|afternoon|evening)|earlier in the day)(?![\p{L}]|['’]s)/giu;
const LAST = /\blast (year|month)\b(?!['’]s)/giu;
const AGO = /\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (day|year|month)s? (?:ago|earlier)\b/giu;
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

const pad = (n: number): string => String(n).padStart(2, '0');

function monthOf(name: string): number {
  const lower = name.toLowerCase().replace('.', '');
  const full = MONTHS.indexOf(lower);
  return full >= 0 ? full + 1 : (SHORT_MONTHS[lower] ?? 0);
}

/** The year in which a month (and day) lies that is named without one: the latest that is not after publication. */
function yearFor(published: PartialTime | null, month: number, day: number): number | null {
  const today = published === null ? null : dayOf(published);
  if (today === null) return null;
  const year = Number(today.slice(0, 4));
  return `${year}-${pad(month)}-${pad(day)}` <= today ? year : year - 1;
}

function dayTime(year: number, month: number, day: number): PartialTime | null {
  return month < 1 || day < 1 || day > daysInMonth(year, month) ? null : `${year}-${pad(month)}-${pad(day)}`;
}

function absoluteDates(text: string, published: PartialTime | null): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, time: PartialTime | null): void => {
    const at = match.index ?? 0;
    if (time !== null && !found.some(date => date.span[0] < at + match[0].length && at < date.span[1]))
      found.push({ span: [at, at + match[0].length], time });
  };
  const addDay = (
    match: RegExpMatchArray,
    monthName: string | undefined,
    dayText: string | undefined,
    yearText: string | undefined,
  ): void => {
    const month = monthOf(monthName ?? '');
    const day = Number(dayText);
    const year = yearText === undefined ? yearFor(published, month, day) : Number(yearText);
    if (year !== null) add(match, dayTime(year, month, day));
  };
  for (const match of text.matchAll(DAY_FIRST)) addDay(match, match[2], match[1], match[3]);
  for (const match of text.matchAll(MONTH_FIRST)) addDay(match, match[1], match[2], match[3]);
  for (const match of text.matchAll(MONTH_YEAR)) add(match, `${match[2]}-${pad(monthOf(match[1] ?? ''))}`);
  for (const match of text.matchAll(MONTH_ALONE)) {
    const month = monthOf(match[1] ?? '');
    const year = yearFor(published, month, 1);
    if (year !== null) add(match, `${year}-${pad(month)}`);
  }
  for (const match of text.matchAll(YEAR)) add(match, match[1] ?? null);
  return found;
}

/** The last such weekday on or before the day of publication, or before it with "last" in front. */
function weekdayTime(name: string, lead: string, today: PartialTime): PartialTime | null {
  const lower = name.toLowerCase().replace('.', '');
  const full = WEEKDAYS.indexOf(lower);
  const wanted = full >= 0 ? full : SHORT_DAYS[lower];
  const now = weekdayOf(today);
  if (wanted === undefined || now === null || /next|coming/iu.test(lead)) return null;
  const back = (now - wanted + 7) % 7;
  return addDays(today, -(back === 0 && /last/iu.test(lead) ? 7 : back));
}

function relativeDates(text: string, today: PartialTime): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, time: PartialTime | null): void => {
    const at = match.index ?? 0;
    if (time !== null) found.push({ span: [at, at + match[0].length], time });
  };
  for (const match of text.matchAll(WEEKDAY))
    if (match[3] === undefined) add(match, weekdayTime(match[2] ?? '', match[1] ?? '', today));
  for (const match of text.matchAll(NEAR))
    add(match, /yesterday|last night/iu.test(match[0]) ? addDays(today, -1) : today);
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  for (const match of text.matchAll(LAST))
    add(
      match,
      (match[1] ?? '').toLowerCase() === 'year'
        ? String(year - 1)
        : month === 1
          ? `${year - 1}-12`
          : `${year}-${pad(month - 1)}`,
    );
  for (const match of text.matchAll(AGO)) {
    const count = NUMBERS[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
    const unit = (match[2] ?? '').toLowerCase();
    if (unit === 'day') add(match, addDays(today, -count));
    else if (unit === 'year') add(match, String(year - count));
    else {
      const months = year * 12 + month - 1 - count;
      add(match, `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`);
    }
  }
  return found;
}

/** A text that names no weekday, month, number or word for a day names no date: spares most sentences the patterns. */
const MAY_HAVE_DATE =
  /\d|day|night|morning|afternoon|evening|\b(?:last|ago|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;

/**
 * The dates that a text names, in order, resolved against the day of publication, with the precision that it gives: "in 2023"
 * is `2023`, "on Friday" is that day. What cannot be pinned down ("last week") is left out.
 */
export function findDates(text: string, published: PartialTime | null): FoundDate[] {
  if (!MAY_HAVE_DATE.test(text)) return [];
  const absolute = absoluteDates(text, published);
  const today = published === null ? null : dayOf(published);
  const relative = today === null ? [] : relativeDates(text, today);
  const free = relative.filter(
    date => !absolute.some(other => other.span[0] - 2 <= date.span[1] && date.span[0] <= other.span[1] + 2),
  );
  return [...absolute, ...free].toSorted((a, b) => a.span[0] - b.span[0]);
}

const AFTER_EVENT =
  /\b(a|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) days? (after|before) (?:the |that |this )?(?:[\p{L}.]+ ){0,2}?([\p{Ll}]{4,})\b/giu;

/** "Two days after the election": counted from the one day that the document gives for that event; null if it gives none or several. */
export function dateByEvent(sentence: string, document: string, published: PartialTime | null): PartialTime | null {
  for (const match of sentence.matchAll(AFTER_EVENT)) {
    const event = match[3] ?? '';
    const count = NUMBERS[(match[1] ?? '').toLowerCase()] ?? Number(match[1]);
    const named = new RegExp(
      `(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH} \\d{4}),? (?:[\\p{L}.]+ ){0,3}${event}\\b`,
      'gu',
    );
    const days = new Set([...document.matchAll(named)].flatMap(found => findDates(found[0], published)[0]?.time ?? []));
    const [day] = days;
    if (days.size === 1 && day !== undefined && dayOf(day) !== null)
      return addDays(day, (match[2] === 'after' ? 1 : -1) * count);
  }
  return null;
}
