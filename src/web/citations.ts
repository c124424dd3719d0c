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
  const written = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}=${escapeWiki(value)}`]));
  return `{{cite ${url === null ? 'news' : 'web'} |${written.join(' |')}}}`;
}

/** A pipe or a brace of the text itself must not end a field. */
function escapeWiki(text: string): string {
  return text.replaceAll('|', '{{!}}').replaceAll(/\s+/gu, ' ').trim();
}
