import { Fault } from '#base/fault.ts';
import type { PartialTime } from '#base/time.ts';
import { splitId } from '#speaker/by-hand.ts';
import { isInForce, type Act, type PersonRef } from '#speaker/corrections.ts';
import { readCsvList, type ListFile, type ListRead } from '#speaker/list-csv.ts';
import { readWikidata } from '#speaker/list-wikidata.ts';
import type { People } from '#speaker/people.ts';
import type { Writer } from '#store/store.ts';
import { stampTime, type Desk } from './desk.ts';
import { findPerson, quoteStatement, referTo } from './find-person.ts';
import { patiently } from './patience.ts';

/** What was corrected: its number in the log, by which it can be undone, and who is concerned. */
export interface PeopleChange {
  readonly number: number;
  readonly act: Act['act'];
  readonly note: string | null;
  /** For a split the old person, then the new one; for a merge the one that stays. */
  readonly persons: readonly PersonRef[];
  readonly says: string;
  readonly warnings: readonly string[];
}

interface Noted {
  readonly note?: string | null;
}

export interface SplitAsked extends Noted {
  readonly person: string;
  readonly documents?: readonly string[];
  readonly statements?: readonly string[];
  /** All documents published from this day on. */
  readonly from?: PartialTime | null;
  readonly name?: string | null;
}

export type ListFormat = 'csv' | 'wikidata';

/** Corrections of people, each an entry of a log that is never changed. Names or identifiers say who is meant. */
export interface PeopleCorrections {
  /** Makes one person of two; `into` stays, and the other's identifier leads there. */
  merge(asked: { readonly person: string; readonly into: string } & Noted): Promise<PeopleChange>;
  /** Sets apart somebody who was taken for another of the same name. */
  split(asked: SplitAsked): Promise<PeopleChange>;
  rename(asked: { readonly person: string; readonly name: string } & Noted): Promise<PeopleChange>;
  /** Says whose words one statement is; `person` null: nobody knows. */
  assign(asked: { readonly statement: string; readonly person: string | null } & Noted): Promise<PeopleChange>;
  /** Takes in lists of people with other names, and roles with dates: all of it, or nothing. */
  import(asked: { readonly files: readonly ListFile[]; readonly format?: ListFormat | null } & Noted): Promise<PeopleChange>;
  /** Takes back an entry; itself an entry that can be taken back. */
  undo(asked: { readonly number: number } & Noted): Promise<PeopleChange>;
}

interface Made {
  readonly act: Act;
  readonly persons: readonly PersonRef[];
  readonly says: string;
  readonly warnings?: readonly string[];
}

interface At {
  readonly people: People;
  readonly writer: Writer;
}

export function correctPeople(desk: Desk): PeopleCorrections {
  const change = (note: string | null | undefined, make: (at: At) => Promise<Made> | Made): Promise<PeopleChange> =>
    patiently(desk, () => desk.store.write(async writer => {
      const people = await desk.library.people(writer);
      const made = await make({ people, writer });
      const kept = trimNote(note);
      const { number } = await writer.addCorrection({ at: stampTime(desk.clock()), note: kept, act: made.act });
      const after = await desk.library.people(writer);
      // What fits nothing is not written: the transaction is taken back.
      const lost = after.lost.find(each => each.number === number);
      if (lost !== undefined) throw new Fault('bad-request', lost.reason);
      const { act, persons, says, warnings = [] } = made;
      return { number, act: act.act, note: kept, persons, says, warnings };
    }));
  return {
    merge: ({ person, into, note }) => change(note, ({ people }) => mergePeople(people, person, into)),
    split: asked => change(asked.note, at => splitPerson(desk, at, asked)),
    rename: ({ person, name, note }) =>
      change(note, ({ people }) => {
        const found = findPerson(people, person);
        const plain = plainName(name);
        if (plain === '') throw new Fault('bad-request', 'the new name is empty');
        return {
          act: { act: 'rename', person: referTo(found), name: plain },
          persons: [{ person: found.person, name: plain }],
          says: `${found.name} is called ${plain}`,
        };
      }),
    assign: ({ statement, person, note }) =>
      change(note, async ({ people, writer }) => {
        const quoted = await quoteStatement(desk.library, writer, statement);
        const found = person === null ? null : referTo(findPerson(people, person));
        const words = quoted.quote.exact.replace(/\s+/gu, ' ');
        return {
          act: { act: 'assign', statement: quoted, person: found },
          persons: found === null ? [] : [found],
          says: `"${words.length > 80 ? `${words.slice(0, 77)}…` : words}" is said by ${found?.name ?? 'nobody known'}`,
        };
      }),
    import: ({ files, format, note }) => change(note, () => importLists(files, format ?? null)),
    undo: ({ number, note }) => change(note, ({ writer }) => undoEntry(writer, number)),
  };
}

/** Longer than any name that somebody is called by, in UTF-16 units. */
const LONGEST_NAME = 300;

/**
 * A name as it is kept: white space made single spaces, without characters that steer a terminal or turn the direction of writing.
 * @throws Fault `bad-request` if it is too long or has no letter, so that nobody could be found by it
 */
function plainName(name: string): string {
  const plain = name.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();
  if (plain.length > LONGEST_NAME) throw new Fault('bad-request', `a name has ${LONGEST_NAME} characters at most`);
  if (plain !== '' && !/\p{L}/u.test(plain)) throw new Fault('bad-request', `"${plain}" has no letter in it, so it is no name`);
  return plain;
}

function trimNote(note: string | null | undefined): string | null {
  const plain = note?.trim() ?? '';
  return plain === '' ? null : plain;
}

function mergePeople(people: People, person: string, into: string): Made {
  const [from, to] = [findPerson(people, person), findPerson(people, into)];
  if (from.person === to.person) throw new Fault('bad-request', `${person} and ${into} are one already: ${to.name} (${to.person})`);
  if (from.kind !== to.kind)
    throw new Fault('bad-request', `${from.name} (${from.kind}) and ${to.name} (${to.kind}) cannot be one`);
  return {
    act: { act: 'merge', person: referTo(from), into: referTo(to) },
    persons: [referTo(to)],
    says: `${from.name} (${from.person}) is ${to.name} (${to.person})`,
  };
}

async function splitPerson(desk: Desk, { people, writer }: At, asked: SplitAsked): Promise<Made> {
  const { documents = [], statements = [], from = null } = asked;
  const found = findPerson(people, asked.person);
  if (documents.length + statements.length === 0 && from === null)
    throw new Fault('bad-request', 'say what is to be set apart: documents, statements, or a day from which on');
  const there = new Set(await writer.documentIds());
  const missing = documents.find(document => !there.has(document));
  if (missing !== undefined) throw new Fault('no-such-document', `${missing}: the record holds no such document`);
  const quotes = [];
  for (const statement of statements) quotes.push(await quoteStatement(desk.library, writer, statement));
  const name = plainName(asked.name ?? '');
  const act: Extract<Act, { act: 'split' }> = {
    act: 'split',
    person: referTo(found),
    documents: [...new Set(documents)].toSorted(),
    from,
    statements: quotes,
    name: name === '' ? null : name,
  };
  const apart = { person: splitId(act), name: act.name ?? found.name };
  if (people.personById(apart.person) !== null) throw new Fault('bad-request', `that was set apart already: ${apart.person}`);
  return { act, persons: [referTo(found), apart], says: `${apart.name} (${apart.person}) is set apart from ${found.name} (${found.person})` };
}

function importLists(files: readonly ListFile[], format: ListFormat | null): Made {
  const source = files.map(({ name }) => name).join(', ');
  const isJson = (file: ListFile): boolean => /^\uFEFF?\s*[[{]/u.test(file.text);
  const kind = format ?? (files.every(isJson) ? 'wikidata' : 'csv');
  const read = kind === 'wikidata' ? readWikidata(files) : joinLists(files.map(readCsvList));
  if (read.kind === 'problem') throw new Fault('input-unreadable', read.message);
  const roles = read.people.reduce((sum, person) => sum + person.roles.length, 0);
  return {
    act: { act: 'import', source, people: read.people },
    persons: [],
    says: `${read.people.length} of ${source}, with ${roles} roles`,
    warnings: read.warnings,
  };
}

function joinLists(lists: readonly ListRead[]): ListRead {
  const people = [];
  for (const list of lists) {
    if (list.kind === 'problem') return list;
    people.push(...list.people);
  }
  return { kind: 'read', people, warnings: [] };
}

async function undoEntry(writer: Writer, number: number): Promise<Made> {
  const corrections = await writer.corrections();
  const entry = corrections.find(each => each.number === number);
  if (entry === undefined)
    throw new Fault('no-such-correction', `${number}: the log of corrections has entries 1 to ${corrections.length}`);
  if (!isInForce(entry, corrections)) throw new Fault('bad-request', `entry ${number} is not in force: it is undone already`);
  return { act: { act: 'undo', entry: number }, persons: [], says: `entry ${number} (${entry.act.act}) is taken back` };
}
