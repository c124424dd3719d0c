import { sql, type Kysely, type SqlBool } from 'kysely';
import type { PartialTime } from '#base/time.ts';
import { LINE, readLine } from './document-line.ts';
import { parsePage } from './shapes.ts';
import type { DocumentLine, Unread } from './store.ts';
import type { Tables } from './tables.ts';

/** The place of a row in the order of time, newest first. */
export interface TimeSpot {
  readonly time: string;
  readonly id: string;
}

export interface TimePageQuery {
  /** The last row of the page before; null begins. */
  readonly after: TimeSpot | null;
  readonly limit: number;
}

/** A document of which something could not be read. */
export interface DocumentWithGaps extends DocumentLine {
  readonly addedAt: PartialTime;
  readonly gaps: readonly string[];
}

/** The next of what could not be read at all, the newest first. */
export async function unreadPage(db: Kysely<Tables>, { after, limit }: TimePageQuery): Promise<readonly Unread[]> {
  const rows = await db
    .selectFrom('unread')
    .selectAll()
    .$if(after !== null, q => q.where(sql<SqlBool>`(seen_at, unread) < (${after?.time}, ${after?.id})`))
    .orderBy('seen_at', 'desc')
    .orderBy('unread', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ unread, seen_at: seenAt, ...row }) => ({ id: unread, seenAt, ...row }));
}

/** Written out, so that the index on just these rows is used. */
const HAS_GAPS = sql<SqlBool>`document.gaps > 0`;

/** The next documents of which something could not be read, those that came in last first. */
export async function documentsWithGaps(
  db: Kysely<Tables>,
  { after, limit }: TimePageQuery,
): Promise<readonly DocumentWithGaps[]> {
  const page = db
    .selectFrom('document')
    .select('document.document as id')
    .where(HAS_GAPS)
    .$if(after !== null, q => q.where(sql<SqlBool>`(first_captured, document) < (${after?.time}, ${after?.id})`))
    .orderBy('first_captured', 'desc')
    .orderBy('document', 'desc')
    .limit(limit);
  const rows = await db
    .selectFrom('document')
    .innerJoin('reading', 'reading.reading', 'document.reading')
    .select(LINE.map(column => `document.${column}` as const))
    .select(['document.first_captured as addedAt', 'reading.page'])
    .where('document.document', 'in', page)
    .orderBy('first_captured', 'desc')
    .orderBy('document.document', 'desc')
    .execute();
  return rows.map(({ addedAt, page: kept, ...line }) => ({ ...readLine(line), addedAt, gaps: parsePage(kept).gaps }));
}

/** How many there are of each. */
export async function countUnread(
  db: Kysely<Tables>,
): Promise<{ readonly inputs: number; readonly documents: number }> {
  const count = sql<number>`count(*)`.as('n');
  const inputs = await db.selectFrom('unread').select(count).executeTakeFirst();
  const documents = await db.selectFrom('document').select(count).where(HAS_GAPS).executeTakeFirst();
  return { inputs: Number(inputs?.n ?? 0), documents: Number(documents?.n ?? 0) };
}
