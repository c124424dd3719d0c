import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { callOnrecord, canPin } from './call.ts';
import { CpuProfile, timeByFolder, timeByFunction } from './profile.ts';
import { printTable } from './table.ts';

const Added = z.object({ statements: z.number().nullish(), error: z.string().nullish() });

/** A page with one statement: what is left of an `add` if the pages are taken away. */
const SMALLEST = '<title>T</title><article><p>“It is raining,” said Ada Mole, the gardener of the park.</p></article>';

/** Copies the pages of a folder (`.html`, `.html.gz`, sub-folders too) to another, unpacked. @returns how many. */
function unpackPages(from: string, to: string): number {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.html?(?:\.gz)?$/u.test(name),
  );
  for (const [i, name] of names.toSorted().entries()) {
    const bytes = readFileSync(join(from, name));
    const page = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    writeFileSync(join(to, `${String(i).padStart(5, '0')}-${basename(name, '.gz')}`), page);
  }
  return names.length;
}

interface WhereTimeGoes {
  readonly steps: ReadonlyMap<string, number>;
  readonly functions: ReadonlyMap<string, number>;
}

/** The milliseconds by folder and by function over the profiles of all threads of a process, idle time left out. */
function sumProfiles(folder: string): WhereTimeGoes {
  const steps = new Map<string, number>();
  const functions = new Map<string, number>();
  const add = (sum: Map<string, number>, times: ReadonlyMap<string, number>): void => {
    for (const [name, ms] of times) sum.set(name, (sum.get(name) ?? 0) + ms);
  };
  for (const name of readdirSync(folder)) {
    const profile = CpuProfile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    add(steps, timeByFolder(profile));
    add(functions, timeByFunction(profile));
  }
  steps.delete('idle');
  functions.delete('(idle)');
  return { steps, functions };
}

/** Functions that are named in the table. */
const TOP_FUNCTIONS = 15;

/** The largest first, with the share of all in per cent. */
function rank(times: ReadonlyMap<string, number>, pages: number): { name: string; msPerPage: number; share: number }[] {
  const all = times.values().reduce((sum, ms) => sum + ms, 0);
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, ms]) => ({ name, msPerPage: round(ms / pages), share: round((100 * ms) / all) }));
}

/**
 * Pages a second from HTML to kept statements: `add` of a folder of pages into a new record, all threads on one core, start-up
 * (an `add` of one tiny page) taken off. Where other programs keep the machine busy, processor time is the fair figure. Then once more with V8's profiler on, for the share of each step.
 */
export function measurePagesSpeed([folder]: readonly string[]): void {
  if (folder === undefined) throw new Error('Name a folder of pages: npm run eval -- pages FOLDER');
  const dir = mkdtempSync(join(tmpdir(), 'pages-speed-'));
  try {
    for (const name of ['pages', 'tiny', 'profiles']) mkdirSync(join(dir, name));
    const pages = unpackPages(folder, join(dir, 'pages'));
    if (pages === 0) throw new Error(`${folder}: no .html or .html.gz in it`);
    writeFileSync(join(dir, 'tiny', 'page.html'), SMALLEST);

    const add = (what: string, record: string, node: readonly string[] = []) =>
      callOnrecord(['add', join(dir, what), '--record', join(dir, record)], { oneCore: true, node });
    const startUp = add('tiny', 'record-0');
    const run = add('pages', 'record-1');
    add('pages', 'record-2', ['--cpu-prof', `--cpu-prof-dir=${join(dir, 'profiles')}`]);

    const rows = run.rows.map(row => Added.parse(row));
    const kept = rows.filter(row => (row.error ?? null) === null);
    const statements = kept.reduce((sum, row) => sum + (row.statements ?? 0), 0);
    const seconds = run.seconds - startUp.seconds;
    const cpuSeconds = run.cpuSeconds - startUp.cpuSeconds;
    const profiled = sumProfiles(join(dir, 'profiles'));
    const steps = rank(profiled.steps, pages);
    const functions = rank(profiled.functions, pages).slice(0, TOP_FUNCTIONS);

    printTable(
      ['', ''],
      [
        ['pages', String(pages)],
        ['kept', String(kept.length)],
        ['statements', String(statements)],
        ['start-up, s', startUp.seconds.toFixed(2)],
        ['the rest, s', seconds.toFixed(2)],
        ['the rest, s of processor time', cpuSeconds.toFixed(2)],
        ['pages a second', (pages / seconds).toFixed(1)],
        ['pages a second of processor time', (pages / cpuSeconds).toFixed(1)],
        ['on one core', canPin() ? 'yes' : 'no: this machine has no taskset'],
      ],
    );
    console.log();
    printTable(
      ['step', 'ms a page', 'share, %'],
      steps.map(({ name, msPerPage, share }) => [name, msPerPage, share]),
    );
    console.log();
    printTable(
      ['function, by itself', 'ms a page', 'share, %'],
      functions.map(({ name, msPerPage, share }) => [name, msPerPage, share]),
    );
    console.log(
      JSON.stringify({
        measure: 'pages',
        pages,
        kept: kept.length,
        statements,
        startUpSeconds: round(startUp.seconds),
        pagesPerSecond: round(pages / seconds),
        pagesPerCpuSecond: round(pages / cpuSeconds),
        oneCore: canPin(),
        sharesOfSteps: Object.fromEntries(steps.map(({ name, share }) => [name, share])),
        sharesOfFunctions: Object.fromEntries(functions.map(({ name, share }) => [name, share])),
      }),
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
