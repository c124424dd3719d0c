import { once } from 'node:events';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { newCommand, onRecord } from './options.ts';
import { runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly host: string;
  readonly port: number;
}

const EXAMPLE = 'onrecord serve --port 4747';
const DEFAULT_PORT = 4747;

const MORE = `
Prints the address with a token that is made anew at each start: whoever opens it may ask, add and correct. The HTTP API is
under /api of the same address (GET /api/openapi.json describes it); programs send the token as Authorization: Bearer TOKEN.`;

export function describeServe(terminal: Terminal): Command {
  const about = 'Serve the pages and the HTTP API on this machine, until interrupted.';
  return onRecord(newCommand('serve', about, EXAMPLE), terminal)
    .option('--host <name>', 'a name of this machine itself: 127.0.0.1, localhost or ::1', '127.0.0.1')
    .option('--port <number>', 'where to listen; 0 for any that is free', readPort, DEFAULT_PORT)
    .addHelpText('after', MORE)
    .action((options: Options) => runCommand(terminal, () => runServe(terminal, options)));
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) throw new Error(`${text}: a port is a number up to 65535`);
  return port;
}

async function runServe(terminal: Terminal, { record, host, port }: Options): Promise<void> {
  const { serveRecord } = await import('./serve-record.ts');
  const serving = await serveRecord(record, {
    host,
    port,
    name: basename(resolve(record)),
    onFailure: error => terminal.warn(String(error)),
    onSorted: groups => terminal.progress(`sorting names, once: ${groups} groups so far`),
  });
  await terminal.print(`Onrecord serves ${record} at ${serving.address}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await serving.close();
}
