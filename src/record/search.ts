import { Fault } from '#base/fault.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import type { WordHit, WordHits } from '#store/word-search.ts';
import { normalWords } from '#text/normal.ts';
import { assertLimit, readCursor, writeCursor } from './cursor.ts';
import type { Desk } from './desk.ts';
import { readFilter, type DocumentsAsked } from './document-filter.ts';
import { keepTheirs, showPassages, showStatements, type FoundPassage, type FoundStatement } from './found.ts';
import { keepNews } from './keep-news.ts';
import { listByDate } from './list-by-date.ts';
import { hashNames, hashWords } from './mark.ts';
import { rankRuns } from './rank-runs.ts';
import { voicesOf } from './voices.ts';

/** What to look for, and where. */
export interface SearchAsked extends Pick<DocumentsAsked, 'outlet' | 'kind' | 'language' | 'from' | 'to'> {
  /** Words in whatever form and order; empty to list statements by date. */
  readonly text: string;
  /** A name, surname, role or identifier: only their statements. */
  readonly speaker?: string | null;
  readonly in: 'statements' | 'documents';
  /** `next` of the page before; null begins. */
  readonly after?: string | null;
  /** 1 to 500. */
  readonly limit: number;
}

/** How many there are: so many (`exact`), or at least so many. */
export interface FoundCount {
  readonly count: number;
  readonly exact: boolean;
}

interface Page {
  readonly found: FoundCount;
  /** Where the next page goes on; null after the last. */
  readonly next: string | null;
  /** Words of the text that stand nowhere in the record, and those that stand nearly everywhere and were not looked up. */
  readonly absent: readonly string[];
  readonly common: readonly string[];
  /** Whom `speaker` may mean, all of whom were looked for; empty if nobody, or if nobody was asked for. */
  readonly speakers: readonly { readonly person: string; readonly name: string }[];
}

/** A page of what was found, best first: most of the words, then most of them in one run, then the newest. */
export type SearchPage =
  | (Page & { readonly in: 'statements'; readonly statements: readonly FoundStatement[] })
  | (Page & { readonly in: 'documents'; readonly passages: readonly FoundPassage[] });

export interface Looked {
  readonly words: readonly string[];
  readonly persons: readonly Person[] | null;
  readonly offset: number;
  readonly limit: number;
}

const TEXT_LIMIT_CHARACTERS = 10_000;

/**
 * Finds statements, or the best passage of each document, that share words with a text. Words count by their rarity, and what has less
 * than half of them together is left out. Without a text statements are listed by the date of their documents, the newest first.
 * @throws Fault `bad-request` for a date, kind, limit or place to go on from that is none, and for a search of documents without words
 */
export async function search(desk: Desk, asked: SearchAsked): Promise<SearchPage> {
  const page = await find(desk, asked);
  await keepNews(desk);
  return page;
}

async function find(desk: Desk, asked: SearchAsked): Promise<SearchPage> {
  assertLimit(asked.limit);
  if (asked.text.length > TEXT_LIMIT_CHARACTERS)
    throw new Fault('bad-request', `what is looked for is longer than ${TEXT_LIMIT_CHARACTERS} characters`);
  const words = normalWords(asked.text).map(({ word }) => word);
  if (words.length === 0 && asked.text.trim() !== '') throw new Fault('bad-request', 'there is no word in what is looked for');
  if (words.length > 0) return searchWords(desk, asked, words);
  if (asked.in === 'documents') throw new Fault('bad-request', 'give words to look for in documents');
  return desk.store.read(async reader => {
    const persons = await whoIs(desk, reader, asked);
    const listed = await listByDate({ library: desk.library, reader }, asked, persons);
    return { in: 'statements', ...listed, absent: [], common: [], speakers: tellOf(persons) };
  });
}

async function searchWords(desk: Desk, asked: SearchAsked, words: readonly string[]): Promise<SearchPage> {
  const spot = readCursor(`search-${asked.in}`, asked.after, ['count']);
  const offset = Number(spot?.[0] ?? 0);
  return desk.store.read(async reader => {
    const persons = await whoIs(desk, reader, asked);
    const looked = { words, persons, offset, limit: asked.limit };
    const among = asked.in === 'statements' ? ('statements' as const) : ('passages' as const);
    const { hits: found, all, absent, common } = await lookUp(desk, reader, { asked, looked, among });
    const shelf = { library: desk.library, reader };
    const ranked = await rankRuns(reader, { hits: among === 'passages' ? onceEach(found) : found, words, among });
    const isOthers = persons !== null && among === 'statements';
    const { hits, sure } = isOthers ? await keepTheirs(shelf, ranked, persons) : { hits: ranked, sure: ranked.length };
    const shown = among === 'statements' ? await showStatements(shelf, hits, looked) : await showPassages(shelf, hits, looked);
    const isSure = sure === hits.length;
    const page: Page = {
      found: { count: sure, exact: all && isSure },
      next: shown.end < hits.length ? writeCursor(`search-${asked.in}`, [shown.end]) : null,
      absent: wordsOf(words, absent),
      common: wordsOf(words, common),
      speakers: tellOf(persons),
    };
    return shown.in === 'statements'
      ? { in: 'statements', statements: shown.rows, ...page }
      : { in: 'documents', passages: shown.rows, ...page };
  });
}

interface LookUp {
  readonly asked: SearchAsked;
  readonly looked: Looked;
  readonly among: 'statements' | 'passages';
}

const NOTHING: WordHits = { hits: [], all: true, absent: [], common: [] };

/** The hits in the documents that are asked about; of somebody's only those in which they speak. */
async function lookUp({ library }: Desk, reader: Reader, { asked, looked, among }: LookUp): Promise<WordHits> {
  const { words, persons } = looked;
  const filter = await readFilter(library, reader, asked);
  const query = { words: hashWords(words), among, filter };
  if (persons === null) return reader.findByText({ ...query, voices: null });
  if (persons.length === 0) return NOTHING;
  const voices = await voicesOf(library, reader, persons);
  const documents = [...new Set([...voices.values()].flat().map(({ document }) => document))];
  if (among === 'passages') return reader.findByText({ ...query, voices: null, filter: { ...filter, among: documents } });
  const names = await library.ask(reader, people =>
    persons.flatMap(({ person, names: theirs }) => [...theirs, ...people.describedAs(person).map(({ member }) => member.name)]),
  );
  return reader.findByText({ ...query, voices: hashNames(names), filter: { ...filter, among: documents } });
}

/** The words of some hashes, each once. */
function wordsOf(words: readonly string[], hashes: readonly number[]): readonly string[] {
  return [...new Set(words)].filter(word => hashWords([word]).some(hash => hashes.includes(hash)));
}

/** The best passage of each document. */
function onceEach(hits: readonly WordHit[]): readonly WordHit[] {
  const met = new Set<string>();
  return hits.filter(({ document }) => !met.has(document) && met.add(document));
}

/** Whom a query means; those that fit alike are all meant. Null if it names nobody. */
async function whoIs({ library }: Desk, reader: Reader, { speaker, from, to }: SearchAsked): Promise<readonly Person[] | null> {
  if (speaker == null || speaker.trim() === '') return null;
  return library.ask(reader, people => {
    const one = people.personById(speaker.trim());
    if (one !== null) return [one];
    const found = people.find(speaker, { on: to ?? from ?? null });
    return found.filter(({ score }) => score === found[0]?.score).map(({ person }) => person);
  });
}

const tellOf = (persons: readonly Person[] | null): Page['speakers'] => (persons ?? []).map(({ person, name }) => ({ person, name }));
