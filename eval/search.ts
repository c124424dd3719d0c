import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { probeWordings } from '#check/probe.ts';
import { findCandidates } from '#record/candidates.ts';
import { DATABASE_FILE, openStore } from '#store/open-store.ts';
import type { Reader } from '#store/store.ts';
import { normalWords } from '#text/normal.ts';
import { QUERY_KINDS, type Query, type QueryKind } from './made-queries.ts';
import { processorSince } from './processor.ts';
import { percentile, printTable } from './table.ts';
import { timeAdding } from './time-adding.ts';

/** Found means among so many. */
const FIRST = 10;
/** From here on a statement counts as nearly the claim's words. */
const NEARLY = 0.6;

const Queries = z.object({
  kind: z.enum(QUERY_KINDS),
  claim: z.string(),
  speaker: z.string().nullable(),
  answers: z.array(z.string()),
});

/** Candidates of made queries: recall among the first ten, time, and what opening the record and adding to it take. */
export async function measureSearch(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'no-add': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [dir] = positionals;
  if (dir === undefined) throw new Error('give a RECORD that make-statements made');
  const queries = readFileSync(join(dir, 'queries.jsonl'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => Queries.parse(JSON.parse(line)));
  const openMs = await timeOpening(dir);
  const store = await openStore(dir, { create: false });
  const statements = await store.read(reader => reader.statementCount());
  const rows: Measured[] = [];
  // The first time warms the caches of the database and of the machine.
  for (const warm of [false, true])
    for (const query of queries) {
      const measured = await store.read(reader => ask(reader, query));
      if (warm) rows.push(measured);
    }
  await store.close();
  const kinds = QUERY_KINDS.map(kind =>
    summarise(
      kind,
      rows.filter(row => row.kind === kind),
    ),
  );
  const all = summarise('all', rows);
  printTable(
    ['queries', 'number', 'recall@10 %', 'p50 ms', 'p95 ms', 'p99 ms', 'processor p50', 'p95', 'p99', 'documents'],
    [...kinds, all].map(({ kind, number, recall, ms, processorMs, documents }) => [
      kind,
      number,
      recall ?? '–',
      ...[ms, processorMs].flatMap(({ p50, p95, p99 }) => [p50, p95, p99]),
      documents,
    ]),
  );
  const bytes = statSync(join(dir, DATABASE_FILE)).size;
  const added = values['no-add'] ? null : await timeAdding(dir);
  const result = {
    measure: 'search',
    statements,
    openMs,
    kinds,
    all,
    bytesEach: Math.round(bytes / statements),
    added,
  };
  console.log(`${statements} statements, ${result.bytesEach} bytes each in the database; opens in ${openMs} ms`);
  if (added !== null)
    console.log(
      `adds ${added.aSecond} statements a second (${added.aProcessorSecond} of processor time): of the processor's time ` +
        `marks ${added.share.marks} %, captures ${added.share.captures} %, rows and copies ${added.share.rows} %`,
    );
  console.log(JSON.stringify(result));
}

/** The best of three, with the first question that every use asks. */
async function timeOpening(dir: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const began = performance.now();
    const store = await openStore(dir, { create: false });
    await store.read(reader => reader.digest());
    times.push(performance.now() - began);
    await store.close();
  }
  return Math.round(Math.min(...times));
}

export interface Measured {
  readonly kind: QueryKind;
  readonly ms: number;
  /** Of all threads: where others use the machine too, the time itself says little. */
  readonly processorMs: number;
  /** Null where nothing is to be found: then only whether something nearly like it was. */
  readonly found: boolean | null;
  readonly nearly: boolean;
  readonly documents: number;
}

/** Looks one query up. */
export async function ask(reader: Reader, query: Query): Promise<Measured> {
  const began = performance.now();
  const used = process.cpuUsage();
  const words = normalWords(query.claim).map(({ word }) => word);
  const names = query.speaker === null ? [] : [query.speaker];
  const { statements, documents } = await findCandidates(reader, probeWordings([words], []), names);
  const ms = performance.now() - began;
  const processorMs = processorSince(used);
  const first = statements.slice(0, FIRST);
  const contents = new Set((await reader.contentsOf(first.map(({ statement }) => statement))).values());
  return {
    kind: query.kind,
    ms,
    processorMs,
    found: query.answers.length === 0 ? null : query.answers.every(answer => contents.has(answer)),
    nearly: (first[0]?.likeness ?? 0) >= NEARLY,
    documents: documents.length,
  };
}

interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

interface Summary {
  readonly kind: string;
  readonly number: number;
  readonly recall: number | null;
  readonly ms: Times;
  readonly processorMs: Times;
  /** Documents that a check would load, on average. */
  readonly documents: number;
}

function summarise(kind: string, rows: readonly Measured[]): Summary {
  const answered = rows.filter(({ found }) => found !== null);
  return {
    kind,
    number: rows.length,
    recall:
      answered.length === 0
        ? null
        : tenths((100 * answered.filter(({ found }) => found === true).length) / answered.length),
    ms: timesOf(rows.map(({ ms }) => ms)),
    processorMs: timesOf(rows.map(({ processorMs }) => processorMs)),
    documents: Math.round(rows.reduce((sum, { documents }) => sum + documents, 0) / Math.max(1, rows.length)),
  };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function timesOf(times: readonly number[]): Times {
  const [p50 = 0, p95 = 0, p99 = 0] = [50, 95, 99].map(per => tenths(percentile(times, per)));
  return { p50, p95, p99 };
}
