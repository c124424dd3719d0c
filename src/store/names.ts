import { sql, type Transaction } from 'kysely';
import { bucketsOf, NAME_RULES } from '#speaker/name-bucket.ts';
import { keysOf } from '#speaker/name-keys.ts';
import { formsOf, isCorrectable } from '#speaker/misspellings.ts';
import { readEntry } from '#speaker/record-names.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';
import { readMember, writeMember } from './bucket-json.ts';
import type { Engine } from './engine.ts';
import { GrownBuckets } from './grown-buckets.ts';
import { hashForm, inParts } from './in-parts.ts';
import { parseCast, parseStatements } from './shapes.ts';
import type { Tables } from './tables.ts';

const READINGS_AT_ONCE = 200;

interface Desk {
  readonly db: Transaction<Tables>;
  readonly engine: Engine;
  readonly grown: GrownBuckets;
}

interface Named {
  /** The document's key. */
  readonly place: number;
  readonly document: string;
  readonly published: string | null;
  readonly cast: readonly CastMember[];
  readonly statements: readonly Statement[];
}

/** Puts the names of a document's current reading where those of the reading before it were. */
export async function keepNames(desk: Desk, { place, document, published, cast, statements }: Named): Promise<void> {
  const { db, engine, grown } = desk;
  const before = await db.selectFrom('naming').select(['bucket', 'member']).where('place', '=', place).execute();
  if (before.length > 0) {
    await db.deleteFrom('naming').where('place', '=', place).execute();
    await dropKeys(db, before);
    for (const { bucket } of before) await grown.markStale(bucket);
  }
  const named = bucketsOf(cast, statements);
  const persons = new Map<number, string>();
  for (const [bucket, some] of Map.groupBy(
    named.map((each, number) => ({ ...each, number })),
    each => each.bucket,
  )) {
    // As they are read from their rows, where mentions are left out.
    const names = some.map(({ member, said }) => ({
      entry: readEntry(document, published, readMember(writeMember(member))),
      said,
    }));
    const ids = await grown.add(bucket, names);
    for (const [i, { number }] of some.entries()) if (ids !== null) persons.set(number, ids[i] ?? '');
  }
  const rows = named.map(({ bucket, member, said }, number) => ({
    bucket,
    place,
    number,
    member: writeMember(member),
    statements: said.statements,
    first_hand: said.firstHand,
    person: persons.get(number) ?? null,
  }));
  await engine.insertRows(db, 'naming', rows);
  await addKeys(desk, named);
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

/** Sorts the names of all current readings anew if it was done by other rules, or never. */
export async function sortNames(engine: Engine): Promise<void> {
  const rules = await engine.writing
    .selectFrom('state')
    .select('value')
    .where('name', '=', 'name_rules')
    .executeTakeFirst();
  if (rules?.value === NAME_RULES) return;
  await engine.writing.transaction().execute(async db => {
    const grown = new GrownBuckets(db, engine);
    for (const table of ['naming', 'bucket', 'person', 'name_key', 'name_form'] as const)
      await db.deleteFrom(table).execute();
    for (let last = -1; ;) {
      const rows = await db
        .selectFrom('document')
        .innerJoin('reading', 'reading.reading', 'document.reading')
        .select(['document.key', 'document.document', 'document.published', 'reading.cast', 'reading.statements'])
        .where('document.key', '>', last)
        .orderBy('document.key')
        .limit(READINGS_AT_ONCE)
        .execute();
      for (const { key, document, published, cast, statements } of rows) {
        const read = { cast: parseCast(cast), statements: parseStatements(statements) };
        await keepNames({ db, engine, grown }, { place: key, document, published, ...read });
      }
      const end = rows.at(-1);
      if (end === undefined) break;
      last = end.key;
    }
    await grown.flush();
    await db
      .insertInto('state')
      .values({ name: 'name_rules', value: NAME_RULES })
      .onConflict(c => c.column('name').doUpdateSet({ value: NAME_RULES }))
      .execute();
  });
}
