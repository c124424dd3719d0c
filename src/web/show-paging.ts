import { COMMON } from './catalogue/common.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';

export interface Paging {
  /** Null on the first page. */
  readonly first: string | null;
  /** Null on the last. */
  readonly next: string | null;
}

/** The way to the next page, and back to the first. */
export function showPaging({ first, next }: Paging, language: Language): Markup {
  const t = COMMON[language];
  if (first === null && next === null) return html``;
  return html`<nav class="paging" aria-label="${t.older}">
    ${first === null ? '' : html`<a href="${first}">${t.first}</a>`}
    ${next === null ? '' : html`<a class="next" rel="next" href="${next}">${t.older}</a>`}
  </nav>`;
}
