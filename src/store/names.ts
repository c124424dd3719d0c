import { sql, type Kysely, type Transaction } from 'kysely';
import { bucketsOf, deriveBucket, NAME_RULES } from '#speaker/name-bucket.ts';
import { listEntries } from '#speaker/record-names.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';
import { readBucket, readMember, writeBucket, writeMember } from './bucket-json.ts';
import type { Engine } from './engine.ts';
import { parseCast, parseStatements } from './shapes.ts';
import type { StoredBucket } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

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
export async function keepNames({ db, engine }: Desk, { place, cast, statements }: Named): Promise<void> {
  const before = await db.selectFrom('naming').select('bucket').where('place', '=', place).execute();
  if (before.length > 0) await db.deleteFrom('naming').where('place', '=', place).execute();
  const rows = bucketsOf(cast, statements).map(({ bucket, member }, number) => ({
    bucket,
    place,
    number,
    member: writeMember(member),
  }));
  await engine.insertRows(db, 'naming', rows);
  await touchBuckets(db, [...before, ...rows]);
}

async function touchBuckets(db: Db, rows: readonly { readonly bucket: string }[]): Promise<void> {
  const buckets = [...new Set(rows.map(row => row.bucket))];
  for (let i = 0; i < buckets.length; i += VALUES_AT_ONCE)
    await db
      .insertInto('bucket')
      .values(buckets.slice(i, i + VALUES_AT_ONCE).map(bucket => ({ bucket, version: 1, people: null, owners: null })))
      .onConflict(c =>
        c.column('bucket').doUpdateSet({ version: sql<number>`bucket.version + 1`, people: null, owners: null }),
      )
      .execute();
}

export async function bucketVersions(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('bucket').select(['bucket', 'version']).execute();
  return new Map(rows.map(({ bucket, version }) => [bucket, Number(version)]));
}

export async function loadBuckets(db: Db, buckets: readonly string[]): Promise<readonly StoredBucket[]> {
  const loaded: StoredBucket[] = [];
  for (let i = 0; i < buckets.length; i += VALUES_AT_ONCE) {
    const rows = await db
      .selectFrom('bucket')
      .selectAll()
      .where('bucket', 'in', buckets.slice(i, i + VALUES_AT_ONCE))
      .execute();
    for (const { bucket, version, people, owners } of rows)
      loaded.push(
        people === null || owners === null
          ? { names: await workOut(db, bucket), version: Number(version), fresh: true }
          : { names: readBucket(bucket, people, owners), version: Number(version), fresh: false },
      );
  }
  return loaded;
}

async function workOut(db: Db, bucket: string): Promise<StoredBucket['names']> {
  const rows = await db
    .selectFrom('naming')
    .innerJoin('document', 'document.key', 'naming.place')
    .select(['document.document', 'document.published', 'naming.member'])
    .where('naming.bucket', '=', bucket)
    .execute();
  const casts = rows.map(({ document, published, member }) => ({ document, published, cast: [readMember(member)] }));
  return deriveBucket(bucket, listEntries(casts));
}

export async function keepBuckets(db: Db, buckets: readonly StoredBucket[]): Promise<void> {
  for (const { names, version } of buckets)
    await db
      .updateTable('bucket')
      .set(writeBucket(names))
      .where('bucket', '=', names.bucket)
      .where('version', '=', version)
      .execute();
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
    await db.deleteFrom('naming').execute();
    await db.deleteFrom('bucket').execute();
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
