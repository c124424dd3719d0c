import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What people say of outlets by hand, and with each finding what was asked; those kept before have none. */
export const outletsAndQuestions: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createTable('outlet_act')
      .addColumn('outlet_act', 'text', c => c.primaryKey())
      .addColumn('number', 'integer', c => c.notNull().unique())
      .addColumn('at', 'text', c => c.notNull())
      .addColumn('note', 'text')
      .addColumn('act', 'text', c => c.notNull())
      .execute();
    await schema.alterTable('finding').addColumn('question', 'text').execute();
  },
};
