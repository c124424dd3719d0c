/** Works on the way at once: one being written, one being read, the next at hand. */
const AHEAD = 4;
/** Documents in one transaction: one flush to disk for all of them. */
const BATCH = 64;
const BATCH_BYTES = 32 * 1024 * 1024;
/** Nobody waits longer than this for an acknowledgement because others are still being read. */
const BATCH_MS = 500;

/** Starts work on the next few inputs while the first is being waited for; yields in order. */
export async function* readAhead<Input, Work>(
  inputs: AsyncIterable<Input>,
  take: (input: Input) => Promise<Work>,
): AsyncGenerator<Work> {
  const waiting: Promise<Work>[] = [];
  for await (const input of inputs) {
    const work = take(input);
    // A failure is met where it is awaited; until then it must not count as unhandled.
    work.catch(() => undefined);
    waiting.push(work);
    if (waiting.length >= AHEAD) yield await (waiting.shift() ?? work);
  }
  for (const work of waiting) yield await work;
}

export interface Batching<Work, Result> {
  /** Bytes that a work holds on to. */
  readonly bytesOf: (work: Work) => number;
  readonly keep: (batch: readonly Work[]) => Promise<readonly Result[]>;
  readonly clock: () => Date;
}

/** Keeps works in batches: when enough has come together, and when the next is long in coming. */
export async function* inBatches<Work, Result>(
  works: AsyncGenerator<Work>,
  { bytesOf, keep, clock }: Batching<Work, Result>,
): AsyncGenerator<Result> {
  let batch: Work[] = [];
  let bytes = 0;
  let since = 0;
  let next = works.next();
  for (;;) {
    const waitMs = since + BATCH_MS - clock().getTime();
    const came = batch.length === 0 ? await next : waitMs > 0 ? await within(next, waitMs) : null;
    if (came !== null && came.done !== true) {
      if (batch.length === 0) since = clock().getTime();
      batch.push(came.value);
      bytes += bytesOf(came.value);
      next = works.next();
      if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
    }
    if (batch.length > 0) yield* await keep(batch);
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
