import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { clusterByKey } from '#store/sqlite/cluster.ts';

/** Corrections by hand, and the names of the current readings in the buckets in which it is decided who is who. */
export const people: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    // Never written to: people are worked out, and where an identifier leads follows from names and corrections.
    await schema.dropTable('redirect').execute();
    await schema.dropTable('person').execute();
    await schema
      .createTable('correction')
      .addColumn('correction', 'text', c => c.primaryKey())
      .addColumn('number', 'integer', c => c.notNull().unique())
      .addColumn('at', 'text', c => c.notNull())
      .addColumn('note', 'text')
      .addColumn('act', 'text', c => c.notNull())
      .execute();
    await schema
      .createTable('naming')
      .addColumn('bucket', 'text', c => c.notNull())
      .addColumn('place', 'bigint', c => c.notNull())
      .addColumn('number', 'integer', c => c.notNull())
      .addColumn('member', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('naming_key', ['bucket', 'place', 'number'])
      .$call(table => clusterByKey(db, table))
      .execute();
    await schema.createIndex('naming_place').on('naming').column('place').execute();
    await schema
      .createTable('bucket')
      .addColumn('bucket', 'text', c => c.primaryKey())
      .addColumn('version', 'integer', c => c.notNull())
      .addColumn('people', 'text')
      .addColumn('owners', 'text')
      .$call(table => clusterByKey(db, table))
      .execute();
  },
};
