import { Fault } from '#base/fault.ts';
import { sha256 as hashOf } from '#base/id.ts';
import type { PartialTime } from '#base/time.ts';
import { showName } from '#capture/show-name.ts';
import type { Obtained, SaidByUser } from '#document/document.ts';
import type { KeptCapture, PayloadPlace } from '#store/store.ts';
import type { Desk } from './desk.ts';

/** Bytes as they were kept, and all that is known of how they came. */
export interface KeptBytes {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** In bytes. */
  readonly length: number;
  /** As the server gave it or the file's name told; it comes from outside and may be anything. Null if there was none. */
  readonly mediaType: string | null;
  /** In order of time, then of their identifiers. */
  readonly captures: readonly CaptureOfBytes[];
  /** The documents whose current reading is of these bytes, in the order of their identifiers. */
  readonly documents: readonly string[];
}

/** Bytes as they came from one address, or as one user said what they are. */
export interface CaptureOfBytes {
  readonly capture: string;
  readonly at: PartialTime;
  readonly url: string | null;
  readonly path: string | null;
  readonly obtained: Obtained;
  readonly mediaType: string | null;
  /** HTTP status and headers of the last answer; null and none for what was supplied. */
  readonly status: number | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly said: SaidByUser;
  /** When the same was met again. */
  readonly again: readonly { readonly at: PartialTime; readonly path: string | null }[];
}

/** Whether kept bytes are still those that were kept. */
export interface Rehashed {
  readonly sha256: string;
  /** The SHA-256 of what is there now; null if nothing can be read there. */
  readonly found: string | null;
  /** Number of bytes that were kept. */
  readonly bytes: number;
  readonly stands: boolean;
  /** What is wrong, in one line; null if it stands. */
  readonly problem: string | null;
  /** The WARC file in the record's folder of captures, and the byte in it where the record of these bytes begins. */
  readonly file: string;
  readonly offset: number;
}

/** Reads bytes back as they were kept. @throws Fault `no-such-capture`, `record-damaged` if they are not what was kept */
export async function readCapture(desk: Desk, sha256: string): Promise<KeptBytes> {
  const { place, captures, again, documents } = await desk.store.read(async reader => {
    const kept = (await reader.capturesOf(sha256)).toSorted(
      (a, b) => (a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : a.capture < b.capture ? -1 : 1),
    );
    const read: string[] = [];
    for (const { capture } of kept) read.push(...(await reader.documentsFrom(capture)));
    return {
      place: await reader.payloadOf(sha256),
      captures: kept,
      again: Map.groupBy(await reader.sightingsOfBytes(sha256), ({ capture }) => capture),
      documents: [...new Set(read)].toSorted(),
    };
  });
  if (place === null) throw unknown(sha256);
  const { bytes, mediaType } = await (await desk.warc()).readPayload(place);
  if (hashOf(bytes) !== sha256) throw new Fault('record-damaged', otherBytes(place));
  const seen = ({ capture }: KeptCapture) => (again.get(capture) ?? []).map(({ at, path }) => ({ at, path }));
  return {
    sha256,
    // A plain array, which can be handed to another thread.
    bytes: new Uint8Array(bytes),
    length: bytes.length,
    mediaType,
    captures: captures.map(capture => ({ ...tellOf(capture), again: seen(capture) })),
    documents,
  };
}

/** Reads bytes again and says whether they are those that were kept; damage is an answer. @throws Fault `no-such-capture` */
export async function rehash(desk: Desk, sha256: string): Promise<Rehashed> {
  const place = await desk.store.read(reader => reader.payloadOf(sha256));
  if (place === null) throw unknown(sha256);
  const { file, offset, bytes } = place;
  const tell = (found: string | null, problem: string | null): Rehashed => ({
    sha256,
    found,
    bytes,
    stands: problem === null,
    problem,
    file,
    offset,
  });
  try {
    const kept = await (await desk.warc()).readPayload(place);
    const found = hashOf(kept.bytes);
    return tell(found, found === sha256 ? null : otherBytes(place));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return tell(null, error.message);
  }
}

function tellOf({ capture, capturedAt, url, path, obtained, mediaType, status, headers, said }: KeptCapture): Omit<CaptureOfBytes, 'again'> {
  return { capture, at: capturedAt, url, path, obtained, mediaType, status, headers, said };
}

const otherBytes = ({ file, offset }: PayloadPlace): string => `${file} at ${offset}: the bytes are others than those that were kept`;

const unknown = (sha256: string): Fault =>
  new Fault('no-such-capture', `${showName(sha256)}: the record holds no bytes with that SHA-256`);
