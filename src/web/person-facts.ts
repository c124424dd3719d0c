import type { ListedPeople } from '#server/contract.ts';
import { PEOPLE } from './catalogue/people.ts';
import { TIMELINE } from './catalogue/timeline.ts';
import { html, join, NONE, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { sayTime } from './say-time.ts';

/** Everything that the record knows of who somebody is. */
export function showWho(person: ListedPeople, language: Language): Markup {
  const [t, p] = [TIMELINE[language], PEOPLE[language]];
  const { roles, names, aliases, speaksFor, spokespeople, wikidata } = person;
  const also = [...new Set([...names, ...aliases])].filter(name => name !== person.name);
  const rows = [
    roles.length === 0
      ? null
      : ([
          t.roles,
          join(
            roles.map(role => showRole(role, language)),
            html`<br />`,
          ),
        ] as const),
    also.length === 0 ? null : ([t.names, html`<span dir="auto">${also.join(', ')}</span>`] as const),
    speaksFor.length === 0
      ? null
      : ([
          t.speaksFor,
          join(
            speaksFor.map(each =>
              each.person === null ? html`${each.name}` : linkPerson({ ...each, person: each.person }),
            ),
            html`, `,
          ),
        ] as const),
    spokespeople.length === 0 ? null : ([t.spokespeople, join(spokespeople.map(linkPerson), html`, `)] as const),
    wikidata === null ? null : (['Wikidata', html`${wikidata}`] as const),
  ].filter(row => row !== null);
  return html`<p class="facts">
      ${p.kinds[person.kind]} · ${p.statements(person.statements)} · ${p.documents(person.documents)}
    </p>
    ${
      rows.length === 0
        ? ''
        : html`<dl class="who-is">
            ${rows.map(
              ([name, value]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd>${value}</dd>
                </div>`,
            )}
          </dl>`
    }
    ${showProposals(person, language)}`;
}

export const linkPerson = ({ person, name }: { readonly person: string; readonly name: string }): Markup =>
  html`<a href="/people/${person}" dir="auto">${name}</a>`;

/** A role with the days from and to which it is told. */
export function showRole({ text, from, to, by }: ListedPeople['roles'][number], language: Language): Markup {
  const t = TIMELINE[language];
  const [first, last] = [from, to].map(time => (time === null ? null : sayTime(time.slice(0, 10), language)));
  const when =
    first != null && last != null
      ? first === last
        ? first
        : t.between(first, last)
      : first != null
        ? t.since(first)
        : last != null
          ? t.until(last)
          : '';
  return html`<span dir="auto">${text}</span> <span class="aside">${when}${by === 'list' ? ` ${t.byList}` : ''}</span>`;
}

/** Who may be the same: said as a proposal. */
export function showProposals(
  { proposals = [], person }: Pick<ListedPeople, 'person'> & Partial<Pick<ListedPeople, 'proposals'>>,
  language: Language,
): Markup {
  const t = PEOPLE[language];
  if (proposals.length === 0) return NONE;
  return html`<p class="may-be">
    ${t.maybe}
    ${join(
      proposals.map(
        each =>
          html`${linkPerson(each)} <span class="aside" lang="en">(${each.reason})</span>
            <a class="aside" href="/people/${person}/correct?query=${each.person}#merge">${t.merge}</a>`,
      ),
      html`; `,
    )}
    <span class="aside">– ${t.proposal}</span>
  </p>`;
}
