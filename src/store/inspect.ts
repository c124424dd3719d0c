import { sql, type Kysely } from 'kysely';
import { correctionsInForce } from '#speaker/corrections.ts';
import { digestOfCorrection, listCorrections } from './corrections.ts';
import { hashReadingRow } from './ledger.ts';
import { digestOfOutlets, listOutletActs } from './outlet-acts.ts';
import { parseCast, parsePage, parseStatements } from './shapes.ts';
import type { KeptKind, StoredCaptureRow, StoredDocumentRow, StoredFinding, StoredReading } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** What a document adds to the record's digest. */
export function digestOfDocument(row: {
  readonly document: string;
  readonly reading: string;
  readonly path: string | null;
  readonly first_captured: string;
}): readonly (string | null)[] {
  return [row.document, row.reading, row.path, row.first_captured];
}

/** What a gap adds to the record's digest. */
export function digestOfUnread(unread: string): readonly (string | null)[] {
  return ['unread', unread];
}

/** Everything that the record's digest is made of. */
export async function digestItems(db: Db): Promise<readonly (readonly (string | null)[])[]> {
  const documents = await db.selectFrom('document').select(['document', 'reading', 'path', 'first_captured']).execute();
  const unread = await db.selectFrom('unread').select('unread').execute();
  const corrections = correctionsInForce(await listCorrections(db));
  return [
    ...documents.map(digestOfDocument),
    ...unread.map(row => digestOfUnread(row.unread)),
    ...corrections.map(digestOfCorrection),
    ...digestOfOutlets(await listOutletActs(db)),
  ];
}

export async function readingsAfter(db: Db, after: string | null, limit: number): Promise<readonly StoredReading[]> {
  const rows = await db
    .selectFrom('reading')
    .innerJoin('capture', 'capture.capture', 'reading.capture')
    .selectAll('reading')
    .select('capture.sha256')
    .where('reading.reading', '>', after ?? '')
    .orderBy('reading.reading')
    .limit(limit)
    .execute();
  return rows.map(row => ({
    reading: row.reading,
    document: row.document,
    sha256: row.sha256,
    text: row.text,
    textSha256: row.text_sha256,
    rowSha256: hashReadingRow(row),
    blocks: parsePage(row.page).blocks,
    cast: parseCast(row.cast),
    statements: parseStatements(row.statements),
  }));
}

export async function findingsAfter(db: Db, after: string | null, limit: number): Promise<readonly StoredFinding[]> {
  return db
    .selectFrom('finding')
    .select(['finding', 'made_at as madeAt', 'body', 'question'])
    .where('finding', '>', after ?? '')
    .orderBy('finding')
    .limit(limit)
    .execute();
}

export async function rowIds(db: Db, kind: KeptKind): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom(kind).select(sql.ref<string>(kind).as('id')).execute();
  return new Set(rows.map(row => row.id));
}

export async function captureRows(db: Db): Promise<ReadonlyMap<string, StoredCaptureRow>> {
  const rows = await db
    .selectFrom('capture')
    .select(['capture', 'sha256', 'url', 'path', 'obtained', 'said', 'captured_at as at'])
    .execute();
  return new Map(rows.map(({ capture, ...row }) => [capture, row]));
}

export async function documentRowsAfter(
  db: Db,
  after: string | null,
  limit: number,
): Promise<readonly StoredDocumentRow[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('reading', 'reading.reading', 'document.reading')
    .innerJoin('capture', 'capture.capture', 'reading.capture')
    .selectAll('document')
    .select(['reading.page', 'reading.document as of'])
    .select(['capture.capture as from', 'capture.sha256 as bytes', 'capture.obtained as how'])
    .where('document.document', '>', after ?? '')
    .orderBy('document.document')
    .limit(limit)
    .execute();
  return rows.map(row => {
    const { kind, title, outlet, url, published, language } = parsePage(row.page);
    const shown = [row.document, row.capture, row.sha256, row.obtained, row.kind, row.title, row.outlet];
    const read = [row.of, row.from, row.bytes, row.how, kind, title, outlet];
    return {
      document: row.document,
      asRead:
        shown.every((value, i) => value === read[i]) &&
        [row.url === url, row.published === published, row.language === language].every(same => same),
    };
  });
}
