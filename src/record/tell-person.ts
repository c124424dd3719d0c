import { compareTimes, type PartialTime } from '#base/time.ts';
import type { People } from '#speaker/people.ts';
import type { Person } from '#speaker/speaker.ts';

/** A person or body with what the record and people say of them. */
export interface ToldPerson {
  readonly person: string;
  readonly name: string;
  readonly kind: Person['kind'];
  /** Names that the record has, then those that only lists and corrections give. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly roles: readonly ListedRoles[];
  readonly speaksFor: readonly { readonly name: string; readonly person: string | null }[];
}

/** A role: `record` with the dates of the first and last document that gives it, `list` with those that an imported list tells. */
export interface ListedRoles {
  readonly text: string;
  readonly from: PartialTime | null;
  readonly to: PartialTime | null;
  readonly by: 'record' | 'list';
  readonly documents: readonly string[];
}

export function tellPerson(people: People, person: Person): ToldPerson {
  return {
    person: person.person,
    name: person.name,
    kind: person.kind,
    names: person.names,
    aliases: person.aliases ?? [],
    wikidata: person.wikidata ?? null,
    roles: listRoles(person),
    speaksFor: person.speaksFor.map(name => ({ name, person: principalOf(people, name) })),
  };
}

/** Whom a query may mean, the likeliest first: the one of an identifier, else those of a name, title or role. */
export function meantBy(people: People, query: string, on: PartialTime | null): readonly Person[] {
  const one = people.personById(query.trim());
  return one === null ? people.find(query, { on }).map(({ person }) => person) : [one];
}

/** The one person of exactly a name by which somebody is said to be spoken for; a role alone names nobody without a date. */
export function principalOf(people: People, name: string): string | null {
  const found = people.find(name).filter(({ how, score }) => how === 'name' && score >= 0.9);
  return found.length === 1 ? (found[0]?.person.person ?? null) : null;
}

function listRoles({ roles, terms = [] }: Person): ListedRoles[] {
  const told = Map.groupBy(roles, ({ text }) => text.toLowerCase());
  const record = [...told.values()].map((all): ListedRoles => {
    const dates = all.flatMap(({ on }) => on ?? []).toSorted(compareTimes);
    return {
      text: all[0]?.text ?? '',
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      by: 'record',
      documents: [...new Set(all.map(({ document }) => document))].toSorted(),
    };
  });
  return [...terms.map(({ text, from, to }): ListedRoles => ({ text, from, to, by: 'list', documents: [] })), ...record];
}
