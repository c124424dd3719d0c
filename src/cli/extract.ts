import type { Command } from 'commander';
import type { Setting } from '#record/record.ts';
import { newCommand, parseConfidence, parseCount, settingOption } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly json?: true;
  readonly setting?: Setting;
  readonly minConfidence?: number;
  readonly timeLimit?: number;
}

const EXAMPLE = 'onrecord extract speech.txt --json';

export function describeExtract(terminal: Terminal): Command {
  return newCommand('extract', 'Read statements out of files; nothing is kept.', EXAMPLE)
    .argument('<files...>', 'files, folders, globs, or - for standard input')
    .addOption(settingOption())
    .option('--min-confidence <number>', 'leave out statements that are less sure, from 0 to 1', parseConfidence)
    .option('--time-limit <seconds>', 'give up reading a document after so long (default 20)', parseCount)
    .action((files: readonly string[], options: Options) =>
      runCommand(terminal, () => runExtract(terminal, files, options)),
    );
}

async function runExtract(terminal: Terminal, files: readonly string[], options: Options): Promise<void> {
  const { extract } = await import('#record/extract.ts');
  const { json, timeLimit, ...asked } = options;
  const limits = timeLimit === undefined ? {} : { timeLimitMs: timeLimit * 1000 };
  let count = 0;
  for await (const result of extract(files, { standardInput: process.stdin, limits, ...asked })) {
    if (result.kind === 'fault') {
      terminal.problem(result.message);
      continue;
    }
    count += 1;
    terminal.progress(`${count} results so far`);
    await terminal.print(json === true ? result.line : sayExtract(result.line));
  }
}

/** The statements of one line of JSON in plain words. */
function sayExtract(line: string): string {
  const { document, statements, leftOut = 0 }: Extracted = JSON.parse(line);
  const title = oneLine(document.title ?? document.path ?? '');
  const said = statements.map(({ speaker, content, saidOn, negated }) => {
    const words = oneLine(content.map(([start, end]) => document.text.slice(start, end)).join(' … '));
    return `  ${speaker === null ? 'unknown' : oneLine(speaker.name)}${saidOn === null ? '' : `, ${saidOn}`}${negated ? ' (not said)' : ''}: ${words}`;
  });
  return [
    `${title} – ${document.kind}, ${statements.length} statements${leftOut === 0 ? '' : `, ${leftOut} less sure left out`}`,
    ...(document.gaps ?? []).map(gap => `  (${oneLine(gap)})`),
    ...said,
  ].join('\n');
}

interface Extracted {
  readonly leftOut?: number;
  readonly document: {
    readonly title: string | null;
    readonly path: string | null;
    readonly text: string;
    readonly kind: string;
    readonly gaps?: readonly string[];
  };
  readonly statements: readonly {
    readonly speaker: { readonly name: string } | null;
    readonly content: readonly (readonly [number, number])[];
    readonly saidOn: string | null;
    readonly negated: boolean;
  }[];
}
