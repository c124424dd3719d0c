import { sql, type Kysely, type SqlBool, type Transaction } from 'kysely';
import type { TimePageQuery } from './gap-pages.ts';
import { z } from 'zod';
import { sha256 } from '#base/id.ts';
import type { Ledger } from './ledger.ts';
import type { FindingEntry, FindingToKeep, StoredFinding } from './store.ts';
import type { Tables } from './tables.ts';

/** Keeps a finding with what it cites; false, and nothing kept, if a text that it cites is not in the record any more. */
export async function keepFinding(
  { db, ledger }: { readonly db: Transaction<Tables>; readonly ledger: Ledger },
  { id, madeAt, body, question = null, cites }: FindingToKeep,
): Promise<boolean> {
  for (const { document, textSha256 } of cites) {
    const there = await db
      .selectFrom('reading')
      .select('reading')
      .where('document', '=', document)
      .where('text_sha256', '=', textSha256)
      .executeTakeFirst();
    if (there === undefined) return false;
  }
  const known = await db.selectFrom('finding').select('finding').where('finding', '=', id).executeTakeFirst();
  if (known !== undefined) return true;
  await db.insertInto('finding').values({ finding: id, made_at: madeAt, body, question }).execute();
  await ledger.append('finding', madeAt, {
    finding: id,
    bodySha256: sha256(body),
    ...(question === null ? {} : { questionSha256: sha256(question) }),
  });
  for (const { document, textSha256 } of cites)
    await db
      .insertInto('citation')
      .values({ document, text_sha256: textSha256, finding: id })
      .onConflict(c => c.doNothing())
      .execute();
  return true;
}

/** A finding as it was kept, or null. */
export async function storedFinding(db: Kysely<Tables>, id: string): Promise<StoredFinding | null> {
  const row = await db
    .selectFrom('finding')
    .select(['finding', 'made_at as madeAt', 'body', 'question'])
    .where('finding', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

const ENTRY = z.object({ finding: z.string(), bodySha256: z.string() });

/** Written out, so that the index on just these entries is used: the identifier stands behind `{"finding":"`. */
const IS_FINDING = sql<SqlBool>`kind = 'finding'`;
const LOGGED_ID = sql<string>`substr(body, 13, 21)`;

/** What the log says of a finding, or null. */
export async function findingEntry(db: Kysely<Tables>, id: string): Promise<FindingEntry | null> {
  const rows = await db
    .selectFrom('log')
    .select(['number', 'at', 'body'])
    .where(IS_FINDING)
    .where(LOGGED_ID, '=', id)
    .orderBy('number')
    .execute();
  for (const { number, at, body } of rows) {
    const entry = ENTRY.safeParse(JSON.parse(body));
    if (entry.success && entry.data.finding === id) return { number, at, bodySha256: entry.data.bodySha256 };
  }
  return null;
}

/** How many entries of each kind the log has after a number. */
export async function countLogAfter(db: Kysely<Tables>, number: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('log')
    .select(['kind', sql<number>`count(*)`.as('n')])
    .where('number', '>', number)
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, n }) => [kind, Number(n)]));
}

/** The next findings in the order of when they were made. */
export async function findingPage(
  db: Kysely<Tables>,
  { after, limit, newestFirst }: TimePageQuery & { readonly newestFirst: boolean },
): Promise<readonly StoredFinding[]> {
  const order = newestFirst ? 'desc' : 'asc';
  const beyond = newestFirst
    ? sql<SqlBool>`(made_at, finding) < (${after?.time}, ${after?.id})`
    : sql<SqlBool>`(made_at, finding) > (${after?.time}, ${after?.id})`;
  return db
    .selectFrom('finding')
    .select(['finding', 'made_at as madeAt', 'body', 'question'])
    .$if(after !== null, q => q.where(beyond))
    .orderBy('made_at', order)
    .orderBy('finding', order)
    .limit(limit)
    .execute();
}
