import type { UnreadPage } from '#server/contract.ts';
import { capturePath } from '#server/contract.ts';
import { COUNTS } from './catalogue/counts.ts';
import { RECORD } from './catalogue/record.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { layout } from './layout.ts';
import type { Answer } from './page.ts';
import { queryAddress } from './query-address.ts';
import { dayTag } from './say-time.ts';
import { sayUnread } from './say-unread.ts';
import { titleOf } from './show-documents.ts';
import { showPaging } from './show-paging.ts';

const ON_A_PAGE = 50;
type Row = UnreadPage['rows'][number];

/** What came in and could not be read, or not in full: why, where its bytes are, and what one can do about it. */
export const showUnread: Answer = async (c, page) => {
  const { language } = page;
  const t = RECORD[language];
  const after = c.req.query('after') ?? null;
  const { rows, total, next } = await page.server.record.unread({ after, limit: ON_A_PAGE });
  const body = html`<h1>${t.unreadTitle}</h1>
    ${
      rows.length === 0
        ? html`<p class="none">${t.unreadNone}</p>`
        : html`<p class="note">${t.unreadIntro}</p>
            <p class="count">
              <b>${t.inputs(COUNTS[language].inputs(total.inputs), COUNTS[language].documents(total.documents))}</b>
            </p>
            <ol class="unread">
              ${rows.map(row => html`<li>${showRow(row, language)}</li>`)}
            </ol>`
    }
    ${showPaging(
      {
        first: after === null ? null : '/unread',
        next: next === null ? null : queryAddress('/unread', { after: next }),
      },
      language,
    )}`;
  return c.html(layout(page, { title: t.unreadTitle, place: null, body }));
};

function showRow(row: Row, language: Language): Markup {
  const t = RECORD[language];
  if (row.kind === 'document') {
    const facts = [...(row.outlet === null ? [] : [html`<b>${row.outlet}</b>`]), cameIn(row.at, language)];
    return html`<h2 class="title words" dir="auto">
        <a href="/documents/${row.document}">${titleOf(row, language)}</a>
      </h2>
      ${row.reasons.map(reason => html`<p lang="en">${reason}</p>`)}
      <p class="facts">${join(facts, html` · `)}</p>
      <p class="aside">${t.documentNext}</p>`;
  }
  const { name, code, reason, sha256, at } = row;
  const bytes =
    sha256 === null
      ? html`<span>${t.notKept}</span>`
      : html`<a href="${capturePath(sha256)}">${t.kept}</a>
          <span title="${sha256}">sha256 ${sha256.slice(0, 8)}…</span>`;
  return html`<h2 class="address">${name}</h2>
    <p>${sayUnread(code, reason, language)}. <span class="aside" lang="en">${reason}</span></p>
    <p class="facts">${join([cameIn(at, language), bytes], html` · `)}</p>
    <p class="aside">${sayNext(code, language)}</p>`;
}

const cameIn = (at: string, language: Language): Markup =>
  html`<span>${RECORD[language].cameIn('')}${dayTag(at, language)}</span>`;

function sayNext(code: string, language: Language): string {
  const { next, nextOther } = RECORD[language];
  const told: Readonly<Record<string, string>> = next;
  return told[code] ?? nextOther;
}
