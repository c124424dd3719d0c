import { type Command, Option } from 'commander';
import { Fault } from '#base/fault.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#record/kinds.ts';
import type { AddResult, Record, Setting } from '#record/record.ts';
import { collect, newCommand, onRecord, parseCount, parseTime, settingOption } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly kind?: DocumentKind;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly manifest?: readonly string[];
  readonly setting?: Setting;
  readonly timeLimit?: number;
  readonly contact?: string;
  readonly allowHost?: readonly string[];
}

const EXAMPLE = `onrecord add articles/ https://example.org/news/1
onrecord add reply.eml --kind reply --outlet "Ministry of Transport"
onrecord add --manifest manifest.jsonl --json`;

export function describeAdd(terminal: Terminal): Command {
  const command = onRecord(
    newCommand('add', 'Keep pages, texts, transcripts, replies and fact-checks.', EXAMPLE),
    terminal,
  );
  return command
    .argument('[inputs...]', 'files, folders, globs, web addresses, or - for standard input')
    .addOption(new Option('--kind <kind>', 'what sort of document it is').choices(DOCUMENT_KINDS))
    .option('--outlet <name>', 'who published it')
    .option('--url <url>', 'where it was published')
    .option('--published <time>', 'when it was published, such as 2025-03-14', parseTime)
    .option('--manifest <file>', 'JSON Lines of {"path", "url", "outlet", "published", "kind"}', collect)
    .addOption(settingOption())
    .option('--time-limit <seconds>', 'give up reading a document after so long (default 20)', parseCount)
    .option('--contact <address>', 'who asks, told to every host that a page is fetched from')
    .addOption(new Option('--allow-host <host:port>', 'for testing: may be fetched from').argParser(collect).hideHelp())
    .action((inputs: readonly string[], options: Options) => {
      if (inputs.length === 0 && options.manifest === undefined)
        command.error('error: nothing to add: name files, folders, addresses or a --manifest', { exitCode: 2 });
      if (inputs.length > 1 && options.url !== undefined)
        command.error('error: --url goes with one input', { exitCode: 2 });
      return runCommand(terminal, () => runAdd(terminal, inputs, options));
    });
}

async function runAdd(terminal: Terminal, inputs: readonly string[], options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const { kind = null, outlet = null, url = null, published = null } = options;
  const record = await openRecord(options.record, {
    limits: options.timeLimit === undefined ? {} : { timeLimitMs: options.timeLimit * 1000 },
  });
  let count = 0;
  try {
    const results = record.add(inputs, {
      said: { kind, outlet, url, published },
      manifests: options.manifest ?? [],
      contact: options.contact ?? null,
      ...(options.setting === undefined ? {} : { setting: options.setting }),
      allowHosts: options.allowHost ?? [],
      standardInput: process.stdin,
    });
    for await (const result of results) {
      count += 1;
      terminal.progress(`${count} results so far`);
      const { gaps, ...line } = result;
      if (result.error !== null) terminal.problem(result.error);
      for (const gap of gaps) terminal.warn(`${result.path ?? result.url ?? 'standard input'}: ${gap}`);
      if (options.json === true) await terminal.print(JSON.stringify(line));
      else if (result.error === null) await terminal.print(sayResult(result));
    }
    await sortNames(record, terminal);
  } finally {
    await record.close();
  }
}

/** What was added is kept, sorted or not: where another program holds the record, the next question sorts. */
async function sortNames(record: Record, terminal: Terminal): Promise<void> {
  try {
    for await (const groups of record.people.sort()) terminal.progress(`sorting names: ${groups} groups so far`);
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'record-busy')) throw error;
  }
}

function sayResult(result: AddResult): string {
  const { document, kind, statements, copyOf, published } = result;
  const count = `${statements} statement${statements === 1 ? '' : 's'}`;
  const copy = copyOf === null ? '' : `, copy of ${copyOf}`;
  const from = [result.outlet, published?.slice(0, 10)].filter(part => part !== null && part !== undefined).join(', ');
  return oneLine(
    `${document}  ${kind}, ${count}${copy}  ${result.title ?? result.path ?? result.url ?? ''}${from === '' ? '' : ` (${from})`}`,
  );
}
