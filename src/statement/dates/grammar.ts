import { Chrono, configuration } from 'chrono-node/en';
import { noonOf } from '#base/time.ts';
import type { PartialTime } from '#base/time.ts';

/** What a phrase names outright; what it leaves open is null. Months count from 1, weekdays from 0 for Sunday. */
export interface NamedParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A phrase as the grammar reads it: what it names and, for a range ("March 3-5"), what its end names. */
export interface NamedDate {
  readonly start: NamedParts;
  readonly end: NamedParts | null;
}

/** chrono's parsers and refiners for dates; those for hours, zones, durations and forward guesses have no work here. */
const PARSERS =
  /^(?:ISOFormat|ENYearMonthDay|SlashDateFormat|ENMonthName(?:LittleEndian|MiddleEndian)?|ENYearMonthName|ENTimeUnit(?:Ago|Later)Format|ENRelativeDateFormat|ENTimeUnitCasualRelativeFormat)Parser$/u;
const REFINERS = /^(?:OverlapRemoval|MergeWeekdayComponent|ENExtractYearSuffix|ENMergeDateRange)Refiner$/u;

const grammarOf = (dayFirst: boolean): Chrono => {
  const { parsers, refiners } = configuration.createCasualConfiguration(dayFirst);
  return new Chrono({
    parsers: parsers.filter(parser => PARSERS.test(parser.constructor.name)),
    refiners: refiners.filter(refiner => REFINERS.test(refiner.constructor.name)),
  });
};

const MONTH_FIRST = grammarOf(false);
const DAY_FIRST = grammarOf(true);

/** Phrases read before, by the day that they were counted from: news says the same few over and over. */
const known = new Map<string, NamedDate | null>();
const MOST_KNOWN = 4096;

/**
 * Reads one phrase that names a date ("3rd of March 2024", "two weeks ago", "last month"), counted from a day.
 * @returns null unless the grammar takes the phrase for one date (or range of dates) from its first letter on.
 */
export function readPhrase(phrase: string, today: PartialTime, dayFirst = false): NamedDate | null {
  const key = `${today} ${dayFirst} ${phrase}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = parse(phrase, today, dayFirst);
  known.set(key, read);
  return read;
}

function parse(phrase: string, today: PartialTime, dayFirst: boolean): NamedDate | null {
  const results = (dayFirst ? DAY_FIRST : MONTH_FIRST).parse(phrase, noonOf(today));
  const [result] = results;
  if (result === undefined || results.length > 1 || result.index > 0) return null;
  const { start, end } = result;
  return { start: partsOf(start), end: end === undefined || end === null ? null : partsOf(end) };
}

type Components = ReturnType<Chrono['parse']>[number]['start'];

function partsOf(components: Components): NamedParts {
  const known = (part: 'year' | 'month' | 'day'): number | null =>
    components.isCertain(part) ? components.get(part) : null;
  return { year: known('year'), month: known('month'), day: known('day') };
}
