import type { PartialTime } from '#base/time.ts';
import type { Review } from '#document/document.ts';
import { dayOrderOf } from '#document/facts/read-time.ts';
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
import { bylinesOf } from './page-bylines.ts';
import type { Meta, PageFacts } from './page-facts.ts';
import { outletOf } from './page-outlet.ts';
import { timesOf } from './page-times.ts';

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

/** A text of the page and the tag it stands in. */
export interface PageLine {
  readonly text: string;
  readonly tag: string;
}

/** A field of a page's data is read so far, a title so far, in characters: taking names off a title costs by its dividers squared. */
const MAX_FIELD = 5000;
const MAX_TITLE = 500;

const ARTICLE_TYPES = /(?:Article|BlogPosting|Posting|Report|Review|ClaimReview|WebPage|VideoObject)$/u;

/** Judges what a page says of itself; `url` is where it came from, for relative addresses and the day in a path. */
export function judgePageFacts(facts: PageFacts, blocks: readonly PageLine[], url: string | null): PageMetadata {
  const objects = facts.dataScripts.flatMap(script => typedObjects(parseLooseJson(script)));
  const reviews = objects.map(readClaimReview).filter(review => review !== null);
  const article = mainArticle(objects);
  const meta: Meta = (...names) => {
    for (const name of names) {
      const value = facts.metas
        .get(name)
        ?.map(text => cleanText(text.slice(0, MAX_FIELD)))
        .find(text => text !== null);
      if (value !== undefined && value !== null) return value;
    }
    return null;
  };
  const canonical = absolute(
    facts.canonical ?? meta('og:url') ?? textOf(article?.['mainEntityOfPage']),
    url ?? facts.base,
  );
  const lines = blocks.map(block => block.text);
  const host = URL.parse(canonical ?? url ?? facts.base ?? '')?.hostname ?? null;
  const outlet = outletOf({ facts, objects, article, meta, lines, host });
  const outlets = [outlet, meta('og:site_name'), meta('application-name'), ...namesOf(article?.['publisher'])].filter(
    name => name !== null,
  );
  const given = [
    meta('og:title'),
    textOf(article?.['headline']),
    meta('twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'headline'),
    cleanText((facts.titles[0] ?? '').slice(0, MAX_FIELD)),
    facts.itemProps.get('headline')?.[0] ?? null,
  ];
  const titles = given
    .filter(title => title !== null)
    .map(title => title.slice(0, MAX_TITLE))
    .filter(title => title !== '');
  const title = chooseTitle(facts.headings, titles, outlets);
  const order = dayOrderOf(facts.htmlLanguage ?? meta('og:locale'));
  const near = linesAbout(blocks, title);
  return {
    title,
    titles: [...(title === null ? [] : [title]), ...titles],
    bylines: bylinesOf({ facts, objects, article, meta, outlets, lines, near }),
    outlet,
    ...timesOf({ facts, article, meta, order, url: canonical ?? url, near }),
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

/** How many blocks before and after the headline its byline and time may stand in. */
const BEFORE = 2;
const AFTER = 8;

/** The lines about the headline, those after it first; none where no block is the headline. */
function linesAbout(blocks: readonly PageLine[], title: string | null): string[] {
  const most = (title?.length ?? 0) * 2;
  const isTitle = ({ text }: PageLine): boolean => text.length <= most && text.replace(/\s+/gu, ' ') === title;
  const heading = blocks.findIndex(block => block.tag === 'h1' && isTitle(block));
  const at = heading === -1 ? blocks.findIndex(isTitle) : heading;
  if (at === -1) return [];
  return [...blocks.slice(at + 1, at + 1 + AFTER), ...blocks.slice(Math.max(0, at - BEFORE), at)].map(({ text }) =>
    text.replace(/\s+/gu, ' '),
  );
}

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

/** An address made absolute; null if it is none that a reader could open. */
export function absolute(href: string | null, base: string | null): string | null {
  if (href === null || href.trim() === '') return null;
  const url = URL.parse(href.trim(), base ?? undefined);
  return url !== null && /^https?:$/u.test(url.protocol) ? url.href : null;
}
