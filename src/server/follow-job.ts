import type { JobEvent, Jobs } from './contract.ts';

/** A comment line so often, so that nothing on the way takes the silence for an end. */
const KEEP_ALIVE_MS = 15_000;

/** The events of a job as a stream of server-sent events, each with its number as `id`. */
export function followJob(
  jobs: Jobs,
  { job, last, signal }: { readonly job: string; readonly last: string | null; readonly signal: AbortSignal },
): Response {
  const from = last !== null && /^\d{1,9}$/u.test(last) ? Number(last) + 1 : 0;
  const gone = new AbortController();
  const listening = AbortSignal.any([signal, gone.signal]);
  const bytes = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const alive = setInterval(() => controller.enqueue(bytes.encode(': still there\n\n')), KEEP_ALIVE_MS);
      alive.unref();
      try {
        for await (const { number, event } of jobs.follow(job, from, listening))
          controller.enqueue(bytes.encode(writeEvent(number, event)));
        if (!listening.aborted) controller.close();
      } finally {
        clearInterval(alive);
      }
    },
    cancel() {
      gone.abort();
    },
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function writeEvent(number: number, event: JobEvent): string {
  return `id: ${number}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
}
