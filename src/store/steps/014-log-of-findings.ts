import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * The log's entry of a finding is found by the finding's identifier, which its body begins with: every opening of a finding looked through the
 * whole log.
 */
export const logOfFindings: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema
      .createIndex('log_of_findings')
      .on('log')
      .expression(sql`substr(body, 13, 21)`)
      .where(sql.ref('kind'), '=', sql.lit('finding'))
      .execute();
  },
};
