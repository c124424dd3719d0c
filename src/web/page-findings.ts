import { cautiousTone, type FindingRow } from '#server/contract.ts';
import { COUNTS } from './catalogue/counts.ts';
import { FINDING } from './catalogue/finding.ts';
import { RECORD } from './catalogue/record.ts';
import { drawMark } from './finding-mark.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { inShort } from './in-short.ts';
import { layout } from './layout.ts';
import type { Answer } from './page.ts';
import { queryAddress } from './query-address.ts';
import { dayTag } from './say-time.ts';
import { showPaging } from './show-paging.ts';

const ON_A_PAGE = 50;

/** The findings that the record keeps, the newest first. */
export const showFindings: Answer = async (c, page) => {
  const { language } = page;
  const t = RECORD[language];
  const after = c.req.query('after') ?? null;
  const { findings, total, next } = await page.server.record.findingPage({
    after,
    limit: ON_A_PAGE,
    newestFirst: true,
  });
  const body = html`<h1>${t.findings}</h1>
    ${
      total === 0
        ? html`<p class="none">${t.findingsNone}</p>`
        : html`<p class="count"><b>${COUNTS[language].findings(total)}</b></p>
            <ol class="kept-findings">
              ${findings.map(row => html`<li>${showRow(row, language)}</li>`)}
            </ol>`
    }
    ${showPaging(
      {
        first: after === null ? null : '/findings',
        next: next === null ? null : queryAddress('/findings', { after: next }),
      },
      language,
    )}`;
  return c.html(layout(page, { title: t.findings, place: 'ask', body }));
};

function showRow(row: FindingRow, language: Language): Markup {
  const t = RECORD[language];
  const asked = html`<span>${t.madeOn('')}${dayTag(row.madeAt, language)}</span>`;
  if (row.kind === 'damaged')
    return html`<p class="warn">${t.damaged} <span lang="en">${row.message}</span></p>
      <p class="facts">${asked}</p>`;
  const { id, claim, finding } = row;
  return html`<p class="claim">
      ${drawMark(cautiousTone(finding))}
      <a href="/findings/${id}"><span class="words" dir="auto">${inShort(claim.words)}</span></a>
    </p>
    <p class="facts">
      <b>${FINDING[language].short[finding]}</b>${claim.speaker === null ? '' : html` · ${claim.speaker}`} · ${asked}
    </p>`;
}
