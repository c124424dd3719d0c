import { randomUUID } from 'node:crypto';
import { Fault } from '#base/fault.ts';
import type { Record } from '#record/record.ts';
import type { Job, JobAsked, JobEvent, Jobs } from './contract.ts';

/** Jobs kept to be looked at, the newest; those before are forgotten once they are done. */
const MOST_KEPT = 50;
const MOST_RUNNING = 64;
/** Of files that wait to be taken in, in bytes. */
const MOST_WAITING_BYTES = 256 * 1024 * 1024;

interface Running {
  readonly job: string;
  readonly asked: number;
  /** Of the files handed over. */
  readonly bytes: number;
  readonly startedAt: string;
  readonly events: JobEvent[];
  done: boolean;
  /** Called at each event. */
  readonly listening: Set<() => void>;
}

/** Takes in what pages and programs hand over, one job after the other in the record's own order, and tells how it goes. */
export function openJobs(record: Record, clock: () => Date): Jobs {
  const jobs = new Map<string, Running>();
  const tell = (job: Running, event: JobEvent): void => {
    job.events.push(event);
    if (event.kind === 'done') job.done = true;
    for (const wake of job.listening) wake();
  };
  return {
    start: asked => {
      const count = asked.addresses.length + asked.files.length;
      if (count === 0) throw new Fault('bad-request', 'there is nothing to add: name addresses, or send files');
      const running = [...jobs.values()].filter(({ done }) => !done);
      const bytes = asked.files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
      const waiting = running.reduce((sum, each) => sum + each.bytes, 0);
      if (running.length >= MOST_RUNNING || (running.length > 0 && waiting + bytes > MOST_WAITING_BYTES))
        throw new Fault('too-busy', `${running.length} lists are being taken in already: try again in a moment`);
      const job: Running = {
        job: `j${randomUUID()}`,
        asked: count,
        bytes,
        startedAt: `${clock().toISOString().slice(0, 19)}Z`,
        events: [],
        done: false,
        listening: new Set(),
      };
      jobs.set(job.job, job);
      forget(jobs);
      void run(record, asked, event => tell(job, event));
      return show(job);
    },
    list: () => [...jobs.values()].map(show).toReversed(),
    find: name => {
      const job = jobs.get(name);
      return job === undefined ? null : show(job);
    },
    async *follow(name, from, signal) {
      const job = jobs.get(name);
      if (job === undefined) return;
      for (let number = from; !signal.aborted; number += 1) {
        while (number >= job.events.length && !job.done && !signal.aborted) await nextEvent(job, signal);
        const event = job.events[number];
        if (event === undefined) return;
        yield { number, event };
      }
    },
  };
}

async function run(record: Record, asked: JobAsked, tell: (event: JobEvent) => void): Promise<void> {
  let documents = 0;
  let problems = 0;
  try {
    for await (const added of takeIn(record, asked)) {
      if (added.document === null) problems += 1;
      else documents += 1;
      tell({ kind: 'added', result: added });
    }
  } catch (error) {
    problems += 1;
    // What is no fault is the program's own failure, which the server prints; who waits is told that it broke off.
    tell({ kind: 'failed', message: error instanceof Fault ? error.message : 'the program failed' });
  }
  tell({ kind: 'done', documents, problems });
  if (documents > 0) await sortNames(record);
}

/** What names came in is sorted behind the work, so that the next question need not; it goes without, and then sorts what it is about. */
async function sortNames(record: Record): Promise<void> {
  try {
    for await (const _ of record.people.sort()) continue;
  } catch {
    // Nothing depends on it, and the work is done.
  }
}

function takeIn(record: Record, { addresses, files, said }: JobAsked): ReturnType<Record['add']> {
  return record.add(addresses, { said, files, addressesOnly: true });
}

/** Waits for the next event of a job, or until nobody listens. */
function nextEvent(job: Running, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const wake = (): void => {
      job.listening.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    job.listening.add(wake);
    signal.addEventListener('abort', wake, { once: true });
  });
}

function forget(jobs: Map<string, Running>): void {
  for (const [name, { done }] of jobs) {
    if (jobs.size <= MOST_KEPT) return;
    if (done) jobs.delete(name);
  }
}

const show = ({ job, asked, startedAt, events, done }: Running): Job => ({
  job,
  asked,
  startedAt,
  events: [...events],
  done,
});
