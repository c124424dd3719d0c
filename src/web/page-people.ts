import type { ListedPeople, PagedPerson } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { PEOPLE } from './catalogue/people.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
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
  const after = c.req.query('after') ?? null;
  const { people, total, next } = await findPeople({ query, proposed, after }, page);
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
    ${people.length === 0 ? sayNone({ query, proposed }, page) : listPeople({ people, total, next }, { query, proposed }, page)}
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

/** A list as it is shown; proposals are worked out only where they are asked for, for that takes everybody. */
interface Found {
  readonly people: readonly (PagedPerson & Partial<Pick<ListedPeople, 'proposals'>>)[];
  readonly total: number;
  readonly next: string | null;
}

interface Wanted {
  readonly query: string;
  readonly proposed: boolean;
}

async function findPeople(
  { query, proposed, after }: Wanted & { readonly after: string | null },
  { server: { record } }: Page,
): Promise<Found> {
  if (!proposed) return record.people.page({ query, after, limit: MOST_LISTED });
  const people = await record.people.list({ proposed, ...(query === '' ? {} : { query }) });
  return { people: people.slice(0, MOST_LISTED), total: people.length, next: null };
}

function listPeople({ people, total, next }: Found, { query, proposed }: Wanted, { language }: Page): Markup {
  const t = PEOPLE[language];
  const more = proposed ? total - people.length : 0;
  const further = new URLSearchParams({ ...(query === '' ? {} : { query }), after: next ?? '' });
  return html`<p class="aside">${query === '' ? t.found(total) : t.may(total)}</p>
    <ul class="people">
      ${people.map(person => showOne(person, language))}
    </ul>
    ${more > 0 ? html`<p class="quiet-note">${t.more(more)}</p>` : ''}
    ${next === null ? '' : html`<p class="log-link"><a href="/people?${further.toString()}" rel="next">${COMMON[language].older}</a></p>`}`;
}

function showOne(person: Found['people'][number], language: Language): Markup {
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
