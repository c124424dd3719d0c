import { sql, type Kysely } from 'kysely';
import type { DocumentKind } from '#document/document.ts';
import { hashOfSlot, PART_PLACES, partOf, partOfSlot, slotOf } from './places.ts';
import { Ranking, type Ties } from './ranking.ts';
import { listed } from '#store/sqlite/listed.ts';
import { countPlaces, readPlaces } from '#store/sqlite/place-rows.ts';
import type { Hit, PassageHit, PassagesQuery, StatementsQuery } from './store.ts';
import type { PlaceTable, Tables } from './tables.ts';

/**
 * Places that the words of one query may bring up together, rarest words first: one in twenty, between these bounds
 * (docs/decisions/016-search.md).
 */
const LEAST_BUDGET = 2000;
const MOST_BUDGET = 200_000;
const BUDGET_SHARE = 0.05;

/**
 * Statements or passages that tie; of more only the first by date and identifier are taken, and none where others are better: they share
 * no more than a turn of phrase with the query.
 */
const MOST_TIES = 500;

/** What answers claims; its passages are looked up by themselves too, since among all others they would not be found. */
export const ANSWERS: readonly DocumentKind[] = ['fact-check', 'reply'];

type Db = Kysely<Tables>;

export async function findByPrints(db: Db, hashes: readonly number[], query: StatementsQuery): Promise<readonly Hit[]> {
  const weights = await weighRarest(db, 'print_places', hashes);
  return nameStatements(db, await rankPlaces(db, { table: 'print_places', weights, ...query }), query.limit);
}

export async function findByWords(db: Db, hashes: readonly number[], query: StatementsQuery): Promise<readonly Hit[]> {
  const weights = await weighRarest(db, 'word_places', hashes);
  return nameStatements(db, await rankPlaces(db, { table: 'word_places', weights, ...query }), query.limit);
}

export async function findPassages(
  db: Db,
  hashes: readonly number[],
  query: PassagesQuery,
): Promise<readonly PassageHit[]> {
  const table = query.among === 'all' ? 'passage_places' : 'answer_places';
  const weights = await weighRarest(db, table, hashes);
  // Several passages of one document may be among the best.
  const ranked = await rankPlaces(db, { table, weights, limit: query.limit * 2, voices: null });
  const best = new Map<string, number>();
  for (const { score, keys } of ranked) {
    if (best.size >= query.limit || (best.size > 0 && keys.length > MOST_TIES)) break;
    const rows = await db
      .selectFrom('passage')
      .innerJoin('document', 'document.reading', 'passage.reading')
      .select('document.document')
      .where('passage.key', 'in', listed(keys))
      .orderBy('document.document')
      .limit(query.limit * 2)
      .execute();
    for (const { document } of rows) if (!best.has(document)) best.set(document, score);
  }
  return [...best].slice(0, query.limit).map(([document, score]) => ({ document, score }));
}

export async function contentsOf(db: Db, statements: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('statement')
    .select(['statement', 'reading', 'begins', 'ends'])
    .where('statement', 'in', listed(statements))
    .execute();
  const readings = [...new Set(rows.map(({ reading }) => reading))];
  const texts = await db
    .selectFrom('reading')
    .select(['reading', 'text'])
    .where('reading', 'in', listed(readings))
    .execute();
  const texted = new Map(texts.map(({ reading, text }) => [reading, text]));
  return new Map(
    rows.map(({ statement, reading, begins, ends }) => [
      statement,
      texted.get(reading)?.slice(Number(begins), Number(ends)) ?? '',
    ]),
  );
}

/** The rarity of the rarest hashes that together have no more places than the budget: log(1 + places / places with it). */
async function weighRarest(db: Db, table: PlaceTable, hashes: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const kind = kindOf(table);
  const total = await placesUsed(db, kind);
  const parts = partOf(await lastKeyUsed(db, kind)) + 1;
  const counts = new Map<number, number>();
  for (const { slot, count } of await countPlaces(db, table, slotsOf(hashes, parts)))
    counts.set(hashOfSlot(slot), (counts.get(hashOfSlot(slot)) ?? 0) + Number(count));
  const words = [...counts].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const budget = Math.min(MOST_BUDGET, Math.max(LEAST_BUDGET, Math.ceil(total * BUDGET_SHARE)));
  const weights = new Map<number, number>();
  let spent = 0;
  for (const [hash, places] of words) {
    spent += places;
    if (spent > budget) break;
    weights.set(hash, Math.log(1 + total / places));
  }
  return weights;
}

interface Ranked extends StatementsQuery {
  readonly table: PlaceTable;
  readonly weights: ReadonlyMap<number, number>;
}

/** The places with the greatest sums of weights, those that tie together, and all that tie with the last of them. */
async function rankPlaces(db: Db, { table, weights, limit, voices }: Ranked): Promise<readonly Ties[]> {
  const parts = partOf(await lastKeyUsed(db, kindOf(table))) + 1;
  const hashes = [...weights.keys()];
  const rows = Map.groupBy(await readPlaces(db, table, slotsOf(hashes, parts)), ({ slot }) => partOfSlot(slot));
  const among = voices === null ? null : await readPlaces(db, 'voice_places', slotsOf(voices, parts));
  const allowed = among === null ? null : Map.groupBy(among, ({ slot }) => partOfSlot(slot));
  // Twice what is wanted: some may be of readings that are not current.
  const ranking = new Ranking(limit * 2, PART_PLACES);
  for (const [part, lists] of rows) {
    const theirs = allowed?.get(part) ?? null;
    if (allowed !== null && theirs === null) continue;
    ranking.addPart(
      part * PART_PLACES,
      // In the order of the words, so that sums are the same to the last bit wherever a place stands.
      lists
        .map(({ slot, places }) => ({ places, weight: weights.get(hashOfSlot(slot)) ?? 0, hash: hashOfSlot(slot) }))
        .sort((a, b) => b.weight - a.weight || a.hash - b.hash),
      theirs?.map(({ places }) => places) ?? null,
    );
  }
  return ranking.best();
}

/** The rows of some hashes in all parts, in order. */
export function slotsOf(hashes: readonly number[], parts: number): number[] {
  const sorted = [...new Set(hashes.map(hash => hash >>> 0))].sort((a, b) => a - b);
  return Array.from({ length: parts }, (_, part) => sorted.map(hash => slotOf(part, hash))).flat();
}

/** Statements of current readings, best first. */
async function nameStatements(db: Db, ranked: readonly Ties[], limit: number): Promise<readonly Hit[]> {
  const hits: Hit[] = [];
  for (let next = 0; next < ranked.length && hits.length < limit;) {
    // As many as are wanted are looked up together; a crowd that ties by itself.
    const scores = new Map<number, number>();
    let crowd = false;
    for (; next < ranked.length && scores.size < limit - hits.length; next += 1) {
      const { score, keys } = ranked[next] ?? { score: 0, keys: [] };
      crowd = keys.length > MOST_TIES;
      if (crowd && scores.size > 0) break;
      for (const key of keys) scores.set(key, score);
    }
    if (crowd && hits.length > 0) break;
    const rows = await db
      .selectFrom('statement')
      .innerJoin('document', 'document.reading', 'statement.reading')
      .select(['statement.key', 'statement.statement', 'document.document'])
      .where('statement.key', 'in', listed([...scores.keys()]))
      .orderBy(sql`document.published is null`)
      .orderBy('document.published')
      .orderBy('statement.statement')
      .$if(crowd, q => q.limit(limit))
      .execute();
    const found = rows.map(({ key, statement, document }) => ({ document, statement, score: scores.get(key) ?? 0 }));
    hits.push(...found.sort((a, b) => b.score - a.score));
  }
  return hits.slice(0, limit);
}

export const kindOf = (table: PlaceTable): PlaceKind =>
  table === 'passage_places' || table === 'answer_places' ? 'passage' : 'statement';

export type PlaceKind = 'statement' | 'passage';

/** The state in which it is counted how many statements or passages can be looked up: counting rows takes longer than a search. */
const usedState = (kind: PlaceKind): string => `places-${kind}`;

/** How many there are. */
export async function placesUsed(db: Db, kind: PlaceKind): Promise<number> {
  const row = await db.selectFrom('state').select('value').where('name', '=', usedState(kind)).executeTakeFirst();
  return Number(row?.value ?? 0);
}

/** Counts places that came in, or went (below 0). */
export async function countPlacesUsed(db: Db, kind: PlaceKind, change: number): Promise<void> {
  const value = String((await placesUsed(db, kind)) + change);
  await db
    .insertInto('state')
    .values({ name: usedState(kind), value })
    .onConflict(c => c.column('name').doUpdateSet({ value }))
    .execute();
}

export async function lastKeyUsed(db: Db, kind: PlaceKind): Promise<number> {
  const row = await db
    .selectFrom(kind)
    .select(sql<number | null>`max(key)`.as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}
