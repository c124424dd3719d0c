import type { AddResult } from '#server/contract.ts';
import { ADD } from './catalogue/add.ts';
import { COMMON } from './catalogue/common.ts';
import { COUNTS } from './catalogue/counts.ts';
import { KINDS } from './catalogue/kinds.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { dayTag } from './say-time.ts';
import { titleOf } from './show-documents.ts';

/** What came of one input: its document and what was read out of it, or why not, in one line that names it. */
export function showAdded(added: AddResult, language: Language): Markup {
  const t = ADD[language];
  const { document, outlet, published, kind, statements, copyOf, obtained, error, gaps } = added;
  if (document === null) return html`<p class="warn" lang="en">${error ?? ''}</p>`;
  const facts = [
    ...(outlet === null ? [] : [html`<b>${outlet}</b>`]),
    published === null ? html`<span>${COMMON[language].noDate}</span>` : dayTag(published, language),
    ...(kind === null ? [] : [html`<span>${KINDS[language][kind]}</span>`]),
    html`<span>${COUNTS[language].statements(statements)}</span>`,
    ...(obtained === null ? [] : [html`<span>${t.obtained[obtained]}</span>`]),
    ...(copyOf === null ? [] : [html`<a href="/documents/${copyOf}">${t.copyOf}</a>`]),
  ];
  return html`<h2 class="title words" dir="auto"><a href="/documents/${document}">${titleOf(added, language)}</a></h2>
    <p class="facts">${join(facts, html` · `)}</p>
    ${gaps.map(gap => html`<p class="warn" lang="en">${gap}</p>`)}
    ${error === null ? '' : html`<p class="warn" lang="en">${error}</p>`}`;
}
