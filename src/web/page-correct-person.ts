import type { ListedPeople, ListedStatement } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { PEOPLE } from './catalogue/people.ts';
import { html, join, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { personOf } from './page-person.ts';
import { linkPerson, showProposals, showRole } from './person-facts.ts';
import { sayTime } from './say-time.ts';

/** Others offered for a merge. */
const MOST_OFFERED = 12;
/** Statements that can be chosen from on one page. */
const MOST_CHOICES = 400;

/** Corrections of one person by hand: `/people/:id/correct?query=`. Each says before what will change; the forms post, the log tells after. */
export const showCorrect: Answer = async (c, page) => {
  const person = await personOf(c, page);
  const query = (c.req.query('query') ?? '').trim().slice(0, 300);
  const { record } = page.server;
  const [near, statements] = await Promise.all([
    record.people.list({ query: query === '' ? person.name : query, limit: MOST_OFFERED + 1 }),
    record.statements({ speaker: person.person, all: true, limit: MOST_CHOICES }),
  ]);
  const t = PEOPLE[page.language];
  const others = near.filter(each => each.person !== person.person);
  const body = html`<h1>${t.correct}: <bdi>${person.name}</bdi></h1>
    <p class="intro">${t.correctIntro} <a href="/people/log">${t.log}</a></p>
    <p class="aside">${t.readAgain}</p>
    ${showProposals(person, page.language)} ${mergeForm(person, { others, query }, page)} ${renameForm(person, page)}
    ${splitForm(person, statements, page)} ${assignForm(person, statements, page)}
    <p><a href="/people/${person.person}">${t.back}</a></p>`;
  return c.html(layout(page, { title: `${t.correct}: ${person.name}`, place: 'people', body }));
};

const noteField = ({ language }: Page): Markup =>
  html`<label class="long"
    >${PEOPLE[language].note} <input name="note" maxlength="1000" dir="auto" autocomplete="off"
  /></label>`;

function mergeForm(
  person: ListedPeople,
  { others, query }: { readonly others: readonly ListedPeople[]; readonly query: string },
  page: Page,
): Markup {
  const t = PEOPLE[page.language];
  const offered = others.map(other => {
    const fits = other.kind === person.kind;
    const facts = [
      ...other.roles.slice(-1).map(role => showRole(role, page.language)),
      html`${t.statements(other.statements)}`,
    ];
    return html`<li>
      <label
        ><input type="radio" name="into" value="${other.person}" required ${fits ? '' : html` disabled`} />
        ${linkPerson(other)} <span class="aside">${join(facts, html` · `)}</span></label
      >
      <p class="aside">
        ${fits ? t.mergeSays(person.name, `${other.name} (${other.person.slice(0, 7)})`) : t.otherKind(t.kinds[other.kind])}
      </p>
    </li>`;
  });
  return html`<section class="correction" id="merge">
    <h2>${t.merge}</h2>
    <form class="line-form" method="get" action="/people/${person.person}/correct#merge" role="search">
      <label class="long">${t.mergeSearch} <input name="query" value="${query}" maxlength="300" dir="auto" /></label>
      <button>${t.find}</button>
    </form>
    ${
      offered.length === 0
        ? html`<p class="quiet-note">${t.mergeNone}</p>`
        : html`<form method="post" action="/people/${person.person}/merge">
            <ul class="choices">
              ${offered}
            </ul>
            ${noteField(page)}
            <button>${t.mergeDo(person.name, '…')}</button>
          </form>`
    }
  </section>`;
}

function renameForm(person: ListedPeople, page: Page): Markup {
  const t = PEOPLE[page.language];
  return html`<section class="correction" id="rename">
    <h2>${t.rename}</h2>
    <p>${t.renameSays(person.name)}</p>
    <form method="post" action="/people/${person.person}/rename">
      <label class="long"
        >${t.renameTo} <input name="name" required maxlength="300" dir="auto" value="${person.name}" autocomplete="off"
      /></label>
      ${noteField(page)}
      <button>${t.renameDo}</button>
    </form>
  </section>`;
}

function splitForm(person: ListedPeople, statements: readonly ListedStatement[], page: Page): Markup {
  const t = PEOPLE[page.language];
  const documents = [...Map.groupBy(statements, ({ document }) => document).values()];
  return html`<section class="correction" id="split">
    <h2>${t.split}</h2>
    <p>${t.splitSays(person.name)}</p>
    ${
      statements.length === 0
        ? html`<p class="quiet-note">${t.nothingSaid}</p>`
        : html`<form method="post" action="/people/${person.person}/split">
            <fieldset>
              <legend>${t.splitDocuments}</legend>
              <ul class="choices">
                ${documents.map(those => splitDocument(those, page))}
              </ul>
            </fieldset>
            <label
              >${t.splitFrom}
              <input
                name="from"
                placeholder="2025-03-14"
                pattern="\\d{4}-\\d{2}-\\d{2}"
                title="${t.dateHelp}"
                size="12"
            /></label>
            <label class="long"
              >${t.splitName} <input name="name" maxlength="300" dir="auto" autocomplete="off"
            /></label>
            ${noteField(page)}
            <button>${t.splitDo}</button>
          </form>`
    }
  </section>`;
}

/** A document to choose whole, or some of what is said in it. */
function splitDocument(those: readonly ListedStatement[], page: Page): Markup {
  const t = PEOPLE[page.language];
  const [first] = those;
  if (first === undefined) return html``;
  return html`<li>
    <label
      ><input type="checkbox" name="document" value="${first.document}" />
      <b>${first.outlet ?? first.path ?? first.document}</b>
      <span class="aside"
        >${first.published === null ? COMMON[page.language].noDate : sayTime(first.published.slice(0, 10), page.language)}</span
      >
      <cite class="title" dir="auto">${first.title}</cite></label
    >
    <details>
      <summary>${t.splitStatements} (${those.length})</summary>
      <ul class="choices">
        ${those.map(statement => choose(statement))}
      </ul>
    </details>
  </li>`;
}

const choose = ({ id, words }: ListedStatement): Markup =>
  html`<li>
    <label
      ><input type="checkbox" name="statement" value="${id}" /> <span class="words" dir="auto">${words}</span></label
    >
  </li>`;

function assignForm(person: ListedPeople, statements: readonly ListedStatement[], page: Page): Markup {
  const t = PEOPLE[page.language];
  if (statements.length === 0) return html``;
  return html`<section class="correction" id="assign">
    <h2>${t.assign}</h2>
    <p>${t.assignSays}</p>
    <form method="post" action="/people/${person.person}/assign">
      <details>
        <summary>${t.chooseStatements} (${statements.length})</summary>
        <ul class="choices">
          ${statements.map(choose)}
        </ul>
      </details>
      <label class="long">${t.assignTo} <input name="to" maxlength="300" dir="auto" autocomplete="off" /></label>
      ${noteField(page)}
      <button>${t.assignDo}</button>
    </form>
  </section>`;
}
