import { sql, type Kysely } from 'kysely';
import type { DocumentKind } from '#document/document.ts';
import { LookUp, type Weighed } from './look-up.ts';
import type { Ties } from './ranking.ts';
import { listed } from '#store/sqlite/listed.ts';
import type { Hit, PassageHit, Search, StatementsQuery } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Statements or passages that tie; of more only the first by date and identifier are taken, and none where others are better: they share
 * no more than a turn of phrase with the query.
 */
const MOST_TIES = 500;

/** What answers claims; its passages are looked up by themselves too, since among all others they would not be found. */
export const ANSWERS: readonly DocumentKind[] = ['fact-check', 'reply'];

type Db = Kysely<Tables>;

/** The searches of one question on one view of the record; what several of them look up is read once. */
export function openSearch(db: Db): Search {
  const lists = new LookUp(db);
  const find = async (weighed: readonly Weighed[], query: StatementsQuery): Promise<readonly Hit[]> =>
    nameStatements(db, await lists.rank(weighed, query), query.limit);
  return {
    findByPrints: async (hashes, query) => find([await lists.weigh('print_places', hashes)], query),
    findByWords: async (hashes, query) => find([await lists.weigh('word_places', hashes)], query),
    findByBoth: async ({ prints, words }, query) =>
      find([await lists.weigh('print_places', prints), await lists.weigh('word_places', words)], query),
    findPassages: async (hashes, { limit, among }) => {
      const weighed = await lists.weigh(among === 'all' ? 'passage_places' : 'answer_places', hashes);
      // Several passages of one document may be among the best.
      return nameDocuments(db, await lists.rank([weighed], { limit: limit * 2, voices: null }), limit);
    },
  };
}

/** Documents of current readings by their best passage. */
async function nameDocuments(db: Db, ranked: readonly Ties[], limit: number): Promise<readonly PassageHit[]> {
  const best = new Map<string, number>();
  for (let next = 0; next < ranked.length && best.size < limit;) {
    // Small ties are looked up together, a large one by itself.
    const scores = new Map<number, number>();
    let crowd = false;
    for (; next < ranked.length && scores.size < limit - best.size; next += 1) {
      const { score, keys } = ranked[next] ?? { score: 0, keys: [] };
      if (keys.length > MOST_TIES && best.size + scores.size > 0) break;
      crowd = keys.length > limit * 2;
      if (crowd && scores.size > 0) break;
      for (const key of keys) scores.set(key, score);
    }
    if (scores.size === 0) break;
    const rows = await db
      .selectFrom('passage')
      .innerJoin('document', 'document.reading', 'passage.reading')
      .select(['passage.key', 'document.document'])
      .where('passage.key', 'in', listed([...scores.keys()]))
      .orderBy('document.document')
      .$if(crowd, q => q.limit(limit * 2))
      .execute();
    const found = rows.map(({ key, document }) => ({ document, score: scores.get(key) ?? 0 }));
    for (const { document, score } of found.sort((a, b) => b.score - a.score))
      if (!best.has(document)) best.set(document, score);
  }
  return [...best].slice(0, limit).map(([document, score]) => ({ document, score }));
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
