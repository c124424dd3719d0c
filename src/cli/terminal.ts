import { once } from 'node:events';
import { Fault } from '#base/fault.ts';

/** What was read of the surroundings, once, at the start. */
export interface Settings {
  /** The record's folder if no `--record` is given. */
  readonly record: string;
  readonly color: boolean;
  /** Characters in a line of the terminal. */
  readonly columns: number;
}

/** Where a command writes: results to stdout, everything else to stderr. */
export interface Terminal {
  readonly settings: Settings;
  /** Writes a line of result, waiting while the reader of the pipe is slow. */
  print(line: string): Promise<void>;
  /** Says that something asked for could not be done; the command's exit status becomes 1. */
  problem(message: string): void;
  warn(message: string): void;
  /** Says how far long work has come: on a terminal in place, else a line every few seconds, or as often as is said. */
  progress(message: string, pauseMs?: number): void;
}

/** Between two lines of progress where stderr is no terminal. */
const PROGRESS_PAUSE_MS = 5000;
const PROGRESS_IN_PLACE_MS = 100;

export function readSettings(): Settings {
  const { env, stdout } = process;
  return {
    record: env['ONRECORD_DIR'] ?? './record',
    color: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    columns: stdout.isTTY === true ? Math.max(40, stdout.columns) : 100,
  };
}

/** Opens the process's own streams. A reader that goes away (`| head`) ends the program quietly. */
export function openTerminal(settings: Settings): Terminal {
  const quit = (error: Error): void => {
    if ('code' in error && error.code === 'EPIPE') process.exit();
    throw error;
  };
  process.stdout.on('error', quit);
  process.stderr.on('error', () => undefined);
  let shown = false;
  let last = Date.now();
  const clear = (): void => {
    if (shown) process.stderr.write('\r\u001b[K');
    shown = false;
  };
  const say = (message: string): void => {
    clear();
    process.stderr.write(`${oneLine(message)}\n`);
  };
  return {
    settings,
    print: async line => {
      clear();
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    },
    problem: message => {
      say(message);
      process.exitCode = 1;
    },
    warn: say,
    progress: (message, pauseMs = PROGRESS_PAUSE_MS) => {
      const inPlace = process.stderr.isTTY === true;
      if (Date.now() - last < (inPlace ? PROGRESS_IN_PLACE_MS : pauseMs)) return;
      last = Date.now();
      if (!inPlace) return say(message);
      process.stderr.write(`\r\u001b[K${oneLine(message).slice(0, (process.stderr.columns || 80) - 1)}`);
      shown = true;
    },
  };
}

/** A message in one line, without what could steer a terminal: names of files and pages come from anywhere. */
export function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Runs a command's work; a Fault is its one line, with status 1. */
export async function runCommand(terminal: Terminal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    terminal.problem(error.message);
  }
}
