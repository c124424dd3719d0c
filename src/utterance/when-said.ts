import { timeRange, type PartialTime } from '#base/time.ts';

const DAY_MS = 86_400_000;

/** Days that two reports' dates may lie apart: reporters write "on Friday" of a night that ended on Saturday. */
const SLACK_MS = DAY_MS;

/** A report that tells of an occasion without its date tells of a late one: a weekly has it within so many days. */
const NEWS_DAYS = 7;

/** When words can have been said, in milliseconds since 1970; an end that is not known is infinite. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/**
 * When a report's words can have been said: on the day that it names; else, if it tells of an occasion, in the days before it was
 * published; else at any time before that.
 */
export function windowOf(report: {
  readonly saidOn: PartialTime | null;
  readonly published: PartialTime | null;
  readonly namesOccasion: boolean;
}): Window {
  const said = report.saidOn === null ? null : timeRange(report.saidOn);
  if (said !== null) return said;
  const published = report.published === null ? null : timeRange(report.published);
  if (published === null) return { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  const first = report.namesOccasion ? published.first - NEWS_DAYS * DAY_MS : Number.NEGATIVE_INFINITY;
  return { first, last: published.last };
}

/** True if both can be one time. */
export function windowsMeet(a: Window, b: Window): boolean {
  return a.first <= b.last + SLACK_MS && b.first <= a.last + SLACK_MS;
}

/** True if both tell the time so well that their meeting is a sign of one occasion; a report without any is taken for news. */
export function showOneTime(a: Window, b: Window): boolean {
  const [one, two] = [asNews(a), asNews(b)];
  const length = Math.max(one.last - one.first, two.last - two.first);
  return length <= (NEWS_DAYS + 1) * DAY_MS && windowsMeet(one, two);
}

function asNews({ first, last }: Window): Window {
  return { first: Number.isFinite(first) ? first : last - NEWS_DAYS * DAY_MS, last };
}

/**
 * True if what one report tells was surely said before what another tells: a day at least lies between, and a report that gives no day of
 * its own may tell of the week before it was published.
 */
export function isSurelyLater(earlier: ReportTimes, later: ReportTimes): boolean {
  const [before, after] = [lastOf(earlier), firstOf(later)];
  return before !== null && after !== null && after - before > SLACK_MS;
}

/** When something was said and published, as far as is told. */
export interface ReportTimes {
  readonly saidOn: PartialTime | null;
  readonly published: PartialTime | null;
}

function lastOf({ saidOn, published }: ReportTimes): number | null {
  const time = saidOn ?? published;
  return time === null ? null : (timeRange(time)?.last ?? null);
}

function firstOf({ saidOn, published }: ReportTimes): number | null {
  const said = saidOn === null ? null : timeRange(saidOn);
  if (said !== null) return said.first;
  const range = published === null ? null : timeRange(published);
  return range === null ? null : range.first - NEWS_DAYS * DAY_MS;
}
