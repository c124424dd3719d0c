import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { clusterByKey } from '#store/sqlite/cluster.ts';

/** The first shape of a record. What is written here is never changed: a new shape is a new step. */
export const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db;
    await schema
      .createTable('payload')
      .addColumn('sha256', 'text', c => c.primaryKey())
      .addColumn('bytes', 'bigint', c => c.notNull())
      .addColumn('warc_file', 'text', c => c.notNull())
      .addColumn('warc_offset', 'bigint', c => c.notNull())
      .addColumn('warc_length', 'bigint', c => c.notNull())
      .execute();
    await schema
      .createTable('capture')
      .addColumn('capture', 'text', c => c.primaryKey())
      .addColumn('sha256', 'text', c => c.notNull().references('payload.sha256'))
      .addColumn('url', 'text')
      .addColumn('path', 'text')
      .addColumn('captured_at', 'text', c => c.notNull())
      .addColumn('media_type', 'text')
      .addColumn('header_time', 'text')
      .addColumn('obtained', 'text', c => c.notNull())
      .addColumn('status', 'integer')
      .addColumn('headers', 'text', c => c.notNull())
      .addColumn('said', 'text', c => c.notNull())
      .execute();
    await schema.createIndex('capture_sha256').on('capture').column('sha256').execute();
    await schema
      .createTable('sighting')
      .addColumn('sighting', 'text', c => c.primaryKey())
      .addColumn('capture', 'text', c => c.notNull().references('capture.capture'))
      .addColumn('path', 'text')
      .addColumn('seen_at', 'text', c => c.notNull())
      .execute();
    await createDocuments(db);
    await createIndexes(db);
    await createLedger(db);
  },
};

async function createDocuments({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('document')
    .addColumn('key', 'integer', c => c.primaryKey())
    .addColumn('document', 'text', c => c.notNull().unique())
    .addColumn('place', 'text', c => c.notNull())
    .addColumn('reading', 'text', c => c.notNull())
    .addColumn('rank', 'text', c => c.notNull())
    .addColumn('capture', 'text', c => c.notNull().references('capture.capture'))
    .addColumn('sha256', 'text', c => c.notNull())
    .addColumn('path', 'text')
    .addColumn('obtained', 'text', c => c.notNull())
    .addColumn('first_captured', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('title', 'text')
    .addColumn('outlet', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text')
    .addColumn('language', 'text')
    .addColumn('statements', 'integer', c => c.notNull())
    .addColumn('copy_group', 'text')
    .execute();
  await schema.createIndex('document_reading').on('document').column('reading').execute();
  await schema.createIndex('document_capture').on('document').column('capture').execute();
  await schema.createIndex('document_published').on('document').column('published').execute();
  await schema.createIndex('document_copy_group').on('document').column('copy_group').execute();
  await schema
    .createTable('reading')
    .addColumn('reading', 'text', c => c.primaryKey())
    .addColumn('document', 'text', c => c.notNull().references('document.document'))
    .addColumn('capture', 'text', c => c.notNull().references('capture.capture'))
    .addColumn('program', 'text', c => c.notNull())
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('text_sha256', 'text', c => c.notNull())
    .addColumn('page', 'text', c => c.notNull())
    .addColumn('cast', 'text', c => c.notNull())
    .addColumn('statements', 'text', c => c.notNull())
    .execute();
  await schema.createIndex('reading_document').on('reading').column('document').execute();
  await schema.createIndex('reading_capture').on('reading').column('capture').execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('statement')
    .addColumn('key', 'integer', c => c.primaryKey())
    .addColumn('statement', 'text', c => c.notNull().unique())
    .addColumn('reading', 'text', c => c.notNull().references('reading.reading'))
    .addColumn('number', 'integer', c => c.notNull())
    .execute();
  await schema.createIndex('statement_reading').on('statement').column('reading').execute();
  await schema
    .createTable('voice')
    .addColumn('reading', 'text', c => c.notNull().references('reading.reading'))
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('statements', 'integer', c => c.notNull())
    .addColumn('first_hand', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('voice_key', ['reading', 'name'])
    .execute();
  await schema.createIndex('voice_name').on('voice').column('name').execute();
  await schema
    .createTable('passage')
    .addColumn('key', 'integer', c => c.primaryKey())
    .addColumn('reading', 'text', c => c.notNull().references('reading.reading'))
    .addColumn('number', 'integer', c => c.notNull())
    .execute();
  await schema.createIndex('passage_reading').on('passage').column('reading').execute();
  for (const name of ['statement_print', 'statement_word', 'passage_word', 'copy_key'])
    await schema
      .createTable(name)
      .addColumn('hash', 'bigint', c => c.notNull())
      .addColumn('place', 'bigint', c => c.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, ['hash', 'place'])
      .$call(table => clusterByKey(db, table))
      .execute();
}

async function createLedger({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('unread')
    .addColumn('unread', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('sha256', 'text')
    .addColumn('code', 'text', c => c.notNull())
    .addColumn('reason', 'text', c => c.notNull())
    .addColumn('seen_at', 'text', c => c.notNull())
    .execute();
  await schema
    .createTable('person')
    .addColumn('person', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .execute();
  await schema
    .createTable('redirect')
    .addColumn('from_person', 'text', c => c.primaryKey())
    .addColumn('to_person', 'text', c => c.notNull())
    .execute();
  await schema
    .createTable('finding')
    .addColumn('finding', 'text', c => c.primaryKey())
    .addColumn('made_at', 'text', c => c.notNull())
    .addColumn('body', 'text', c => c.notNull())
    .execute();
  await schema
    .createTable('log')
    .addColumn('number', 'bigint', c => c.primaryKey())
    .addColumn('at', 'text', c => c.notNull())
    .addColumn('kind', 'text', c => c.notNull())
    .addColumn('body', 'text', c => c.notNull())
    .addColumn('previous', 'text', c => c.notNull())
    .addColumn('sha256', 'text', c => c.notNull())
    .execute();
  await schema
    .createTable('warc')
    .addColumn('file', 'text', c => c.primaryKey())
    .addColumn('end_offset', 'bigint', c => c.notNull())
    .execute();
  await schema
    .createTable('state')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('value', 'text', c => c.notNull())
    .execute();
}
