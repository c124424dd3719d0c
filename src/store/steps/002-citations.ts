import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { z } from 'zod';
import { clusterByKey } from '#store/sqlite/cluster.ts';

const ROWS_AT_ONCE = 500;

const FINDING = z.object({ evidence: z.array(z.object({ document: z.string(), textSha256: z.string() })) });

interface Shape {
  readonly finding: { readonly finding: string; readonly body: string };
  readonly citation: { readonly document: string; readonly text_sha256: string; readonly finding: string };
}

/** Which texts the findings cite, so that a better reading does not take them away. */
export const citations: Migration = {
  async up(given: Kysely<unknown>): Promise<void> {
    await given.schema
      .createTable('citation')
      .addColumn('document', 'text', c => c.notNull())
      .addColumn('text_sha256', 'text', c => c.notNull())
      .addColumn('finding', 'text', c => c.notNull())
      .addPrimaryKeyConstraint('citation_key', ['document', 'text_sha256', 'finding'])
      .$call(table => clusterByKey(given, table))
      .execute();
    const db = given.withTables<{ [T in keyof Shape]: Shape[T] }>();
    for (let last = ''; ;) {
      const rows = await db
        .selectFrom('finding')
        .selectAll()
        .where('finding', '>', last)
        .orderBy('finding')
        .limit(ROWS_AT_ONCE)
        .execute();
      for (const { finding, body } of rows) {
        const parsed = FINDING.safeParse(JSON.parse(body));
        for (const { document, textSha256 } of parsed.data?.evidence ?? [])
          await db
            .insertInto('citation')
            .values({ document, text_sha256: textSha256, finding })
            .onConflict(c => c.doNothing())
            .execute();
      }
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.finding;
    }
  },
};
