import { type Command, InvalidArgumentError, Option } from 'commander';
import { newCommand, onRecord } from './options.ts';
import { runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly dot?: true;
  readonly graphml?: true;
  readonly speaker?: string;
  readonly window: number;
  readonly participation: number;
}

const EXAMPLE = `onrecord trace "I have never met a pothole I could not name" --speaker "Ada Thornbury"
onrecord trace s0a1b2c3d4e5f60718293 --window 10 --participation 3
onrecord trace f0a1b2c3d4e5f60718293 --dot | dot -Tsvg > trace.svg`;

const SHAPE = `
--json: {"asked", "words", "speaker", "utterances": [{"person", "saidOn", "reports", "variants": {"rows": [{"form", "firstHand", "reports", "words",
  "cells", "only"}], "columns", "agreed"}}], "spread": {"nodes", "edges": [{"child", "parent", "rests", "because", "changes"}], "first",
  "deadEnds", "circles", "bursts"}, "coverage"}. An edge goes from whoever has the words to where they are from.
A burst is a proposal: identical posts in a short time do not show that anybody planned them.`;

export function describeTrace(terminal: Terminal): Command {
  const about = 'Trace words through the record: who had them first, who followed from whom, and what became of them.';
  return onRecord(newCommand('trace', about, EXAMPLE), terminal)
    .argument('<quote|id>', 'the words, or the identifier of a statement, a finding or a document')
    .option('--speaker <name>', 'whose words they are said to be')
    .option('--window <seconds>', 'identical posts no further apart than this are one burst', parseSeconds, 60)
    .option('--participation <count>', 'fewer accounts or outlets than this are no burst', parseParticipation, 2)
    .addOption(new Option('--dot', 'write a graph for Graphviz').conflicts(['json', 'graphml']))
    .addOption(new Option('--graphml', 'write a graph as GraphML').conflicts(['json', 'dot']))
    .addHelpText('after', SHAPE)
    .action((asked: string, options: Options, command: Command) => {
      if (asked.trim() === '') command.error('error: there are no words to trace', { exitCode: 2 });
      return runCommand(terminal, () => runTrace(terminal, asked, options));
    });
}

async function runTrace(terminal: Terminal, asked: string, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  try {
    const { speaker = null, window: windowSeconds, participation } = options;
    const trace = await record.trace(asked, { speaker, windowSeconds, participation });
    if (options.json === true) return await terminal.print(JSON.stringify(trace));
    const { reportTrace, traceAsDot, traceAsGraphml } = await import('#record/report.ts');
    const write = options.dot === true ? traceAsDot : options.graphml === true ? traceAsGraphml : reportTrace;
    await terminal.print(write(trace).trimEnd());
  } finally {
    await record.close();
  }
}

function parseSeconds(text: string): number {
  const seconds = text.trim() === '' ? Number.NaN : Number(text);
  if (!(seconds >= 0 && Number.isFinite(seconds))) throw new InvalidArgumentError('It is not a number of seconds.');
  return seconds;
}

function parseParticipation(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 2) throw new InvalidArgumentError('It is not a whole number above 1.');
  return count;
}
