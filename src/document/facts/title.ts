import { normalWords } from '#text/normal.ts';
import { readTimeLine } from './time-line.ts';

const keyOf = (text: string): string =>
  normalWords(text)
    .map(({ word }) => word)
    .join(' ');

/** Marks that divide a headline from the name of the site in a page's `<title>`. */
const DIVIDER = /\s+[|\u2013\u2014·•»«:~\\/]\s+|\s+-\s+|\s*\|\s*|\s+::\s+/gu;

/** Words by which a part of a title shows that it is a site's name, not a headline. */
const SITE_WORDS =
  /\b(?:news|times|post|gazette|herald|tribune|journal|magazine|online|daily|press|tv|radio|\.com|\.org|\.net)\b|\.\w{2,3}$/iu;

/**
 * A title without the name of the site or section at its end (or front): what is divided off is left out if it is the
 * outlet, or looks like a name, and the rest still makes a headline.
 */
export function withoutSite(title: string, outlets: readonly string[]): string {
  const clean = archiveTitle(title.replace(/\s+/gu, ' ').trim())?.headline ?? title.replace(/\s+/gu, ' ').trim();
  const known = new Set(
    outlets.flatMap(outlet => [keyOf(outlet), keyOf(outlet).replace(/^the /u, ''), keyOf(outlet).replaceAll(' ', '')]),
  );
  const isSite = (part: string): boolean => {
    const key = keyOf(part);
    return known.has(key) || known.has(key.replace(/^the /u, '')) || known.has(key.replaceAll(' ', ''));
  };
  let rest = clean;
  for (;;) {
    const cuts = [...rest.matchAll(DIVIDER)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (last === undefined || first === undefined) return rest;
    const tail = rest.slice(last.index + last[0].length);
    const body = rest.slice(0, last.index);
    const words = normalWords(tail).length;
    const bars = last[0].includes('|');
    if (
      isSite(tail) ||
      (normalWords(body).length >= 4 && words <= 5 && (bars || (words <= 3 && SITE_WORDS.test(tail))))
    )
      rest = body;
    else if (isSite(rest.slice(0, first.index))) rest = rest.slice(first.index + first[0].length);
    else return rest;
  }
}

/** "The Harbour Post - 18 September 2011 - Bridge opens": a site, a day and a headline, as archives write them. */
export function archiveTitle(
  title: string,
): { readonly site: string; readonly day: string; readonly headline: string } | null {
  const [site, day, headline, ...more] = title.split(/\s+[|\u2013\u2014·•»:-]\s+/u);
  if (site === undefined || day === undefined || headline === undefined || more.length > 0) return null;
  const time = readTimeLine(day)?.time ?? null;
  if (time === null || time.length !== 10 || /\d/u.test(site) || normalWords(site).length > 5) return null;
  return { site, day: time, headline };
}

/** How much of the words of one text the other has too, 0 to 1. */
function overlap(a: string, b: string): number {
  const words = new Set(keyOf(a).split(' '));
  const others = new Set(keyOf(b).split(' '));
  if (words.size === 0 || others.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / Math.min(words.size, others.size);
}

/**
 * The headline of a page: the visible heading that has the words of the page's own titles, since the others are written for
 * shares and searches; else the best of the titles.
 * @param headings texts of the `<h1>` elements
 * @param titles titles in the page's data, the most trusted first
 */
export function chooseTitle(
  headings: readonly string[],
  titles: readonly string[],
  outlets: readonly string[],
): string | null {
  const clean = titles.map(title => withoutSite(title, outlets)).filter(title => title !== '');
  const outletKeys = new Set(outlets.map(keyOf));
  const heads = headings
    .map(heading => heading.trim())
    .filter(heading => heading !== '' && !outletKeys.has(keyOf(heading)));
  const agreed = heads.find(heading =>
    clean.some(title => overlap(heading, title) >= 0.6 && normalWords(heading).length >= 2),
  );
  if (agreed !== undefined) return agreed;
  return clean[0] ?? (heads.length === 1 ? (heads[0] ?? null) : null);
}
