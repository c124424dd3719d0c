import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Proof, Setting } from '#record/record.ts';
import { Fault } from '#base/fault.ts';
import { newCommand, onRecord, settingOption } from './options.ts';
import { runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly page?: string;
  readonly speaker?: string;
  readonly name?: string;
  readonly setting?: Setting;
}

const EXAMPLE = `onrecord proof draft.docx --page proof.html
onrecord proof drafts/*.md --json
pbpaste | onrecord proof - --name draft.md`;

const STATUS = `
Exit status: 0 everything stands; 1 something differs or is missing, or a draft could not be read; 2 wrong usage.
Words in quotation marks that nobody is named for are listed; six and more of them that are not on record are missing.
Nothing of a draft is kept in the record, nor what was found about it.`;

export function describeProof(terminal: Terminal): Command {
  const about = 'Check every quote in a draft before it is printed: what stands, what differs, what is missing.';
  return onRecord(newCommand('proof', about, EXAMPLE), terminal)
    .argument('<files...>', 'drafts as text, Markdown, HTML or DOCX: files, folders, globs, or - for standard input')
    .addOption(new Option('--page <file>', 'also write the drafts as a page with their quotes marked in place'))
    .option('--speaker <name>', 'only what the drafts give to somebody of this name')
    .option('--name <name>', 'the name of what comes on standard input; its ending tells Markdown from text')
    .addOption(settingOption('how to read the drafts: best (the default) or fast'))
    .addHelpText('after', STATUS)
    .action((files: readonly string[], options: Options) =>
      runCommand(terminal, () => runProof(terminal, files, options)),
    );
}

async function runProof(terminal: Terminal, files: readonly string[], options: Options): Promise<void> {
  const [{ openRecord }, { reportProof, proofPage }] = await Promise.all([
    import('#record/record.ts'),
    import('#record/report.ts'),
  ]);
  const { json, page, record: folder, ...asked } = options;
  const record = await openRecord(folder, { create: false });
  const proofs: Proof[] = [];
  try {
    let drafts = 0;
    const onQuote = (checked: number, quotes: number): void =>
      terminal.progress(`draft ${drafts + 1}: ${checked} of ${quotes} quotes checked`);
    for await (const result of record.proofFiles(files, { standardInput: process.stdin, onQuote, ...asked })) {
      drafts += 1;
      if (result.kind === 'fault') {
        terminal.problem(result.message);
        continue;
      }
      const { proof } = result;
      if (proof.quotes.some(({ failing }) => failing)) process.exitCode = 1;
      if (page !== undefined) proofs.push(proof);
      await terminal.print(json === true ? JSON.stringify(proof) : reportProof(proof));
    }
  } finally {
    await record.close();
  }
  if (page !== undefined && proofs.length > 0) await writePage(page, proofPage(proofs));
}

async function writePage(path: string, page: string): Promise<void> {
  try {
    await writeFile(path, page);
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new Fault('bad-request', `${path}: the page cannot be written there (${why})`, { cause });
  }
}
