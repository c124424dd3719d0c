import type { ListedOutlet } from '#server/contract.ts';
import { OUTLETS } from './catalogue/outlets.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import { noteField, outletTabs, sayDone } from './outlet-frame.ts';
import type { Answer, Page } from './page.ts';
import { queryAddress } from './query-address.ts';
import { dayTag } from './say-time.ts';
import { showPaging } from './show-paging.ts';

const ON_A_PAGE = 100;

/** The outlets of the record, those with most documents first; chosen ones can be grouped into a network. */
export const showOutlets: Answer = async (c, page) => {
  const t = OUTLETS[page.language];
  const query = (c.req.query('query') ?? '').trim();
  const all = await page.server.record.outlets.list(query === '' ? null : query);
  const from = Math.min(Number(/^\d{1,7}$/u.exec(c.req.query('from') ?? '')?.[0] ?? 0), all.length);
  const outlets = all.slice(from, from + ON_A_PAGE);
  const to = from + outlets.length;
  const body = html`<h1>${t.title}</h1>
    ${outletTabs(page, 'list')} ${await sayDone(page, c.req.query('done'))}
    <p class="note">${t.intro}</p>
    <form class="search" method="get" action="/outlets" role="search">
      <div class="words-sought">
        <label for="query">${t.find}</label>
        <input id="query" type="search" name="query" value="${query}" maxlength="300" dir="auto" />
        <button>${t.go}</button>
      </div>
    </form>
    ${
      outlets.length === 0
        ? html`<p class="none">${query === '' ? html`${t.none} <a href="/add">/add</a>` : t.noneFit}</p>`
        : html`${all.length > ON_A_PAGE ? html`<p class="count">${t.morePages(from + 1, to, all.length)}</p>` : ''}
          ${showTable(outlets, page)}`
    }
    ${showPaging(
      {
        first: from === 0 ? null : queryAddress('/outlets', { query }),
        next: to < all.length ? queryAddress('/outlets', { query, from: to }) : null,
      },
      page.language,
    )}`;
  return c.html(layout(page, { title: t.title, place: null, wide: true, body }));
};

function showTable(outlets: readonly ListedOutlet[], { language }: Page): Markup {
  const t = OUTLETS[language];
  const columns = [t.outlet, t.hosts, t.network, t.country];
  return html`<form method="post" action="/outlets/corrections">
    <input type="hidden" name="act" value="group" />
    <div class="scrolls">
      <table class="outlets">
        <thead>
          <tr>
            <td></td>
            ${columns.map(name => html`<th scope="col">${name}</th>`)}
            <th scope="col" class="number">${t.documents}</th>
            <th scope="col">${t.published}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${outlets.map(outlet => showRow(outlet, language))}
        </tbody>
      </table>
    </div>
    <fieldset class="say">
      <legend>${t.groupTitle}</legend>
      <p class="aside">${t.groupHelp}</p>
      <label>${t.networkName} <input name="network" required maxlength="200" autocomplete="off" dir="auto" /></label>
      ${noteField(language)}
      <button>${t.group}</button>
    </fieldset>
  </form>`;
}

function showRow(
  { outlet, names, hosts, network, country, documents, from, to }: ListedOutlet,
  language: Page['language'],
): Markup {
  const t = OUTLETS[language];
  const correct = queryAddress('/outlets/correct', { outlet });
  const published =
    from === null || to === null
      ? t.unknown
      : from.slice(0, 10) === to.slice(0, 10)
        ? dayTag(from, language)
        : html`${dayTag(from, language)} – ${dayTag(to, language)}`;
  return html`<tr>
    <td><input type="checkbox" name="outlet" value="${outlet}" aria-label="${t.choose(outlet)}" /></td>
    <th scope="row" dir="auto">
      ${outlet} ${names.length === 0 ? '' : html`<span class="aside">${t.alsoNamed(names.join(', '))}</span>`}
    </th>
    <td class="address">${hosts.join(', ')}</td>
    <td dir="auto">
      ${network === null ? t.unknown : html`<a href="${queryAddress('/outlets', { query: network })}">${network}</a>`}
    </td>
    <td>
      ${country === null ? t.unknown : html`<a href="${queryAddress('/outlets', { query: country })}">${country}</a>`}
    </td>
    <td class="number"><a href="${queryAddress('/documents', { outlet })}">${documents}</a></td>
    <td>${published}</td>
    <td>
      <a href="${correct}">${t.correct}<span class="visually-hidden"> ${outlet}</span></a>
    </td>
  </tr>`;
}
