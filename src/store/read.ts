import { readState } from './state.ts';
import type { Kysely, Selectable } from 'kysely';
import { parseCast, parseHeaders, parsePage, parseSaid, parseStatements, readObtained } from './shapes.ts';
import { listCorrections } from './corrections.ts';
import { listOutletActs } from './outlet-acts.ts';
import { countLogAfter, findingEntry, storedFinding } from './findings.ts';
import { sightingRows, sightingsOf } from './sightings.ts';
import { unreadCaptures } from './gaps.ts';
import { captureRows, digestItems, documentRowsAfter, findingsAfter, readingsAfter, rowIds } from './inspect.ts';
import {
  bucketOfPerson,
  bucketsWith,
  bucketVersions,
  countVoices,
  loadBuckets,
  loadPersons,
  namesIn,
  voicesOf,
  wordsLike,
} from './buckets.ts';
import { makeLists } from './lists.ts';
import { countHeld, countPublished, readHoldings } from './holdings.ts';
import { checkedDigest, everyCheckedClaim, findCheckedClaims, loadLexicon } from './checked-claims.ts';
import { countOutdated, outdatedAfter } from './replace.ts';
import { LINE, readLine } from './document-line.ts';
import { readPayload } from './payloads.ts';
import { placesUsed } from './places-used.ts';
import { contentsOf, openSearch } from './search.ts';
import type { KeptCapture, LogEntry, Reader, StoredDocument } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** What a digest starts from: nothing in the record. */
export const EMPTY_DIGEST = '0'.repeat(64);

/** The reading half of the store, over one connection or transaction. */
export function makeReader(db: Db): Reader {
  return {
    ...makeLists(db),
    digest: async () => (await readState(db, 'digest')) ?? EMPTY_DIGEST,
    documentCount: () => countHeld(db),
    statementCount: () => placesUsed(db, 'statement'),
    listDocuments: async () =>
      (await db.selectFrom('document').select(LINE).orderBy('document').execute()).map(readLine),
    loadDocuments: ids => loadDocuments(db, ids),
    documentIds: async most => {
      const all = db.selectFrom('document').select('document').orderBy('document');
      return (await all.$if(most !== undefined, q => q.limit(most ?? 0)).execute()).map(row => row.document);
    },
    statementPlace: async statement => {
      const row = await db
        .selectFrom('statement')
        .innerJoin('document', 'document.reading', 'statement.reading')
        .select(['document.document', 'statement.number as index'])
        .where('statement.statement', '=', statement)
        .executeTakeFirst();
      return row ?? null;
    },
    corrections: () => listCorrections(db),
    outletActs: () => listOutletActs(db),
    outletNames: async () =>
      (await db.selectFrom('holding').select('value').where('kind', '=', 'outlet').orderBy('value').execute()).map(
        ({ value }) => value,
      ),
    bucketVersions: () => bucketVersions(db),
    loadBuckets: (buckets, options) => loadBuckets(db, buckets, options),
    bucketsWith: (key, most) => bucketsWith(db, key, most),
    wordsLike: word => wordsLike(db, word),
    namesIn: documents => namesIn(db, documents),
    loadPersons: ids => loadPersons(db, ids),
    bucketOfPerson: person => bucketOfPerson(db, person),
    search: () => openSearch(db),
    contentsOf: statements => contentsOf(db, statements),
    voicesOf: person => voicesOf(db, person),
    countVoices: persons => countVoices(db, persons),
    holdings: () => readHoldings(db),
    countPublished: (from, to) => countPublished(db, from, to),
    checkedDigest: () => checkedDigest(db),
    everyCheckedClaim: () => everyCheckedClaim(db),
    findCheckedClaims: (words, limit) => findCheckedClaims(db, words, limit),
    lexicon: digest => loadLexicon(db, digest),
    finding: async id =>
      (await db.selectFrom('finding').select('body').where('finding', '=', id).executeTakeFirst())?.body ?? null,
    storedFinding: id => storedFinding(db, id),
    findingEntry: id => findingEntry(db, id),
    countLogAfter: async number =>
      new Map([...(await countLogAfter(db, number))].map(([kind, count]) => [readLogKind(kind), count])),
    hasPayload: async sha256 =>
      (await db.selectFrom('payload').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined,
    payloads: async () =>
      (await db.selectFrom('payload').selectAll().orderBy('warc_file').orderBy('warc_offset').execute()).map(
        readPayload,
      ),
    capturesOf: async sha256 =>
      (await db.selectFrom('capture').selectAll().where('sha256', '=', sha256).orderBy('capture').execute()).map(
        readCapture,
      ),
    documentsOf: async (capture, programs) =>
      (
        await db
          .selectFrom('document')
          .select(LINE)
          .where('document', 'in', eb =>
            eb
              .selectFrom('reading')
              .select('reading.document')
              .where('reading.capture', '=', capture)
              .where('program', 'in', programs),
          )
          .orderBy('document')
          .execute()
      ).map(readLine),
    documentsFrom: async capture =>
      (
        await db.selectFrom('document').select('document').where('capture', '=', capture).orderBy('document').execute()
      ).map(row => row.document),
    programsOf: async capture => {
      const rows = await db
        .selectFrom('document')
        .innerJoin('reading', 'reading.reading', 'document.reading')
        .select('reading.program')
        .where('document.capture', '=', capture)
        .distinct()
        .orderBy('reading.program')
        .execute();
      return rows.map(row => row.program);
    },
    captureOf: async capture => {
      const row = await db
        .selectFrom('capture')
        .innerJoin('payload', 'payload.sha256', 'capture.sha256')
        .selectAll()
        .where('capture', '=', capture)
        .executeTakeFirst();
      return row === undefined ? null : { capture: readCapture(row), place: readPayload(row) };
    },
    outdatedAfter: query => outdatedAfter(db, query),
    unreadCaptures: (capture, limit) => unreadCaptures(db, capture, limit),
    countOutdated: query => countOutdated(db, query),
    readingsAfter: (reading, limit) => readingsAfter(db, reading, limit),
    textOf: async (document, textSha256) => {
      const row = await db
        .selectFrom('reading')
        .select('text')
        .where('document', '=', document)
        .where('text_sha256', '=', textSha256)
        .executeTakeFirst();
      return row?.text ?? null;
    },
    findingsAfter: (finding, limit) => findingsAfter(db, finding, limit),
    captureRows: () => captureRows(db),
    sightingRows: () => sightingRows(db),
    sightingsOf: document => sightingsOf(db, document),
    documentRowsAfter: (document, limit) => documentRowsAfter(db, document, limit),
    rowIds: kind => rowIds(db, kind),
    digestItems: () => digestItems(db),
    log: async (after, limit) =>
      (await db.selectFrom('log').selectAll().where('number', '>', after).orderBy('number').limit(limit).execute()).map(
        row => ({ ...row, kind: readLogKind(row.kind) }),
      ),
  };
}

const LOG_KINDS = [
  'capture',
  'sighting',
  'document',
  'reading',
  'unread',
  'correction',
  'outlet_act',
  'finding',
  'dropped',
  'filled',
] as const;
const readLogKind = (kind: string): LogEntry['kind'] => LOG_KINDS.find(known => known === kind) ?? 'capture';

/** A single value of the record, or null. */
async function loadDocuments(db: Db, ids: readonly string[]): Promise<readonly StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for (const id of [...new Set(ids)].toSorted()) {
    const row = await db
      .selectFrom('document')
      .innerJoin('reading', 'reading.reading', 'document.reading')
      .select(['document.document', 'document.reading', 'document.path', 'document.sha256', 'document.obtained'])
      .select(['document.first_captured', 'document.copy_group', 'reading.text', 'reading.text_sha256'])
      .select(['reading.capture', 'reading.program', 'reading.page', 'reading.cast', 'reading.statements'])
      .where('document.document', '=', id)
      .executeTakeFirst();
    if (row === undefined) continue;
    const names = await db
      .selectFrom('statement')
      .select('statement')
      .where('reading', '=', row.reading)
      .orderBy('number')
      .execute();
    documents.push({
      ...parsePage(row.page),
      text: row.text,
      document: row.document,
      reading: row.reading,
      capture: row.capture,
      program: row.program,
      path: row.path,
      sha256: row.sha256,
      textSha256: row.text_sha256,
      obtained: readObtained(row.obtained),
      firstCaptured: row.first_captured,
      copyGroup: row.copy_group,
      cast: parseCast(row.cast),
      statements: parseStatements(row.statements).map((statement, i) => ({
        ...statement,
        id: names[i]?.statement ?? '',
      })),
    });
  }
  return documents;
}

function readCapture(row: Selectable<Tables['capture']>): KeptCapture {
  return {
    capture: row.capture,
    sha256: row.sha256,
    url: row.url,
    path: row.path,
    capturedAt: row.captured_at,
    mediaType: row.media_type,
    headerTime: row.header_time,
    obtained: readObtained(row.obtained),
    status: row.status,
    headers: parseHeaders(row.headers),
    said: parseSaid(row.said),
  };
}
