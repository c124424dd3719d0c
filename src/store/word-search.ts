import type { Kysely } from 'kysely';
import type { Span } from '#base/span.ts';
import { countDocuments, documentsThatFit, type DocumentFilter } from './document-pages.ts';
import { hashOfSlot, packPlaces, PART_PLACES, partOf, partOfSlot } from './places.ts';
import { Ranking } from './ranking.ts';
import { kindOf, lastKeyUsed, placesUsed, slotsOf } from './search.ts';
import { parsePage } from './shapes.ts';
import { listed } from './sqlite/listed.ts';
import { countPlaces, readPlaces } from './sqlite/place-rows.ts';
import type { Tables } from './tables.ts';

/** What words are looked up in, and which of what has them is wanted. */
export interface WordQuery {
  /** The words, as hashes, each once. */
  readonly words: readonly number[];
  readonly among: 'statements' | 'passages';
  /** Hashes of names: only statements of speakers so named; null for all. */
  readonly voices: readonly number[] | null;
  readonly filter: DocumentFilter;
}

/** A statement or passage that shares words with a query. */
export interface WordHit {
  readonly document: string;
  /** The number of the statement in its document, or of the block that is the passage. */
  readonly number: number;
  /** How much of the words it has, by their rarity: 1 for all that the record has, at least one half. */
  readonly share: number;
}

/** What shares words with a query, most shared first; of equals those published last come first, undated ones last, then by document and number. */
export interface WordHits {
  readonly hits: readonly WordHit[];
  /** True if there are no others. */
  readonly all: boolean;
  /** Those of the words that stand nowhere in the record, and those that stand in so many places that they were not looked up. */
  readonly absent: readonly number[];
  readonly common: readonly number[];
}

/** Less than this is another matter: of two words the rarer one, of three at least one more. */
const LEAST_SHARE = 0.5;

/** Statements or passages ranked at most, and places read for that, the rarest words first; measured on a record of 300,000 statements. */
const MOST_HITS = 4000;
const MOST_PLACES = 1_500_000;
/** Of so few documents all statements or passages are at hand before the best are chosen. */
const FEW_DOCUMENTS = 3000;

/** Finds by words what a person looks for: all of the words where there is such, else what has most of them. */
export async function findByText(db: Kysely<Tables>, query: WordQuery): Promise<WordHits> {
  const table = query.among === 'statements' ? 'word_places' : 'passage_places';
  const kind = kindOf(table);
  const parts = partOf(await lastKeyUsed(db, kind)) + 1;
  const { weights, absent, common } = await weigh(db, { ...query, table, parts, total: await placesUsed(db, kind) });
  if (weights.size === 0) return { hits: [], all: true, absent, common };
  const lists = Map.groupBy(await readPlaces(db, table, slotsOf([...weights.keys()], parts)), ({ slot }) =>
    partOfSlot(slot),
  );
  const allowed = await allowedPlaces(db, query, parts);
  const ranking = new Ranking(MOST_HITS, PART_PLACES);
  for (const [part, rows] of lists) {
    const theirs = allowed === null ? null : (allowed.get(part) ?? null);
    if (allowed !== null && theirs === null) continue;
    const weighted = rows.map(({ slot, places }) => {
      const hash = hashOfSlot(slot);
      return { places, weight: weights.get(hash) ?? 0, hash };
    });
    // In the order of the words, so that sums are the same to the last bit wherever a place stands.
    weighted.sort((a, b) => b.weight - a.weight || a.hash - b.hash);
    ranking.addPart(part * PART_PLACES, weighted, theirs);
  }
  const { scores, all } = choose(
    ranking,
    [...weights.values()].reduce((sum, weight) => sum + weight, 0),
  );
  return { hits: await nameHits(db, query, scores), all, absent, common };
}

interface Weighing {
  readonly words: readonly number[];
  readonly table: 'word_places' | 'passage_places';
  readonly parts: number;
  readonly total: number;
}

/** The rarity of each word that the record has, log(1 + places / places with it), the rarest first as long as their places can be read. */
async function weigh(
  db: Kysely<Tables>,
  { words, table, parts, total }: Weighing,
): Promise<{
  readonly weights: ReadonlyMap<number, number>;
  readonly absent: readonly number[];
  readonly common: readonly number[];
}> {
  const counts = new Map<number, number>();
  for (const { slot, count } of await countPlaces(db, table, slotsOf(words, parts)))
    counts.set(hashOfSlot(slot), (counts.get(hashOfSlot(slot)) ?? 0) + Number(count));
  const weights = new Map<number, number>();
  let spent = 0;
  for (const [word, places] of [...counts].sort((a, b) => a[1] - b[1] || a[0] - b[0])) {
    spent += places;
    if (spent > MOST_PLACES && weights.size > 0) break;
    weights.set(word, Math.log(1 + total / places));
  }
  return {
    weights,
    absent: words.filter(word => !counts.has(word >>> 0)),
    common: words.filter(word => counts.has(word >>> 0) && !weights.has(word >>> 0)),
  };
}

/** The best places with the share of the words' weights that they have; `all` if nothing with as much was left out. */
function choose(
  ranking: Ranking,
  full: number,
): { readonly scores: ReadonlyMap<number, number>; readonly all: boolean } {
  const scores = new Map<number, number>();
  for (const { score, keys } of ranking.best()) {
    // Sums of the same weights may differ in their last bits.
    const share = Math.min(1, Math.round((score / full) * 1e6) / 1e6);
    if (share < LEAST_SHARE) return { scores, all: true };
    // Of a crowd those that came in last.
    for (const key of keys.toReversed()) {
      if (scores.size >= MOST_HITS) return { scores, all: false };
      scores.set(key, share);
    }
  }
  return { scores, all: scores.size < MOST_HITS };
}

/** The places that come into question, by part: those of the speakers, else those of a few documents; null for all. */
async function allowedPlaces(
  db: Kysely<Tables>,
  { voices, filter, among }: WordQuery,
  parts: number,
): Promise<ReadonlyMap<number, readonly Uint8Array[]> | null> {
  if (voices !== null) {
    const rows = await readPlaces(db, 'voice_places', slotsOf(voices, parts));
    const byPart = Map.groupBy(rows, ({ slot }) => partOfSlot(slot));
    return new Map([...byPart].map(([part, lists]) => [part, lists.map(({ places }) => places)]));
  }
  if (!narrows(filter) || (await countDocuments(db, filter)) > FEW_DOCUMENTS) return null;
  const keys = await keysOf(db, [...(await documentsThatFit(db, filter))], among);
  return new Map([...Map.groupBy(keys, partOf)].map(([part, places]) => [part, [packPlaces(places)]]));
}

async function keysOf(
  db: Kysely<Tables>,
  documents: readonly string[],
  among: WordQuery['among'],
): Promise<readonly number[]> {
  const readings = db.selectFrom('document').select('reading').where('document', 'in', listed(documents));
  const rows =
    among === 'statements'
      ? await db.selectFrom('statement').select('key').where('reading', 'in', readings).execute()
      : await db.selectFrom('passage').select('key').where('reading', 'in', readings).execute();
  return rows.map(({ key }) => Number(key));
}

/** Those of current readings that the filter leaves, in order. */
async function nameHits(
  db: Kysely<Tables>,
  query: WordQuery,
  scores: ReadonlyMap<number, number>,
): Promise<readonly WordHit[]> {
  const named = await placesNamed(db, [...scores.keys()], query.among);
  const fitting = narrows(query.filter)
    ? await documentsThatFit(db, { ...query.filter, among: [...new Set(named.map(({ document }) => document))] })
    : null;
  return named
    .filter(({ document }) => fitting === null || fitting.has(document))
    .map(row => ({ ...row, share: scores.get(Number(row.key)) ?? 0 }))
    .sort(compareHits)
    .map(({ document, number, share }) => ({ document, number, share }));
}

/** The words of statements (from the beginning of the content to its end) or passages, in the order of the hits. */
export async function textsOf(
  db: Kysely<Tables>,
  hits: readonly Pick<WordHit, 'document' | 'number'>[],
  among: WordQuery['among'],
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('reading', 'reading.reading', 'document.reading')
    .select(['document.document', 'reading.reading', 'reading.text', 'reading.page'])
    .where('document.document', 'in', listed([...new Set(hits.map(({ document }) => document))]))
    .execute();
  const readings = new Map(rows.map(row => [row.document, row]));
  const spans =
    among === 'statements'
      ? await contentSpans(
          db,
          rows.map(({ reading }) => reading),
        )
      : null;
  const blocks = new Map(spans === null ? rows.map(({ reading, page }) => [reading, parsePage(page).blocks]) : []);
  return hits.map(({ document, number }) => {
    const { reading = '', text = '' } = readings.get(document) ?? {};
    const span = spans === null ? blocks.get(reading)?.[number]?.span : spans.get(`${reading} ${number}`);
    return span === undefined ? '' : text.slice(span[0], span[1]);
  });
}

async function contentSpans(db: Kysely<Tables>, readings: readonly string[]): Promise<ReadonlyMap<string, Span>> {
  const rows = await db
    .selectFrom('statement')
    .select(['reading', 'number', 'begins', 'ends'])
    .where('reading', 'in', listed(readings))
    .execute();
  return new Map(
    rows.map(({ reading, number, begins, ends }) => [`${reading} ${number}`, [Number(begins), Number(ends)]]),
  );
}

interface Named {
  readonly key: number;
  readonly number: number;
  readonly document: string;
  readonly published: string | null;
}

async function placesNamed(
  db: Kysely<Tables>,
  keys: readonly number[],
  among: WordQuery['among'],
): Promise<readonly Named[]> {
  return among === 'statements'
    ? db
        .selectFrom('statement')
        .innerJoin('document', 'document.reading', 'statement.reading')
        .select(['statement.key', 'statement.number', 'document.document', 'document.published'])
        .where('statement.key', 'in', listed(keys))
        .execute()
    : db
        .selectFrom('passage')
        .innerJoin('document', 'document.reading', 'passage.reading')
        .select(['passage.key', 'passage.number', 'document.document', 'document.published'])
        .where('passage.key', 'in', listed(keys))
        .execute();
}

const narrows = (filter: DocumentFilter): boolean =>
  Object.values(filter).some(asked => asked !== null && asked !== undefined);

function compareHits(a: Named & { readonly share: number }, b: Named & { readonly share: number }): number {
  return (
    b.share - a.share ||
    compareDates(a.published, b.published) ||
    compareIds(a.document, b.document) ||
    a.number - b.number
  );
}

const compareDates = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null || a > b ? -1 : 1;
const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
