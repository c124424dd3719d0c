import { Fault } from '#base/fault.ts';
import { correctionsInForce, type LostCorrection } from '#speaker/corrections.ts';
import type { KeptCapture, OutdatedReading, Writer } from '#store/store.ts';
import { inBatches, readAhead } from './batches.ts';
import { joinCopies } from './copies.ts';
import { stampTime, type Desk } from './desk.ts';
import { nameReadings } from './name-readings.ts';
import { pairReadings, type Pair } from './pair-readings.ts';
import type { MarkedDocument } from './read-whole.ts';
import { isOfSource } from './reader.ts';
import { patiently } from './patience.ts';
import { changesBody, keepReading, regroupCopies } from './replace.ts';
import { asGoodAs, makerOf, readMaker, SETTINGS, writeMaker, type Maker, type Setting } from './setting.ts';
import { sourceOf } from './take.ts';

export interface RereadOptions {
  /** How to read; if not given, each document as it was read before. */
  readonly setting?: Setting;
  /** Only these documents, also those that are up to date; all if not given. */
  readonly documents?: readonly string[];
  /** Also documents that this program has read already, at this setting or a better one. */
  readonly all?: boolean;
  /** Also captures of which nothing could be read so far. */
  readonly unread?: boolean;
  /** Of the `documents` only those that are not up to date. */
  readonly outdated?: boolean;
}

/** What became of one document. */
export interface RereadDocument {
  readonly document: string;
  /** What made the reading that it had; null for a document that was not seen in its capture before. */
  readonly before: Maker | null;
  /** What made the reading that it has now. */
  readonly after: Maker | null;
  readonly statements: { readonly before: number; readonly after: number };
  /** Nothing was read otherwise than before. */
  readonly same: boolean;
  /** One line that says why the old reading stays, or null. */
  readonly error: string | null;
}

/**
 * How many documents there are to read, once and first; then each document once it is committed, and each capture of which nothing
 * can be read still; last the corrections by hand whose words the new readings do not have.
 */
export type RereadResult =
  | { readonly kind: 'planned'; readonly documents: number }
  | ({ readonly kind: 'document' } & RereadDocument)
  | { readonly kind: 'unread'; readonly name: string; readonly reason: string }
  | ({ readonly kind: 'lost' } & LostCorrection);

/** Captures looked up at once. */
const CAPTURES_AT_ONCE = 100;
/** Documents named in one question to the store. */
const DOCUMENTS_AT_ONCE = 500;

/**
 * Reads kept captures again and puts the new readings in the place of the old ones; nothing is fetched. A document has its old
 * reading or its new one at any moment, so that a run that is broken off goes on where it stopped. What cannot be read anew
 * keeps its reading and is a result with `error`.
 */
export async function* reread(desk: Desk, options: RereadOptions = {}): AsyncGenerator<RereadResult> {
  const named = options.documents === undefined ? null : [...new Set(options.documents)];
  const forced = options.all === true || (named !== null && options.outdated !== true);
  const plan: Plan = {
    upToDate: forced ? null : asGoodAs(options.setting ?? desk.setting).map(setting => writeMaker(makerOf(setting))),
    parts: named === null ? [null] : inParts(named),
    unread: options.unread === true,
  };
  let documents = 0;
  for (const part of plan.parts)
    documents += await desk.store.read(reader => reader.countOutdated({ upToDate: plan.upToDate, documents: part }));
  yield { kind: 'planned', documents };
  yield* missing(desk, named ?? []);
  const works = readAhead(toRead(desk, plan), asked => readAnew(desk, asked, options.setting ?? null));
  const corrected = await correctedDocuments(desk);
  const seen = new Set<string>();
  const results = inBatches(works, {
    bytesOf: work => (work.kind === 'read' ? work.bytes : 0),
    keep: batch => keepBatch(desk, batch),
    clock: desk.clock,
  });
  for await (const result of results) {
    if (result.kind === 'document' && corrected.has(result.document)) seen.add(result.document);
    yield result;
  }
  if (seen.size === 0) return;
  const known = await desk.store.read(reader => desk.library.documents(reader, [...seen]));
  for (const { lost } of known) for (const each of lost) yield { kind: 'lost', ...each };
}

/** Documents of which statements were set right by hand. */
async function correctedDocuments(desk: Desk): Promise<ReadonlySet<string>> {
  const corrections = correctionsInForce(await desk.store.read(reader => reader.corrections()));
  return new Set(
    corrections.flatMap(({ act }) => {
      if (act.act === 'assign') return [act.statement.document];
      return act.act === 'split' ? act.statements.map(({ document }) => document) : [];
    }),
  );
}

interface Plan {
  readonly upToDate: readonly string[] | null;
  readonly parts: readonly (readonly string[] | null)[];
  readonly unread: boolean;
}

/** A capture, and its documents that are to be read again; none where nothing of it could be read. */
interface Asked {
  readonly capture: string;
  readonly olds: readonly OutdatedReading[];
}

/** The documents to read again, those of one capture together. */
async function* toRead(desk: Desk, { upToDate, parts, unread }: Plan): AsyncGenerator<Asked> {
  for (const documents of parts)
    for (let after: string | null = null; ;) {
      const query = { upToDate, documents, after, captures: CAPTURES_AT_ONCE };
      const found: readonly OutdatedReading[] = await desk.store.read(reader => reader.outdatedAfter(query));
      for (const [capture, olds] of Map.groupBy(found, old => old.capture)) yield { capture, olds };
      after = found.at(-1)?.capture ?? null;
      if (after === null) break;
    }
  if (unread) yield* toReadAtLast(desk);
}

/** The captures of which nothing could be read. */
async function* toReadAtLast(desk: Desk): AsyncGenerator<Asked> {
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const found: readonly string[] = await desk.store.read(reader => reader.unreadCaptures(from, CAPTURES_AT_ONCE));
    for (const capture of found) yield { capture, olds: [] };
    after = found.at(-1) ?? null;
    if (after === null) break;
  }
}

async function* missing(desk: Desk, named: readonly string[]): AsyncGenerator<RereadResult> {
  if (named.length === 0) return;
  const there = new Set(await desk.store.read(reader => reader.documentIds()));
  for (const document of named)
    if (!there.has(document))
      yield {
        kind: 'document',
        document,
        before: null,
        after: null,
        statements: { before: 0, after: 0 },
        same: false,
        error: `${document}: the record holds no such document`,
      };
}

/** A capture read anew, or why it could not be; with the documents that it is about. */
type Anew = { readonly olds: readonly OutdatedReading[]; readonly name: string } & (
  | {
      readonly kind: 'read';
      readonly capture: KeptCapture;
      readonly program: string;
      readonly bytes: number;
      readonly documents: readonly MarkedDocument[];
    }
  | { readonly kind: 'unread'; readonly reason: string }
);

async function readAnew(desk: Desk, { capture: asked, olds }: Asked, wanted: Setting | null): Promise<Anew> {
  const before = [desk.setting, ...olds.map(({ program }) => readMaker(program).setting)];
  const setting = wanted ?? SETTINGS.findLast(each => before.includes(each)) ?? desk.setting;
  const kept = await desk.store.read(reader => reader.captureOf(asked));
  const name = kept?.capture.path ?? kept?.capture.url ?? asked;
  try {
    if (kept === null) return { kind: 'unread', olds, name, reason: 'its capture is not in the record' };
    const { bytes } = await (await desk.warc()).readPayload(kept.place);
    const documents = await desk.reader(setting).documents(sourceOf(kept.capture, bytes));
    const program = writeMaker(makerOf(setting));
    return { kind: 'read', olds, name, capture: kept.capture, program, bytes: bytes.length, documents };
  } catch (error) {
    if (!isOfSource(error)) throw error;
    return { kind: 'unread', olds, name, reason: error.message };
  }
}

async function keepBatch(desk: Desk, batch: readonly Anew[]): Promise<readonly RereadResult[]> {
  try {
    return await patiently(desk, () => desk.store.write(writer => writeBatch(desk, writer, batch)));
  } catch (error) {
    const ours = error instanceof Fault && error.code.startsWith('record-');
    const [only] = batch;
    if (ours || only === undefined) throw error;
    if (batch.length > 1) {
      const results: RereadResult[] = [];
      for (const one of batch) results.push(...(await keepBatch(desk, [one])));
      return results;
    }
    const why = error instanceof Error ? error.message : String(error);
    return staysAsItWas(only, `what was read could not be kept (${why.split('\n')[0] ?? ''})`);
  }
}

async function writeBatch(desk: Desk, writer: Writer, batch: readonly Anew[]): Promise<readonly RereadResult[]> {
  const results: RereadResult[] = [];
  const changed: string[] = [];
  for (const anew of batch) {
    if (anew.kind === 'unread') {
      results.push(...staysAsItWas(anew, anew.reason));
      continue;
    }
    const { pairs, lost } = await pairReadings(writer, anew.olds, nameReadings(anew));
    for (const old of lost) results.push(keepsOld(old, 'it is not found in its capture any more'));
    for (const pair of pairs) results.push(await writePair(desk, writer, { pair, changed }));
  }
  await regroupCopies(writer, changed, desk.bodies);
  return results;
}

interface Writing {
  readonly pair: Pair;
  /** Takes up the documents whose copies have to be looked for anew. */
  readonly changed: string[];
}

async function writePair(desk: Desk, writer: Writer, { pair: { before, reading }, changed }: Writing): Promise<RereadResult> {
  const { document, statements, program, id, marks } = reading;
  const { old, same } = await keepReading(writer, reading, stampTime(desk.clock()));
  if (before === null) await joinCopies(writer, { document, id, reading: reading.reading, copyKeys: marks.copyKeys }, desk.bodies);
  else if (old !== null && changesBody(old, reading)) changed.push(document);
  return {
    kind: 'document',
    document,
    before: before === null ? null : readMaker(before.program),
    after: readMaker(program),
    statements: { before: before?.statements ?? 0, after: statements.length },
    same,
    error: null,
  };
}

function staysAsItWas({ olds, name }: Anew, reason: string): RereadResult[] {
  return olds.length === 0 ? [{ kind: 'unread', name, reason }] : olds.map(old => keepsOld(old, reason));
}

function keepsOld({ document, program, statements }: OutdatedReading, reason: string): RereadResult {
  const maker = readMaker(program);
  const error = `${document}: ${reason}; its old reading stays`;
  return { kind: 'document', document, before: maker, after: maker, statements: { before: statements, after: statements }, same: true, error };
}

function inParts(documents: readonly string[]): (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let i = 0; i < documents.length; i += DOCUMENTS_AT_ONCE) parts.push(documents.slice(i, i + DOCUMENTS_AT_ONCE));
  return parts;
}
