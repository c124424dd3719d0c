import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Holdings } from './store.ts';
import type { DocumentTable, HoldingTable, Tables } from './tables.ts';

type Counted = Pick<Selectable<DocumentTable>, 'outlet' | 'language' | 'published'>;

/** Counts a document's current reading in the place of the one before it. */
export async function countHolding(db: Transaction<Tables>, before: Counted | null, now: Counted): Promise<void> {
  const steps = new Map<string, Selectable<HoldingTable>>();
  const count = (document: Counted, step: 1 | -1): void => {
    for (const row of rowsOf(document)) {
      const key = `${row.kind} ${row.value}`;
      steps.set(key, { ...row, documents: (steps.get(key)?.documents ?? 0) + step });
    }
  };
  if (before !== null) count(before, -1);
  count(now, 1);
  const changed = [...steps.values()].filter(({ documents }) => documents !== 0);
  if (changed.length === 0) return;
  await db
    .insertInto('holding')
    .values(changed)
    .onConflict(c =>
      c.columns(['kind', 'value']).doUpdateSet({ documents: sql<number>`holding.documents + excluded.documents` }),
    )
    .execute();
  if (before !== null) await db.deleteFrom('holding').where('documents', '<=', 0).execute();
}

/** Every document has a language, if only that it cannot be told. */
function rowsOf({ outlet, language, published }: Counted): Omit<Selectable<HoldingTable>, 'documents'>[] {
  const rows: Omit<Selectable<HoldingTable>, 'documents'>[] = [{ kind: 'language', value: language ?? '' }];
  if (outlet !== null) rows.push({ kind: 'outlet', value: outlet });
  if (published !== null && published.length >= MONTH) rows.push({ kind: 'month', value: published.slice(0, MONTH) });
  return rows;
}

/** How many documents there are: the sum over languages, since each has one. */
export async function countHeld(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('holding')
    .select(sql<number>`coalesce(sum(documents), 0)`.as('n'))
    .where('kind', '=', 'language')
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** `2025-03` */
const MONTH = 7;

/** What the record holds, in numbers. */
export async function readHoldings(db: Kysely<Tables>): Promise<Holdings> {
  const rows = await db.selectFrom('holding').selectAll().orderBy('value').execute();
  const of = (kind: string) => rows.filter(row => row.kind === kind);
  const languages = of('language');
  const ends = await db
    .selectFrom('document')
    .select(eb => [
      eb
        .selectFrom('document')
        .select(sql<string | null>`min(published)`.as('from'))
        .as('from'),
      eb
        .selectFrom('document')
        .select(sql<string | null>`max(published)`.as('to'))
        .as('to'),
    ])
    .limit(1)
    .executeTakeFirst();
  const failed = await db
    .selectFrom('unread')
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirstOrThrow();
  return {
    documents: languages.reduce((sum, row) => sum + Number(row.documents), 0),
    outlets: of('outlet').length,
    from: ends?.from ?? null,
    to: ends?.to ?? null,
    months: of('month').map(row => row.value),
    byMonth: new Map(of('month').map(row => [row.value, Number(row.documents)])),
    failed: Number(failed.n),
    byLanguage: new Map(languages.map(row => [row.value === '' ? null : row.value, Number(row.documents)])),
  };
}

/** The number of documents published from one day to another, both included; what is dated to a month or year counts where its text falls between. */
export async function countPublished(db: Kysely<Tables>, from: string, to: string): Promise<number> {
  const row = await db
    .selectFrom('document')
    .select(sql<number>`count(*)`.as('n'))
    .where('published', '>=', from)
    // A time of the last day goes on behind it with a letter.
    .where('published', '<', `${to}~`)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
