import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { clusterByKey } from '#store/sqlite/cluster.ts';

interface Shape {
  readonly state: { readonly name: string; readonly value: string };
  readonly document: {
    readonly document: string;
    readonly reading: string;
    readonly path: string | null;
    readonly first_captured: string;
    readonly outlet: string | null;
    readonly language: string | null;
    readonly published: string | null;
  };
  readonly holding: { readonly kind: string; readonly value: string; readonly documents: number };
}

type Db = Kysely<{ [T in keyof Shape]: Shape[T] }>;

/**
 * Who is who is kept for each name and each person by itself, with what they are looked up by, so that a question needs only those
 * whom it is about. The names are sorted anew when the record is opened, since the state says by no rules. What the record holds is
 * counted as it comes in, and the digest covers when a document was first captured, which findings say.
 */
export const namesAtHand: Migration = {
  async up(given: Kysely<unknown>): Promise<void> {
    await createNames(given);
    const db = given.withTables<{ [T in keyof Shape]: Shape[T] }>();
    await db.deleteFrom('state').where('name', '=', 'name_rules').execute();
    await createHoldings(given, db);
    await takeFirstCaptures(db);
  },
};

async function createNames(given: Kysely<unknown>): Promise<void> {
  const { schema } = given;
  await schema.dropTable('naming').execute();
  await schema.dropTable('bucket').execute();
  // How much somebody says in a document is counted with their name there.
  await schema.dropTable('voice').execute();
  await schema
    .createTable('naming')
    .addColumn('bucket', 'text', c => c.notNull())
    .addColumn('place', 'bigint', c => c.notNull())
    .addColumn('number', 'integer', c => c.notNull())
    .addColumn('member', 'text', c => c.notNull())
    .addColumn('statements', 'integer', c => c.notNull())
    .addColumn('first_hand', 'integer', c => c.notNull())
    .addColumn('person', 'text')
    .addPrimaryKeyConstraint('naming_key', ['bucket', 'place', 'number'])
    .$call(table => clusterByKey(given, table))
    .execute();
  await schema.createIndex('naming_place').on('naming').column('place').execute();
  await schema.createIndex('naming_person').on('naming').columns(['person', 'statements', 'first_hand']).execute();
  await schema
    .createTable('bucket')
    .addColumn('bucket', 'text', c => c.primaryKey())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('known', 'integer', c => c.notNull())
    .$call(table => clusterByKey(given, table))
    .execute();
  await schema
    .createTable('person')
    .addColumn('person', 'text', c => c.primaryKey())
    .addColumn('bucket', 'text', c => c.notNull())
    .addColumn('leads_to', 'text')
    .addColumn('entry', 'text')
    .addColumn('roles', 'text')
    .execute();
  await schema.createIndex('person_bucket').on('person').column('bucket').execute();
  await schema
    .createTable('name_key')
    .addColumn('key', 'text', c => c.notNull())
    .addColumn('bucket', 'text', c => c.notNull())
    .addColumn('names', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('name_key_key', ['key', 'bucket'])
    .$call(table => clusterByKey(given, table))
    .execute();
  await schema
    .createTable('name_form')
    .addColumn('form', 'bigint', c => c.notNull())
    .addColumn('word', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('name_form_key', ['form', 'word'])
    .$call(table => clusterByKey(given, table))
    .execute();
}

async function createHoldings(given: Kysely<unknown>, db: Db): Promise<void> {
  await given.schema
    .createTable('holding')
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('value', 'text', c => c.notNull())
    .addColumn('documents', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('holding_key', ['kind', 'value'])
    .$call(table => clusterByKey(given, table))
    .execute();
  const counted = [
    { kind: 'language', value: sql<string>`coalesce(language, '')`, where: sql<boolean>`1 = 1` },
    { kind: 'outlet', value: sql<string>`outlet`, where: sql<boolean>`outlet is not null` },
    { kind: 'month', value: sql<string>`substr(published, 1, 7)`, where: sql<boolean>`length(published) >= 7` },
  ];
  for (const { kind, value, where } of counted)
    await db
      .insertInto('holding')
      .columns(['kind', 'value', 'documents'])
      .expression(
        db
          .selectFrom('document')
          .select([sql.lit(kind).as('kind'), value.as('value'), sql<number>`count(*)`.as('documents')])
          .where(where)
          .groupBy(value),
      )
      .execute();
}

/** Puts into the digest, in the place of what each document added to it, that with the time of its first capture. */
async function takeFirstCaptures(db: Db): Promise<void> {
  const digest = await db.selectFrom('state').select('value').where('name', '=', 'digest').executeTakeFirst();
  if (digest === undefined) return;
  const bits = Buffer.from(digest.value, 'hex');
  const toggle = (item: readonly (string | null)[]): void =>
    createHash('sha256')
      .update(JSON.stringify(item))
      .digest()
      .forEach((byte, i) => {
        bits[i] = (bits[i] ?? 0) ^ byte;
      });
  for (const row of await db
    .selectFrom('document')
    .select(['document', 'reading', 'path', 'first_captured'])
    .execute()) {
    toggle([row.document, row.reading, row.path]);
    toggle([row.document, row.reading, row.path, row.first_captured]);
  }
  await db
    .updateTable('state')
    .set({ value: bits.toString('hex') })
    .where('name', '=', 'digest')
    .execute();
}
