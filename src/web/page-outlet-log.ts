import type { NetworkProposal, OutletLogEntry } from '#server/contract.ts';
import { COUNTS } from './catalogue/counts.ts';
import { OUTLETS } from './catalogue/outlets.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import { noteField, outletTabs, sayDone, undoForm } from './outlet-frame.ts';
import type { Answer, Page } from './page.ts';
import { timeTag } from './say-time.ts';

/** Everything that was said of outlets by hand, the newest first. */
export const showOutletLog: Answer = async (c, page) => {
  const { language } = page;
  const t = OUTLETS[language];
  const entries = (await page.server.record.outlets.log()).toReversed();
  const body = html`<h1>${t.log}</h1>
    ${outletTabs(page, 'log')}
    ${
      entries.length === 0
        ? html`<p class="none">${t.logNone}</p>`
        : html`<p class="note">${t.logIntro}</p>
            <div class="scrolls">
              <table class="log">
                <thead>
                  <tr>
                    ${[t.number, t.when, t.says, t.note, t.state].map(name => html`<th scope="col">${name}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${entries.map(entry => showEntry(entry, language))}
                </tbody>
              </table>
            </div>`
    }`;
  return c.html(layout(page, { title: `${t.title}: ${t.log}`, place: null, wide: true, body }));
};

function showEntry(entry: OutletLogEntry, language: Page['language']): Markup {
  const t = OUTLETS[language];
  const { number, at, says, note, inForce } = entry;
  return html`<tr ${inForce ? '' : html` class="undone"`}>
    <th scope="row">${number}</th>
    <td>${timeTag(at, language)}</td>
    <td lang="en" dir="auto">${says}</td>
    <td dir="auto">${note ?? ''}</td>
    <td>${inForce ? html`${t.inForce} · ${undoForm(entry, language)}` : t.undone}</td>
  </tr>`;
}

/** Outlets that may be one network: guesses, each with the texts that it rests on. */
export const showProposals: Answer = async (c, page) => {
  const { language } = page;
  const t = OUTLETS[language];
  const proposals = await page.server.record.outlets.proposals();
  const body = html`<h1>${t.proposals}</h1>
    ${outletTabs(page, 'proposals')} ${await sayDone(page, c.req.query('done'))}
    <p class="note">${t.proposalsIntro}</p>
    ${proposals.length === 0 ? html`<p class="none">${t.proposalsNone}</p>` : proposals.map(each => showProposal(each, language))}`;
  return c.html(layout(page, { title: `${t.title}: ${t.proposals}`, place: null, body }));
};

function showProposal(
  { proposal, outlets, network, pairs, texts }: NetworkProposal,
  language: Page['language'],
): Markup {
  const t = OUTLETS[language];
  const hidden = html`<input type="hidden" name="proposal" value="${proposal}" />`;
  return html`<article class="proposal" id="${proposal}">
    <h2 dir="auto">${outlets.join(', ')}</h2>
    ${network === null ? '' : html`<p>${t.already(network)}</p>`}
    <ul class="pairs">
      ${pairs.map(
        ({ outlets: [a, b], texts: count }) =>
          html`<li><b>${a}</b> – <b>${b}</b>: ${t.together(COUNTS[language].texts(count))}</li>`,
      )}
    </ul>
    <ol class="shared">
      ${texts.map(
        ({ title, documents }) =>
          html`<li>
            <span class="words" dir="auto">${title ?? t.noTitle}</span>
            <span class="facts"
              >${documents.map(
                (each, i) =>
                  html`${i === 0 ? '' : ' · '}<a href="/documents/${each.document}">${each.outlet}</a> ${
                      each.published === null ? '' : timeTag(each.published, language)
                    }`,
              )}</span
            >
          </li>`,
      )}
    </ol>
    <form method="post" action="/outlets/corrections">
      ${hidden}
      <fieldset class="say">
        <legend class="visually-hidden">${t.confirm}</legend>
        <label
          >${t.networkName}
          <input name="network" value="${network ?? ''}" maxlength="200" autocomplete="off" dir="auto"
        /></label>
        ${noteField(language)}
        <button name="act" value="confirm">${t.confirm}</button>
        <button name="act" value="refuse" class="quiet">${t.refuse}</button>
      </fieldset>
    </form>
  </article>`;
}
