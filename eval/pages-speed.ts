import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { callOnrecord, canPin } from './call.ts';
import { CpuProfile, timeByFolder } from './profile.ts';
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

/** The milliseconds by folder over the profiles of all threads of a process. */
function sumProfiles(folder: string): Map<string, number> {
  const sum = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const profile = CpuProfile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    for (const [step, ms] of timeByFolder(profile)) sum.set(step, (sum.get(step) ?? 0) + ms);
  }
  return sum;
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
    const steps = [...sumProfiles(join(dir, 'profiles'))]
      .filter(([step]) => step !== 'idle')
      .toSorted(([, a], [, b]) => b - a)
      .map(([step, ms]) => ({ step, msPerPage: round(ms / pages) }));

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
      steps.map(({ step, msPerPage }) => {
        return [step, msPerPage, round((100 * msPerPage) / steps.reduce((sum, other) => sum + other.msPerPage, 0))];
      }),
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
        msPerPage: Object.fromEntries(steps.map(({ step, msPerPage }) => [step, msPerPage])),
      }),
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
