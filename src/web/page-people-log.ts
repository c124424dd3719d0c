import type { PeopleEntry } from '#server/contract.ts';
import { PEOPLE } from './catalogue/people.ts';
import { html, join, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { linkPerson } from './person-facts.ts';
import { timeTag } from './say-time.ts';

/** Entries on one page, the latest. */
const MOST_ENTRIES = 500;

/** Every correction by hand with what it changed, and a way to take it back: `/people/log?done=`. */
export const showPeopleLog: Answer = async (c, page) => {
  const entries = (await page.server.record.people.log()).toReversed();
  const numbers = new Set((c.req.query('done') ?? '').split(',').map(Number));
  const done = entries.filter(({ number }) => numbers.has(number));
  const t = PEOPLE[page.language];
  const body = html`<h1>${t.logTitle}</h1>
    ${done.length === 0 ? '' : showDone(done, page)}
    ${
      entries.length === 0
        ? html`<p class="intro">${t.logEmpty} <a href="/people">${t.title}</a></p>`
        : html`<p class="intro">${t.logIntro}</p>
            <ol class="people-log">
              ${entries.slice(0, MOST_ENTRIES).map(entry => showEntry(entry, page))}
            </ol>`
    }`;
  return c.html(layout(page, { title: t.logTitle, place: 'people', body }));
};

/** What was done just now, in the words of the log, with where to see it. */
function showDone(done: readonly PeopleEntry[], { language }: Page): Markup {
  const t = PEOPLE[language];
  return html`<div class="corrected" role="status">
    <p><b>${t.done}</b></p>
    <ul>
      ${done.toReversed().map(
        ({ says, persons, lost }) =>
          html`<li>
            <span lang="en" dir="auto">${says}</span>
            ${join(persons.map(linkPerson), html`, `)}
            ${lost === null ? '' : html`<p class="warn" lang="en">${lost}</p>`}
          </li>`,
      )}
    </ul>
    <p class="aside">${t.readAgain}</p>
  </div>`;
}

function showEntry({ number, at, act, note, says, persons, inForce, lost }: PeopleEntry, { language }: Page): Markup {
  const t = PEOPLE[language];
  return html`<li id="entry-${number}" class="${inForce ? '' : 'gone'}">
    <p class="facts">
      ${number} · ${timeTag(at, language)} · ${t.acts[act]}${inForce ? '' : html` · <b>${t.undone}</b>`}
    </p>
    <p lang="en" dir="auto">${says}</p>
    ${persons.length === 0 ? '' : html`<p class="aside">${join(persons.map(linkPerson), html`, `)}</p>`}
    ${note === null ? '' : html`<p class="why" dir="auto">${note}</p>`}
    ${lost === null ? '' : html`<p class="warn">${t.lost}: <span lang="en">${lost}</span></p>`}
    ${
      inForce
        ? html`<form method="post" action="/people/log/undo">
            <input type="hidden" name="number" value="${number}" />
            <button class="quiet">${t.undo} <span class="visually-hidden">${number}</span></button>
          </form>`
        : ''
    }
  </li>`;
}
