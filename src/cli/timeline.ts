import type { Command } from 'commander';
import type { Timeline } from '#record/record.ts';
import { newCommand, onRecord, parseTime } from './options.ts';
import { runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
}

const EXAMPLE = `onrecord timeline "Ada Thornbury"
onrecord timeline "Ada Thornbury" --about "night ferry" --from 2024 --json`;

const SHAPE = `
--json: first {"kind": "timeline", "asked", "person", "others", "matters": [{"matter", "label", "terms", "utterances"}], "utterances", "denials",
  "changes"}, the last three as numbers; then a line an utterance {"kind": "utterance", "utterance", "on", "dated", "words", "type", "speaker", "occasion",
  "matter", "headlineOnly", "basis", "origins", "reports", "outlets", "documents", "deniedBy", "evidence"} or denial {"kind": "denial", "denial", "on",
  "dated", "words", "by", "how", "denies": [{"utterance", "statements", "words"}], "evidence"}; then a line for each pair that disagrees {"kind": "change",
  "how", "matter", "words", "earlier", "later"}, both with "utterance", "on", "dated", "evidence".
A pair that disagrees is a proposal: it shows two sentences side by side, and says nothing of the person.`;

export function describeTimeline(terminal: Terminal): Command {
  const about = 'Show what a person said over time: on which matters, in which words, and where two of it disagree.';
  return onRecord(newCommand('timeline', about, EXAMPLE), terminal)
    .argument('<person>', 'a name, a role or an identifier')
    .option('--about <words>', 'only what has all of these words, in any form, or is on the matter that they name')
    .option('--from <date>', 'said on or after', parseTime)
    .option('--to <date>', 'said on or before', parseTime)
    .addHelpText('after', SHAPE)
    .action((person: string, options: Options, command: Command) => {
      if (person.trim() === '') command.error('error: there is nobody whose timeline to show', { exitCode: 2 });
      return runCommand(terminal, () => runTimeline(terminal, person, options));
    });
}

async function runTimeline(terminal: Terminal, person: string, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  try {
    const { about = null, from = null, to = null } = options;
    const timeline = await record.timeline({ person, about, from, to });
    if (options.json === true) for (const line of linesOf(timeline)) await terminal.print(JSON.stringify(line));
    else {
      const { reportTimeline } = await import('#record/report.ts');
      await terminal.print(reportTimeline(timeline).trimEnd());
    }
  } finally {
    await record.close();
  }
}

function linesOf({ lines, changes, matters, asked, person, others }: Timeline): readonly object[] {
  const denials = lines.filter(({ kind }) => kind === 'denial').length;
  const counts = { utterances: lines.length - denials, denials, changes: changes.length };
  return [{ kind: 'timeline', asked, person, others, matters, ...counts }, ...lines, ...changes];
}
