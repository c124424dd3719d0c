import { type Command, Option } from 'commander';
import type { CheckAsked, Finding, Setting } from '#record/record.ts';
import { AGAIN, runAgain } from './check-again.ts';
import { newCommand, onRecord, parseConfidence, parseTime, settingOption } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly speaker?: string;
  readonly on?: string;
  readonly batch?: string;
  readonly again?: true;
  readonly minConfidence?: number;
  readonly setting?: Setting;
}

/** A claim takes some milliseconds; on a busy machine the first of a batch may take seconds, and that is nothing to tell. */
const PROGRESS_PAUSE_MS = 30_000;
const EXAMPLE = `onrecord check "We will not close the night ferry" --speaker "Ada Thornbury"
onrecord check --batch claims.jsonl --json
onrecord check --again
onrecord check --again f0a1b2c3d4e5f60718293`;

export function describeCheck(terminal: Terminal): Command {
  const command = onRecord(
    newCommand('check', 'Say what the record shows about words in circulation.', EXAMPLE),
    terminal,
  );
  return command
    .argument('[claim...]', 'the words, or a sentence such as "X says …"; with --again, findings')
    .option('--speaker <name>', 'whose words they are said to be')
    .option('--on <date>', 'when they are said to have been said, or the post was made', parseTime)
    .option('--batch <file>', 'JSON Lines of {"id", "claim", "speaker", "on"}; - for standard input')
    .option(
      '--min-confidence <number>',
      'rest the finding on statements at least so sure, from 0 to 1',
      parseConfidence,
    )
    .addOption(
      new Option('--again', 'ask the questions of kept findings again').conflicts([
        'speaker',
        'on',
        'batch',
        'minConfidence',
      ]),
    )
    .addOption(settingOption('read the documents that the claim turns on again at this setting first'))
    .addHelpText('after', AGAIN)
    .action((given: readonly string[], options: Options) => {
      if (options.again === true) return runAgain(terminal, given, options);
      const [claim, extra] = given;
      if (extra !== undefined) command.error('error: give one claim, in quotation marks', { exitCode: 2 });
      if ((claim === undefined) === (options.batch === undefined))
        command.error('error: give one claim, or --batch FILE', { exitCode: 2 });
      if (claim?.trim() === '') command.error('error: the claim is empty', { exitCode: 2 });
      return runCommand(terminal, () => runCheck(terminal, claim, options));
    });
}

async function runCheck(terminal: Terminal, claim: string | undefined, options: Options): Promise<void> {
  const [{ openRecord }, { readClaims }] = await Promise.all([import('#record/record.ts'), import('./claims.ts')]);
  const record = await openRecord(options.record, { create: false });
  const { speaker = null, on = null, minConfidence = null, setting } = options;
  const asked = { speaker, on, minConfidence, ...(setting === undefined ? {} : { setting }) };
  try {
    if (claim !== undefined) await printFindings(terminal, options, await record.checkAll({ claim, ...asked }));
    let count = 0;
    for await (const line of options.batch === undefined ? [] : readClaims(options.batch)) {
      if (line.kind === 'problem') terminal.problem(line.message);
      else await printFindings(terminal, options, await record.checkAll({ ...asked, ...withoutNulls(line.asked) }));
      count += 1;
      terminal.progress(`${count} ${count === 1 ? 'claim' : 'claims'} so far`, PROGRESS_PAUSE_MS);
    }
  } finally {
    await record.close();
  }
}

/** What a line of a batch leaves open is decided by the command's own options. */
function withoutNulls(asked: CheckAsked): CheckAsked {
  const { id, claim, speaker, on } = asked;
  return { id: id ?? null, claim, ...(speaker == null ? {} : { speaker }), ...(on == null ? {} : { on }) };
}

/** Several findings of one text are told apart by the words that each is about. */
async function printFindings(terminal: Terminal, options: Options, findings: readonly Finding[]): Promise<void> {
  for (const [i, finding] of findings.entries()) {
    if (options.json === true) await terminal.print(JSON.stringify(finding));
    else {
      const { reportFinding } = await import('#record/report.ts');
      if (findings.length > 1) await terminal.print(sayPart(i + 1, findings.length, finding));
      await terminal.print(reportFinding(finding));
    }
  }
}

function sayPart(number: number, of: number, { claim }: Finding): string {
  return oneLine(`QUOTE ${number} of ${of}, ${claim.speaker ?? 'by nobody named'}: ${claim.words}`);
}
