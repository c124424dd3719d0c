import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { serveRecord, type Serving } from '#cli/serve-record.ts';
import { processorSince } from './processor.ts';
import { percentile, printTable } from './table.ts';

const SAMPLE_CHECKS = join(import.meta.dirname, '..', 'sample', 'checks.jsonl');

const Question = z.object({
  claim: z.string(),
  speaker: z.string().nullable().default(null),
  on: z.string().nullable().default(null),
});
type Question = z.infer<typeof Question>;

interface Answered {
  readonly what: string;
  readonly ms: number;
  /** Of all threads of this process, server and asker. */
  readonly processorMs: number;
}

/**
 * Questions asked over HTTP of a record that this process serves on loopback, one after the other as one reader asks: on the page (form,
 * finding that it leads to, front page) and through the API. What is asked first is told by itself; each question is new to the server.
 */
export async function measureAsks(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { questions: { type: 'string', default: '120' }, queries: { type: 'string' } },
    allowPositionals: true,
  });
  const [dir] = positionals;
  if (dir === undefined) throw new Error('give a RECORD');
  const beside = join(dir, 'queries.jsonl');
  const file = values.queries ?? (existsSync(beside) ? beside : SAMPLE_CHECKS);
  const asked = spread(readQuestions(file), Number(values.questions));
  const failures: unknown[] = [];
  const options = { host: '127.0.0.1', port: 0, name: 'Measured', onFailure: (error: unknown) => failures.push(error) };
  const serving = await serveRecord(dir, options);
  const answered: Answered[] = [];
  try {
    for (const [i, question] of asked.entries()) {
      const first = i === 0 ? 'first question' : null;
      // Half on the page, half through the API: nothing is asked twice.
      if (i % 2 === 0) {
        const form = new URLSearchParams({
          claim: question.claim,
          speaker: question.speaker ?? '',
          on: question.on ?? '',
        });
        const form303 = { method: 'POST', body: form, redirect: 'manual' as const };
        let to = '/';
        answered.push(
          await take(first ?? 'form of the page', async () => {
            to = (await ask(serving, '/findings', form303, 303)).headers.get('location') ?? '/';
          }),
        );
        answered.push(await take('finding that it leads to', () => ask(serving, to)));
        answered.push(await take('front page', () => ask(serving, '/')));
      } else {
        const body = JSON.stringify(question);
        const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
        answered.push(await take(first ?? 'POST /api/findings', () => ask(serving, '/api/findings', init, 201)));
      }
    }
  } finally {
    await serving.close();
  }
  report(answered, failures);
}

function readQuestions(file: string): readonly Question[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => Question.parse(JSON.parse(line)));
}

/** So many of a list, from all of it. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)]).filter(
    each => each !== undefined,
  );
}

async function ask({ origin, token }: Serving, path: string, init: RequestInit = {}, wanted = 200): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  const answer = await fetch(origin + path, { ...init, headers });
  await answer.arrayBuffer();
  if (answer.status !== wanted) throw new Error(`${path}: status ${answer.status}`);
  return answer;
}

async function take(what: string, act: () => Promise<unknown>): Promise<Answered> {
  const began = performance.now();
  const used = process.cpuUsage();
  await act();
  return { what, ms: performance.now() - began, processorMs: processorSince(used) };
}

const PERCENTS = [50, 95, 99] as const;

function report(answered: readonly Answered[], failures: readonly unknown[]): void {
  const rounded = (values: readonly number[]): number[] =>
    PERCENTS.map(per => Math.round(percentile(values, per) * 10) / 10);
  const questions = answered.filter(({ what }) => what === 'form of the page' || what === 'POST /api/findings');
  const groups = [...Map.groupBy(answered, ({ what }) => what), ['questions', questions] as const];
  const rows = groups.map(([what, all]) => ({
    what,
    asked: all.length,
    ms: rounded(all.map(({ ms }) => ms)),
    processorMs: rounded(all.map(({ processorMs }) => processorMs)),
  }));
  printTable(
    ['over HTTP', 'number', 'p50 ms', 'p95 ms', 'p99 ms', 'processor p50', 'p95', 'p99'],
    rows.map(({ what, asked, ms, processorMs }) => [what, asked, ...ms, ...processorMs]),
  );
  for (const failure of failures.slice(0, 5)) console.log(failure);
  console.log(JSON.stringify({ measure: 'asks', failures: failures.length, times: rows }));
}
