import type { PartialTime } from '#base/time.ts';
import type { Review } from '#document/document.ts';
import { namesInByline } from '#document/facts/bylines.ts';
import { dayOrderOf, readMachineTime, readTime, type DayOrder } from '#document/facts/read-time.ts';
import {
  cleanText,
  namesOf,
  parseLooseJson,
  textOf,
  typedObjects,
  typesOf,
  type JsonObject,
} from '#document/facts/structured-data.ts';
import { chooseTitle } from '#document/facts/title.ts';
import { readClaimReview } from '#document/review/claim-review.ts';
import type { Mark, PageFacts } from './page-facts.ts';

/** What a page says of itself, judged. */
export interface PageMetadata {
  readonly title: string | null;
  /** All titles that the page gives, cleaned, to know the headline by. */
  readonly titles: readonly string[];
  readonly bylines: readonly string[];
  readonly outlet: string | null;
  readonly published: PartialTime | null;
  readonly modified: PartialTime | null;
  readonly canonical: string | null;
  readonly languages: readonly (string | null)[];
  readonly description: string | null;
  readonly types: readonly string[];
  readonly reviews: readonly Review[];
}

const ARTICLE_TYPES = /(?:Article|BlogPosting|Posting|Report|Review|ClaimReview|WebPage|VideoObject)$/u;

/** Judges what a page says of itself; `url` is where it came from, for relative addresses and the day in a path. */
export function judgePageFacts(facts: PageFacts, url: string | null): PageMetadata {
  const objects = facts.dataScripts.flatMap(script => typedObjects(parseLooseJson(script)));
  const reviews = objects.map(readClaimReview).filter(review => review !== null);
  const article = mainArticle(objects);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = facts.metas
        .get(name)
        ?.map(cleanText)
        .find(text => text !== null);
      if (value !== undefined && value !== null) return value;
    }
    return null;
  };
  const outlet = outletOf(facts, objects, article, meta);
  const outlets = [outlet, meta('og:site_name'), meta('application-name'), ...namesOf(article?.['publisher'])].filter(
    name => name !== null,
  );
  const given = [
    meta('og:title'),
    textOf(article?.['headline']),
    meta('twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'headline'),
    cleanText(facts.titles[0] ?? ''),
    facts.itemProps.get('headline')?.[0] ?? null,
  ];
  const titles = given.filter(title => title !== null && title !== '').map(title => title ?? '');
  const title = chooseTitle(facts.headings, titles, outlets);
  const order = dayOrderOf(facts.htmlLanguage ?? meta('og:locale'));
  const canonical = absolute(
    facts.canonical ?? meta('og:url') ?? textOf(article?.['mainEntityOfPage']),
    url ?? facts.base,
  );
  return {
    title,
    titles: [...(title === null ? [] : [title]), ...titles],
    bylines: bylinesOf(facts, article, meta, outlets),
    outlet,
    ...timesOf(facts, article, meta, order, canonical ?? url),
    canonical,
    languages: [
      facts.htmlLanguage,
      textOf(article?.['inLanguage']),
      meta('og:locale', 'content-language', 'language', 'dc.language'),
    ],
    description: meta('og:description', 'description', 'twitter:description'),
    types: [
      ...(meta('og:type') === null ? [] : [meta('og:type') ?? '']),
      ...objects.flatMap(typesOf),
      ...facts.itemTypes,
    ],
    reviews,
  };
}

type Meta = (...names: string[]) => string | null;

/** The object that is about this page's article: one with a headline and a time, before others. */
function mainArticle(objects: readonly JsonObject[]): JsonObject | null {
  const articles = objects.filter(item => typesOf(item).some(type => ARTICLE_TYPES.test(type)));
  const worth = (item: JsonObject): number =>
    (typesOf(item).some(type => /(?:Article|Posting|Report)$/u.test(type)) ? 4 : 0) +
    (item['headline'] === undefined ? 0 : 2) +
    (item['datePublished'] === undefined ? 0 : 2) +
    (item['author'] === undefined ? 0 : 1);
  return articles.toSorted((a, b) => worth(b) - worth(a))[0] ?? null;
}

function outletOf(
  facts: PageFacts,
  objects: readonly JsonObject[],
  article: JsonObject | null,
  meta: Meta,
): string | null {
  const site = objects.find(item => typesOf(item).includes('WebSite'));
  const organisation = objects.find(item => typesOf(item).some(type => type.endsWith('Organization')));
  const candidates = [
    meta('og:site_name'),
    textOf(site?.['name']),
    meta('application-name', 'apple-mobile-web-app-title', 'cre', 'dc.publisher', 'publisher'),
    namesOf(article?.['publisher'])[0] ?? null,
    textOf(organisation?.['name']),
    siteInTitle(facts),
  ];
  const given = candidates.find(name => name !== null && name.length <= 80 && !/^https?:|^@/u.test(name)) ?? null;
  return given === null ? null : fullerName(given.split(/\s[|–—·»]\s|\s-\s/u)[0]?.trim() ?? given, siteInTitle(facts));
}

const squash = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The name as the page's title writes it, where that is the same name in full ("nj.com" for "nj", "Live Science" for "livescience.com"). */
function fullerName(name: string, inTitle: string | null): string {
  if (inTitle === null || inTitle === name) return name;
  const [short, long] = [squash(name), squash(inTitle)];
  if (/\s/u.test(inTitle) && long === short.replace(/(?:com|org|net)$/u, '')) return inTitle;
  return /^(?:com|org|net)$/u.test(long.slice(short.length)) && long.startsWith(short) ? inTitle : name;
}

/** "Headline | The Harbour Post": what the page's `<title>` has beyond its own headline. */
function siteInTitle(facts: PageFacts): string | null {
  const title = cleanText(facts.titles[0] ?? '');
  const heading =
    facts.headings.find(text => text !== '' && title?.startsWith(text) === true) ?? facts.metas.get('og:title')?.[0];
  if (title === null || heading === undefined || !title.startsWith(heading)) return null;
  const rest = /^\s*(?:[|\u2013\u2014·•»:]|-)\s*(.{2,60})$/u.exec(title.slice(heading.length))?.[1] ?? null;
  return (
    rest
      ?.split(/\s[|·»–—-]\s/u)
      .at(-1)
      ?.trim() ?? null
  );
}

function bylinesOf(facts: PageFacts, article: JsonObject | null, meta: Meta, outlets: readonly string[]): string[] {
  const taken = outlets.map(squash);
  const isOutlet = (name: string): boolean =>
    taken.some(
      outlet =>
        outlet === squash(name) ||
        (outlet.length > 2 && squash(name).startsWith(outlet)) ||
        (!name.includes(' ') && name.length > 4 && outlet.startsWith(squash(name))),
    );
  const tidy = (lines: readonly string[]): string[] => [
    ...new Set(lines.flatMap(line => namesInByline(line)).filter(name => !isOutlet(name))),
  ];
  const visible = facts.people.filter(mark => !mark.aside);
  const sources: readonly (readonly string[])[] = [
    namesOf(article?.['author']),
    visible
      .filter(({ names }) => /(?:^|\s)author(?:$|\s)/u.test(names) || names.includes('itemprop'))
      .map(mark => mark.value ?? mark.text),
    [
      meta(
        'author',
        'article:author',
        'byl',
        'dc.creator',
        'parsely-author',
        'sailthru.author',
        'cxenseparse:author',
        'citation_author',
        'dcterms.creator',
      ) ?? '',
    ],
    visible.filter(mark => /^by\b/iu.test(mark.text)).map(mark => mark.text),
    visible.filter(mark => /by-?line|rel|author|reporter|writer|contributor/iu.test(mark.names)).map(mark => mark.text),
    facts.times.filter(mark => !mark.aside && /^\p{L}{4,12} by \p{Lu}/u.test(mark.text)).map(mark => mark.text),
    visible.map(mark => mark.text).filter(text => /^(?:by|von|par|por)\s/iu.test(text)),
  ];
  for (const source of sources) {
    const names = tidy(source);
    if (names.length > 0) return names.slice(0, 8);
  }
  return [];
}

const PUBLISHED = /publi|posted|pubdate|date-?created|created|entry-date|issued|first/iu;
const MODIFIED = /modif|updat|edited|last/iu;

function timesOf(
  facts: PageFacts,
  article: JsonObject | null,
  meta: Meta,
  order: DayOrder,
  url: string | null,
): { published: PartialTime | null; modified: PartialTime | null } {
  const machine = (text: string | null): PartialTime | null => (text === null ? null : readMachineTime(text, order));
  const ofMark = (mark: Mark): PartialTime | null =>
    (mark.value === null ? null : machine(mark.value)) ?? readTime(mark.text, order)?.time ?? null;
  const marks = facts.times.filter(mark => !mark.aside);
  const isUpdate = (mark: Mark): boolean =>
    MODIFIED.test(mark.names) || /^(?:last )?(?:updated|modified|edited)\b/iu.test(mark.text);
  const first = (list: readonly Mark[]): PartialTime | null => list.map(ofMark).find(time => time !== null) ?? null;
  const published =
    machine(textOf(article?.['datePublished'])) ??
    machine(
      meta(
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
      ),
    ) ??
    machine(textOf(article?.['dateCreated'])) ??
    first(marks.filter(mark => mark.names.includes('datePublished'))) ??
    first(
      marks.filter(
        mark =>
          !isUpdate(mark) &&
          (PUBLISHED.test(mark.names) || /^(?:published|posted|first published)\b/iu.test(mark.text)),
      ),
    ) ??
    first(marks.filter(mark => !isUpdate(mark) && mark.tag === 'time')) ??
    // A date that merely stands on the page may be another's; the address is surer.
    dayInPath(url) ??
    first(marks.filter(mark => !isUpdate(mark)));
  const modified =
    machine(textOf(article?.['dateModified'])) ??
    machine(
      meta('article:modified_time', 'og:updated_time', 'lastmod', 'last-modified', 'datemodified', 'dcterms.modified'),
    ) ??
    first(marks.filter(isUpdate));
  return { published, modified };
}

/** The day in an address (`/2025/03/14/`, `/2025/mar/14/`), which content systems write at publication. */
export function dayInPath(url: string | null): PartialTime | null {
  const match = /\/((?:19|20)\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?:[/-]|$)/u.exec(url ?? '');
  if (match === null) return null;
  const [, year, month = '', day] = match;
  return readMachineTime(/^\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`);
}

/** An address made absolute; null if it is none that a reader could open. */
export function absolute(href: string | null, base: string | null): string | null {
  if (href === null || href.trim() === '') return null;
  const url = URL.parse(href.trim(), base ?? undefined);
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
}
