import { addDays, weekdayOf } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';
import { SHORT_DAYS, WEEKDAYS } from '#text/english.ts';
import type { Clock } from './clock.ts';
import type { Expression } from './expressions.ts';
import { readPhrase } from './grammar.ts';
import type { NamedParts } from './grammar.ts';
import { holidayOf } from './holidays.ts';
import { calendarStretch, finestTime, lastWeekday, monthStart, oneDay, weekOf, yearOf } from './stretch.ts';
import type { Stretch } from './stretch.ts';

/** A day that stands in for today where the words need none, so that what leans on it is not taken. */
const NO_DAY: PartialTime = '1000-01-01';

/**
 * The time that words name, by the document's clock and, for words that count from a day named before them ("two days later"), from
 * that: as fine as the words and no finer. Null if they leave more than one reading.
 */
export function timeOf(expression: Expression, clock: Clock, anchor: PartialTime | null): PartialTime | null {
  if (expression.kind === 'anchored') {
    const from = anchor === null ? null : stretchOfTime(anchor);
    const stretch = from === null ? null : countFrom(expression.text, from);
    return stretch === null ? null : finestTime(stretch);
  }
  const { today } = clock;
  const first = stretchOn(expression, today?.first ?? null, clock);
  if (first === null) return null;
  const last = today === null || today.first === today.last ? first : stretchOn(expression, today.last, clock);
  // Where the day of publication is not certain, only what comes out alike for the first and the last possible one is.
  if (last === null || last.first !== first.first || last.last !== first.last) return null;
  return finestTime(first);
}

const stretchOfTime = (time: PartialTime): Stretch | null => {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number);
  return calendarStretch(year ?? 0, month ?? null, day ?? null);
};

function stretchOn({ kind, text }: Expression, today: PartialTime | null, clock: Clock): Stretch | null {
  switch (kind) {
    case 'numeric':
      return numericDay(text, clock.dayFirst);
    case 'day':
    case 'month':
    case 'year':
    case 'season':
      return calendarDate(text, today);
    case 'holiday':
      return holiday(text, today);
    case 'weekday':
      return today === null ? null : weekday(text, today, clock.hour);
    case 'near':
      return today === null ? null : near(text.toLowerCase(), today);
    case 'period':
      return today === null ? null : period(text.toLowerCase(), today);
    case 'weekend':
      return today === null ? null : weekend(text.toLowerCase(), today);
    case 'ago':
      return today === null ? null : ago(text.toLowerCase(), today);
    case 'anchored':
    case 'event':
    case 'vague':
    case 'future':
      return null;
  }
}

/** 3/4/2025 is a date only where the outlet's order is known or the numbers leave one reading. */
function numericDay(text: string, dayFirst: boolean | null): Stretch | null {
  const [a, b] = text.split(/[/.-]/u).map(Number);
  const iso = /^\d{4}/u.test(text);
  const settled = iso || a === b || (a ?? 0) > 12 || (b ?? 0) > 12;
  const order = dayFirst ?? (settled ? (a ?? 0) > 12 : null);
  if (order === null) return null;
  const named = readPhrase(text, NO_DAY, order)?.start;
  return named === undefined || named.year === null ? null : calendarStretch(named.year, named.month, named.day);
}

const SHIFTED_YEAR = /,? (?:of )?(last|this) year$/iu;

/** A day, month or year of the calendar; one named without its year is the latest such that has begun by today. */
function calendarDate(text: string, today: PartialTime | null): Stretch | null {
  const shifted = SHIFTED_YEAR.exec(text)?.[1]?.toLowerCase();
  if (shifted !== undefined && today === null) return null;
  const dayName = /^(\p{L}+)\.?,? (?:the )?\(?(?=\p{L}|\d)/u.exec(text)?.[1] ?? '';
  const saidWeekday = weekdayNumber(dayName);
  const lead = /^(last|this past|this|early|late|mid|the)[ -]/iu.exec(text)?.[1]?.toLowerCase();
  let phrase = text.replace(SHIFTED_YEAR, '').replace(/^(?:last|this past|this|early|late|mid|the)[ -]/iu, '');
  if (saidWeekday !== null) phrase = phrase.replace(/^\p{L}+\.?,? (?:the )?\(?/u, '');
  if (/^(?:spring|summer|autumn|fall|winter)/iu.test(phrase)) return season(phrase);
  if (/^\d{4}$/u.test(phrase)) return calendarStretch(Number(phrase), null, null);
  const read = readPhrase(phrase, today ?? NO_DAY);
  if (read === null || read.start.month === null) return null;
  const year = shifted === undefined || today === null ? null : yearOf(today) - (shifted === 'last' ? 1 : 0);
  const start = stretchOfParts(
    { ...read.start, year: read.start.year ?? read.end?.year ?? year },
    { today, lead, weekday: saidWeekday },
  );
  if (start === null) return null;
  if (read.end !== null) {
    const end = stretchOfParts({ ...read.end, year: read.end.year ?? yearOf(start.first) }, { today, lead });
    return end === null || end.last < start.first ? null : { first: start.first, last: end.last };
  }
  return start;
}

/** What bears on a day or month that is named without its year. */
interface Hints {
  readonly today: PartialTime | null;
  /** "last", "this" and the like before it. */
  readonly lead?: string | undefined;
  /** The weekday that it is said to have been. */
  readonly weekday?: number | null;
}

function stretchOfParts({ year, month, day }: NamedParts, { today, lead, weekday = null }: Hints): Stretch | null {
  const fits = (stretch: Stretch | null): boolean =>
    stretch !== null && (weekday === null || weekdayOf(stretch.first) === weekday);
  if (year !== null) {
    const stretch = calendarStretch(year, month, day);
    return fits(stretch) ? stretch : null;
  }
  if (today === null) return null;
  const now = yearOf(today);
  if (lead === 'this') return calendarStretch(now, month, day);
  for (const candidate of [now, now - 1]) {
    const stretch = calendarStretch(candidate, month, day);
    if (stretch === null || !fits(stretch)) continue;
    // "Last March" is over; "in March" may be this month.
    if (lead === 'last' || lead === 'this past' ? stretch.last < today : stretch.first <= today) return stretch;
  }
  return null;
}

/** A season lies in its year, whichever half of the world; a winter lies in two. */
function season(phrase: string): Stretch | null {
  const year = /\d{4}$/u.exec(phrase)?.[0];
  return year === undefined || /^winter/iu.test(phrase) ? null : calendarStretch(Number(year), null, null);
}

function holiday(text: string, today: PartialTime | null): Stretch | null {
  const year = /\d{4}$/u.exec(text)?.[0];
  const day = holidayOf(text.replace(/,? \d{4}$/u, ''));
  if (day === null) return null;
  return stretchOfParts({ year: year === undefined ? null : Number(year), month: day[0], day: day[1] }, { today });
}

/** 0 for Sunday to 6 for Saturday, by a full or short name; null for another word. */
function weekdayNumber(name: string): number | null {
  const lower = name.toLowerCase().replace('.', '');
  const full = WEEKDAYS.indexOf(lower);
  return full >= 0 ? full : (SHORT_DAYS[lower] ?? null);
}

/** The hour (0 to 23) before which a page cannot speak of its own day's evening. */
const NOON = 12;

/** The last such day on or before today; with "last" in front, the one that both uses of the word mean, or none. */
function weekday(text: string, today: PartialTime, hour: number | null): Stretch | null {
  const name = /(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*/u.exec(text)?.[0] ?? '';
  const number = weekdayNumber(name);
  if (number === null) return null;
  const latest = lastWeekday(today, number);
  if (/last week/iu.test(text)) return oneDay(lastWeekday(weekOf(today, -1).last, number));
  if (/^last /iu.test(text)) {
    const before = latest === today ? addDays(today, -7) : latest;
    return before === lastWeekday(weekOf(today, -1).last, number) ? oneDay(before) : null;
  }
  if (/^this past /iu.test(text)) return oneDay(latest === today ? addDays(today, -7) : latest);
  if (/^this /iu.test(text)) return latest >= weekOf(today, 0).first ? oneDay(latest) : null;
  if (latest === today && hour !== null && hour < NOON && /(?:afternoon|evening|night)$/iu.test(text)) return null;
  return oneDay(latest);
}

function near(text: string, today: PartialTime): Stretch {
  if (text === 'the day before yesterday') return oneDay(addDays(today, -2));
  if (/yesterday|last night/u.test(text)) return oneDay(addDays(today, -1));
  if (text === 'overnight') return { first: addDays(today, -1), last: today };
  return oneDay(today);
}

function period(text: string, today: PartialTime): Stretch | null {
  if (text.endsWith('week')) {
    const { first, last } = weekOf(today, /last/u.test(text) ? -1 : 0);
    // Weeks begin on Sunday in some countries; this week is over as far as today.
    return { first: addDays(first, -1), last: /last/u.test(text) ? last : today };
  }
  const named = readPhrase(text.replace(/^(?:earlier|late|early) /u, ''), monthStart(today))?.start;
  if (named === undefined || named.year === null) return null;
  return calendarStretch(named.year, named.month, null);
}

/** Saturday and Sunday, as far as they are past; on a weekend "the weekend" is this one, "last weekend" may be either. */
function weekend(text: string, today: PartialTime): Stretch | null {
  const saturday = lastWeekday(today, 6);
  const sunday = addDays(saturday, 1);
  const isWeekend = sunday >= today;
  if (text.startsWith('a ') || (isWeekend && /last|past/u.test(text))) return null;
  return { first: saturday, last: sunday > today ? today : sunday };
}

/** Days by which "three weeks ago" may be off. */
const WEEK_SLACK_DAYS = 3;

function ago(text: string, today: PartialTime): Stretch | null {
  const [, count = '', unit = '', rest = ''] =
    /^(.*?) (day|night|week|fortnight|month|year|decade)s? ago(.*)$/u.exec(text) ?? [];
  const weeks =
    unit === 'fortnight' && /^an?$/u.test(count) ? 'two weeks ago' : `${count} ${unit === 'night' ? 'day' : unit}s ago`;
  // Round numbers of years are as often a guess.
  if (unit === 'decade' || (unit === 'year' && /^(?:ten|\d0)$/u.test(count))) return null;
  const named = readPhrase(weeks.replace(/^an? /u, 'one '), unit === 'month' ? monthStart(today) : today)?.start;
  if (named === undefined || named.year === null) return null;
  const stretch = calendarStretch(named.year, named.month, named.day);
  if (stretch === null || (unit !== 'week' && unit !== 'fortnight')) return rest === '' ? stretch : null;
  if (rest.trim() === 'today') return stretch;
  return rest === ''
    ? { first: addDays(stretch.first, -WEEK_SLACK_DAYS), last: addDays(stretch.last, WEEK_SLACK_DAYS) }
    : null;
}

/** "That evening", "the day before", "two months later", "the following Friday", counted from a time named before. */
function countFrom(text: string, from: Stretch): Stretch | null {
  const lower = text.toLowerCase();
  const isDay = from.first === from.last;
  const name = weekdayNumber(/(?:sun|mon|tues|wednes|thurs|fri|satur)day/u.exec(lower)?.[0] ?? '');
  if (name !== null) {
    if (!isDay) return null;
    return oneDay(lastWeekday(addDays(from.first, /previous/u.test(lower) ? -1 : 7), name));
  }
  const unit = /\b(week|month|year)s?\b/u.exec(lower)?.[1] ?? 'day';
  if (unit === 'month' ? from.first.slice(0, 7) !== from.last.slice(0, 7) : unit !== 'year' && !isDay) return null;
  const named = readPhrase(countedPhrase(lower, unit), unit === 'month' ? monthStart(from.first) : from.first)?.start;
  if (named === undefined || named.year === null) return null;
  const stretch = calendarStretch(named.year, unit === 'year' ? null : named.month, named.day);
  if (stretch === null || unit !== 'week') return stretch;
  return { first: addDays(stretch.first, -WEEK_SLACK_DAYS), last: addDays(stretch.last, WEEK_SLACK_DAYS) };
}

/** The same in words that the grammar knows. */
function countedPhrase(lower: string, unit: string): string {
  if (/^(?:earlier |later )?(?:that|the same) |in the day$/u.test(lower)) return `0 ${unit}s later`;
  if (/^(?:the )?(?:following|next)\b|^the \w+ after$/u.test(lower)) return `1 ${unit} later`;
  if (/^(?:the )?previous\b|^the \w+ before$/u.test(lower)) return `1 ${unit} earlier`;
  return lower
    .replace(/\bnight/u, 'day')
    .replace(/after(?:wards?)?$/u, 'later')
    .replace(/before$/u, 'earlier');
}
