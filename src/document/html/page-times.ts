import { compareTimes, dayOf, timeRange, type PartialTime } from '#base/time.ts';
import { isBylineForm } from '#document/facts/bylines.ts';
import { readMachineTime, readTime, type DayOrder } from '#document/facts/read-time.ts';
import { cleanText, textOf, type JsonObject } from '#document/facts/structured-data.ts';
import { archiveTitle } from '#document/facts/title.ts';
import { readTimeLine } from '#document/facts/time-line.ts';
import type { Mark, Meta, PageFacts } from './page-facts.ts';

/** What the times of a page are judged by. */
export interface TimeEvidence {
  readonly facts: PageFacts;
  readonly article: JsonObject | null;
  readonly meta: Meta;
  readonly order: DayOrder;
  readonly url: string | null;
  /** Texts about the headline. */
  readonly near: readonly string[];
}

const PUBLISHED_KEYS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'pdate',
  'ptime',
  'og:pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'displaydate',
  'citation_publication_date',
  'bt:pubdate',
  'utime',
];
const MODIFIED_KEYS = [
  'article:modified_time',
  'og:updated_time',
  'lastmod',
  'last-modified',
  'datemodified',
  'dcterms.modified',
];
const PUBLISHED = /publi|posted|pubdate|date-?created|created|entry-date|issued|first/iu;
const MODIFIED = /modif|updat|edited|last/iu;

const isUpdate = (mark: Mark): boolean =>
  MODIFIED.test(mark.names) || /^(?:last )?(?:updated|modified|edited)\b/iu.test(mark.text);
const saysPublished = (mark: Mark): boolean =>
  PUBLISHED.test(mark.names) || /^(?:published|posted|first published)\b/iu.test(mark.text);

/** When a page says it was published and changed, with the precision and zone that it gives. */
export function timesOf({ facts, article, meta, order, url, near }: TimeEvidence): {
  published: PartialTime | null;
  modified: PartialTime | null;
} {
  const machine = (text: string | null): PartialTime | null => (text === null ? null : readMachineTime(text, order));
  const ofMark = (mark: Mark): PartialTime | null =>
    (mark.value === null ? null : machine(mark.value)) ?? readTime(mark.text, order)?.time ?? null;
  const marks = facts.times.filter(mark => !mark.aside);
  const fresh = marks.filter(mark => !isUpdate(mark));
  const timesIn = (list: readonly Mark[]): PartialTime[] => list.map(ofMark).filter(time => time !== null);
  // A list page has hundreds of dates, of which only the first is asked for.
  const firstIn = (list: readonly Mark[]): PartialTime | null =>
    list
      .values()
      .map(ofMark)
      .find(time => time !== null) ?? null;
  const stated = [
    machine(textOf(article?.['datePublished'])),
    ...PUBLISHED_KEYS.map(key => machine(meta(key))),
    machine(textOf(article?.['dateCreated'])),
    ...timesIn(marks.filter(mark => mark.names.includes('datePublished'))),
    ...timesIn(fresh.filter(saysPublished)),
  ].filter(time => time !== null);
  const printed = near.flatMap(line => timeBesideHeadline(line, order) ?? []);
  const found =
    stated[0] ??
    firstIn(fresh.filter(mark => mark.tag === 'time')) ??
    // A date that merely stands on the page may be another's; the address and the lines about the headline are surer.
    dayInPath(url) ??
    printed[0] ??
    firstIn(fresh) ??
    archiveTitle(cleanText((facts.titles[0] ?? '').slice(0, 1000)) ?? '')?.day ??
    null;
  const modified =
    machine(textOf(article?.['dateModified'])) ??
    MODIFIED_KEYS.map(key => machine(meta(key))).find(time => time !== null) ??
    firstIn(marks.filter(isUpdate)) ??
    null;
  return { published: found === null ? null : settled(found, modified, { stated, printed }), modified };
}

/** Hours by which a printed time must lie before a stated one to be another: more than zones lie apart. */
const APART_MS = 15 * 3_600_000;

/** The time as the page has it best: that of publication where data has put the change in its place; else the most precise that agrees. */
function settled(
  found: PartialTime,
  modified: PartialTime | null,
  { stated, printed }: { readonly stated: readonly PartialTime[]; readonly printed: readonly PartialTime[] },
): PartialTime {
  const first = printed.toSorted(compareTimes)[0];
  const isThatOfChange = found.length > 10 && found === modified && stated.every(time => dayOf(time) === dayOf(found));
  if (isThatOfChange && first !== undefined) {
    const [early, late] = [timeRange(first), timeRange(found)];
    if (early !== null && late !== null && early.last + APART_MS < late.first) return first;
  }
  if (found.length > 10) return found;
  return stated.find(time => time.length > 10 && time.startsWith(found)) ?? found;
}

/** The time in a line that is nothing but a byline and a time; null for updates and other lines. */
function timeBesideHeadline(line: string, order: DayOrder): PartialTime | null {
  const only = readTimeLine(line, order);
  if (only !== null) return only.update ? null : only.time;
  return isBylineForm(line) && !/\bupdated\b/iu.test(line) ? (readTime(line, order)?.time ?? null) : null;
}

/** The day in an address (`/2025/03/14/`, `/2025/mar/14/`), which content systems write at publication. */
export function dayInPath(url: string | null): PartialTime | null {
  const match = /\/((?:19|20)\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?:[/-]|$)/u.exec(url ?? '');
  if (match === null) return null;
  const [, year, month = '', day] = match;
  return readMachineTime(/^\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`);
}
