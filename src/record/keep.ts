import { Fault } from '#base/fault.ts';
import { identify } from '#base/id.ts';
import type { Member } from '#capture/warc.ts';
import type { Writer } from '#store/store.ts';
import { joinCopies } from './copies.ts';
import { stampTime, type Desk } from './desk.ts';
import { nameReadings } from './name-readings.ts';
import { patiently } from './patience.ts';
import { changesBody, keepReading, regroupCopies } from './replace.ts';
import type { AddResult } from './add.ts';
import type { Taken } from './take.ts';

/** Faults that are the user's typing, not a gap in what the record could have held. */
const NO_GAP: readonly string[] = ['input-missing', 'bad-request', 'address-refused'];

/**
 * Keeps a batch: captures on disk first, then the rows that name them, in one transaction. What comes back is committed. If
 * the batch fails as a whole, each of it is kept for itself, so that one bad input harms no other.
 */
export async function keepBatch(desk: Desk, batch: readonly Taken[]): Promise<readonly AddResult[]> {
  try {
    return await patiently(desk, () => desk.store.write(writer => writeBatch(desk, writer, batch)));
  } catch (error) {
    const ours = error instanceof Fault && error.code.startsWith('record-');
    const [only] = batch;
    if (ours || only === undefined) throw error;
    if (batch.length === 1) return [lostResult(only, `it could not be kept (${messageOf(error)})`)];
    const results: AddResult[] = [];
    for (const one of batch) results.push(...(await keepBatch(desk, [one])));
    return results;
  }
}

async function writeBatch(desk: Desk, writer: Writer, batch: readonly Taken[]): Promise<readonly AddResult[]> {
  await writePayloads(desk, writer, batch);
  const results: AddResult[] = [];
  for (const taken of batch) results.push(...(await writeRows(desk, writer, taken)));
  return results;
}

/** Appends the payloads that are not kept yet to the WARC files, and flushes them. */
async function writePayloads(desk: Desk, writer: Writer, batch: readonly Taken[]): Promise<void> {
  const fresh = new Map<string, { readonly bytes: number; readonly members: readonly Member[] }>();
  for (const taken of batch) {
    if (taken.kind === 'lost' || taken.members.length === 0 || fresh.has(taken.capture.sha256)) continue;
    if (!(await writer.hasPayload(taken.capture.sha256))) fresh.set(taken.capture.sha256, taken);
  }
  const members = [...fresh.values()].flatMap(taken => taken.members);
  if (members.length === 0) return;
  const warc = await desk.warc();
  const { places, position } = await warc.append(await writer.warcPosition(), members, stampTime(desk.clock()));
  let next = 0;
  for (const [sha256, taken] of fresh) {
    const at = next + taken.members.findIndex(member => member.payload);
    next += taken.members.length;
    const place = places[at];
    if (place === undefined) throw new Error('a capture was written without its payload');
    await writer.addPayload({ sha256, bytes: taken.bytes, ...place });
  }
  await writer.setWarcPosition(position);
}

async function writeRows(desk: Desk, writer: Writer, taken: Taken): Promise<readonly AddResult[]> {
  if (taken.kind !== 'lost') await writer.addCapture(taken.capture);
  if (taken.kind === 'lost' || taken.kind === 'unread') {
    const { fault } = taken;
    const hash = taken.kind === 'unread' ? taken.capture.sha256 : null;
    if (!NO_GAP.includes(fault.code))
      await writer.addUnread({
        id: identify('u', [hash ?? taken.name, fault.code]),
        name: taken.name,
        sha256: hash,
        code: fault.code,
        reason: fault.message,
        seenAt: stampTime(desk.clock()),
      });
    return [lostResult(taken, fault.message)];
  }
  const { path, obtained } = taken.capture;
  if (taken.kind === 'known')
    return taken.lines.map(line => {
      const copyOf = line.copyGroup === line.document ? null : line.copyGroup;
      return resultOf({ ...line, path: path ?? line.path, copyOf, gaps: [] });
    });
  const results: AddResult[] = [];
  for (const reading of nameReadings(taken)) {
    const { document, statements, id, marks } = reading;
    const { old } = await keepReading(writer, reading, stampTime(desk.clock()));
    if (old !== null && changesBody(old, reading)) await regroupCopies(writer, [document], desk.bodies);
    const body = { document, id, reading: reading.reading, copyKeys: marks.copyKeys };
    const copyOf = await joinCopies(writer, body, desk.bodies);
    results.push(
      resultOf({ ...reading.reading, document, path, statements: statements.length, copyOf, obtained }),
    );
  }
  return results;
}

/** A result without error, its fields in the order in which they are printed. */
function resultOf(line: Omit<AddResult, 'error'>): AddResult {
  const { document, path, url, outlet, title, published, kind, statements, copyOf, obtained, gaps } = line;
  return { document, path, url, outlet, title, published, kind, statements, copyOf, obtained, error: null, gaps };
}

function lostResult(taken: Taken, message: string): AddResult {
  const lost = taken.kind === 'lost';
  return {
    document: null,
    path: lost ? taken.path : taken.capture.path,
    url: lost ? taken.url : taken.capture.url,
    outlet: null,
    title: null,
    published: null,
    kind: null,
    statements: 0,
    copyOf: null,
    obtained: lost ? null : taken.capture.obtained,
    // What could not be got is named by its message; what could not be read is not.
    error: lost || message.startsWith(taken.name) ? message : `${taken.name}: ${message}`,
    gaps: [],
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
