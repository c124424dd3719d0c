import { sql, type Kysely, type Transaction } from 'kysely';
import type { PartialTime } from '#base/time.ts';
import { removeCopyKeys } from './copy-keys.ts';
import type { Ledger } from './ledger.ts';
import { removePlaces, type Keys } from './remove-places.ts';
import { countPlacesUsed } from './places-used.ts';
import type { Marks, OutdatedQuery, OutdatedReading, StoredDocument } from './store.ts';
import type { Tables } from './tables.ts';

/** What a document's current reading was made by, and from what. */
export async function outdatedAfter(db: Kysely<Tables>, query: OutdatedQuery): Promise<readonly OutdatedReading[]> {
  const { upToDate, documents, after, captures } = query;
  const from = db
    .selectFrom('document')
    .innerJoin('reading', 'reading.reading', 'document.reading')
    .$if(upToDate !== null, q => q.where('reading.program', 'not in', upToDate ?? []))
    .$if(documents !== null, q => q.where('document.document', 'in', documents ?? []));
  const next = await from
    .select('document.capture')
    .where('document.capture', '>', after ?? '')
    .distinct()
    .orderBy('document.capture')
    .limit(captures)
    .execute();
  if (next.length === 0) return [];
  return from
    .select(['document.document', 'document.reading', 'document.capture', 'reading.program', 'document.statements'])
    .where(
      'document.capture',
      'in',
      next.map(row => row.capture),
    )
    .orderBy('document.capture')
    .orderBy('document.document')
    .execute();
}

/** How many documents the query is about. */
export async function countOutdated(
  db: Kysely<Tables>,
  { upToDate, documents }: Pick<OutdatedQuery, 'upToDate' | 'documents'>,
): Promise<number> {
  const row = await db
    .selectFrom('document')
    .innerJoin('reading', 'reading.reading', 'document.reading')
    .select(sql<number>`count(*)`.as('n'))
    .$if(upToDate !== null, q => q.where('reading.program', 'not in', upToDate ?? []))
    .$if(documents !== null, q => q.where('document.document', 'in', documents ?? []))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

export interface Retired {
  readonly old: Pick<StoredDocument, 'document' | 'reading' | 'textSha256'>;
  /** What the old reading is looked up by; what of it was kept by other marks leads nowhere from now on. */
  readonly marks: Marks;
  readonly at: PartialTime;
}

/**
 * Takes a reading out of the look-ups, and out of the record unless a finding cites its text. The keys of its statements and
 * passages stay used up, so that nothing left behind can lead to others.
 */
export async function retireReading(
  {
    db,
    ledger,
    flush,
  }: { readonly db: Transaction<Tables>; readonly ledger: Ledger; readonly flush: () => Promise<void> },
  { old, marks, at }: Retired,
): Promise<'kept' | 'dropped'> {
  const { document, reading, textSha256 } = old;
  await flush();
  const statements = await keysOf(db, 'statement', reading);
  await removePlaces(db, { table: 'print_places', hashes: marks.prints.flat(), keys: statements });
  await removePlaces(db, { table: 'word_places', hashes: marks.words.flat(), keys: statements });
  await removePlaces(db, { table: 'voice_places', hashes: marks.voices.flat(), keys: statements });
  const passages = await keysOf(db, 'passage', reading);
  const words = marks.passages.flatMap(passage => passage.words);
  for (const table of ['passage_places', 'answer_places'] as const)
    await removePlaces(db, { table, hashes: words, keys: passages });
  await countPlacesUsed(db, 'statement', -lengthOf(statements));
  await countPlacesUsed(db, 'passage', -lengthOf(passages));
  const row = await db.selectFrom('document').select('key').where('document', '=', document).executeTakeFirst();
  if (row !== undefined) await removeCopyKeys(db, { document, key: row.key, copyKeys: marks.copyKeys });
  for (const table of ['statement', 'passage'] as const) await keepKeysUsed(db, table);
  for (const table of ['statement', 'passage'] as const)
    await db.deleteFrom(table).where('reading', '=', reading).execute();
  const cited = await db
    .selectFrom('citation')
    .select('finding')
    .where('document', '=', document)
    .where('text_sha256', '=', textSha256)
    .limit(1)
    .executeTakeFirst();
  if (cited !== undefined) return 'kept';
  await db.deleteFrom('reading').where('reading', '=', reading).execute();
  await ledger.append('dropped', at, { dropped: reading, document, textSha256 });
  return 'dropped';
}

const lengthOf = (keys: Keys | null): number => (keys === null ? 0 : keys.last - keys.first + 1);

/** The keys of one reading were handed out in a row. */
async function keysOf(db: Transaction<Tables>, table: 'statement' | 'passage', reading: string): Promise<Keys | null> {
  const row = await db
    .selectFrom(table)
    .select([sql<number | null>`min(key)`.as('first'), sql<number | null>`max(key)`.as('last')])
    .where('reading', '=', reading)
    .executeTakeFirst();
  return row === undefined || row.first === null || row.last === null ? null : { first: row.first, last: row.last };
}

/** The state in which the last key handed out is kept, once rows of the table may be gone. */
export const lastKeyState = (table: 'document' | 'statement' | 'passage'): string => `last-key-${table}`;

async function keepKeysUsed(db: Transaction<Tables>, table: 'statement' | 'passage'): Promise<void> {
  const name = lastKeyState(table);
  const last = await db.selectFrom(table).select('key').orderBy('key', 'desc').limit(1).executeTakeFirst();
  const kept = await db.selectFrom('state').select('value').where('name', '=', name).executeTakeFirst();
  const value = String(Math.max(last?.key ?? 0, Number(kept?.value ?? 0)));
  await db
    .insertInto('state')
    .values({ name, value })
    .onConflict(c => c.column('name').doUpdateSet({ value }))
    .execute();
}
