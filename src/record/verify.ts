import { Fault } from '#base/fault.ts';
import { sha256 } from '#base/id.ts';
import type { Span } from '#base/span.ts';
import { EMPTY_DIGEST } from '#store/read.ts';
import { hashEntry, LOG_START, toggleDigest } from '#store/ledger.ts';
import type { LogEntry, StoredCaptureRow, StoredDocumentRow, StoredReading } from '#store/store.ts';
import type { Desk } from './desk.ts';
import { checkFindings } from './verify-findings.ts';

/** A problem in one line, or, as the last, what was looked at. */
export type VerifyResult =
  | { readonly kind: 'problem'; readonly message: string }
  | {
      readonly kind: 'done';
      readonly captures: number;
      readonly readings: number;
      readonly spans: number;
      readonly findings: number;
      readonly entries: number;
      readonly problems: number;
    };

interface Tally {
  captures: number;
  readings: number;
  spans: number;
  findings: number;
  entries: number;
}

const ROWS_AT_ONCE = 200;

/** Re-hashes every capture out of its WARC file, re-reads every span, walks the log, and compares rows, log and digest. */
export async function* verify(desk: Desk): AsyncGenerator<VerifyResult> {
  const tally: Tally = { captures: 0, readings: 0, spans: 0, findings: 0, entries: 0 };
  let problems = 0;
  for await (const message of look(desk, tally)) {
    problems += 1;
    yield { kind: 'problem', message };
  }
  yield { kind: 'done', ...tally, problems };
}

async function* look(desk: Desk, tally: Tally): AsyncGenerator<string> {
  for (const line of await desk.store.inspect()) yield `database: ${line}`;
  yield* checkCaptures(desk, tally);
  const hashes = new Map<string, string>();
  yield* checkReadings(desk, tally, hashes);
  yield* checkDocuments(desk);
  const findings = new Map<string, string>();
  yield* checkFindings(desk, tally, findings);
  yield* checkLog(desk, tally, { hashes, findings });
  yield* checkDigest(desk);
}

async function* checkCaptures(desk: Desk, tally: Tally): AsyncGenerator<string> {
  const payloads = await desk.store.read(reader => reader.payloads());
  const warc = await desk.warc();
  for (const payload of payloads) {
    tally.captures += 1;
    try {
      const { bytes } = await warc.readPayload(payload);
      if (sha256(bytes) !== payload.sha256) yield `capture ${payload.sha256}: the bytes in ${payload.file} are others`;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      yield `capture ${payload.sha256}: ${error.message}`;
    }
  }
}

async function* checkReadings(desk: Desk, tally: Tally, hashes: Map<string, string>): AsyncGenerator<string> {
  let last: string | null = null;
  for (;;) {
    const from: string | null = last;
    const readings: readonly StoredReading[] = await desk.store.read(reader => reader.readingsAfter(from, ROWS_AT_ONCE));
    for (const reading of readings) {
      tally.readings += 1;
      hashes.set(reading.reading, reading.rowSha256);
      if (sha256(reading.text) !== reading.textSha256)
        yield `document ${reading.document}: the text of reading ${reading.reading} is not the one that was read`;
      for (const span of spansOf(reading)) {
        tally.spans += 1;
        if (!(span[0] >= 0 && span[0] <= span[1] && span[1] <= reading.text.length))
          yield `document ${reading.document}: the span ${span.join('–')} of reading ${reading.reading} points outside its text`;
      }
    }
    last = readings.at(-1)?.reading ?? null;
    if (readings.length < ROWS_AT_ONCE) return;
  }
}

/** Compares what is shown of each document with the reading that it was read out of. */
async function* checkDocuments(desk: Desk): AsyncGenerator<string> {
  let last: string | null = null;
  for (;;) {
    const from: string | null = last;
    const rows: readonly StoredDocumentRow[] = await desk.store.read(reader => reader.documentRowsAfter(from, ROWS_AT_ONCE));
    for (const { document, asRead } of rows)
      if (!asRead) yield `document ${document}: what is shown of it is not what was read`;
    last = rows.at(-1)?.document ?? null;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

function spansOf({ blocks, statements, cast }: StoredReading): Span[] {
  return [
    ...blocks.map(block => block.span),
    ...cast.flatMap(member => member.mentions),
    ...statements.flatMap(({ source, cue, content, quoted }) => [...source, ...cue, ...content, ...quoted]),
  ];
}

/** Walks the log, and compares what it says was kept with what is there. */
async function* checkLog(
  desk: Desk,
  tally: Tally,
  { hashes, findings }: { readonly hashes: ReadonlyMap<string, string>; readonly findings: ReadonlyMap<string, string> },
): AsyncGenerator<string> {
  let previous = LOG_START;
  let number = 0;
  const logged = new Map<LogEntry['kind'], Set<string>>();
  const readings = new Map<string, { readonly rowSha256: unknown; readonly number: number }>();
  const captures = await desk.store.read(reader => reader.captureRows());
  const sightings = await desk.store.read(reader => reader.sightingRows());
  const kept = await desk.store.read(reader => reader.corrections());
  const said = await desk.store.read(reader => reader.outletActs());
  const acts = new Map(said.map(({ number: of, at, act }) => [of, `${at} ${sha256(JSON.stringify(act))}`]));
  const corrections = new Map(kept.map(({ number: of, at, act }) => [of, `${at} ${sha256(JSON.stringify(act))}`]));
  for (;;) {
    const after = number;
    const entries = await desk.store.read(reader => reader.log(after, ROWS_AT_ONCE));
    for (const entry of entries) {
      tally.entries += 1;
      if (entry.number !== number + 1) yield `log: entry ${number + 1} is missing`;
      if (entry.previous !== previous) yield `log: entry ${entry.number} does not follow the one before it`;
      if (hashEntry(entry) !== entry.sha256) yield `log: entry ${entry.number} is not what was written`;
      number = entry.number;
      previous = entry.sha256;
      const body: Readonly<Record<string, unknown>> = JSON.parse(entry.body);
      const id = String(body[entry.kind]);
      logged.set(entry.kind, (logged.get(entry.kind) ?? new Set()).add(id));
      if (entry.kind === 'reading') readings.set(id, { rowSha256: body['rowSha256'], number: entry.number });
      if (entry.kind === 'dropped') {
        readings.delete(id);
        logged.get('reading')?.delete(id);
      }
      if (entry.kind === 'filled') logged.get('unread')?.delete(id);
      if (entry.kind === 'correction' && corrections.get(Number(body['number'])) !== `${entry.at} ${String(body['sha256'])}`)
        yield `correction ${String(body['number'])}: it is not the one that was kept (log entry ${entry.number})`;
      if (entry.kind === 'outlet_act' && acts.get(Number(body['number'])) !== `${entry.at} ${String(body['sha256'])}`)
        yield `outlet act ${String(body['number'])}: it is not the one that was kept (log entry ${entry.number})`;
      const seen = entry.kind === 'sighting' ? sightings.get(id) : undefined;
      if (seen !== undefined && (seen.capture !== body['capture'] || seen.path !== body['path'] || seen.at !== entry.at))
        yield `sighting ${id}: what is said of it is not what was kept (log entry ${entry.number})`;
      const asked = body['questionSha256'];
      const made = `${entry.at} ${String(body['bodySha256'])} ${typeof asked === 'string' ? asked : ''}`;
      if (entry.kind === 'finding' && findings.has(id) && findings.get(id) !== made)
        yield `finding ${id}: it is not the one that was made (log entry ${entry.number})`;
      const capture = entry.kind === 'capture' ? captures.get(id) : undefined;
      if (capture !== undefined && !isAsLogged(capture, { at: entry.at, body }))
        yield `capture ${id}: what is said of it is not what was kept (log entry ${entry.number})`;
    }
    if (entries.length < ROWS_AT_ONCE) break;
  }
  for (const [id, { rowSha256, number: kept }] of readings)
    if (hashes.get(id) !== rowSha256) yield `reading ${id}: it is not the one that was kept (log entry ${kept})`;
  for (const kind of ['capture', 'sighting', 'document', 'reading', 'unread', 'correction', 'outlet_act', 'finding'] as const) {
    const rows = await desk.store.read(reader => reader.rowIds(kind));
    const entries = logged.get(kind) ?? new Set<string>();
    for (const id of entries.difference(rows)) yield `${kind} ${id}: it is in the log and no longer in the record`;
    for (const id of rows.difference(entries)) yield `${kind} ${id}: it is in the record and not in the log`;
  }
}

function isAsLogged(
  row: StoredCaptureRow,
  { at, body }: { readonly at: string; readonly body: Readonly<Record<string, unknown>> },
): boolean {
  const { sha256: hash, url, path, obtained, said } = row;
  const same = body['sha256'] === hash && body['url'] === url && body['path'] === path && body['obtained'] === obtained;
  return same && JSON.stringify(body['said']) === said && at === row.at;
}

async function* checkDigest(desk: Desk): AsyncGenerator<string> {
  const { kept, items } = await desk.store.read(async reader => ({
    kept: await reader.digest(),
    items: await reader.digestItems(),
  }));
  if (items.reduce(toggleDigest, EMPTY_DIGEST) !== kept) yield 'digest: it does not fit what the record holds';
}
