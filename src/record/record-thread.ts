import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '#base/fault.ts';
import { openRecord, type Record } from './record.ts';
import type { ThreadReply, ThreadRequest, ThreadStart } from './thread-call.ts';

/** A thread that has the record open for itself and answers calls of its acts; `lane.ts` starts it. */
const port = parentPort;
if (port === null) throw new Error('record-thread.ts runs as a worker only');
const post = (reply: ThreadReply): void => port.postMessage(reply);
// What this thread is started with comes from lane.ts, and what it is asked for too.
const { dir, options, ahead } = workerData as ThreadStart;
const running = new Map<number, AsyncGenerator<unknown>>();

try {
  const record = await openRecord(dir, options);
  port.on('message', (request: ThreadRequest) => {
    if (request.kind === 'call') void answer(record, request);
    else void running.get(request.id)?.return(undefined);
  });
  post({ kind: 'ready' });
  await loadAhead();
} catch (error) {
  post({ kind: 'fault', id: null, ...describe(error) });
}

/** Loads what most questions need before the first of them comes; a question that comes meanwhile is answered in between. */
async function loadAhead(): Promise<void> {
  for (const load of [
    () => import('./check-all.ts'),
    () => import('./search.ts'),
    () => import('./trace.ts'),
    () => import('./timeline.ts'),
    () => import('./headlines.ts'),
  ])
    if (ahead) await load();
}

async function answer(record: Record, { id, act, given }: ThreadRequest & { readonly kind: 'call' }): Promise<void> {
  try {
    const called = callAct(record, act, withTelling(id, given));
    if (!isGenerator(called)) return post({ kind: 'value', id, value: await called });
    running.set(id, called);
    for await (const value of called) post({ kind: 'item', id, value });
    post({ kind: 'end', id });
  } catch (error) {
    post({ kind: 'fault', id, ...describe(error) });
  } finally {
    running.delete(id);
  }
}

function callAct(record: Record, act: string, given: readonly unknown[]): unknown {
  const [part, method] = act.includes('.') ? act.split('.') : [null, act];
  const of: unknown = part == null ? record : Reflect.get(record, part);
  const found: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, method ?? '') : undefined;
  if (typeof found !== 'function') throw new Fault('bad-request', `${act}: a record has no such act`);
  return Reflect.apply(found, of, given);
}

/** Functions do not pass between threads: in the place of the one that `proof` may be given, one that tells the other side. */
function withTelling(id: number, given: readonly unknown[]): readonly unknown[] {
  return given.map(each =>
    typeof each === 'object' && each !== null && Reflect.get(each, 'onQuote') === true
      ? { ...each, onQuote: (...numbers: number[]) => post({ kind: 'told', id, given: numbers }) }
      : each,
  );
}

function isGenerator(value: unknown): value is AsyncGenerator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function describe(error: unknown): Pick<ThreadReply & { readonly kind: 'fault' }, 'code' | 'message'> {
  if (error instanceof Fault) return { code: error.code, message: error.message };
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
