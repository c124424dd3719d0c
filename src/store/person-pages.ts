import { sql, type Kysely, type SqlBool } from 'kysely';
import { listed } from './sqlite/listed.ts';
import type { Tables } from './tables.ts';

/** How often somebody speaks under their own names. */
export interface NamedPerson {
  readonly person: string;
  readonly statements: number;
}

export interface PersonPageQuery {
  /** The last of the page before; null begins. */
  readonly after: { readonly statements: number; readonly person: string } | null;
  readonly limit: number;
}

/** Written out, so that the index on just these rows is used: those who are somebody, and no identifiers that lead to them. */
const IS_SOMEBODY = sql<SqlBool>`entry is not null`;

/** The next persons and bodies by number of statements, most first, then by identifier; all buckets must be known. */
export async function personPage(
  db: Kysely<Tables>,
  { after, limit }: PersonPageQuery,
): Promise<readonly NamedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person', 'statements'])
    .where(IS_SOMEBODY)
    .$if(after !== null, q =>
      q
        .where('statements', '<=', after?.statements ?? 0)
        .where(sql<SqlBool>`(statements < ${after?.statements} or person > ${after?.person})`),
    )
    .orderBy('statements', 'desc')
    .orderBy('person')
    .limit(limit)
    .execute();
  return rows.map(({ person, statements }) => ({ person, statements: Number(statements) }));
}

/** How many documents name somebody under their own names or are among others. */
export async function countDocumentsOf(db: Kysely<Tables>, person: string, others: readonly string[]): Promise<number> {
  const named = db.selectFrom('naming').select('place').where('person', '=', person);
  const row = await db
    .selectFrom('document')
    .select(sql<number>`count(*)`.as('n'))
    .where(eb => eb.or([eb('key', 'in', named), eb('document', 'in', listed(others))]))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** How many persons and bodies the names of the documents are; all buckets must be known. */
export async function countPersons(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom('person')
    .select(sql<number>`count(*)`.as('n'))
    .where(IS_SOMEBODY)
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** Buckets of which it has still to be worked out whose their names are, in order; the first so many. */
export async function openBuckets(db: Kysely<Tables>, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('bucket')
    .select('bucket')
    .where('known', '=', 0)
    .orderBy('bucket')
    .limit(most)
    .execute();
  return rows.map(({ bucket }) => bucket);
}
