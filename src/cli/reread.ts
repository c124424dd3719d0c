import { type Command, Option } from 'commander';
import type { RereadDocument, Setting } from '#record/record.ts';
import { newCommand, onRecord, parseCount, settingOption } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly setting?: Setting;
  readonly documents?: readonly string[];
  readonly all?: true;
  readonly unread?: true;
  readonly outdated?: true;
  readonly timeLimit?: number;
}

const EXAMPLE = `onrecord reread
onrecord reread --setting best --documents d0a1b2c3d4e5f60718293`;

/** Between two lines of progress. */
const PROGRESS_PAUSE_MS = 1000;

export function describeReread(terminal: Terminal): Command {
  const about = 'Read kept captures again with what this program has now; corrections and findings stay.';
  return onRecord(newCommand('reread', about, EXAMPLE), terminal)
    .addOption(settingOption('how to read (if not given, each document as it was read before)'))
    .option('--documents <id...>', 'only these documents, up to date or not')
    .addOption(new Option('--all', 'also documents that are up to date').conflicts('documents'))
    .addOption(
      new Option('--outdated', 'only documents read by an older program, model or setting (the default)').conflicts(
        'all',
      ),
    )
    .option('--unread', 'also what could not be read at all when it came in')
    .option('--time-limit <seconds>', 'give up reading a document after so long (default 20)', parseCount)
    .action((options: Options) => runCommand(terminal, () => runReread(terminal, options)));
}

async function runReread(terminal: Terminal, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const { json, timeLimit, record: folder, ...asked } = options;
  const limits = timeLimit === undefined ? {} : { timeLimitMs: timeLimit * 1000 };
  const record = await openRecord(folder, { create: false, limits });
  const start = performance.now();
  let planned = 0;
  let [read, kept, found] = [0, 0, 0];
  const sayRate = (): string => {
    const rate = read / Math.max(0.001, (performance.now() - start) / 1000);
    return `${read} of ${Math.max(planned, read)} documents, ${rate.toFixed(rate < 10 ? 1 : 0)} a second${kept === 0 ? '' : `, ${kept} with their old reading`}${found === 0 ? '' : `, ${found} new`}`;
  };
  try {
    for await (const result of record.reread(asked)) {
      if (result.kind === 'planned') {
        planned = result.documents;
        continue;
      }
      if (result.kind === 'unread') {
        terminal.warn(`${result.name}: still cannot be read: ${result.reason}`);
        continue;
      }
      if (result.kind === 'lost') {
        terminal.warn(`correction ${result.number} is not in force: ${result.reason}`);
        continue;
      }
      const { kind: _, ...line } = result;
      if (line.before === null && line.error === null) found += 1;
      else read += 1;
      if (line.error !== null) {
        kept += 1;
        terminal.problem(line.error);
      }
      terminal.progress(sayRate(), PROGRESS_PAUSE_MS);
      if (json === true) await terminal.print(JSON.stringify(line));
      else if (line.error === null) await terminal.print(sayDocument(line));
    }
    terminal.warn(sayRate());
  } finally {
    await record.close();
  }
}

function sayDocument({ document, before, after, statements, same }: RereadDocument): string {
  const makers = [before, after].map(maker =>
    maker === null ? 'new' : `${maker.program} ${maker.model} ${maker.setting}`,
  );
  const change = same ? 'the same' : `${statements.before} → ${statements.after} statements`;
  return oneLine(`${document}  ${change}  (${makers.join(' → ')})`);
}
