import type { Context } from 'hono';
import { Fault } from '#base/fault.ts';
import { isPartialTime } from '#base/time.ts';
import type { ListedPeople, Timeline } from '#server/contract.ts';
import { PEOPLE } from './catalogue/people.ts';
import { TIMELINE } from './catalogue/timeline.ts';
import { drawYears } from './draw-years.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { showWho } from './person-facts.ts';
import { showChanges, showSaid } from './show-said.ts';

/** The person of an address, or where the identifier leads to since a merge. @throws Fault `no-such-person` */
export async function personOf(c: Context, page: Page): Promise<ListedPeople> {
  const id = c.req.param('id') ?? '';
  const [person] = await page.server.record.people.list({ query: id, limit: 1 });
  if (person === undefined || !/^p[0-9a-f]{20}$/u.test(id))
    throw new Fault('no-such-person', `${id}: the record knows nobody of that identifier`);
  return person;
}

/** Who somebody is, and what they said over time: `/people/:id?about=&from=&to=`. */
export const showPerson: Answer = async (c, page) => {
  const person = await personOf(c, page);
  const given = (name: string): string => (c.req.query(name) ?? '').trim();
  const time = (name: string): string | null => (isPartialTime(given(name)) ? given(name) : null);
  const asked = {
    about: given('about') === '' ? null : given('about').slice(0, 300),
    from: time('from'),
    to: time('to'),
  };
  const timeline = await page.server.record.timeline({ person: person.person, ...asked });
  const { language } = page;
  const t = TIMELINE[language];
  const led = person.person === c.req.param('id') ? '' : html`<p class="warn">${t.isNow(person.name)}</p>`;
  const body = html`<h1><bdi>${person.name}</bdi></h1>
    ${led} ${showWho(person, language)}
    <p class="correct-link"><a href="/people/${person.person}/correct">${PEOPLE[language].correct}</a></p>
    ${showChanges(timeline, language)} ${showTimeline(timeline, page)}`;
  return c.html(layout(page, { title: person.name, place: 'people', wide: true, body }));
};

function showTimeline(timeline: Timeline, page: Page): Markup {
  const { language } = page;
  const t = TIMELINE[language];
  const { asked, lines, person } = timeline;
  const filtered = asked.about !== null || asked.from !== null || asked.to !== null;
  const nothing = html`<p class="quiet-note">
    ${filtered ? html`${t.nothingFits} <a href="/people/${person.person}">${t.showAll}</a>` : t.nothing}
  </p>`;
  return html`<section class="timeline" aria-labelledby="said">
    <h2 class="label" id="said">${t.said}</h2>
    ${drawYears(lines, page)} ${lines.length === 0 && !filtered ? '' : filterForm(timeline, page)}
    ${showMatters(timeline, page)} ${lines.length === 0 ? nothing : showSaid(timeline, language)}
  </section>`;
}

function filterForm({ asked, person }: Timeline, { language }: Page): Markup {
  const t = TIMELINE[language];
  const field = (name: 'about' | 'from' | 'to'): Markup => {
    const date = name === 'about' ? '' : html` placeholder="2025-03" pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" size="11"`;
    return html`<label
      >${t[name]} <input name="${name}" value="${asked[name] ?? ''}" maxlength="300" autocomplete="off" ${date}
    /></label>`;
  };
  return html`<form class="narrow" method="get" action="/people/${person.person}" role="search">
    ${field('about')} ${field('from')} ${field('to')} <button class="quiet">${t.filter}</button>
  </form>`;
}

/** The matters as filters: the one that is chosen leads back to all. */
function showMatters({ matters, asked, person }: Timeline, { language }: Page): Markup {
  const t = TIMELINE[language];
  if (matters.length === 0 && asked.about === null) return html``;
  const link = (about: string | null): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ about, from: asked.from, to: asked.to }))
      if (value !== null) query.set(name, value);
    return `/people/${person.person}${query.size === 0 ? '' : `?${query.toString()}`}#said`;
  };
  return html`<p class="matters">
    <span class="label">${t.matters}</span>
    ${asked.about === null ? '' : html`<a href="${link(null)}">${t.showAll}</a>`}
    ${matters.map(({ label, utterances }) =>
      label === asked.about
        ? html`<b aria-current="true" dir="auto">${label} <span class="aside">${utterances}</span></b>`
        : html`<a href="${link(label)}" dir="auto">${label} <span class="aside">${utterances}</span></a>`,
    )}
  </p>`;
}
