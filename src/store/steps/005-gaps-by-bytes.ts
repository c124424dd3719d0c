import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What could not be read is looked up by its bytes, since it is a gap only until they are read. */
export const gapsByBytes: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createIndex('unread_sha256').on('unread').column('sha256').execute();
  },
};
