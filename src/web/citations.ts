import type { OpenedFinding } from '#server/contract.ts';

/** A finding’s best evidence, ready to be cited elsewhere. */
export interface Citations {
  readonly plain: string;
  /** Wikipedia’s {{cite}} template: news, web or press release. */
  readonly wiki: string;
  /** A CSL-JSON item list (citeproc), as reference managers take it. */
  readonly csl: string;
}

/** Null where there is no evidence to cite. */
export function citeFinding({ asMade: { evidence } }: OpenedFinding): Citations | null {
  const [best] = evidence;
  if (best === undefined) return null;
  const { speaker, title, outlet, published, url, quote, sha256, document } = best;
  const day = published?.slice(0, 10) ?? null;
  const plain = [
    speaker === null ? null : `${speaker}: “${quote.exact}”`,
    title === null ? null : `“${title}”`,
    outlet,
    day,
    url,
    `sha256 ${sha256}`,
  ];
  return {
    plain: `${plain.filter(part => part !== null).join('. ')}.`,
    wiki: wikiTemplate({ title, outlet, day, url, quote: quote.exact }),
    csl: JSON.stringify(
      [
        {
          id: document,
          type: 'article-newspaper',
          ...(title === null ? {} : { title }),
          ...(outlet === null ? {} : { 'container-title': outlet }),
          ...(url === null ? {} : { URL: url }),
          ...(day === null ? {} : { issued: { 'date-parts': [day.split('-').map(Number)] } }),
          note: `sha256 ${sha256}; quoted: ${quote.exact}`,
        },
      ],
      null,
      2,
    ),
  };
}

interface WikiParts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly day: string | null;
  readonly url: string | null;
  readonly quote: string;
}

function wikiTemplate({ title, outlet, day, url, quote }: WikiParts): string {
  const fields = [
    ['title', title ?? quote],
    ['work', outlet],
    ['date', day],
    ['url', url],
    ['quote', quote],
  ] as const;
  const written = fields.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${name === 'url' ? escapeWikiAddress(value) : escapeWiki(value)}`],
  );
  return `{{cite ${url === null ? 'news' : 'web'} |${written.join(' |')}}}`;
}

/** What wiki text reads as markup: as characters of their own they stand for themselves in a template, in a link and in a signature. */
const WIKI_MARKUP = /[|{}[\]<>]|~{3,}|'{2,}|__(?=[A-Z])|&(?=#?\w+;)/gu;

/** Nothing of a page's own text may end a field, call a template, or be read as markup where it is pasted. */
function escapeWiki(text: string): string {
  const numbered = (run: string): string => Array.from(run, each => `&#${each.codePointAt(0)};`).join('');
  return text.replaceAll(/\s+/gu, ' ').trim().replaceAll(WIKI_MARKUP, numbered);
}

/** An address in a template is percent-encoded where a character would end it. */
function escapeWikiAddress(url: string): string {
  return url.replaceAll(/[|{}[\]<>"'\s]|~{3,}/gu, run =>
    encodeURIComponent(run).replaceAll("'", '%27').replaceAll('~', '%7E'),
  );
}
