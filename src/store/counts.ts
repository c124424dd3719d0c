import { sql, type Kysely } from 'kysely';
import type { DocumentKind } from '#document/document.ts';
import { countUnread } from './gap-pages.ts';
import { countPersons } from './person-pages.ts';
import { readKind } from './shapes.ts';
import type { Tables } from './tables.ts';

/** What stands in a record, counted. */
export interface Counts {
  readonly captures: number;
  readonly findings: number;
  /** Documents of each kind that there are, and their statements. */
  readonly kinds: readonly { readonly kind: DocumentKind; readonly documents: number; readonly statements: number }[];
  /** Persons and bodies as they were worked out; corrections by hand are not applied. */
  readonly people: number;
  /** True if whose some names are has still to be worked out. */
  readonly peopleOpen: boolean;
  /** What could not be read, by what was wrong with it, most first. */
  readonly unread: readonly { readonly code: string; readonly count: number }[];
  /** Documents of which something could not be read. */
  readonly withGaps: number;
}

export async function readCounts(db: Kysely<Tables>): Promise<Counts> {
  const kinds = await db
    .selectFrom('document')
    .select(['kind', sql<number>`count(*)`.as('documents'), sql<number>`sum(statements)`.as('statements')])
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  const unread = await db
    .selectFrom('unread')
    .select(['code', sql<number>`count(*)`.as('count')])
    .groupBy('code')
    .execute();
  const open = await db.selectFrom('bucket').select('bucket').where('known', '=', 0).limit(1).executeTakeFirst();
  const { documents: withGaps } = await countUnread(db);
  return {
    captures: await countRows(db, 'capture'),
    findings: await countRows(db, 'finding'),
    kinds: kinds.map(({ kind, documents, statements }) => ({
      kind: readKind(kind),
      documents: Number(documents),
      statements: Number(statements),
    })),
    people: await countPersons(db),
    peopleOpen: open !== undefined,
    unread: unread
      .map(({ code, count }) => ({ code, count: Number(count) }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    withGaps,
  };
}

export async function countRows(db: Kysely<Tables>, table: 'document' | 'capture' | 'finding'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(sql<number>`count(*)`.as('n'))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}
