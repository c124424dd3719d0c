import type { Transaction } from 'kysely';
import { identify } from '#base/id.ts';
import type { Engine } from './engine.ts';
import { CopyKeyBuffer } from './copy-keys.ts';
import { findCopyCandidates, joinCopies, partCopies } from './copy-groups.ts';
import { keepCheckedClaims, keepLexicon } from './checked-claims.ts';
import { addCorrection } from './corrections.ts';
import { keepFinding } from './findings.ts';
import { addOutletAct } from './outlet-acts.ts';
import { hashReadingRow, Ledger, toggleDigest } from './ledger.ts';
import { keepBuckets } from './keep-buckets.ts';
import { countHolding } from './holdings.ts';
import { GrownBuckets } from './grown-buckets.ts';
import { keepNames } from './names.ts';
import { EMPTY_DIGEST, makeReader } from './read.ts';
import { readState, writeState } from './state.ts';
import { addUnread, closeGaps } from './gaps.ts';
import { digestOfDocument } from './inspect.ts';
import { lastKeyState, retireReading } from './replace.ts';
import { parsePage } from './shapes.ts';
import type { KeptCapture, ReadingToKeep, Writer } from './store.ts';
import { countPlacesUsed, type PlaceKind } from './places-used.ts';
import { ANSWERS } from './search.ts';
import { PlaceBuffer } from './places.ts';
import type { PlaceTable, Tables } from './tables.ts';

interface Desk {
  readonly db: Transaction<Tables>;
  readonly engine: Engine;
  readonly ledger: Ledger;
  /** Who is who, with the names that come in. */
  readonly grown: GrownBuckets;
  readonly toggle: (item: readonly (string | null)[]) => Promise<void>;
  /** What lists of places get when the transaction ends. */
  readonly buffer: PlaceBuffer<PlaceTable>;
  readonly countPlaces: (kind: PlaceKind, count: number) => void;
  readonly copyKeys: CopyKeyBuffer;
  /** Puts what was collected into the lists. */
  readonly flush: () => Promise<void>;
  /** Hands out the next `count` keys of a table; the first of them. */
  readonly takeKeys: (table: KeyedTable, count: number) => Promise<number>;
}

type KeyedTable = 'document' | 'statement' | 'passage';

/** The writing half of the store, within one transaction; `finish` writes what was collected, last of all. */
export function makeWriter(
  db: Transaction<Tables>,
  engine: Engine,
): { readonly writer: Writer; readonly finish: () => Promise<void> } {
  // Nobody else writes within the transaction, so what was read once still holds.
  let digest: string | null = null;
  const nextKeys = new Map<KeyedTable, number>();
  const buffer = new PlaceBuffer<PlaceTable>();
  const grown = new GrownBuckets(db, engine);
  const counts = new Map<PlaceKind, number>();
  const desk: Desk = {
    db,
    engine,
    buffer,
    copyKeys: new CopyKeyBuffer(),
    countPlaces: (kind, count) => counts.set(kind, (counts.get(kind) ?? 0) + count),
    flush: async () => {
      await flushCopyKeys(desk);
      for (const [kind, count] of counts) await countPlacesUsed(db, kind, count);
      counts.clear();
      for (const [table, rows] of buffer.drain()) await engine.appendPlaces(db, table, rows);
      await grown.flush();
    },
    ledger: new Ledger(db),
    grown,
    toggle: async item => {
      digest = toggleDigest(digest ?? (await readState(db, 'digest')) ?? EMPTY_DIGEST, item);
      await writeState(db, 'digest', digest);
    },
    takeKeys: async (table, count) => {
      const first = nextKeys.get(table) ?? (await lastKey(db, table)) + 1;
      nextKeys.set(table, first + count);
      return first;
    },
  };
  const writer: Writer = {
    ...makeReader(db),
    addPayload: async ({ sha256, bytes, file, offset, length }) => {
      const values = { sha256, bytes, warc_file: file, warc_offset: offset, warc_length: length };
      await db.insertInto('payload').values(values).execute();
    },
    warcPosition: async () => {
      const row = await db.selectFrom('warc').selectAll().orderBy('file', 'desc').limit(1).executeTakeFirst();
      return row === undefined ? null : { file: row.file, end: Number(row.end_offset) };
    },
    setWarcPosition: async ({ file, end }) => {
      await db
        .insertInto('warc')
        .values({ file, end_offset: end })
        .onConflict(c => c.column('file').doUpdateSet({ end_offset: end }))
        .execute();
    },
    addCapture: capture => addCapture(desk, capture),
    keepReading: reading => keepReading(desk, reading),
    addUnread: unread => addUnread(desk, unread),
    addCorrection: correction => addCorrection(desk, correction),
    addOutletAct: entry => addOutletAct(desk, entry),
    keepBuckets: buckets => keepBuckets({ db, engine }, buckets),
    copyCandidates: async (document, keys, limit) => {
      await flushCopyKeys(desk);
      return findCopyCandidates({ db, engine }, { document, keys, limit });
    },
    copyText: async document => {
      const row = await db
        .selectFrom('document')
        .innerJoin('reading', 'reading.reading', 'document.reading')
        .select(['reading.text', 'reading.page'])
        .where('document.document', '=', document)
        .executeTakeFirst();
      return row === undefined ? null : { text: row.text, blocks: parsePage(row.page).blocks };
    },
    joinCopies: documents => joinCopies(db, documents),
    partCopies: documents => partCopies(db, documents),
    retireReading: (old, marks, at) => retireReading(desk, { old, marks, at }),
    keepLexicon: (digest, body) => keepLexicon(db, digest, body),
    keepFinding: finding => keepFinding(desk, finding),
  };
  return { writer, finish: desk.flush };
}

async function flushCopyKeys({ db, engine, copyKeys }: Desk): Promise<void> {
  await engine.insertRows(db, 'copy_key', copyKeys.drain());
}

async function addCapture(desk: Desk, given: KeptCapture): Promise<'new' | 'sighting' | 'known'> {
  const { db, ledger } = desk;
  const { capture, sha256, url, path, capturedAt, obtained } = given;
  const there = await db
    .selectFrom('capture')
    .select(['path', 'captured_at', 'obtained'])
    .where('capture', '=', capture)
    .executeTakeFirst();
  if (there === undefined) {
    await db
      .insertInto('capture')
      .values({
        capture,
        sha256,
        url,
        path,
        captured_at: capturedAt,
        media_type: given.mediaType,
        header_time: given.headerTime,
        obtained,
        status: given.status,
        headers: JSON.stringify(given.headers),
        said: JSON.stringify(given.said),
      })
      .execute();
    await ledger.append('capture', capturedAt, { capture, sha256, url, path, obtained, said: given.said });
    return 'new';
  }
  const again = obtained === 'supplied' ? there.path === path : there.captured_at === capturedAt;
  if (again) return 'known';
  const sighting = identify('g', [capture, obtained === 'supplied' ? (path ?? '') : capturedAt]);
  const seen = await db.selectFrom('sighting').select('sighting').where('sighting', '=', sighting).executeTakeFirst();
  if (seen !== undefined) return 'known';
  await db.insertInto('sighting').values({ sighting, capture, path, seen_at: capturedAt }).execute();
  await ledger.append('sighting', capturedAt, { sighting, capture, path });
  if (path !== null) await preferPath(desk, capture, path);
  return 'sighting';
}

/** Of the files that hold the same document, the one with the smallest path is shown, whichever came first. */
async function preferPath({ db, toggle }: Desk, capture: string, path: string): Promise<void> {
  const rows = await db
    .selectFrom('document')
    .select(['document', 'reading', 'path', 'first_captured'])
    .where('capture', '=', capture)
    .where(eb => eb.or([eb('path', 'is', null), eb('path', '>', path)]))
    .execute();
  for (const row of rows) {
    await db.updateTable('document').set({ path }).where('document', '=', row.document).execute();
    await toggle(digestOfDocument(row));
    await toggle(digestOfDocument({ ...row, path }));
  }
}

async function keepReading(desk: Desk, given: ReadingToKeep): Promise<'new' | 'known'> {
  const { db, ledger } = desk;
  const { id, document, capture, reading } = given;
  const known = await db.selectFrom('reading').select('reading').where('reading', '=', id).executeTakeFirst();
  const { text, ...page } = reading;
  const old = await db
    .selectFrom('document')
    .select(['key', 'reading', 'rank', 'capture', 'path', 'outlet', 'language', 'published', 'first_captured'])
    .where('document', '=', document)
    .executeTakeFirst();
  const again = old !== undefined && old.capture === capture.capture;
  // One that was kept because it is cited becomes current again.
  if (known !== undefined && !(again && old.reading !== id)) return 'known';
  const rank = rankOf(given);
  const current = {
    reading: id,
    rank,
    capture: capture.capture,
    sha256: capture.sha256,
    // Of the files that hold the same, another may be the one shown.
    path: again ? old.path : capture.path,
    obtained: capture.obtained,
    kind: reading.kind,
    title: reading.title,
    outlet: reading.outlet,
    url: reading.url,
    published: reading.published,
    language: reading.language,
    statements: given.statements.length,
    gaps: reading.gaps.length,
  };
  // A document names its reading and a reading its document: the document's row comes first, within one transaction.
  const key = old?.key ?? (await desk.takeKeys('document', 1));
  if (old === undefined) {
    const place = JSON.stringify(given.place);
    const first = { key, document, place, first_captured: capture.capturedAt, copy_group: null };
    await db
      .insertInto('document')
      .values({ ...first, ...current })
      .execute();
    await ledger.append('document', capture.capturedAt, { document, place: given.place });
  }
  const row = {
    capture: capture.capture,
    program: given.program,
    page: JSON.stringify(page),
    cast: JSON.stringify(given.cast),
    statements: JSON.stringify(given.statements),
  };
  if (known === undefined) {
    await db
      .insertInto('reading')
      .values({ ...row, reading: id, document, text, text_sha256: given.textSha256 })
      .execute();
    const entry = { reading: id, document, textSha256: given.textSha256, rowSha256: hashReadingRow(row) };
    await ledger.append('reading', capture.capturedAt, entry);
    await closeGaps(desk, capture.sha256, capture.capturedAt);
  }
  await keepMarks(desk, given, key);
  const better = old === undefined || again || old.rank < rank;
  if (!better) return 'new';
  const named = { document, published: reading.published, cast: given.cast, statements: given.statements };
  await keepNames(desk, { place: key, ...named });
  await countHolding(db, old ?? null, current);
  const first = old?.first_captured ?? capture.capturedAt;
  await keepCheckedClaims(desk, { place: key, document, reading });
  if (old !== undefined) {
    await db.updateTable('document').set(current).where('key', '=', key).execute();
    await desk.toggle(digestOfDocument({ ...old, document }));
  }
  await desk.toggle(digestOfDocument({ document, reading: id, path: current.path, first_captured: first }));
  return 'new';
}

/** Fetched before archived before supplied, then the later capture or the page's own later date, then the bytes' hash. */
function rankOf({ capture, reading, textSha256 }: ReadingToKeep): string {
  const obtained = { supplied: '0', archive: '1', fetched: '2' }[capture.obtained];
  const seen = capture.obtained === 'supplied' ? '' : capture.capturedAt;
  return JSON.stringify([obtained, seen, reading.modified ?? reading.published ?? '', textSha256, capture.capture]);
}

async function keepMarks(desk: Desk, given: ReadingToKeep, documentKey: number): Promise<void> {
  const { db, engine, takeKeys, buffer } = desk;
  const { id: reading, marks, statementIds, statements } = given;
  const statement = await takeKeys('statement', statementIds.length);
  const passage = await takeKeys('passage', marks.passages.length);
  const put = engine.insertRows.bind(engine, db);
  await put(
    'statement',
    statementIds.map((id, i) => {
      const content = statements[i]?.content ?? [];
      return {
        key: statement + i,
        statement: id,
        reading,
        number: i,
        begins: content[0]?.[0] ?? 0,
        ends: content.at(-1)?.[1] ?? 0,
      };
    }),
  );
  await put(
    'passage',
    marks.passages.map(({ block }, i) => ({ key: passage + i, reading, number: block })),
  );
  for (const [i] of statementIds.entries()) {
    buffer.add('print_places', statement + i, marks.prints[i] ?? []);
    buffer.add('word_places', statement + i, marks.words[i] ?? []);
    buffer.add('voice_places', statement + i, marks.voices[i] ?? []);
  }
  const isAnswer = ANSWERS.includes(given.reading.kind);
  for (const [i, { words }] of marks.passages.entries()) {
    buffer.add('passage_places', passage + i, words);
    if (isAnswer) buffer.add('answer_places', passage + i, words);
  }
  desk.copyKeys.add({ document: given.document, key: documentKey, copyKeys: marks.copyKeys });
  desk.countPlaces('statement', statementIds.length);
  desk.countPlaces('passage', marks.passages.length);
}

async function lastKey(db: Transaction<Tables>, table: KeyedTable): Promise<number> {
  const last = await db.selectFrom(table).select('key').orderBy('key', 'desc').limit(1).executeTakeFirst();
  const kept = await readState(db, lastKeyState(table));
  return Math.max(last?.key ?? 0, Number(kept ?? 0));
}
