import { sql, type Kysely, type Transaction } from 'kysely';
import type { PartialTime } from '#base/time.ts';
import type { Ledger } from './ledger.ts';
import type { Marks, OutdatedQuery, OutdatedReading, StoredDocument } from './store.ts';
import type { Tables } from './tables.ts';

/** Values in one `in (…)`. */
const VALUES_AT_ONCE = 500;

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
  { db, ledger }: { readonly db: Transaction<Tables>; readonly ledger: Ledger },
  { old, marks, at }: Retired,
): Promise<'kept' | 'dropped'> {
  const { document, reading, textSha256 } = old;
  for (const [table, hashes] of [
    ['statement_print', marks.prints.flat()],
    ['statement_word', marks.words.flat()],
  ] as const)
    await removePostings(db, { table, hashes, keys: await keysOf(db, 'statement', reading) });
  const words = marks.passages.flatMap(passage => passage.words);
  await removePostings(db, { table: 'passage_word', hashes: words, keys: await keysOf(db, 'passage', reading) });
  const row = await db.selectFrom('document').select('key').where('document', '=', document).executeTakeFirst();
  if (row !== undefined)
    await removePostings(db, { table: 'copy_key', hashes: marks.copyKeys, keys: { first: row.key, last: row.key } });
  for (const table of ['statement', 'passage'] as const) await keepKeysUsed(db, table);
  for (const table of ['statement', 'passage', 'voice'] as const)
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

interface Keys {
  readonly first: number;
  readonly last: number;
}

/** The keys of one reading were handed out in a row. */
async function keysOf(db: Transaction<Tables>, table: 'statement' | 'passage', reading: string): Promise<Keys | null> {
  const row = await db
    .selectFrom(table)
    .select([sql<number | null>`min(key)`.as('first'), sql<number | null>`max(key)`.as('last')])
    .where('reading', '=', reading)
    .executeTakeFirst();
  return row === undefined || row.first === null || row.last === null ? null : { first: row.first, last: row.last };
}

interface Postings {
  readonly table: 'statement_print' | 'statement_word' | 'passage_word' | 'copy_key';
  readonly hashes: readonly number[];
  readonly keys: Keys | null;
}

async function removePostings(db: Transaction<Tables>, { table, hashes, keys }: Postings): Promise<void> {
  if (keys === null) return;
  const distinct = [...new Set(hashes)];
  for (let i = 0; i < distinct.length; i += VALUES_AT_ONCE)
    await db
      .deleteFrom(table)
      .where('hash', 'in', distinct.slice(i, i + VALUES_AT_ONCE))
      .where('place', '>=', keys.first)
      .where('place', '<=', keys.last)
      .execute();
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
