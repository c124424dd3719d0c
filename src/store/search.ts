import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Hit, PassageHit } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Rows that the words of one query may bring up together, rarest words first: one place in twenty, between these bounds. The upper
 * one was measured on 5 million statements: recall as good as with all words, 26 ms instead of hundreds.
 */
const LEAST_BUDGET = 2000;
const MOST_BUDGET = 50_000;
const BUDGET_SHARE = 0.05;

/** Values in one `in (…)`: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const MARKS_AT_ONCE = 500;

type Db = Kysely<Tables>;

/** Statements of current readings that share fingerprints, most shared first. */
export async function findByPrints(db: Db, hashes: readonly number[], limit: number): Promise<readonly Hit[]> {
  const shared = new Map<number, number>();
  for (const some of inParts(hashes)) {
    const rows = await db
      .selectFrom('statement_print')
      .select(['place', sql<number>`count(*)`.as('shared')])
      .where('hash', 'in', some)
      .groupBy('place')
      .execute();
    for (const { place, shared: n } of rows) shared.set(place, (shared.get(place) ?? 0) + Number(n));
  }
  return nameStatements(db, shared, limit);
}

/** Statements of current readings by the rarity of the words they share with the query. */
export async function findByWords(
  db: Db,
  query: { readonly hashes: readonly number[]; readonly limit: number; readonly documents: readonly string[] | null },
): Promise<readonly Hit[]> {
  const total = await countRows(db, 'statement');
  const scores = await sumRarity(db, { table: 'statement_word', hashes: query.hashes, total });
  if (query.documents === null) return nameStatements(db, scores, query.limit);
  const theirs = new Map<number, number>();
  for (const some of inParts(query.documents)) {
    const rows = await db
      .selectFrom('document')
      .innerJoin('statement', 'statement.reading', 'document.reading')
      .select('statement.key')
      .where('document.document', 'in', some)
      .execute();
    for (const { key } of rows) {
      const score = scores.get(key);
      if (score !== undefined) theirs.set(key, score);
    }
  }
  return nameStatements(db, theirs, query.limit);
}

/** Documents by the rarity of the words that their best passage shares with the query. */
export async function findPassages(
  db: Db,
  query: { readonly hashes: readonly number[]; readonly limit: number; readonly kinds: readonly string[] | null },
): Promise<readonly PassageHit[]> {
  const { hashes, limit, kinds } = query;
  const total = await countRows(db, 'passage');
  const scores = await sumRarity(db, { table: 'passage_word', hashes, total });
  const best = new Map<string, number>();
  for (const some of inParts(kinds === null ? cut(scores, limit * 10) : [...scores.keys()])) {
    let found = db
      .selectFrom('passage')
      .innerJoin('document', 'document.reading', 'passage.reading')
      .select(['passage.key', 'document.document'])
      .where('passage.key', 'in', some);
    if (kinds !== null) found = found.where('document.kind', 'in', kinds);
    for (const { key, document } of await found.execute())
      best.set(document, Math.max(best.get(document) ?? 0, scores.get(key) ?? 0));
  }
  return [...best]
    .map(([document, score]) => ({ document, score }))
    .sort((a, b) => b.score - a.score || (a.document < b.document ? -1 : 1))
    .slice(0, limit);
}

/** For each place, the sum of the rarities of the words found there; a word's rarity is log(1 + places / places with it). */
async function sumRarity(
  db: Db,
  query: {
    readonly table: 'statement_word' | 'passage_word';
    readonly hashes: readonly number[];
    readonly total: number;
  },
): Promise<Map<number, number>> {
  const { table, total } = query;
  const budget = Math.min(MOST_BUDGET, Math.max(LEAST_BUDGET, Math.ceil(total * BUDGET_SHARE)));
  const words: { readonly hash: number; readonly places: number }[] = [];
  for (const hash of new Set(query.hashes)) {
    const places = await countPlaces(db, { table, hash, most: budget + 1 });
    if (places > 0) words.push({ hash, places });
  }
  words.sort((a, b) => a.places - b.places || a.hash - b.hash);
  const scores = new Map<number, number>();
  let spent = 0;
  for (const { hash, places } of words) {
    spent += places;
    if (spent > budget) break;
    const rarity = Math.log(1 + total / places);
    const rows = await db.selectFrom(table).select('place').where('hash', '=', hash).execute();
    for (const { place } of rows) scores.set(place, (scores.get(place) ?? 0) + rarity);
  }
  return scores;
}

/** The number of places of a word, counted no further than matters. */
async function countPlaces(
  db: Db,
  {
    table,
    hash,
    most,
  }: { readonly table: 'statement_word' | 'passage_word'; readonly hash: number; readonly most: number },
): Promise<number> {
  const row = await db
    .selectFrom(eb => eb.selectFrom(table).select('place').where('hash', '=', hash).limit(most).as('some'))
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

async function nameStatements(db: Db, scores: ReadonlyMap<number, number>, limit: number): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  for (const some of inParts(cut(scores, limit))) {
    const rows = await db
      .selectFrom('statement')
      .innerJoin('document', 'document.reading', 'statement.reading')
      .select(['statement.key', 'statement.statement', 'document.document'])
      .where('statement.key', 'in', some)
      .execute();
    for (const { key, statement, document } of rows) hits.push({ document, statement, score: scores.get(key) ?? 0 });
  }
  return hits.sort((a, b) => b.score - a.score || (a.statement < b.statement ? -1 : 1)).slice(0, limit);
}

/**
 * The keys with the best scores; all that tie with the last one wanted are in, so that the order of arrival, which made the keys,
 * decides nothing. Twice what is wanted at most comes of ties, and as many again of replaced readings.
 */
function cut(scores: ReadonlyMap<number, number>, wanted: number): number[] {
  const sorted = [...scores].sort((a, b) => b[1] - a[1]);
  const last = sorted[Math.min(wanted * 2, sorted.length) - 1]?.[1] ?? 0;
  return sorted.filter(([, score]) => score >= last).map(([key]) => key);
}

async function countRows(db: Db, table: 'statement' | 'passage'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

function inParts<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < values.length; i += MARKS_AT_ONCE) parts.push(values.slice(i, i + MARKS_AT_ONCE));
  return parts;
}
