import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { z } from 'zod';

const ROWS_AT_ONCE = 500;

const PAGE = z.object({ gaps: z.array(z.string()) });

interface Shape {
  readonly document: { readonly key: number; readonly reading: string; gaps: number };
  readonly reading: { readonly reading: string; readonly page: string };
}

/**
 * What a page of a list is found by: documents by when they were published or came in, findings by when they were made, gaps by when they
 * were met. How much of a document could not be read is counted with it, so that those with gaps are found without reading all.
 */
export const pages: Migration = {
  async up(given: Kysely<unknown>): Promise<void> {
    const { schema } = given;
    await schema
      .alterTable('document')
      .addColumn('gaps', 'integer', c => c.notNull().defaultTo(0))
      .execute();
    await countGaps(given.withTables<{ [T in keyof Shape]: Shape[T] }>());
    // An undated document has its place too, the same in every database.
    const published = sql`(coalesce(published, ''))`;
    const index = (name: string) => schema.createIndex(name).on('document');
    await index('document_by_published')
      .expression(sql`${published}, document`)
      .execute();
    await index('document_by_kind')
      .expression(sql`kind, ${published}, document`)
      .execute();
    await index('document_by_outlet')
      .expression(sql`outlet, ${published}, document`)
      .execute();
    await index('document_by_language')
      .expression(sql`language, ${published}, document`)
      .execute();
    await index('document_by_first_captured').columns(['first_captured', 'document']).execute();
    await index('document_by_gaps')
      .columns(['first_captured', 'document'])
      .where(sql.ref('gaps'), '>', sql.lit(0))
      .execute();
    await schema.createIndex('finding_by_made_at').on('finding').columns(['made_at', 'finding']).execute();
    await schema.createIndex('unread_by_seen_at').on('unread').columns(['seen_at', 'unread']).execute();
    await schema.createIndex('sighting_capture').on('sighting').column('capture').execute();
  },
};

async function countGaps(db: Kysely<{ [T in keyof Shape]: Shape[T] }>): Promise<void> {
  for (let last = -1; ;) {
    const rows = await db
      .selectFrom('document')
      .innerJoin('reading', 'reading.reading', 'document.reading')
      .select(['document.key', 'reading.page'])
      .where('document.key', '>', last)
      .orderBy('document.key')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const { key, page } of rows) {
      const { gaps } = PAGE.parse(JSON.parse(page));
      if (gaps.length > 0) await db.updateTable('document').set({ gaps: gaps.length }).where('key', '=', key).execute();
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.key;
  }
}
