import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { clusterByKey } from '#store/sqlite/cluster.ts';

/** Claims that published fact-checks on record are about, with the words to look them up by. They are filled in when a record is opened. */
export const checkedClaimTables: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema
      .createTable('checked_claim')
      .addColumn('key', 'integer', c => c.primaryKey())
      .addColumn('place', 'bigint', c => c.notNull())
      .addColumn('number', 'integer', c => c.notNull())
      .addColumn('claim', 'text', c => c.notNull())
      .addColumn('title', 'text')
      .addColumn('rating', 'text')
      .addColumn('url', 'text')
      .addColumn('publisher', 'text')
      .addColumn('published', 'text')
      .addColumn('language', 'text')
      .execute();
    await schema.createIndex('checked_claim_place').on('checked_claim').column('place').execute();
    await schema
      .createTable('checked_word')
      .addColumn('hash', 'bigint', c => c.notNull())
      .addColumn('place', 'bigint', c => c.notNull())
      .addPrimaryKeyConstraint('checked_word_key', ['hash', 'place'])
      .$call(table => clusterByKey(db, table))
      .execute();
    await schema
      .createTable('lexicon')
      .addColumn('lexicon', 'text', c => c.primaryKey())
      .addColumn('body', 'text', c => c.notNull())
      .execute();
  },
};
