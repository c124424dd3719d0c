import type { Command } from 'commander';
import { newCommand, onRecord } from './options.ts';
import { runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
}

const EXAMPLE = 'onrecord verify --record ./record';

export function describeVerify(terminal: Terminal): Command {
  const about = 'Re-hash every capture, re-read every span, walk the log.';
  return onRecord(newCommand('verify', about, EXAMPLE), terminal).action((options: Options) =>
    runCommand(terminal, () => runVerify(terminal, options)),
  );
}

async function runVerify(terminal: Terminal, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  try {
    for await (const result of record.verify()) {
      if (result.kind === 'problem') {
        terminal.problem(result.message);
        continue;
      }
      const { kind: _, ...counts } = result;
      if (options.json === true) await terminal.print(JSON.stringify(counts));
      else {
        const { captures, readings, spans, findings, entries, problems } = counts;
        await terminal.print(
          `${captures} captures, ${readings} readings, ${spans} spans, ${findings} findings, ${entries} log entries: ${problems === 0 ? 'all as they were kept' : `${problems} problems`}`,
        );
      }
    }
  } finally {
    await record.close();
  }
}
