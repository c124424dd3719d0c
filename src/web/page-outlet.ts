import type { ListedOutlet } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { OUTLETS } from './catalogue/outlets.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import { noteField, outletTabs } from './outlet-frame.ts';
import type { Answer, Page } from './page.ts';
import { queryAddress } from './query-address.ts';

/** One outlet, and what can be said of it by hand: its name, its country, its network. */
export const showOutlet: Answer = async (c, page) => {
  const t = OUTLETS[page.language];
  const name = (c.req.query('outlet') ?? '').trim();
  const found = (await page.server.record.outlets.list(name)).find(({ outlet }) => outlet === name);
  if (found === undefined) {
    const none = html`<h1>${t.title}</h1>
      <p class="none">${t.noneFit} <a href="/outlets">${t.back}</a></p>`;
    return c.html(layout(page, { title: COMMON[page.language].notFound, place: null, body: none }), 404);
  }
  const body = html`<h1 dir="auto">${t.correctTitle(found.outlet)}</h1>
    ${outletTabs(page, 'list')} ${showFacts(found, page)}
    ${sayForm(page, {
      act: 'name',
      outlet: found.outlet,
      title: t.nameTitle,
      help: t.nameHelp,
      button: t.saveName,
      field: html`<label
        >${t.name} <input name="name" value="${found.outlet}" required maxlength="200" autocomplete="off" dir="auto"
      /></label>`,
    })}
    ${sayForm(page, {
      act: 'country',
      outlet: found.outlet,
      title: t.countryTitle,
      help: t.countryHelp,
      button: t.saveCountry,
      field: html`<label
        >${t.country}
        <input
          name="country"
          value="${found.country ?? ''}"
          required
          size="4"
          maxlength="2"
          pattern="[A-Za-z]{2}"
          title="${t.countryHelp}"
          autocomplete="off"
      /></label>`,
    })}
    ${sayForm(page, {
      act: 'group',
      outlet: found.outlet,
      title: t.networkTitle,
      help: t.groupHelp,
      button: t.saveNetwork,
      field: html`<label
        >${t.networkName}
        <input name="network" value="${found.network ?? ''}" required maxlength="200" autocomplete="off" dir="auto"
      /></label>`,
    })}
    <p><a href="/outlets">${t.back}</a></p>`;
  return c.html(layout(page, { title: found.outlet, place: null, body }));
};

function showFacts({ outlet, names, hosts, documents }: ListedOutlet, { language }: Page): Markup {
  const t = OUTLETS[language];
  return html`<p class="note">
    <a href="${queryAddress('/documents', { outlet })}">${t.documents}: ${documents}</a>
    ${hosts.length === 0 ? '' : html` · <span class="address">${hosts.join(', ')}</span>`}
    ${names.length === 0 ? '' : html` · ${t.alsoNamed(names.join(', '))}`}
  </p>`;
}

interface Say {
  readonly act: 'name' | 'country' | 'group';
  readonly outlet: string;
  readonly title: string;
  readonly help: string;
  readonly button: string;
  readonly field: Markup;
}

function sayForm({ language }: Page, { act, outlet, title, help, button, field }: Say): Markup {
  return html`<form method="post" action="/outlets/corrections">
    <input type="hidden" name="act" value="${act}" /><input type="hidden" name="outlet" value="${outlet}" />
    <fieldset class="say">
      <legend>${title}</legend>
      <p class="aside">${act === 'group' ? OUTLETS[language].groupHelp.split('. ').slice(1).join('. ') : help}</p>
      ${field} ${noteField(language)} <button>${button}</button>
    </fieldset>
  </form>`;
}
