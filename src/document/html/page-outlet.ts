import { copyrightOwner } from '#document/facts/copyright.ts';
import { cleanText, namesOf, textOf, typesOf, type JsonObject } from '#document/facts/structured-data.ts';
import { archiveTitle } from '#document/facts/title.ts';
import { chooseSiteName, fitsHost, hasSameLetters, weaknessOf } from '#document/facts/site-name.ts';
import type { Meta, PageFacts } from './page-facts.ts';

/** What the outlet's name is judged by. */
export interface OutletEvidence {
  readonly facts: PageFacts;
  readonly objects: readonly JsonObject[];
  readonly article: JsonObject | null;
  readonly meta: Meta;
  /** The page's texts in order, one a block. */
  readonly lines: readonly string[];
  /** The host that the page comes from or calls its own; null if unknown. */
  readonly host: string | null;
}

/** How many blocks at the end of a page its copyright line is looked for in. */
const FOOT = 60;
/** How far into such a block, in characters. */
const FOOT_LENGTH = 2000;

/**
 * The name of the site as it writes it. What its data says stands, unless that is a squashed name, a domain or an empty word and
 * the page has a better one with the same letters; where the data is silent, a name on the page that two marks agree on.
 */
export function outletOf(evidence: OutletEvidence): string | null {
  const { facts, objects, article, meta, lines, host } = evidence;
  const ofType = (suffix: string): JsonObject[] =>
    objects.filter(item => typesOf(item).some(type => type.endsWith(suffix)));
  const inTitle = archiveTitle(titleOf(facts) ?? '')?.site ?? siteInTitle(facts);
  const tidy = (names: readonly (string | null | undefined)[]): string[] =>
    names
      .filter(name => name !== null && name !== undefined)
      .map(name => bestPart(name, host))
      .filter(name => name.length > 0 && name.length <= 60 && name !== meta('og:title') && weaknessOf(name) < 3);
  const called = tidy([meta('og:site_name'), ...ofType('WebSite').map(item => textOf(item['name']))]);
  // A publisher may be the agency, an application's name anything: those that fit the host go before.
  const lesser = tidy([
    meta('application-name', 'apple-mobile-web-app-title'),
    meta('cre', 'dc.publisher', 'publisher'),
    namesOf(article?.['publisher'])[0],
    textOf(ofType('Organization')[0]?.['name']),
    inTitle,
  ]).toSorted((a, b) => Math.sign(fitsHost(b, host)) - Math.sign(fitsHost(a, host)));
  const given = [...called, ...lesser];
  const signs = tidy(facts.signs.map(withoutLogo));
  const owners = tidy(lines.slice(-FOOT).map(line => copyrightOwner(line.slice(0, FOOT_LENGTH))));
  const found = chooseSiteName({ given, titled: tidy([inTitle]), signs, owners, host });
  if (found !== null) return found;
  const handle = meta('twitter:site')?.replace(/^@/u, '') ?? '';
  return (
    [...owners, ...signs].find(
      name =>
        fitsHost(name, host) > 0 ||
        hasSameLetters(name, handle) ||
        (owners.some(owner => hasSameLetters(owner, name)) && signs.some(sign => hasSameLetters(sign, name))),
    ) ?? null
  );
}

/** Of "The Harbour Post | harbourpost.example" the part that is the name: the first, unless another fits the host better. */
function bestPart(name: string, host: string | null): string {
  const parts = name
    .split(/\s[|–—·»]\s|\s-\s|\s*\|\s*|:\s/u)
    .map(part => part.trim())
    .filter(part => part !== '' && weaknessOf(part) < 3);
  const first = parts[0] ?? '';
  if (fitsHost(first, host) > 0) return first;
  return parts.find(part => weaknessOf(part) === 0 && fitsHost(part, host) > 1) ?? first;
}

/** The name in a logo's `alt`: "The Harbour Post logo", "harbour-post-image-Logo". */
function withoutLogo(sign: string): string {
  if (/\.(?:svg|png|jpe?g|gif|webp)\b/iu.test(sign)) return '';
  return sign
    .replace(/(?:['’]s)?[\s_-]*\b(?:(?:image|site|header|footer|print|main|home)[\s_-]*)*logo\b.*$/iu, '')
    .replace(/^(?:home|logo(?: of)?|back to|go to|visit)\b[\s:|-]*/iu, '')
    .trim();
}

/** A `<title>` is read so far, in characters. */
const MAX_TITLE = 1000;

const titleOf = (facts: PageFacts): string | null => cleanText((facts.titles[0] ?? '').slice(0, MAX_TITLE));

/** "Headline | The Harbour Post": what the page's `<title>` has beyond its own headline. */
function siteInTitle(facts: PageFacts): string | null {
  const title = titleOf(facts);
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
