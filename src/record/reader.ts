import { Worker } from 'node:worker_threads';
import { Fault, type FaultCode } from '#base/fault.ts';
import type { Source } from '#document/document.ts';
import type { MarkedDocument } from './read-whole.ts';
import { DEFAULT_SETTING, type Setting } from './setting.ts';

/** What is asked of the reading thread. */
export interface ReadRequest {
  readonly source: Source;
  /** `documents` to keep, or `lines` of JSON as `extract` prints them. */
  readonly want: 'documents' | 'lines';
  /** For lines: what is less sure is left out; null for nothing. */
  readonly minConfidence: number | null;
}

export type ReadReply =
  | { readonly kind: 'ready' }
  /** Some of the documents of a source are read. */
  | { readonly kind: 'progress' }
  | { readonly kind: 'documents'; readonly documents: readonly MarkedDocument[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'fault'; readonly code: FaultCode; readonly message: string };

export interface ReadLimits {
  /** For one document of a source, start-up of the thread not counted. */
  readonly timeLimitMs: number;
  /** The thread's heap. */
  readonly memoryLimitMb: number;
}

export const READ_LIMITS: ReadLimits = { timeLimitMs: 20_000, memoryLimitMb: 768 };

/** Sources handed to the thread ahead of time, so that it works on while rows are written. */
const AHEAD = 3;

interface Job {
  readonly request: ReadRequest;
  readonly done: (reply: ReadReply) => void;
  posted: boolean;
}

/** Reads sources at one setting in a thread of its own, in order, each within limits; a thread that breaks them is ended and replaced. */
export class Reader {
  readonly #limits: ReadLimits;
  readonly #setting: Setting;
  readonly #jobs: Job[] = [];
  #worker: Worker | null = null;
  #ready = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(limits: ReadLimits = READ_LIMITS, setting: Setting = DEFAULT_SETTING) {
    this.#limits = limits;
    this.#setting = setting;
  }

  /** Reads a source for keeping. @throws Fault `input-too-slow`, `input-too-large`, `model-unusable`, and those of readSource */
  async documents(source: Source): Promise<readonly MarkedDocument[]> {
    const reply = await this.#ask({ source, want: 'documents', minConfidence: null });
    return reply.kind === 'documents' ? reply.documents : raise(reply);
  }

  /** Reads a source for `extract`: a line of JSON for each document. Faults as above. */
  async lines(source: Source, minConfidence: number | null = null): Promise<readonly string[]> {
    const reply = await this.#ask({ source, want: 'lines', minConfidence });
    return reply.kind === 'lines' ? reply.lines : raise(reply);
  }

  async close(): Promise<void> {
    this.#stopClock();
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #ask(request: ReadRequest): Promise<ReadReply> {
    return new Promise(done => {
      this.#jobs.push({ request, done, posted: false });
      this.#feed();
    });
  }

  #feed(): void {
    // A thread with nothing to do keeps no process alive.
    if (this.#jobs.length === 0) {
      this.#worker?.unref();
      return;
    }
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    for (const job of this.#jobs.slice(0, AHEAD)) {
      if (job.posted) continue;
      job.posted = true;
      worker.postMessage(job.request);
    }
    if (this.#ready && this.#timer === null) this.#startClock();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
      workerData: this.#setting,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryLimitMb },
    });
    this.#ready = false;
    worker.on('message', (reply: ReadReply) => {
      if (worker !== this.#worker) return;
      if (reply.kind === 'ready') {
        this.#ready = true;
        this.#feed();
      } else if (reply.kind === 'progress') {
        this.#stopClock();
        this.#feed();
      } else if (this.#ready) this.#settle(reply);
      // A thread that could not be made ready answers nothing else.
      else this.#replace(worker, reply);
    });
    worker.on('error', error => {
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#replace(worker, memory ? tooLarge(this.#limits) : broken(error));
    });
    worker.on('exit', () => this.#replace(worker, broken(null)));
    return worker;
  }

  #settle(reply: ReadReply): void {
    this.#stopClock();
    this.#jobs.shift()?.done(reply);
    this.#feed();
  }

  #startClock(): void {
    const [head] = this.#jobs;
    this.#timer = setTimeout(() => {
      // This thread may have been busy with writing while the answer lay waiting: look for it once more.
      setImmediate(() => {
        const worker = this.#worker;
        if (worker !== null && head !== undefined && this.#jobs[0] === head) this.#replace(worker, tooSlow(this.#limits));
      });
    }, this.#limits.timeLimitMs);
  }

  #stopClock(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Ends the thread, answers what it was at, and gives the rest to a new one. */
  #replace(worker: Worker, reply: ReadReply): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#ready = false;
    void worker.terminate();
    for (const job of this.#jobs) job.posted = false;
    this.#settle(reply);
  }
}

/** True if it is the source that is at fault, and the next may be read all the same. */
export function isOfSource(error: unknown): error is Fault {
  return error instanceof Fault && error.code !== 'model-unusable';
}

function raise(reply: ReadReply): never {
  if (reply.kind === 'fault') throw new Fault(reply.code, reply.message);
  throw new Error(`the reading thread answered ${reply.kind}`);
}

const tooSlow = ({ timeLimitMs }: ReadLimits): ReadReply => ({
  kind: 'fault',
  code: 'input-too-slow',
  message: `reading it took longer than ${timeLimitMs / 1000} seconds`,
});

const tooLarge = ({ memoryLimitMb }: ReadLimits): ReadReply => ({
  kind: 'fault',
  code: 'input-too-large',
  message: `reading it took more than ${memoryLimitMb} MB of memory`,
});

const broken = (error: Error | null): ReadReply => ({
  kind: 'fault',
  code: 'input-unreadable',
  message: `reading it broke off${error === null ? '' : ` (${error.message.split('\n')[0] ?? ''})`}`,
});
