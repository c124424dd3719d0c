import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { PartialTime } from '#base/time.ts';
import type { DocumentKind } from '#document/document.ts';
import { LINE, readLine } from './document-line.ts';
import { listed } from './sqlite/listed.ts';
import type { DocumentLine } from './store.ts';
import type { Tables } from './tables.ts';

/** Which documents: what is null or left out does not matter. */
export interface DocumentFilter {
  /** Names as documents have them, and hosts (without `www.`) of those that name no outlet. */
  readonly outlets?: { readonly names: readonly string[]; readonly hosts: readonly string[] } | null;
  readonly kind?: DocumentKind | null;
  readonly language?: string | null;
  /** First and last day, month or year of publication; those without a date are left out then. */
  readonly from?: PartialTime | null;
  readonly to?: PartialTime | null;
  /** Words or parts of words, all of which stand in title, outlet or address. */
  readonly words?: readonly string[];
  readonly copyGroup?: string | null;
  /** Identifiers: only these. */
  readonly among?: readonly string[] | null;
  /** Only documents that have statements. */
  readonly spoken?: boolean;
}

export type DocumentOrder = 'published' | 'added';

/** The place of a document in an order, newest first; undated documents have the empty time. */
export interface DocumentSpot {
  readonly time: string;
  readonly document: string;
}

export interface DocumentPageQuery {
  readonly filter: DocumentFilter;
  readonly order: DocumentOrder;
  /** The last document of the page before; null begins. */
  readonly after: DocumentSpot | null;
  readonly limit: number;
}

/** A line of a page of documents, with its place in the order. */
export interface PagedLine {
  readonly line: DocumentLine;
  /** When its bytes came in first. */
  readonly addedAt: PartialTime;
  readonly time: string;
}

type Where = ExpressionBuilder<Tables, 'document'>;

/** The same in the order of every index on it (`steps/012-pages.ts`). */
const PUBLISHED = sql<string>`coalesce(published, '')`;

/** The next documents, the newest first. */
export async function documentPage(
  db: Kysely<Tables>,
  { filter, order, after, limit }: DocumentPageQuery,
): Promise<readonly PagedLine[]> {
  const time = order === 'published' ? PUBLISHED : sql<string>`first_captured`;
  const rows = await db
    .selectFrom('document')
    .select(LINE)
    .select('first_captured as addedAt')
    .select(time.as('time'))
    .where(where => fits(where, filter))
    .$if(after !== null, q => q.where(sql<SqlBool>`(${time}, document) < (${after?.time}, ${after?.document})`))
    .orderBy(time, 'desc')
    .orderBy('document', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ addedAt, time: at, ...line }) => ({ line: readLine(line), addedAt, time: at }));
}

/** How many documents a filter leaves; most filters are answered by an index alone. */
export async function countDocuments(db: Kysely<Tables>, filter: DocumentFilter): Promise<number> {
  const row = await db
    .selectFrom('document')
    .select(sql<number>`count(*)`.as('n'))
    .where(where => fits(where, filter))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** How many statements the documents have that a filter leaves. */
export async function countStatements(db: Kysely<Tables>, filter: DocumentFilter): Promise<number> {
  const row = await db
    .selectFrom('document')
    .select(sql<number | null>`sum(statements)`.as('n'))
    .where(where => fits(where, filter))
    .executeTakeFirst();
  return Number(row?.n ?? 0);
}

/** The documents of some that a filter leaves. */
export async function documentsThatFit(db: Kysely<Tables>, filter: DocumentFilter): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('document')
    .select('document')
    .where(where => fits(where, filter))
    .execute();
  return new Set(rows.map(row => row.document));
}

/** What a filter asks of a document's row. */
export function fits(where: Where, filter: DocumentFilter): Expression<SqlBool> {
  const { kind, language, from, to, copyGroup, outlets } = filter;
  const all: Expression<SqlBool>[] = [];
  if (kind != null) all.push(where('document.kind', '=', kind));
  if (language != null) all.push(where('document.language', '=', language));
  if (copyGroup != null) all.push(where('document.copy_group', '=', copyGroup));
  if (from != null) all.push(where(PUBLISHED, '>=', from));
  if (from == null && to != null) all.push(where(PUBLISHED, '>', ''));
  // A time of the last day goes on behind it with a letter.
  if (to != null) all.push(where(PUBLISHED, '<', `${to}~`));
  if (filter.spoken === true) all.push(where('document.statements', '>', 0));
  if (filter.among != null) all.push(where('document.document', 'in', listed(filter.among)));
  if (outlets != null) all.push(isOf(where, outlets));
  for (const word of filter.words ?? []) all.push(where.or(formsOf(word).map(form => holds(form))));
  return where.and(all);
}

function isOf(where: Where, { names, hosts }: NonNullable<DocumentFilter['outlets']>): Expression<SqlBool> {
  const named = where('document.outlet', 'in', listed(names));
  if (hosts.length === 0) return named;
  const starts = hosts.flatMap(host => ['', 'www.'].flatMap(www => [`http://${www}${host}`, `https://${www}${host}`]));
  const at = starts.flatMap(start => [
    where('document.url', '=', start),
    sql<SqlBool>`document.url like ${`${escapeLike(start)}/%`} escape '\\'`,
  ]);
  return where.or([named, where.and([where('document.outlet', 'is', null), where.or(at)])]);
}

function holds(form: string): Expression<SqlBool> {
  const text = sql`lower(coalesce(document.title, '') || ' ' || coalesce(document.outlet, '') || ' ' || coalesce(document.url, ''))`;
  return sql<SqlBool>`${text} like ${`%${escapeLike(form)}%`} escape '\\'`;
}

/** How a word may stand in a text: databases differ in whether `lower` knows letters beyond ASCII. */
function formsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const first = String.fromCodePoint(lower.codePointAt(0) ?? 32);
  const capital = first.toUpperCase() + lower.slice(first.length);
  return [...new Set([lower, ...[word, capital, word.toUpperCase()].map(lowerAscii)])];
}

const lowerAscii = (text: string): string => text.replace(/[A-Z]/gu, letter => letter.toLowerCase());

const escapeLike = (text: string): string => text.replace(/[\\%_]/gu, sign => `\\${sign}`);
