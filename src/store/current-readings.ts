import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

const READINGS_AT_ONCE = 500;

/** What a document's current reading keeps; `page` is JSON. */
export interface CurrentReading {
  readonly key: number;
  readonly document: string;
  readonly text: string;
  readonly page: string;
}

/** The current readings of all documents, or of those alone that may hold checked claims, some hundred at a time in the order of their keys. */
export async function* currentReadings(
  db: Transaction<Tables>,
  which: 'all' | 'with-checks',
): AsyncGenerator<readonly CurrentReading[]> {
  for (let last = -1; ;) {
    const rows = await db
      .selectFrom('document')
      .innerJoin('reading', 'reading.reading', 'document.reading')
      .select(['document.key', 'document.document', 'reading.text', 'reading.page'])
      .where('document.key', '>', last)
      .$if(which === 'with-checks', query =>
        query.where(eb =>
          eb.or([eb('document.kind', '=', 'fact-check'), eb('reading.page', 'like', '%"claimReviewed"%')]),
        ),
      )
      .orderBy('document.key')
      .limit(READINGS_AT_ONCE)
      .execute();
    const end = rows.at(-1);
    if (end === undefined) return;
    yield rows;
    last = end.key;
  }
}
