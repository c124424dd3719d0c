import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { serveRecord, type Serving } from '#cli/serve-record.ts';
import { openRecord } from '#record/record.ts';
import { percentile, printTable } from './table.ts';

/** Pages that readers open, besides those of documents and findings. */
const OPENED = ['/', '/documents', '/search?text=water', '/people', '/headlines', '/record'] as const;
/** Between two pages a reader reads, on average so long. */
const THINK_MS = 1000;
const WRITERS_PAUSE_MS = 2000;
const MANIFEST = join(import.meta.dirname, '..', 'sample', 'manifest.jsonl');

interface Seen {
  readonly what: string;
  readonly ms: number;
  /** Null if all went well. */
  readonly wrong: string | null;
}

/**
 * Fifty readers who open pages and three writers who ask and add, at once, in one process with the server: how long they wait, and
 * whether anything goes wrong. A record that is given is copied first.
 */
export async function measureReaders(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '60' },
      readers: { type: 'string', default: '50' },
      writers: { type: 'string', default: '3' },
    },
    allowPositionals: true,
  });
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-readers-'));
  const failures: unknown[] = [];
  try {
    const dir = await makeRecord(folder, positionals[0]);
    const serving = await serveRecord(dir, {
      host: '127.0.0.1',
      port: 0,
      name: 'Measured',
      onFailure: error => failures.push(error),
    });
    const seen: Seen[] = [];
    const until = performance.now() + Number(values.seconds) * 1000;
    const paths = [...OPENED, ...(await findPages(serving))];
    const readers = Array.from({ length: Number(values.readers) }, (_, i) =>
      read(serving, { seen, until, paths, first: i }),
    );
    const writers = Array.from({ length: Number(values.writers) }, (_, i) => write(serving, { seen, until, first: i }));
    await Promise.all([...readers, ...writers]);
    await serving.close();
    report(seen, failures);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function makeRecord(folder: string, given: string | undefined): Promise<string> {
  const dir = join(folder, 'record');
  if (given !== undefined) {
    cpSync(given, dir, { recursive: true });
    return dir;
  }
  const record = await openRecord(dir);
  for await (const { error } of record.add([], { manifests: [MANIFEST] })) if (error !== null) throw new Error(error);
  await record.close();
  return dir;
}

/** Addresses of some documents and of one finding. */
async function findPages(serving: Serving): Promise<string[]> {
  const answer = await ask(serving, '/api/documents?limit=20');
  const ids = [...(await answer.text()).matchAll(/"document":"(?<id>d[0-9a-f]{20})"/gu)].map(
    match => match.groups?.['id'] ?? '',
  );
  const found = await ask(serving, '/api/findings', claimOf('We will never sell the reservoir'));
  const finding = /"finding":"(?<id>f[0-9a-f]{20})"/u.exec(await found.text())?.groups?.['id'];
  return [
    ...ids.map(id => `/documents/${id}`),
    ...(finding === undefined ? [] : [`/findings/${finding}`, `/spread?of=${finding}`]),
  ];
}

interface Course {
  readonly seen: Seen[];
  readonly until: number;
  /** Which of many this is: they begin apart. */
  readonly first: number;
}

async function read(
  serving: Serving,
  { seen, until, paths, first }: Course & { readonly paths: readonly string[] },
): Promise<void> {
  await sleep((first * THINK_MS) / 50);
  for (let i = first; performance.now() < until; i += 7) {
    const path = paths[i % paths.length] ?? '/';
    seen.push(await time(path.split(/[?]|(?<=\/\w+)\//u)[0] ?? path, () => ask(serving, path)));
    await sleep(THINK_MS * (0.5 + ((i * 37) % 100) / 100));
  }
}

async function write(serving: Serving, { seen, until, first }: Course): Promise<void> {
  for (let i = 0; performance.now() < until; i += 1) {
    const words = `The tide of day ${i} of clerk ${first} came in at noon`;
    seen.push(await time('check', () => ask(serving, '/api/findings', claimOf(words))));
    const form = new FormData();
    form.set('outlet', 'The Tide Table');
    form.set(
      'files',
      new File([`Tides\n\n3 May 2024\n\n"${words}," clerk Ada Merl said.\n`], `tide-${first}-${i}.txt`),
    );
    seen.push(await time('add', () => ask(serving, '/api/documents', { method: 'POST', body: form })));
    await sleep(WRITERS_PAUSE_MS);
  }
}

const claimOf = (claim: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ claim }),
  headers: { 'content-type': 'application/json' },
});

function ask({ origin, token }: Serving, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  return fetch(origin + path, { ...init, headers });
}

async function time(what: string, send: () => Promise<Response>): Promise<Seen> {
  const started = performance.now();
  try {
    const answer = await send();
    await answer.arrayBuffer();
    const ms = performance.now() - started;
    return { what, ms, wrong: answer.ok ? null : `status ${answer.status}` };
  } catch (error) {
    return { what, ms: performance.now() - started, wrong: String(error) };
  }
}

function report(seen: readonly Seen[], failures: readonly unknown[]): void {
  const groups = Map.groupBy(seen, ({ what }) => what);
  const rows = [...groups, ['all', seen] as const].map(([what, all]) => {
    const ms = all.map(each => each.ms);
    const wrong = all.filter(each => each.wrong !== null).length;
    return [what, all.length, ...[50, 95, 99].map(per => Math.round(percentile(ms, per))), wrong] as const;
  });
  printTable(['what', 'asked', 'p50 ms', 'p95 ms', 'p99 ms', 'wrong'], rows);
  for (const { what, wrong } of seen.filter(each => each.wrong !== null).slice(0, 5)) console.log(`${what}: ${wrong}`);
  for (const failure of failures.slice(0, 5)) console.log(failure);
  const all = seen.map(each => each.ms);
  const result = {
    asked: seen.length,
    wrong: seen.filter(each => each.wrong !== null).length,
    failures: failures.length,
    p50: percentile(all, 50),
    p95: percentile(all, 95),
    p99: percentile(all, 99),
  };
  console.log(JSON.stringify(result));
}
