import type { Context } from 'hono';
import { ASK } from './catalogue/ask.ts';
import { COUNTS } from './catalogue/counts.ts';
import { DOCUMENTS } from './catalogue/documents.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { queryAddress, type Query } from './query-address.ts';
import { filterOf, readSought, searchForm } from './search-form.ts';
import { countCopies, showDocuments } from './show-documents.ts';
import { showPaging } from './show-paging.ts';

const ON_A_PAGE = 50;
const ORDERS = ['published', 'added'] as const;

/** The documents of the record, all or those that fit, the newest first. */
export const showDocumentList: Answer = async (c, page) => {
  const t = DOCUMENTS[page.language];
  const sought = readSought(c);
  const order = c.req.query('order') === 'added' ? 'added' : 'published';
  const rest = { copyGroup: askedOrNull(c, 'copyGroup'), language: askedOrNull(c, 'language') };
  const after = askedOrNull(c, 'after');
  const { speaker: _, ...filters } = sought;
  const asked: Query = { ...filters, ...rest, order: order === 'added' ? order : null };
  const { documents, total, next } = await page.server.record.documentPage({
    ...filterOf(sought),
    ...rest,
    text: sought.text,
    order,
    after,
    limit: ON_A_PAGE,
  });
  const body = html`<h1>${t.title}</h1>
    ${searchForm(page, sought, 'list')} ${rest.copyGroup === null ? '' : html`<p class="note">${t.copies}</p>`}
    ${rest.language === null ? '' : html`<p class="note">${t.inLanguage(rest.language)}</p>`}
    ${
      total === 0
        ? sayNone(page)
        : html`<p class="count">
              <b>${COUNTS[page.language].documents(total)}</b>
              <span class="aside">${t.orderedBy} ${orderLinks(page, asked, order)}</span>
            </p>
            ${showDocuments(documents, await countCopies(page.server, documents), page.language)}`
    }
    ${showPaging(
      {
        first: after === null ? null : queryAddress('/documents', asked),
        next: next === null ? null : queryAddress('/documents', { ...asked, after: next }),
      },
      page.language,
    )}`;
  return c.html(layout(page, { title: t.title, place: 'documents', body }));
};

const askedOrNull = (c: Context, name: string): string | null => {
  const asked = (c.req.query(name) ?? '').trim();
  return asked === '' ? null : asked;
};

function orderLinks({ language }: Page, asked: Query, now: (typeof ORDERS)[number]): Markup {
  const t = DOCUMENTS[language];
  return html`${ORDERS.map((each, i) => {
    const name = t.order[each];
    const to = queryAddress('/documents', { ...asked, order: each === 'added' ? each : null });
    return html`${i === 0 ? '' : ' · '}${each === now ? html`<b>${name}</b>` : html`<a href="${to}">${name}</a>`}`;
  })}`;
}

function sayNone(page: Page): Markup {
  const t = DOCUMENTS[page.language];
  if (page.documents > 0) return html`<p class="none">${t.noneFit}</p>`;
  return html`<p class="none">${t.empty} <a href="/add">${ASK[page.language].add}</a></p>`;
}
