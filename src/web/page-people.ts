import type { ListedPeople } from '#server/contract.ts';
import { PEOPLE } from './catalogue/people.ts';
import { html, join, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { linkPerson, showProposals, showRole } from './person-facts.ts';

/** People on one page. */
const MOST_LISTED = 200;
/** Roles told in a line of the list: the latest. */
const MOST_ROLES = 3;

/** Who is who: `/people?query=&proposed=`. One that fits is a list of one, with a link. */
export const showPeople: Answer = async (c, page) => {
  const query = (c.req.query('query') ?? '').trim().slice(0, 300);
  const proposed = c.req.query('proposed') !== undefined && c.req.query('proposed') !== '';
  const asked = { ...(query === '' ? {} : { query }), ...(proposed ? { proposed } : {}) };
  const people = await page.server.record.people.list(asked);
  const t = PEOPLE[page.language];
  const body = html`<h1>${t.title}</h1>
    <form class="line-form" method="get" action="/people" role="search">
      <label class="long"
        >${t.search} <input name="query" value="${query}" maxlength="300" dir="auto" autocomplete="off" data-ask
      /></label>
      <label class="check-line"
        ><input type="checkbox" name="proposed" value="1" ${proposed ? html` checked` : ''} /> ${t.proposed}</label
      >
      <button>${t.find}</button>
    </form>
    ${people.length === 0 ? sayNone({ query, proposed }, page) : listPeople(people, query, page)}
    <p class="log-link"><a href="/people/log">${t.log}</a></p>`;
  return c.html(
    layout(page, { title: query === '' ? t.title : `${t.title}: ${query}`, place: 'people', wide: true, body }),
  );
};

function sayNone(
  { query, proposed }: { readonly query: string; readonly proposed: boolean },
  { language }: Page,
): Markup {
  const t = PEOPLE[language];
  if (query === '' && !proposed) return html`<p class="intro">${t.empty} <a href="/add">+</a></p>`;
  if (query === '') return html`<p class="intro">${t.noProposals} <a href="/people">${t.everybody}</a></p>`;
  return html`<p class="intro">${t.none(query)} ${t.noneHint} <a href="/people">${t.everybody}</a></p>`;
}

function listPeople(people: readonly ListedPeople[], query: string, { language }: Page): Markup {
  const t = PEOPLE[language];
  const more = people.length - MOST_LISTED;
  return html`<p class="aside">${query === '' ? t.found(people.length) : t.may(people.length)}</p>
    <ul class="people">
      ${people.slice(0, MOST_LISTED).map(person => showOne(person, { language }))}
    </ul>
    ${more > 0 ? html`<p class="quiet-note">${t.more(more)}</p>` : ''}`;
}

function showOne(person: ListedPeople, { language }: Pick<Page, 'language'>): Markup {
  const t = PEOPLE[language];
  const roles = person.roles.slice(-MOST_ROLES);
  return html`<li>
    <p class="named">
      <b>${linkPerson(person)}</b>
      ${person.kind === 'person' ? '' : html`<span class="aside">${t.kinds[person.kind]}</span>`}
      <span class="how-much">${t.statements(person.statements)} · ${t.documents(person.documents)}</span>
    </p>
    ${
      roles.length === 0
        ? ''
        : html`<p class="roles">
            ${join(
              roles.map(role => showRole(role, language)),
              html`; `,
            )}
          </p>`
    }
    ${showProposals(person, language)}
  </li>`;
}
