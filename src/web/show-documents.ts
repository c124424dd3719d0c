import type { PagedDocument, Server } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { COUNTS } from './catalogue/counts.ts';
import { KINDS } from './catalogue/kinds.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { queryAddress } from './query-address.ts';
import { dayTag } from './say-time.ts';

/** How many documents are one text, by copy group. */
export type CopyCounts = ReadonlyMap<string, number>;

/** Counts the copies of the texts on a page. */
export async function countCopies(
  { record }: Server,
  documents: readonly Pick<PagedDocument, 'copyGroup'>[],
): Promise<CopyCounts> {
  const groups = [...new Set(documents.flatMap(({ copyGroup }) => copyGroup ?? []))];
  const counts = groups.map(async copyGroup => {
    const { total } = await record.documentPage({ copyGroup, order: 'published', limit: 1 });
    return [copyGroup, total] as const;
  });
  return new Map(await Promise.all(counts));
}

/** Documents as a list to read, each with its facts in one line. */
export function showDocuments(documents: readonly PagedDocument[], copies: CopyCounts, language: Language): Markup {
  return html`<ol class="documents">
    ${documents.map(
      each =>
        html`<li>
          <h2 class="title words" dir="auto"><a href="/documents/${each.document}">${titleOf(each, language)}</a></h2>
          <p class="facts">${join(factsOf(each, copies, language), html` · `)}</p>
        </li>`,
    )}
  </ol>`;
}

/** What a document is called where it has no title: the file's name or the address. */
export function titleOf(
  { title, path, url }: Pick<PagedDocument, 'title' | 'path' | 'url'>,
  language: Language,
): string {
  return title ?? path?.split(/[/\\]/u).at(-1) ?? url ?? COMMON[language].noTitle;
}

function factsOf(document: PagedDocument, copies: CopyCounts, language: Language): readonly Markup[] {
  const { outlet, published, kind, statements, copyGroup } = document;
  const counts = COUNTS[language];
  const same = copyGroup === null ? 0 : (copies.get(copyGroup) ?? 0);
  return [
    ...(outlet === null
      ? []
      : [html`<a class="outlet" href="${queryAddress('/documents', { outlet })}">${outlet}</a>`]),
    published === null ? html`<span>${COMMON[language].noDate}</span>` : dayTag(published, language),
    html`<span>${KINDS[language][kind]}</span>`,
    html`<span>${counts.statements(statements)}</span>`,
    ...(same < 2 ? [] : [html`<a href="${queryAddress('/documents', { copyGroup })}">${counts.sameText(same)}</a>`]),
  ];
}
