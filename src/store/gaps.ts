import type { Kysely, Transaction } from 'kysely';
import type { PartialTime } from '#base/time.ts';
import { digestOfUnread } from './inspect.ts';
import type { Ledger } from './ledger.ts';
import type { Unread } from './store.ts';
import type { Tables } from './tables.ts';

interface Book {
  readonly db: Transaction<Tables>;
  readonly ledger: Ledger;
  readonly toggle: (item: readonly (string | null)[]) => Promise<void>;
}

/** Notes that something could not be read. Bytes of which the record has a reading are no gap, whichever came first. */
export async function addUnread({ db, ledger, toggle }: Book, unread: Unread): Promise<void> {
  const { id, name, sha256, code, reason, seenAt } = unread;
  const there = await db.selectFrom('unread').select('unread').where('unread', '=', id).executeTakeFirst();
  if (there !== undefined || (sha256 !== null && (await isRead(db, sha256)))) return;
  await db.insertInto('unread').values({ unread: id, name, sha256, code, reason, seen_at: seenAt }).execute();
  await ledger.append('unread', seenAt, { unread: id, name, sha256, code, reason });
  await toggle(digestOfUnread(id));
}

/** Closes the gaps that bytes left which have been read now. */
export async function closeGaps({ db, ledger, toggle }: Book, sha256: string, at: PartialTime): Promise<void> {
  const rows = await db.selectFrom('unread').select('unread').where('sha256', '=', sha256).orderBy('unread').execute();
  for (const { unread } of rows) {
    await db.deleteFrom('unread').where('unread', '=', unread).execute();
    await ledger.append('filled', at, { filled: unread, sha256 });
    await toggle(digestOfUnread(unread));
  }
}

async function isRead(db: Kysely<Tables>, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('reading')
    .innerJoin('capture', 'capture.capture', 'reading.capture')
    .select('reading.reading')
    .where('capture.sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Captures of whose bytes nothing could be read, in order; `after` is the last one of the answer before. */
export async function unreadCaptures(
  db: Kysely<Tables>,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('capture')
    .innerJoin('unread', 'unread.sha256', 'capture.sha256')
    .select('capture.capture')
    .where('capture.capture', '>', after ?? '')
    .distinct()
    .orderBy('capture.capture')
    .limit(limit)
    .execute();
  return rows.map(row => row.capture);
}
