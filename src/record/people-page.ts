import type { PartialTime } from '#base/time.ts';
import type { People } from '#speaker/people.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import { assertLimit, readCursor, writeCursor } from './cursor.ts';
import type { Desk } from './desk.ts';
import { haveSorted } from './sort-names.ts';
import { meantBy, tellPerson, type ToldPerson } from './tell-person.ts';
import { voicesOf } from './voices.ts';

export interface PeoplePageAsked {
  /** An identifier, name, surname, title or role; null for everybody. */
  readonly query?: string | null;
  /** When a role in the query was held. */
  readonly on?: PartialTime | null;
  /** `next` of the page before; null begins. */
  readonly after?: string | null;
  /** 1 to 500. */
  readonly limit: number;
}

/** A person or body of a page. */
export interface PagedPerson extends ToldPerson {
  /** Documents that name them or in which they speak, and their statements. */
  readonly documents: number;
  readonly statements: number;
}

/** Everybody by number of statements under their own names, or those whom a query may mean, the likeliest first. */
export interface PeoplePage {
  readonly people: readonly PagedPerson[];
  readonly total: number;
  /** Where the next page goes on; null after the last. */
  readonly next: string | null;
}

/** @throws Fault `bad-request` for a limit or place to go on from that is none */
export async function listPage(desk: Desk, asked: PeoplePageAsked): Promise<PeoplePage> {
  assertLimit(asked.limit);
  const query = asked.query?.trim() ?? '';
  if (query !== '') return pageOf(desk, asked, people => meantBy(people, query, asked.on ?? null));
  const isSorted = await haveSorted(desk);
  const isCorrected = await desk.store.read(async reader => (await reader.corrections()).length > 0);
  // By hand anybody's names may be anybody else's, and where nothing can be kept whose they are has to be worked out each time: then all are looked at.
  if (!isSorted || isCorrected) return pageOfAll(desk, asked);
  const spot = readCursor('people', asked.after, ['count', 'text']);
  const after = spot === null ? null : { statements: Number(spot[0]), person: String(spot[1]) };
  return desk.store.read(async reader => {
    const named = await reader.personPage({ after, limit: asked.limit + 1 });
    const shown = named.slice(0, asked.limit);
    const last = named.length > asked.limit ? shown.at(-1) : undefined;
    return {
      people: await tellPeople(desk, reader, people => shown.flatMap(({ person }) => people.personById(person) ?? [])),
      total: await reader.countPersons(),
      next: last === undefined ? null : writeCursor('people', [last.statements, last.person]),
    };
  });
}

async function pageOfAll(desk: Desk, asked: PeoplePageAsked): Promise<PeoplePage> {
  return desk.store.read(async reader => {
    const people = await desk.library.people(reader);
    const voices = await voicesOf(desk.library, reader, people.all);
    const spoken = (person: string): number => (voices.get(person) ?? []).reduce((sum, { statements }) => sum + statements, 0);
    const all = people.all.map(({ person }) => ({ person, statements: spoken(person) }));
    all.sort((a, b) => b.statements - a.statements || (a.person < b.person ? -1 : 1));
    const [count = 0, id = ''] = readCursor('people', asked.after, ['count', 'text']) ?? [];
    const isBeyond = ({ person, statements }: (typeof all)[number]): boolean =>
      id === '' || statements < Number(count) || (statements === Number(count) && person > String(id));
    const rest = all.filter(isBeyond);
    const shown = rest.slice(0, asked.limit);
    const last = rest.length > shown.length ? shown.at(-1) : undefined;
    return {
      people: await tellPeople(desk, reader, known => shown.flatMap(({ person }) => known.personById(person) ?? [])),
      total: all.length,
      next: last === undefined ? null : writeCursor('people', [last.statements, last.person]),
    };
  });
}

async function pageOf(desk: Desk, asked: PeoplePageAsked, choose: (people: People) => readonly Person[]): Promise<PeoplePage> {
  const from = Number(readCursor('people-meant', asked.after, ['count'])?.[0] ?? 0);
  return desk.store.read(async reader => {
    const total = await desk.library.ask(reader, people => choose(people).length);
    const end = from + asked.limit;
    return {
      people: await tellPeople(desk, reader, people => choose(people).slice(from, end)),
      total,
      next: end < total ? writeCursor('people-meant', [end]) : null,
    };
  });
}

/** Persons in the order given, with what is counted of each. */
async function tellPeople(desk: Desk, reader: Reader, choose: (people: People) => readonly Person[]): Promise<readonly PagedPerson[]> {
  const { chosen, told } = await desk.library.ask(reader, people => {
    const persons = choose(people);
    return { chosen: persons, told: persons.map(person => ({ ...tellPerson(people, person), entries: people.entriesOf(person.person) })) };
  });
  const voices = await voicesOf(desk.library, reader, chosen);
  const counted: PagedPerson[] = [];
  for (const { entries, ...person } of told) {
    const theirs = voices.get(person.person) ?? [];
    const spoken = theirs.map(({ document }) => document);
    // Only with corrections by hand are all of somebody's names at hand.
    const documents =
      entries === null
        ? await reader.countDocumentsOf(person.person, spoken)
        : new Set([...entries.map(({ document }) => document), ...spoken]).size;
    counted.push({ ...person, documents, statements: theirs.reduce((sum, { statements }) => sum + statements, 0) });
  }
  return counted;
}
