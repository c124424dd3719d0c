import type { Command } from 'commander';
import { newCommand, onRecord } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
}

const EXAMPLE = 'onrecord findings --record ./record';

export function describeFindings(terminal: Terminal): Command {
  return onRecord(newCommand('findings', 'List the findings that were made, the oldest first.', EXAMPLE), terminal)
    .addHelpText(
      'after',
      '\n--json, a line each: {"id", "madeAt", "claim": {"text", "words", "speaker", "frameSpeaker", "on"}, "finding"}.',
    )
    .action((options: Options) => runCommand(terminal, () => runFindings(terminal, options)));
}

async function runFindings(terminal: Terminal, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  try {
    for (const listed of await record.findings(problem => terminal.problem(problem))) {
      const { id, madeAt, claim, finding } = listed;
      if (options.json === true) await terminal.print(JSON.stringify(listed));
      else
        await terminal.print(
          oneLine(`${id}  ${madeAt}  ${finding}  ${claim.speaker ?? 'nobody named'}: ${claim.words}`),
        );
    }
  } finally {
    await record.close();
  }
}
