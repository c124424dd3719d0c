import type { Command } from 'commander';
import { newCommand, onRecord } from './options.ts';
import { runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
}

const EXAMPLE = 'onrecord finding f0a1b2c3d4e5f60718293';

const SHAPE = `
--json: {"id", "madeAt", "asMade": the finding as check printed it, byte for byte, without the asker's id,
  "since": {"record", "documents", "readAnew", "corrections", "unread", "program": {"was", "now"}|null, "model", "rules"},
  "cited": [{"document", "textSha256", "state": "current|replaced|changed|gone", "passage"}]}, a piece of evidence each.`;

export function describeFinding(terminal: Terminal): Command {
  const about = 'Open a finding as it was made, and say what has come since.';
  return onRecord(newCommand('finding', about, EXAMPLE), terminal)
    .argument('<id>', 'a finding, as check and findings print it')
    .addHelpText('after', SHAPE)
    .action((id: string, options: Options) => runCommand(terminal, () => runFinding(terminal, id, options)));
}

async function runFinding(terminal: Terminal, id: string, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  try {
    const opened = await record.finding(id);
    if (options.json === true) {
      const { madeAt, body, since, cited } = opened;
      // The body goes out as the bytes that were kept.
      const rest = JSON.stringify({ since, cited });
      await terminal.print(
        `{"id":${JSON.stringify(id)},"madeAt":${JSON.stringify(madeAt)},"asMade":${body},${rest.slice(1)}`,
      );
    } else {
      const { reportOpened } = await import('#record/report.ts');
      await terminal.print(reportOpened(opened));
    }
  } finally {
    await record.close();
  }
}
