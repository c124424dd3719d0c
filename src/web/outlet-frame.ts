import type { OutletLogEntry } from '#server/contract.ts';
import { OUTLETS } from './catalogue/outlets.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './page.ts';

const TABS = [
  ['list', '/outlets'],
  ['proposals', '/outlets/proposals'],
  ['log', '/outlets/log'],
] as const;
type Tab = (typeof TABS)[number][0];

/** The pages about outlets, of which one is open. */
export function outletTabs({ language }: Page, open: Tab): Markup {
  const t = OUTLETS[language];
  return html`<nav class="tabs" aria-label="${t.pages}">
    ${TABS.map(
      ([name, href]) => html`<a href="${href}" ${name === open ? html` aria-current="page"` : ''}>${t[name]}</a> `,
    )}
  </nav>`;
}

/** What was just said, out of the log itself, with the way to take it back. */
export async function sayDone({ server, language }: Page, number: string | undefined): Promise<Markup> {
  if (number === undefined || !/^\d{1,9}$/u.test(number)) return html``;
  const entry = (await server.record.outlets.log()).find(each => each.number === Number(number));
  if (entry === undefined) return html``;
  const t = OUTLETS[language];
  return html`<div class="done" role="status">
    <p>${t.done(entry.number)} <b lang="en">${entry.says}</b></p>
    ${entry.inForce ? undoForm(entry, language) : html`<p class="aside">${t.undone}</p>`}
  </div>`;
}

/** Takes back an entry; itself an entry that can be taken back. */
export function undoForm({ number }: OutletLogEntry, language: Page['language']): Markup {
  const t = OUTLETS[language];
  return html`<form method="post" action="/outlets/corrections" class="inline">
    <input type="hidden" name="act" value="undo" /><input type="hidden" name="number" value="${number}" /><button
      class="quiet"
    >
      ${t.undo}<span class="visually-hidden"> ${number}</span>
    </button>
  </form>`;
}

/** Why something is said: kept in the log. */
export const noteField = (language: Page['language']): Markup => {
  const t = OUTLETS[language];
  return html`<label
    >${t.note} <input name="note" maxlength="1000" placeholder="${t.noteHint}" autocomplete="off" dir="auto"
  /></label>`;
};
