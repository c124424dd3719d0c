import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

const COMMAND = join(import.meta.dirname, '..', 'tools', 'onrecord.mjs');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  /** The lines of stderr that say something. */
  readonly said: readonly string[];
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** Ends the process by SIGKILL so long after its start, or so long after its first line of stdout. */
  readonly killAfterMs?: { readonly of: 'start' | 'first line'; readonly ms: number };
}

/** Runs the command line as a user does, in a process of its own. */
export function onrecord(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const { killAfterMs: kill } = options;
  const killLater = (): void => void setTimeout(() => child.kill('SIGKILL'), kill?.ms);
  if (kill?.of === 'start') killLater();
  if (kill?.of === 'first line') child.stdout.once('data', killLater);
  const out: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', status =>
      done({
        status,
        stdout: Buffer.concat(out).toString(),
        said: Buffer.concat(said)
          .toString()
          .split('\n')
          .filter(line => line.trim() !== ''),
      }),
    );
  });
}

/** The complete lines of JSON on stdout; what a killed process left unfinished is no line. */
export function jsonLines<T>({ stdout }: Pick<Run, 'stdout'>): T[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line): T => JSON.parse(line));
}

/** A folder for one test file, gone when its tests are done. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files of these names below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
