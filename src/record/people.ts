import type { PartialTime } from '#base/time.ts';
import { splitId } from '#speaker/by-hand.ts';
import { isInForce, type Act, type PersonRef } from '#speaker/corrections.ts';
import type { People } from '#speaker/people.ts';
import { proposeMerges, type Proposal } from '#speaker/propose-merges.ts';
import type { Reader } from '#store/store.ts';
import { correctPeople, type PeopleCorrections } from './correct-people.ts';
import type { Desk } from './desk.ts';
import { listPage, type PeoplePage, type PeoplePageAsked } from './people-page.ts';
import { sortNames } from './sort-names.ts';
import { meantBy, principalOf, tellPerson, type ToldPerson } from './tell-person.ts';
import { voicesOf } from './voices.ts';

export type { PeopleChange, SplitAsked, ListFormat } from './correct-people.ts';
export type { PagedPerson, PeoplePage, PeoplePageAsked } from './people-page.ts';

export interface PeopleQuery {
  /** An identifier, name, surname, title or role; null for everybody. */
  readonly query?: string | null;
  /** When a role in the query was held. */
  readonly on?: PartialTime | null;
  /** Only those of whom it is proposed that they are one with somebody else. */
  readonly proposed?: boolean;
  readonly limit?: number | null;
}

/** A person or body with all that the record knows of them. */
export interface ListedPeople extends ToldPerson {
  /** Who speaks for them, where a name says for whom: a role alone names nobody. */
  readonly spokespeople: readonly { readonly person: string; readonly name: string }[];
  readonly documents: number;
  readonly statements: number;
  /** Who may be the same person; nothing is done about it until somebody merges them. */
  readonly proposals: readonly { readonly person: string; readonly name: string; readonly reason: string }[];
}

/** An entry of the log of corrections. */
export interface PeopleEntry {
  readonly number: number;
  readonly at: PartialTime;
  readonly act: Act['act'];
  readonly note: string | null;
  readonly persons: readonly PersonRef[];
  readonly says: string;
  readonly inForce: boolean;
  /** Why nothing of the record fits it (or a part of it) any more; null if all is well. */
  readonly lost: string | null;
}

/** Who is who in the record, and what people set right in it. */
export interface PeopleActs extends PeopleCorrections {
  /** Everybody, by number of statements, then by name; or those whom a query may mean, the likeliest first. */
  list(query?: PeopleQuery): Promise<readonly ListedPeople[]>;
  /** The same without proposals, a page at a time, for a record of any size. @throws Fault `bad-request` */
  page(asked: PeoplePageAsked): Promise<PeoplePage>;
  /**
   * Works out whose names are whose where that is still open, so that no question has to; yields how far it is, and nothing where nothing is
   * open. @throws Fault `record-unusable` where nothing can be kept
   */
  sort(): AsyncGenerator<number>;
  /** All corrections in order, with those that nothing fits any more. */
  log(): Promise<readonly PeopleEntry[]>;
}

export function openPeople(desk: Desk): PeopleActs {
  return {
    ...correctPeople(desk),
    list: query => desk.store.read(reader => listPeople(desk, reader, query ?? {})),
    page: asked => listPage(desk, asked),
    sort: () => sortNames(desk),
    log: () => desk.store.read(reader => listLog(desk, reader)),
  };
}

async function listPeople(desk: Desk, reader: Reader, asked: PeopleQuery): Promise<readonly ListedPeople[]> {
  const people = await desk.library.people(reader);
  const { documents, proposals, spokespeople } = lookThrough(people);
  const meant = asked.query == null ? people.all : meantBy(people, asked.query, asked.on ?? null);
  const chosen = asked.proposed === true ? meant.filter(({ person }) => proposals.has(person)) : meant;
  const voices = await voicesOf(desk.library, reader, chosen);
  const listed = chosen.map((person): ListedPeople => {
    const theirs = voices.get(person.person) ?? [];
    return {
      ...tellPerson(people, person),
      spokespeople: spokespeople.get(person.person) ?? [],
      documents: new Set([...(documents.get(person.person) ?? []), ...theirs.map(({ document }) => document)]).size,
      statements: theirs.reduce((sum, { statements }) => sum + statements, 0),
      proposals: (proposals.get(person.person) ?? []).map(({ other, reason }) => ({
        person: other,
        name: people.personById(other)?.name ?? other,
        reason,
      })),
    };
  });
  // What a query brings up stays in its order: the likeliest first.
  if (asked.query == null) listed.sort(compareListed);
  return asked.limit == null ? listed : listed.slice(0, asked.limit);
}

interface Through {
  readonly documents: ReadonlyMap<string, readonly string[]>;
  readonly proposals: ReturnType<typeof bothWays>;
  readonly spokespeople: ReturnType<typeof spokespeopleOf>;
}

const lookedThrough = new WeakMap<People, Through>();

/** What everybody has to be looked through for: once for a record as it is, whoever is asked about after that. */
function lookThrough(people: People): Through {
  const before = lookedThrough.get(people);
  if (before !== undefined) return before;
  const documents = people.documentsOf();
  const proposed = proposeMerges(people.all, ({ person }) => documents.get(person) ?? []);
  const proposals = bothWays(proposed.filter(({ person, other }) => !people.areApart(person, other)));
  const through = { documents, proposals, spokespeople: spokespeopleOf(people) };
  lookedThrough.set(people, through);
  return through;
}

function compareListed(a: ListedPeople, b: ListedPeople): number {
  const names = a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  return b.statements - a.statements || b.documents - a.documents || names || (a.person < b.person ? -1 : 1);
}

function bothWays(proposals: readonly Proposal[]): ReadonlyMap<string, readonly { readonly other: string; readonly reason: string }[]> {
  const both = proposals.flatMap(({ person, other, reason }) => [
    { of: person, other, reason },
    { of: other, other: person, reason },
  ]);
  return Map.groupBy(both, ({ of }) => of);
}

/** Who speaks for whom, by the identifier of the principal. */
function spokespeopleOf(people: People): ReadonlyMap<string, readonly PersonRef[]> {
  const pairs = people.all.flatMap(({ person, name, speaksFor }) =>
    [...new Set(speaksFor.map(each => principalOf(people, each)))].flatMap(principal =>
      principal === null || principal === person ? [] : [{ principal, speaks: { person, name } }],
    ),
  );
  const grouped = Map.groupBy(pairs, ({ principal }) => principal);
  return new Map([...grouped].map(([principal, of]) => [principal, of.map(({ speaks }) => speaks)]));
}

async function listLog(desk: Desk, reader: Reader): Promise<readonly PeopleEntry[]> {
  const corrections = await reader.corrections();
  const people = await desk.library.people(reader);
  const lost = new Map(people.lost.map(({ number, reason }) => [number, reason]));
  const corrected = [...people.corrected];
  const documents = await desk.library.documents(reader, corrected);
  for (const { lost: gone } of documents) for (const { number, reason } of gone) lost.set(number, reason);
  const there = new Set(documents.map(({ document }) => document));
  return corrections.map(entry => {
    const { number, at, note, act } = entry;
    const inForce = isInForce(entry, corrections);
    const gone = pointedAt(act).find(document => !there.has(document));
    const why = lost.get(number) ?? (gone === undefined ? null : `the record has no document ${gone}`);
    return { number, at, act: act.act, note, ...sayAct(act), inForce, lost: inForce ? why : null };
  });
}

function pointedAt(act: Act): string[] {
  if (act.act === 'assign') return [act.statement.document];
  return act.act === 'split' ? act.statements.map(({ document }) => document) : [];
}

function sayAct(act: Act): Pick<PeopleEntry, 'persons' | 'says'> {
  switch (act.act) {
    case 'merge':
      return { persons: [act.person, act.into], says: `${act.person.name} is ${act.into.name}` };
    case 'split': {
      const parts = [
        act.documents.length === 0 ? null : act.documents.join(', '),
        act.from === null ? null : `all from ${act.from} on`,
        act.statements.length === 0 ? null : act.statements.map(({ quote }) => `"${shorten(quote.exact)}"`).join(', '),
      ];
      const what = parts.filter(part => part !== null).join('; ');
      const apart = { person: splitId(act), name: act.name ?? act.person.name };
      return { persons: [act.person, apart], says: `${apart.name} is set apart from ${act.person.name}: ${what}` };
    }
    case 'rename':
      return { persons: [act.person], says: `${act.person.name} is called ${act.name}` };
    case 'assign':
      return {
        persons: act.person === null ? [] : [act.person],
        says: `"${shorten(act.statement.quote.exact)}" in ${act.statement.document} is said by ${act.person?.name ?? 'nobody known'}`,
      };
    case 'import':
      return { persons: [], says: `${act.people.length} of ${act.source}` };
    case 'undo':
      return { persons: [], says: `entry ${act.entry} is taken back` };
  }
}

function shorten(words: string): string {
  const plain = words.replace(/\s+/gu, ' ');
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}
