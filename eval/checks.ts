import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openRecord, type Record } from '#record/record.ts';
import { processorSince } from './processor.ts';
import { percentile, printTable } from './table.ts';

/** Records opened anew for what opening and the first check take. */
const OPENINGS = 5;

const Query = z.object({
  claim: z.string(),
  speaker: z.string().nullable().default(null),
  on: z.string().nullable().default(null),
  /** What sort of query it is, for the table. */
  kind: z.string().default('all'),
});
type Query = z.infer<typeof Query>;

interface Taken {
  readonly ms: number;
  /** Of all threads: where others use the machine too, the time itself says little. */
  readonly processorMs: number;
}

interface Checked extends Taken {
  readonly kind: string;
  readonly finding: string;
}

/** Whole checks of made queries on a record, warm, and what opening it and a first check take. */
export async function measureChecks(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { limit: { type: 'string' } },
    allowPositionals: true,
  });
  const [dir, file] = positionals;
  if (dir === undefined || file === undefined) throw new Error('give a RECORD and a file of QUERIES');
  const queries = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => Query.parse(JSON.parse(line)))
    .slice(0, values.limit === undefined ? undefined : Number(values.limit));
  const opened: Taken[] = [];
  const first: Taken[] = [];
  for (const query of queries.slice(0, OPENINGS)) {
    let record: Record | null = null;
    opened.push(
      await take(async () => {
        record = await openRecord(dir, { create: false });
      }),
    );
    const there = record ?? (await openRecord(dir, { create: false }));
    first.push(await take(() => there.check(asked(query))));
    await there.close();
  }
  const record = await openRecord(dir, { create: false });
  const rows: Checked[] = [];
  // The first time warms the caches of the program, the database and the machine, and keeps what was worked out.
  for (const warm of [false, true])
    for (const query of queries) {
      let finding = '';
      const taken = await take(async () => {
        finding = (await record.check(asked(query))).finding;
      });
      if (warm) rows.push({ ...taken, kind: query.kind, finding });
    }
  await record.close();
  const kinds = [...new Set(rows.map(({ kind }) => kind))].toSorted();
  const tables = [
    ...kinds.map(kind => ({ name: kind, taken: rows.filter(row => row.kind === kind) })),
    { name: 'together', taken: rows },
    { name: 'opening', taken: opened },
    { name: 'first check', taken: first },
  ].map(({ name, taken }) => ({
    name,
    number: taken.length,
    ms: timesOf(taken, 'ms'),
    processorMs: timesOf(taken, 'processorMs'),
  }));
  printTable(
    ['checks', 'number', 'p50 ms', 'p95 ms', 'p99 ms', 'processor p50', 'p95', 'p99'],
    tables.map(({ name, number, ms, processorMs }) => [
      name,
      number,
      ...[ms, processorMs].flatMap(({ p50, p95, p99 }) => [p50, p95, p99]),
    ]),
  );
  const findings = Object.fromEntries(
    [...Map.groupBy(rows, ({ finding }) => finding)].map(([name, all]) => [name, all.length]),
  );
  console.log(JSON.stringify({ measure: 'checks', times: tables, findings }));
}

const asked = ({ claim, speaker, on }: Query): { claim: string; speaker: string | null; on: string | null } => ({
  claim,
  speaker,
  on,
});

async function take(act: () => Promise<unknown>): Promise<Taken> {
  const began = performance.now();
  const used = process.cpuUsage();
  await act();
  return { ms: performance.now() - began, processorMs: processorSince(used) };
}

function timesOf(
  taken: readonly Taken[],
  of: keyof Taken,
): { readonly p50: number; readonly p95: number; readonly p99: number } {
  const [p50 = 0, p95 = 0, p99 = 0] = [50, 95, 99].map(
    per =>
      Math.round(
        percentile(
          taken.map(each => each[of]),
          per,
        ) * 10,
      ) / 10,
  );
  return { p50, p95, p99 };
}
