import { Fault } from '#base/fault.ts';
import { ADDRESS, MOST_ADDED, readAdded, readParts, type FormParts } from '#server/contract.ts';
import { ADD } from './catalogue/add.ts';
import { KINDS } from './catalogue/kinds.ts';
import { dropZone, MOST_MEBIBYTES } from './drop-zone.ts';
import { findHeld } from './find-held.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { readForm } from './read-form.ts';
import { countCopies, showDocuments } from './show-documents.ts';

const KIND_NAMES = ['article', 'post', 'transcript', 'fact-check', 'reply', 'release'] as const;

/** By link or by file, with what one knows of it. With `?address=` it says whether the record holds that page; nothing is fetched. */
export const showAdd: Answer = async (c, page) => {
  const address = (c.req.query('address') ?? '').trim();
  const fields = new Map([['addresses', address]]);
  const held = address === '' ? html`` : await showHeld(page, address);
  return c.html(addPage(page, { fields, above: held }));
};

/** Hands over what a form brings and leads to what comes of it; a form that cannot be read comes back as it was, and says why. */
export const takeIn: Answer = async (c, page) => {
  const t = ADD[page.language];
  let parts: FormParts = { fields: new Map(), files: [] };
  try {
    parts = await readParts(await readForm(c));
    const { job } = page.server.jobs.start(readAdded(parts));
    return c.redirect(`/jobs/${job}`, 303);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'bad-request') throw error;
    const above = html`<div class="refused" role="alert">
      <p><b>${t.problem}</b> <span lang="en">${error.message}</span></p>
      ${parts.files.length === 0 ? '' : html`<p>${t.problemFiles}</p>`}
    </div>`;
    return c.html(addPage(page, { fields: parts.fields, above }), 400);
  }
};

interface Filled {
  readonly fields: ReadonlyMap<string, string>;
  /** What stands over the form. */
  readonly above: Markup;
}

function addPage(page: Page, { fields, above }: Filled): Markup {
  const { language } = page;
  const t = ADD[language];
  const body = html`<h1>${t.title}</h1>
    ${above}
    <p class="intro">${t.intro}</p>
    <form class="add" method="post" action="/add" enctype="multipart/form-data" data-busy="${t.sending}">
      <section>
        <h2><label for="addresses">${t.addresses}</label></h2>
        <textarea
          id="addresses"
          name="addresses"
          rows="3"
          inputmode="url"
          spellcheck="false"
          autocapitalize="off"
          placeholder="https://"
          aria-describedby="addresses-help"
          dir="ltr"
        >
${fields.get('addresses') ?? ''}</textarea>
        <p class="aside" id="addresses-help">${t.addressesHelp}</p>
      </section>
      <section>
        <h2><label for="files">${t.files}</label></h2>
        <input id="files" name="files" type="file" multiple aria-describedby="files-help" />
        <ul class="chosen" data-files hidden></ul>
        <p class="aside" id="files-help">${t.filesHelp} <span data-drop-hint hidden>${t.dropHint}</span></p>
      </section>
      ${saidFields(fields, language)}
      <p class="send"><button>${t.go}</button> <span class="aside">${t.limits(MOST_MEBIBYTES, MOST_ADDED)}</span></p>
      <p class="warn" data-too-large hidden>${t.tooLarge(MOST_MEBIBYTES)}</p>
    </form>
    ${dropZone('fill', language)}`;
  return layout(page, { title: t.title, place: null, body });
}

function saidFields(fields: ReadonlyMap<string, string>, language: Page['language']): Markup {
  const t = ADD[language];
  const value = (name: string): string => fields.get(name) ?? '';
  return html`<fieldset>
    <legend>${t.said}</legend>
    <p class="aside">${t.saidHelp}</p>
    <div class="filters">
      <label
        >${t.outlet}
        <input name="outlet" value="${value('outlet')}" size="18" maxlength="300" autocomplete="off" dir="auto"
      /></label>
      <label
        >${t.url}
        <input name="url" type="url" value="${value('url')}" size="18" maxlength="2000" autocomplete="off" dir="ltr"
      /></label>
      <label
        >${t.published}
        <input
          name="published"
          value="${value('published')}"
          size="10"
          placeholder="${t.dateHint}"
          title="${t.dateHelp}"
          autocomplete="off"
      /></label>
      <label
        >${t.kind}
        <select name="kind">
          <option value="">${t.anyKind}</option>
          ${KIND_NAMES.map(
            kind =>
              html`<option value="${kind}" ${kind === value('kind') ? html` selected` : ''}>
                ${KINDS[language][kind]}
              </option>`,
          )}
        </select></label
      >
    </div>
  </fieldset>`;
}

/** Whether the record holds the page of an address, and where. */
async function showHeld(page: Page, address: string): Promise<Markup> {
  const t = ADD[page.language];
  const url = ADDRESS.safeParse(address);
  if (!url.success)
    return html`<p class="refused" lang="en">${url.error.issues.map(({ message }) => message).join('; ')}</p>`;
  const held = await findHeld(page.server, new URL(url.data));
  if (held === null)
    return html`<div class="held">
      <p><b>${t.notHeldTitle}</b> <span class="address">${address}</span></p>
      <p>${t.notHeldHelp}</p>
    </div>`;
  const { documents, kind } = held;
  return html`<section class="held">
    <p><b>${kind === 'same' ? t.heldTitle : t.notHeldTitle}</b> ${kind === 'same' ? '' : t.near}</p>
    ${showDocuments(documents, await countCopies(page.server, documents), page.language)}
    <p class="aside">${kind === 'same' ? html`<a href="#addresses">${t.again}</a>` : t.notHeldHelp}</p>
  </section>`;
}
