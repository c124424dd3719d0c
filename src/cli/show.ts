import type { Command } from 'commander';
import { markText } from './mark-text.ts';
import { newCommand, onRecord } from './options.ts';
import { runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
}

const EXAMPLE = 'onrecord show d0a1b2c3d4e5f60718293';

export function describeShow(terminal: Terminal): Command {
  const about = 'Show a document with its statements marked: who, by what cue, in what words.';
  return onRecord(newCommand('show', about, EXAMPLE), terminal)
    .argument('<id>', 'a document, as add and documents print it')
    .action((id: string, options: Options) => runCommand(terminal, () => runShow(terminal, id, options)));
}

async function runShow(terminal: Terminal, id: string, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  try {
    const document = await record.show(id);
    await terminal.print(
      options.json === true ? JSON.stringify(document) : markText(document, terminal.settings.color),
    );
  } finally {
    await record.close();
  }
}
