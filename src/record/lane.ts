import { Worker } from 'node:worker_threads';
import { Fault } from '#base/fault.ts';
import { Items } from './items.ts';
import type { ThreadReply, ThreadRequest, ThreadStart } from './thread-call.ts';

/** What a lane bears. */
export interface LaneLimits {
  /** Calls that wait or are worked on at a time; one more is refused with a Fault `too-busy`. */
  readonly waiting: number;
  /** For one answer (of a list, for the next of it); a thread that takes longer is ended and replaced. Null for no limit. */
  readonly timeLimitMs: number | null;
}

interface Pending {
  readonly act: string;
  readonly value: (value: unknown) => void;
  readonly items: Items<unknown> | null;
  readonly fail: (error: Error) => void;
  readonly told: ((...given: number[]) => void) | null;
  timer: NodeJS.Timeout | null;
}

/** One thread with a record of its own; calls are answered in the order in which they come. It starts with the first call. */
export class Lane {
  readonly #start: ThreadStart;
  readonly #limits: LaneLimits;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #last = 0;
  #closed = false;

  constructor(start: ThreadStart, limits: LaneLimits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** Starts the thread, so that the first call need not. */
  start(): void {
    if (!this.#closed) this.#worker ??= this.#open();
  }

  /** How many calls are not answered yet. */
  get load(): number {
    return this.#pending.size;
  }

  /** Calls an act that gives one answer. @throws Fault of the act, `too-busy`, `too-slow` */
  call<T>(act: string, given: readonly unknown[], told: Pending['told'] = null): Promise<T> {
    return new Promise((resolve, fail) => {
      // The thread runs the same program: what the act gives there is what it gives here.
      this.#post({ act, given }, { value: value => resolve(value as T), items: null, fail, told });
    });
  }

  /** Calls an act that yields. Faults come where the next is asked for. */
  async *list<T>(act: string, given: readonly unknown[]): AsyncGenerator<T> {
    const items = new Items<unknown>();
    const id = this.#post({ act, given }, { value: () => undefined, items, fail: error => items.fail(error), told: null });
    try {
      for await (const item of items) yield item as T;
    } finally {
      if (id !== null && this.#pending.has(id)) this.#worker?.postMessage({ kind: 'stop', id } satisfies ThreadRequest);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    this.#failAll(new Fault('record-busy', 'the record is being closed'));
    this.#worker = null;
    await worker?.terminate();
  }

  #post(call: { readonly act: string; readonly given: readonly unknown[] }, pending: Omit<Pending, 'act' | 'timer'>): number | null {
    if (this.#closed) return refuse(pending, new Fault('record-busy', 'the record is being closed'));
    if (this.#pending.size >= this.#limits.waiting)
      return refuse(pending, new Fault('too-busy', `${this.#pending.size} questions are waiting already: try again in a moment`));
    const id = (this.#last += 1);
    this.#pending.set(id, { ...pending, act: call.act, timer: null });
    const worker = (this.#worker ??= this.#open());
    worker.postMessage({ kind: 'call', id, act: call.act, given: [...call.given] } satisfies ThreadRequest);
    this.#startClock();
    return id;
  }

  #open(): Worker {
    const worker = new Worker(new URL('./record-thread.ts', import.meta.url), { workerData: this.#start });
    worker.on('message', (reply: ThreadReply) => {
      if (worker === this.#worker) this.#take(reply);
    });
    worker.on('error', error => this.#replace(worker, error));
    worker.on('exit', () => this.#replace(worker, new Error('the thread ended')));
    return worker;
  }

  #take(reply: ThreadReply): void {
    if (reply.kind === 'ready') return;
    if (reply.kind === 'fault' && reply.id === null) {
      // The record could not be opened: everybody who waits is told, and the next call tries again.
      const worker = this.#worker;
      this.#worker = null;
      this.#failAll(asError(reply));
      void worker?.terminate();
      return;
    }
    const pending = reply.id === null ? undefined : this.#pending.get(reply.id);
    if (pending === undefined || reply.id === null) return;
    this.#stopClock(pending);
    if (reply.kind === 'told') pending.told?.(...reply.given);
    else if (reply.kind === 'item') pending.items?.push(reply.value);
    else {
      this.#pending.delete(reply.id);
      if (reply.kind === 'value') pending.value(reply.value);
      else if (reply.kind === 'end') pending.items?.end();
      else pending.fail(asError(reply));
    }
    this.#startClock();
  }

  /** The clock runs for the call that has waited longest: those behind it may only be waiting for it. */
  #startClock(): void {
    const { timeLimitMs } = this.#limits;
    const [head] = this.#pending.values();
    if (timeLimitMs === null || head === undefined || head.timer !== null) return;
    head.timer = setTimeout(() => {
      const worker = this.#worker;
      if (worker === null) return;
      const slow = `${head.act}: no answer within ${timeLimitMs / 1000} s`;
      this.#replace(worker, new Fault('too-slow', slow));
    }, timeLimitMs);
    head.timer.unref();
  }

  #stopClock(pending: Pending): void {
    if (pending.timer !== null) clearTimeout(pending.timer);
    pending.timer = null;
  }

  #replace(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    this.#failAll(error);
    void worker.terminate();
  }

  #failAll(error: Error): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of waiting) {
      this.#stopClock(pending);
      pending.fail(error);
    }
  }
}

function refuse({ fail }: Pick<Pending, 'fail'>, fault: Fault): null {
  fail(fault);
  return null;
}

function asError({ code, message }: ThreadReply & { readonly kind: 'fault' }): Error {
  return code === null ? new Error(message) : new Fault(code, message);
}
