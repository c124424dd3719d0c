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

const STATEMENTS = sql<number>`sum(statements)`;

/** The next persons and bodies by number of statements, most first, then by identifier; all buckets must be known. */
export async function personPage(
  db: Kysely<Tables>,
  { after, limit }: PersonPageQuery,
): Promise<readonly NamedPerson[]> {
  const rows = await db
    .selectFrom('naming')
    .select('person')
    .select(STATEMENTS.as('statements'))
    .where('person', '>', '')
    .groupBy('person')
    .$if(after !== null, q =>
      q.having(
        sql<SqlBool>`(${STATEMENTS} < ${after?.statements} or (${STATEMENTS} = ${after?.statements} and person > ${after?.person}))`,
      ),
    )
    .orderBy('statements', 'desc')
    .orderBy('person')
    .limit(limit)
    .execute();
  return rows.map(({ person, statements }) => ({ person: person ?? '', statements: Number(statements) }));
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
    .selectFrom('naming')
    .select(sql<number>`count(distinct person)`.as('n'))
    .where('person', '>', '')
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
