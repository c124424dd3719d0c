import type { PartialTime } from '#base/time.ts';
import type { Fetcher } from '#capture/fetch.ts';
import { gatherInputs, type Input } from '#capture/inputs.ts';
import { DOCUMENT_KINDS, type DocumentKind, type Obtained, type SaidByUser } from '#document/document.ts';
import type { Desk } from './desk.ts';
import { keepBatch } from './keep.ts';
import { PROGRAM_VERSION } from './program.ts';
import { takeInput, type Taken } from './take.ts';

/** What became of one document that was added, or of an input that could not be. */
export interface AddResult {
  readonly document: string | null;
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: PartialTime | null;
  readonly kind: DocumentKind | null;
  readonly statements: number;
  /** A document of the record that this one is a copy of, or null. */
  readonly copyOf: string | null;
  readonly obtained: Obtained | null;
  /** One line that names the input, or null if it is kept and read. */
  readonly error: string | null;
  /** What of a kept document could not be read, in plain words. */
  readonly gaps: readonly string[];
}

export interface AddOptions {
  /** What the user says of all the inputs. */
  readonly said?: Partial<SaidByUser>;
  /** Files of `{"path", "url", "outlet", "published", "kind"}` a line. */
  readonly manifests?: readonly string[];
  /** What `-` stands for. */
  readonly standardInput?: AsyncIterable<Uint8Array | string>;
  /** `host:port` pairs on this machine that may be fetched from; for testing. */
  /** Who fetches, told to every host in the User-Agent (an address of a page or mailbox); nobody if not given. */
  readonly contact?: string | null;
  readonly allowHosts?: readonly string[];
}

/** Documents in one transaction: one flush to disk for all of them. */
const BATCH = 64;
const BATCH_BYTES = 32 * 1024 * 1024;
/** Nobody waits longer than this for an acknowledgement because others are still being read. */
const BATCH_MS = 500;
/** Inputs on the way at once: one being written, one being read, the next at hand. */
const AHEAD = 4;

/**
 * Takes in files, folders, globs, addresses, `-` and manifests; yields a result for each document once it is committed, in the
 * order of the inputs. What cannot be taken in is a result with `error`, and the rest goes on.
 */
export async function* add(desk: Desk, inputs: readonly string[], options: AddOptions = {}): AsyncGenerator<AddResult> {
  const opened: Promise<Fetcher>[] = [];
  const openDoor = async (): Promise<Fetcher> => {
    const { openFetcher } = await import('#capture/fetch.ts');
    return openFetcher({
      version: PROGRAM_VERSION,
      contact: options.contact ?? null,
      allowHosts: options.allowHosts ?? [],
    });
  };
  const fetcher = (): Promise<Fetcher> => {
    const first = opened[0] ?? openDoor();
    if (opened.length === 0) opened.push(first);
    return first;
  };
  const given = gatherInputs(inputs, {
    kinds: DOCUMENT_KINDS,
    ...(options.said === undefined ? {} : { said: options.said }),
    ...(options.manifests === undefined ? {} : { manifests: options.manifests }),
    ...(options.standardInput === undefined ? {} : { standardInput: options.standardInput }),
  });
  try {
    yield* inBatches(desk, readAhead(given, input => takeInput({ desk, fetcher }, input)));
  } finally {
    for (const door of opened) (await door).close();
  }
}

/** Starts work on the next few inputs while the first is being waited for; yields in order. */
async function* readAhead(
  inputs: AsyncGenerator<Input<DocumentKind>>,
  take: (input: Input<DocumentKind>) => Promise<Taken>,
): AsyncGenerator<Taken> {
  const waiting: Promise<Taken>[] = [];
  for await (const input of inputs) {
    const work = take(input);
    // A failure is met where it is awaited; until then it must not count as unhandled.
    work.catch(() => undefined);
    waiting.push(work);
    if (waiting.length >= AHEAD) yield await (waiting.shift() ?? work);
  }
  for (const work of waiting) yield await work;
}

/** Keeps what is taken in batches: when enough has come together, and when the next is long in coming. */
async function* inBatches(desk: Desk, works: AsyncGenerator<Taken>): AsyncGenerator<AddResult> {
  let batch: Taken[] = [];
  let bytes = 0;
  let since = 0;
  let next = works.next();
  for (;;) {
    const waitMs = since + BATCH_MS - desk.clock().getTime();
    const came = batch.length === 0 ? await next : waitMs > 0 ? await within(next, waitMs) : null;
    if (came !== null && came.done !== true) {
      if (batch.length === 0) since = desk.clock().getTime();
      batch.push(came.value);
      bytes += came.value.kind === 'lost' ? 0 : came.value.bytes;
      next = works.next();
      if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
    }
    if (batch.length > 0) yield* await keepBatch(desk, batch);
    if (came?.done === true) return;
    batch = [];
    bytes = 0;
  }
}

/** What the promise comes to, or null if it does not within the time. */
async function within<T>(promise: Promise<T>, waitMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>(done => {
    timer = setTimeout(done, waitMs, null);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
