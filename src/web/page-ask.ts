import { cautiousTone, type ListedFinding } from '#server/contract.ts';
import { ASK } from './catalogue/ask.ts';
import { FINDING } from './catalogue/finding.ts';
import { dropZone } from './drop-zone.ts';
import { drawMark } from './finding-mark.ts';
import { html, type Markup } from './html.ts';
import { inShort } from './in-short.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';

/** What stands in the field already. */
export interface Asked {
  readonly claim: string;
  readonly speaker: string;
  readonly on: string;
}

const NOTHING_ASKED: Asked = { claim: '', speaker: '', on: '' };
const MOST_RECENT = 8;

/** The front page: one field, and what was asked lately. */
export const showAsk: Answer = async (c, page) => {
  const t = ASK[page.language];
  const { findings } = await page.server.record.findingPage({ limit: MOST_RECENT, newestFirst: true });
  const asked = {
    claim: c.req.query('claim') ?? '',
    speaker: c.req.query('speaker') ?? '',
    on: c.req.query('on') ?? '',
  };
  const body = html`<h1 class="visually-hidden">${t.title}</h1>
    ${askForm(page, asked)}
    <p class="intro">${page.documents === 0 ? html`${t.emptyRecord} <a href="/add">${t.add}</a>` : t.intro}</p>
    ${showRecent(
      findings.filter(each => each.kind === 'finding'),
      page,
    )}
    ${dropZone('send', page.language)}`;
  return c.html(layout(page, { title: '', place: 'ask', body }));
};

/** The field for a quote, a post or a link. */
export function askForm({ language }: Page, { claim, speaker, on }: Asked = NOTHING_ASKED): Markup {
  const t = ASK[language];
  return html`<form class="ask" method="post" action="/findings" role="search" data-busy="${t.checking}">
    <label for="claim" class="label">${t.label}</label>
    <textarea
      id="claim"
      name="claim"
      rows="3"
      required
      maxlength="20000"
      dir="auto"
      placeholder="${t.placeholder}"
      data-ask
    >
${claim}</textarea>
    <div class="given">
      <label
        >${t.saidBy}
        <input
          name="speaker"
          value="${speaker}"
          placeholder="${t.speakerHint}"
          autocomplete="off"
          maxlength="300"
          dir="auto"
      /></label>
      <label
        >${t.around}
        <input
          name="on"
          value="${on}"
          placeholder="${t.dateHint}"
          autocomplete="off"
          title="${t.dateHelp}"
          pattern="\\d{4}(-\\d{2}(-\\d{2})?)?"
          size="12"
      /></label>
      <button class="check">${t.check}</button>
    </div>
  </form>`;
}

function showRecent(findings: readonly ListedFinding[], { language }: Page): Markup {
  const t = ASK[language];
  if (findings.length === 0) return html`<p class="quiet-note">${t.nothingYet}</p>`;
  return html`<section class="recent">
    <h2 class="label">${t.recent}</h2>
    <ul>
      ${findings.map(
        ({ id, claim, finding }) =>
          html`<li>
            ${drawMark(cautiousTone(finding))}
            <a href="/findings/${id}"><span class="words" dir="auto">${inShort(claim.words)}</span></a>
            <span class="aside"
              >${claim.speaker === null ? '' : html`${claim.speaker} · `}${FINDING[language].short[finding]}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
