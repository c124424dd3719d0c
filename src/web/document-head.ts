import type { PagedDocument, ShownDocument } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { DOCUMENT } from './catalogue/document.ts';
import { FINDING } from './catalogue/finding.ts';
import { KINDS } from './catalogue/kinds.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { listNames } from './say-finding.ts';
import { timeTag } from './say-time.ts';
import { showAddress } from './show-address.ts';

/** Where a document is from, when, by whom, and how it came here, in one line; then its address and who else has the same text. */
export function showFacts(document: ShownDocument, copies: Copies, language: Language): Markup {
  const { outlet, kind, published, publishedFrom, modified, bylines, obtained, firstCaptured, sha256, url, path } =
    document;
  const t = DOCUMENT[language];
  const said = publishedFrom === null ? '' : t.publishedFrom[publishedFrom];
  const facts = [
    ...(outlet === null ? [] : [html`<b dir="auto">${outlet}</b>`]),
    html`${KINDS[language][kind]}`,
    published === null
      ? html`${COMMON[language].noDate}`
      : html`${timeTag(published, language)}${said === '' ? '' : html` (${said})`}`,
    ...(modified === null || modified === published ? [] : [html`${t.modified} ${timeTag(modified, language)}`]),
    ...(bylines.length === 0 ? [] : [html`<span dir="auto">${t.by(listNames(bylines, language))}</span>`]),
    html`${FINDING[language].obtained[obtained]}, ${timeTag(firstCaptured.slice(0, 10), language)}`,
    html`${FINDING[language].hash}
      <a class="hash" href="/documents/${document.document}/kept" title="${sha256}">${sha256.slice(0, 8)}…</a>`,
  ];
  return html`<p class="facts">${join(facts, html` · `)}</p>
    <p class="facts address">${url === null ? (path ?? '') : showAddress(url)}</p>
    ${showCopies(copies, language)}`;
}

/** Other documents that are the same text. */
export interface Copies {
  readonly total: number;
  readonly some: readonly PagedDocument[];
}

function showCopies({ total, some }: Copies, language: Language): Markup {
  if (total === 0) return html``;
  const t = DOCUMENT[language];
  const links = some.map(
    ({ document, outlet, title }) =>
      html`<a href="/documents/${document}" dir="auto" title="${title ?? ''}">${outlet ?? title ?? document}</a>`,
  );
  const more = total - some.length;
  return html`<p class="facts copies">
    ${t.sameText(total)} ${join(links, html`, `)}${more > 0 ? html` ${t.more(more)}` : ''}
  </p>`;
}

/** What a fact-check checks, and between whom a letter passed. */
export function showParticulars({ reviews, letter }: ShownDocument, language: Language): Markup {
  const t = DOCUMENT[language];
  const from = letter?.from.name ?? letter?.from.address ?? null;
  return html`${from === null || letter === null ? '' : html`<p class="facts" dir="auto">${t.letter(from, letter.to.join(', '))}</p>`}
  ${reviews.map(
    ({ claimReviewed, claimant, rating }) =>
      html`<p class="review">
        <span class="label">${t.reviews}</span> <q dir="auto">${claimReviewed}</q>
        <span class="aside" dir="auto"
          >${claimant === null ? '' : t.claimedBy(claimant)}${claimant !== null && rating !== null ? ' · ' : ''}${rating === null ? '' : FINDING[language].rated(rating)}</span
        >
      </p>`,
  )}`;
}
