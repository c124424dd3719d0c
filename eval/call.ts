import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What one call of the command line gave: its JSON lines, and what it took. */
export interface Called {
  readonly rows: readonly unknown[];
  /** From start to end. */
  readonly seconds: number;
  /** Of all threads, in user and system mode; other programs on the machine do not count. */
  readonly cpuSeconds: number;
}

export interface CallOptions {
  /** Options of Node itself, such as `--cpu-prof`. */
  readonly node?: readonly string[];
  /** Keeps the process with all of its threads on one core, where the machine can (`taskset`). */
  readonly oneCore?: boolean;
}

/** Options of Node with which package.json calls the command line. */
const AS_CALLED = [
  '--no-regexp-tier-up',
  '--invocation-count-for-maglev=3000',
  '--invocation-count-for-turbofan=100000',
];

/** True if this machine can keep a process on one core. */
export function canPin(): boolean {
  return existsSync('/usr/bin/taskset');
}

/**
 * Calls the command line with `--json` in a process of its own, as an outside program would.
 * @throws Error if it ends with another status than 0 (done) or 1 (some input could not be done).
 */
export function callOnrecord(args: readonly string[], options: CallOptions = {}): Called {
  const node = [process.execPath, ...AS_CALLED, ...(options.node ?? [])];
  const command = [...node, join(root, 'src/cli/main.ts'), ...args, '--json'];
  const pinned = options.oneCore === true && canPin() ? ['taskset', '--cpu-list', '0', ...command] : command;
  const started = performance.now();
  // The shell alone tells what its children took (`times`, POSIX).
  const timed = ['-c', '"$@"; status=$?; times >&2; exit $status', 'sh', ...pinned];
  const run = spawnSync('sh', timed, { encoding: 'utf8', maxBuffer: 1_000_000_000 });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0 && run.status !== 1)
    throw new Error(`onrecord ${args.join(' ')} ended with ${run.status ?? run.signal}:\n${run.stderr}`);
  const rows: unknown[] = run.stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
  return { rows, seconds, cpuSeconds: readTimes(run.stderr) };
}

/** The second line of `times`: the children's minutes and seconds in user and in system mode ("0m1.25s 0m0.10s"). */
function readTimes(stderr: string): number {
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  return [...last.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
