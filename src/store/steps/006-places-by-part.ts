import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { z } from 'zod';
import { bytesType, slotType } from '#store/sqlite/slot-column.ts';

const READINGS_AT_ONCE = 200;
const ROWS_AT_ONCE = 10_000;
const PART_PLACES = 65_536;
const HASHES = 0x100000000;

const PAGE = z.object({ kind: z.string() });
const STATEMENTS = z.array(
  z.object({
    content: z.array(z.tuple([z.number(), z.number()])),
    speaker: z.object({ name: z.string() }).nullable(),
  }),
);

interface Shape {
  readonly reading: { readonly reading: string; readonly page: string; readonly statements: string };
  readonly statement: {
    readonly key: number;
    readonly reading: string;
    readonly number: number;
    begins: number;
    ends: number;
  };
  readonly passage: { readonly key: number; readonly reading: string };
  readonly state: { readonly name: string; value: string };
}

type Db = Kysely<{ [T in keyof Shape]: Shape[T] }>;

/**
 * What statements and passages are looked up by: a row had one hash and one place, now it has all the places of a hash in one part. A
 * statement's row tells where its words stand, its speaker's name is looked up too, and the passages of fact-checks and replies apart.
 */
export const placesByPart: Migration = {
  async up(given: Kysely<unknown>): Promise<void> {
    const { schema } = given;
    for (const column of ['begins', 'ends'])
      await schema
        .alterTable('statement')
        .addColumn(column, 'integer', c => c.notNull().defaultTo(0))
        .execute();
    for (const table of ['print_places', 'word_places', 'voice_places', 'passage_places', 'answer_places'])
      await schema
        .createTable(table)
        .addColumn('slot', slotType(given), c => c.primaryKey())
        .addColumn('places', sql.raw(bytesType(given)), c => c.notNull())
        .execute();
    const db = given.withTables<{ [T in keyof Shape]: Shape[T] }>();
    const answers = await placeStatements(db);
    await movePlaces(db, 'statement_print', [{ table: 'print_places', only: null }]);
    await movePlaces(db, 'statement_word', [{ table: 'word_places', only: null }]);
    await movePlaces(db, 'passage_word', [
      { table: 'passage_places', only: null },
      { table: 'answer_places', only: answers },
    ]);
    for (const kind of ['statement', 'passage'] as const) {
      const { n } = await db
        .selectFrom(kind)
        .select(sql<number>`count(*)`.as('n'))
        .executeTakeFirstOrThrow();
      await db
        .insertInto('state')
        .values({ name: `places-${kind}`, value: String(n) })
        .execute();
    }
    for (const table of ['statement_print', 'statement_word', 'passage_word']) await schema.dropTable(table).execute();
  },
};

/** Writes down where statements stand and who speaks; the keys of the passages of fact-checks and replies. */
async function placeStatements(db: Db): Promise<ReadonlySet<number>> {
  const answers = new Set<number>();
  const voices = new Map<number, number[]>();
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('reading')
      .select(['reading', 'page', 'statements'])
      .where('reading', '>', last)
      .orderBy('reading')
      .limit(READINGS_AT_ONCE)
      .execute();
    for (const { reading, page, statements } of rows) {
      const found = STATEMENTS.parse(JSON.parse(statements));
      const kept = await db.selectFrom('statement').select(['key', 'number']).where('reading', '=', reading).execute();
      for (const { key, number } of kept) {
        const { content = [], speaker = null } = found[number] ?? {};
        await db
          .updateTable('statement')
          .set({ begins: content[0]?.[0] ?? 0, ends: content.at(-1)?.[1] ?? 0 })
          .where('key', '=', key)
          .execute();
        if (speaker !== null) listPlace(voices, hashName(speaker.name), key);
      }
      if (!['fact-check', 'reply'].includes(PAGE.parse(JSON.parse(page)).kind)) continue;
      for (const { key } of await db.selectFrom('passage').select('key').where('reading', '=', reading).execute())
        answers.add(key);
    }
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end.reading;
  }
  for (const [slot, places] of voices) await putPlaces(db, 'voice_places', slot, places);
  return answers;
}

function listPlace(lists: Map<number, number[]>, hash: number, place: number): void {
  const slot = Math.floor(place / PART_PLACES) * HASHES + hash;
  const places = lists.get(slot);
  if (places === undefined) lists.set(slot, [place]);
  else places.push(place);
}

/** FNV-1a over UTF-16 units and a unit separator: as all hashes of look-ups were when this step was made. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ 0x1f, 0x01000193) >>> 0;
}

interface Target {
  readonly table: string;
  readonly only: ReadonlySet<number> | null;
}

/** Rows of one hash and one place each, in their order, become lists. */
async function movePlaces(db: Db, from: string, targets: readonly Target[]): Promise<void> {
  let last = { hash: -1, place: -1 };
  let lists = new Map<number, number[]>();
  const flush = async (): Promise<void> => {
    for (const { table, only } of targets)
      for (const [slot, places] of lists) {
        const kept = only === null ? places : places.filter(place => only.has(place));
        if (kept.length > 0) await putPlaces(db, table, slot, kept);
      }
    lists = new Map();
  };
  let hash = -1;
  for (;;) {
    const { rows } = await sql<{ readonly hash: number; readonly place: number }>`
      select hash, place from ${sql.table(from)} where (hash, place) > (${last.hash}, ${last.place}) order by hash, place limit ${ROWS_AT_ONCE}
    `.execute(db);
    for (const row of rows) {
      if (row.hash !== hash) await flush();
      hash = row.hash;
      listPlace(lists, hash, row.place);
    }
    const end = rows.at(-1);
    if (end === undefined) break;
    last = end;
  }
  await flush();
}

/** Two bytes for each place within its part, the low one first. */
async function putPlaces(db: Db, table: string, slot: number, places: readonly number[]): Promise<void> {
  const bytes = new Uint8Array(places.length * 2);
  for (const [i, place] of places.toSorted((a, b) => a - b).entries()) {
    bytes[i * 2] = (place % PART_PLACES) & 0xff;
    bytes[i * 2 + 1] = (place % PART_PLACES) >> 8;
  }
  await sql`insert into ${sql.table(table)} (slot, places) values (${slot}, ${bytes})`.execute(db);
}
