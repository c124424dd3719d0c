import { sliceSpans } from '#base/span.ts';
import { compareTimes, timeRange, type PartialTime } from '#base/time.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import { normalWords } from '#text/normal.ts';
import type { Desk } from './desk.ts';
import type { KnownDocument } from './library.ts';
import { voicesOf } from './voices.ts';
import { assertConfidence, surenessOf } from './sureness.ts';

/** Which statements to list; what is null or left out does not matter. */
export interface StatementQuery {
  /** An identifier, name, surname or role. */
  readonly speaker?: string | null;
  /** Words that all occur in the statement. */
  readonly about?: string | null;
  readonly from?: PartialTime | null;
  readonly to?: PartialTime | null;
  readonly limit?: number | null;
  /** Also what is only quoted in order to check or deny it. */
  readonly all?: boolean;
  /** Only what is at least so sure, between 0 and 1, with all that it rests on. */
  readonly minConfidence?: number | null;
}

/** The statements that a query is about, and how many more there would be but for its threshold. */
export interface StatementList {
  readonly statements: readonly ListedStatement[];
  readonly leftOut: number;
}

/** A statement with its words and where it was published. */
export interface ListedStatement extends KeptStatement {
  /** The canonical name of the person, where it is known who speaks; a description may stand in `speaker`. */
  readonly personName: string | null;
  readonly words: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly path: string | null;
  readonly url: string | null;
  readonly published: PartialTime | null;
}

/** How a document stands to words that it does not give as said. */
const NOT_GIVEN: ReadonlySet<string> = new Set(['checked', 'retracted']);

/** Documents parsed at once. */
const DOCUMENTS_AT_ONCE = 50;

/** Lists statements in the order of the time they were said (or else published), then of document and place. */
export async function listStatements(desk: Desk, query: StatementQuery): Promise<StatementList> {
  const bar = query.minConfidence ?? null;
  if (bar !== null) assertConfidence(bar);
  return desk.store.read(async reader => {
    const meant = query.speaker == null ? null : await whoIs(desk, reader, query);
    const persons = meant === null ? null : new Set(meant.map(({ person }) => person));
    const ids = meant === null ? await reader.documentIds() : await documentsOf(desk, reader, meant);
    const about = normalWords(query.about ?? '').map(({ word }) => word);
    const listed: ListedStatement[] = [];
    let leftOut = 0;
    for (let i = 0; i < ids.length; i += DOCUMENTS_AT_ONCE)
      for (const document of await desk.library.documents(reader, ids.slice(i, i + DOCUMENTS_AT_ONCE))) {
        const sureness = bar === null ? null : surenessOf(document.statements);
        for (const [number, statement] of document.statements.entries()) {
          if (persons !== null && (statement.person === null || !persons.has(statement.person))) continue;
          if (query.all !== true && (statement.negated || NOT_GIVEN.has(statement.standing))) continue;
          const said = listStatement(document, statement);
          if (!isWithin(said, query) || !holdsWords(said.words, about)) continue;
          if (bar !== null && (sureness?.[number] ?? 0) < bar) leftOut += 1;
          else listed.push(said);
        }
      }
    listed.sort(compareStatements);
    return { statements: query.limit == null ? listed : listed.slice(0, query.limit), leftOut };
  });
}

/** The person that a query means; those that fit alike are all meant. */
async function whoIs(desk: Desk, reader: Reader, query: StatementQuery): Promise<readonly Person[]> {
  const on = query.to ?? query.from ?? null;
  const asked = query.speaker ?? '';
  const found = await desk.library.ask(reader, people => {
    const byId = people.personById(asked.trim());
    return byId === null ? people.find(asked, { on }) : [{ person: byId, score: 1 }];
  });
  return found.filter(({ score }) => score === found[0]?.score).map(({ person }) => person);
}

async function documentsOf(desk: Desk, reader: Reader, persons: readonly Person[]): Promise<readonly string[]> {
  return [...(await voicesOf(desk.library, reader, persons)).values()].flat().map(voice => voice.document);
}

function listStatement(document: KnownDocument, statement: KeptStatement): ListedStatement {
  const { text, outlet, title, path, url, published, persons } = document;
  const personName = statement.person === null ? null : (persons.find(({ person }) => person === statement.person)?.name ?? null);
  return { ...statement, personName, words: sliceSpans(text, statement.content), outlet, title, path, url, published };
}

const whenOf = ({ saidOn, published }: ListedStatement): PartialTime | null => saidOn ?? published;

function isWithin(statement: ListedStatement, { from, to }: StatementQuery): boolean {
  if (from == null && to == null) return true;
  const when = whenOf(statement);
  const range = when === null ? null : timeRange(when);
  if (range === null) return false;
  const first = from == null ? null : timeRange(from);
  const last = to == null ? null : timeRange(to);
  return (first === null || range.last >= first.first) && (last === null || range.first <= last.last);
}

function holdsWords(words: string, about: readonly string[]): boolean {
  if (about.length === 0) return true;
  const said = new Set(normalWords(words).map(({ word }) => word));
  return about.every(word => said.has(word));
}

function compareStatements(a: ListedStatement, b: ListedStatement): number {
  const [x, y] = [whenOf(a), whenOf(b)];
  if (x !== null && y !== null && x !== y) return compareTimes(x, y);
  if (x === null || y === null) if (x !== y) return x === null ? 1 : -1;
  return a.document < b.document ? -1 : a.document > b.document ? 1 : a.index - b.index;
}
