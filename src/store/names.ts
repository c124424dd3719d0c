import { sql, type Transaction } from 'kysely';
import { bucketsOf, NAME_RULES } from '#speaker/name-bucket.ts';
import { keysOf } from '#speaker/name-keys.ts';
import { formsOf, isCorrectable } from '#speaker/misspellings.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';
import { shingleHashes } from '#text/fingerprint.ts';
import { readMember, writeMember } from './bucket-json.ts';
import type { Engine } from './engine.ts';
import { parseCast, parseStatements } from './shapes.ts';
import type { Tables } from './tables.ts';

const VALUES_AT_ONCE = 400;
const READINGS_AT_ONCE = 200;

interface Desk {
  readonly db: Transaction<Tables>;
  readonly engine: Engine;
}

interface Named {
  /** The document's key. */
  readonly place: number;
  readonly cast: readonly CastMember[];
  readonly statements: readonly Statement[];
}

/** Puts the names of a document's current reading where those of the reading before it were. */
export async function keepNames(desk: Desk, { place, cast, statements }: Named): Promise<void> {
  const { db, engine } = desk;
  const before = await db.selectFrom('naming').select(['bucket', 'member']).where('place', '=', place).execute();
  if (before.length > 0) {
    await db.deleteFrom('naming').where('place', '=', place).execute();
    await dropKeys(db, before);
  }
  const named = bucketsOf(cast, statements);
  const rows = named.map(({ bucket, member, said }, number) => ({
    bucket,
    place,
    number,
    member: writeMember(member),
    statements: said.statements,
    first_hand: said.firstHand,
    person: null,
  }));
  await engine.insertRows(db, 'naming', rows);
  await addKeys(desk, named);
  await touchBuckets(db, [...before, ...rows]);
}

/** What some names are looked up by, with how many of them have each key in each bucket. */
function countKeys(
  named: readonly { readonly bucket: string; readonly member: CastMember }[],
): { readonly key: string; readonly bucket: string; readonly names: number }[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { bucket, member } of named)
    for (const key of keysOf(member)) {
      const there = counts.get(key) ?? new Map<string, number>();
      there.set(bucket, (there.get(bucket) ?? 0) + 1);
      counts.set(key, there);
    }
  return [...counts].flatMap(([key, buckets]) => [...buckets].map(([bucket, names]) => ({ key, bucket, names })));
}

async function addKeys(
  { db, engine }: Desk,
  named: readonly { readonly bucket: string; readonly member: CastMember }[],
): Promise<void> {
  const counted = countKeys(named);
  const words = [...new Set(counted.map(({ key }) => key))].filter(isCorrectable);
  const known = new Set<string>();
  for (const some of inParts(words))
    for (const { key } of await db.selectFrom('name_key').select('key').where('key', 'in', some).distinct().execute())
      known.add(key);
  const forms = words
    .filter(word => !known.has(word))
    .flatMap(word => formsOf(word).map(form => ({ form: hashForm(form), word })));
  await engine.insertRows(db, 'name_form', forms);
  for (const some of inParts(counted))
    await db
      .insertInto('name_key')
      .values(some)
      .onConflict(c =>
        c.columns(['key', 'bucket']).doUpdateSet({ names: sql<number>`name_key.names + excluded.names` }),
      )
      .execute();
}

async function dropKeys(
  db: Transaction<Tables>,
  rows: readonly { readonly bucket: string; readonly member: string }[],
): Promise<void> {
  const counted = countKeys(rows.map(({ bucket, member }) => ({ bucket, member: readMember(member) })));
  for (const { key, bucket, names } of counted)
    await db
      .updateTable('name_key')
      .set({ names: sql<number>`names - ${names}` })
      .where('key', '=', key)
      .where('bucket', '=', bucket)
      .execute();
  for (const some of inParts(counted.map(({ key }) => key)))
    await db.deleteFrom('name_key').where('key', 'in', some).where('names', '<=', 0).execute();
}

async function touchBuckets(db: Transaction<Tables>, rows: readonly { readonly bucket: string }[]): Promise<void> {
  for (const some of inParts([...new Set(rows.map(row => row.bucket))]))
    await db
      .insertInto('bucket')
      .values(some.map(bucket => ({ bucket, version: 1, known: 0 })))
      .onConflict(c => c.column('bucket').doUpdateSet({ version: sql<number>`bucket.version + 1`, known: 0 }))
      .execute();
}

/** Under what a word with letters left out is kept; what shares the hash by chance is found out by the letters themselves. */
export const hashForm = (form: string): number => shingleHashes([form])[0] ?? 0;

/** In parts that one query takes. */
export function inParts<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < values.length; i += VALUES_AT_ONCE) parts.push(values.slice(i, i + VALUES_AT_ONCE));
  return parts;
}

/** Sorts the names of all current readings anew if it was done by other rules, or never. */
export async function sortNames(engine: Engine): Promise<void> {
  const rules = await engine.writing
    .selectFrom('state')
    .select('value')
    .where('name', '=', 'name_rules')
    .executeTakeFirst();
  if (rules?.value === NAME_RULES) return;
  await engine.writing.transaction().execute(async db => {
    for (const table of ['naming', 'bucket', 'person', 'name_key', 'name_form'] as const)
      await db.deleteFrom(table).execute();
    for (let last = -1; ;) {
      const rows = await db
        .selectFrom('document')
        .innerJoin('reading', 'reading.reading', 'document.reading')
        .select(['document.key', 'reading.cast', 'reading.statements'])
        .where('document.key', '>', last)
        .orderBy('document.key')
        .limit(READINGS_AT_ONCE)
        .execute();
      for (const { key, cast, statements } of rows)
        await keepNames({ db, engine }, { place: key, cast: parseCast(cast), statements: parseStatements(statements) });
      const end = rows.at(-1);
      if (end === undefined) break;
      last = end.key;
    }
    await db
      .insertInto('state')
      .values({ name: 'name_rules', value: NAME_RULES })
      .onConflict(c => c.column('name').doUpdateSet({ value: NAME_RULES }))
      .execute();
  });
}
