import type { Command } from 'commander';
import { newCommand, onRecord } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
}

const EXAMPLE = 'onrecord documents --record ./record';

export function describeDocuments(terminal: Terminal): Command {
  return onRecord(newCommand('documents', 'List what the record holds.', EXAMPLE), terminal).action(
    (options: Options) => runCommand(terminal, () => runDocuments(terminal, options)),
  );
}

async function runDocuments(terminal: Terminal, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  try {
    for (const document of await record.documents()) {
      if (options.json === true) await terminal.print(JSON.stringify(document));
      else {
        const { outlet, published, kind, statements, title, path, url, copyGroup } = document;
        const from = [published?.slice(0, 10) ?? 'no date', outlet ?? 'no outlet', kind].join(', ');
        const copy = copyGroup === null || copyGroup === document.document ? '' : `, copy of ${copyGroup}`;
        await terminal.print(
          oneLine(`${document.document}  ${title ?? path ?? url ?? ''} (${from}, ${statements} statements${copy})`),
        );
      }
    }
  } finally {
    await record.close();
  }
}
