import { Option, type Command } from 'commander';
import { DOCUMENT_KINDS, type DocumentKind } from '#record/kinds.ts';
import type { FoundPassage, FoundStatement, SearchPage } from '#record/record.ts';
import { newCommand, onRecord, parseCount, parseTime } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly speaker?: string;
  readonly outlet?: string;
  readonly kind?: DocumentKind;
  readonly from?: string;
  readonly to?: string;
  readonly documents?: true;
  readonly limit?: number;
}

const EXAMPLE = 'onrecord search "ferry Sundays" --speaker "Ada Thornbury" --from 2025-01';
const LIMIT = 10;

export function describeSearch(terminal: Terminal): Command {
  return onRecord(newCommand('search', 'Find statements, or passages of documents, by their words.', EXAMPLE), terminal)
    .argument('<words>', 'what to look for')
    .option('--documents', 'the best passage of each document instead')
    .option('--speaker <name>', 'whose statements, or documents in which they speak')
    .option('--outlet <name>', 'published by')
    .addOption(new Option('--kind <kind>', 'what sort of document').choices(DOCUMENT_KINDS))
    .option('--from <date>', 'published on or after', parseTime)
    .option('--to <date>', 'published on or before', parseTime)
    .option('--limit <count>', `no more than this many, ${LIMIT} if not given, 500 at most`, parseCount)
    .action((words: string, options: Options) => runCommand(terminal, () => runSearch(terminal, words, options)));
}

async function runSearch(terminal: Terminal, text: string, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  const { speaker = null, outlet = null, kind = null, from = null, to = null, limit = LIMIT } = options;
  try {
    const where = options.documents === true ? 'documents' : 'statements';
    const page = await record.search({ text, speaker, outlet, kind, from, to, limit, in: where });
    const found = page.in === 'statements' ? page.statements : page.passages;
    for (const each of found) await terminal.print(options.json === true ? JSON.stringify(each) : sayFound(each));
    for (const line of remarksOn(page, found.length)) terminal.warn(line);
  } finally {
    await record.close();
  }
}

function remarksOn({ found, absent, common }: SearchPage, shown: number): string[] {
  const lines: string[] = [];
  if (absent.length > 0) lines.push(`nowhere in the record: ${absent.join(', ')}`);
  if (common.length > 0) lines.push(`nearly everywhere, and not looked for: ${common.join(', ')}`);
  if (found.count > shown)
    lines.push(`${shown} of ${found.exact ? '' : 'at least '}${found.count}; --limit shows more`);
  return lines;
}

function sayFound(found: FoundStatement | FoundPassage): string {
  const { quote, outlet, title, path, published, document } = found;
  const said =
    'statement' in found ? `${found.speaker?.name ?? 'unknown'}${found.negated ? ' (did not say)' : ''}: ` : '';
  const from = [outlet, title ?? path, document].filter(part => part !== null).join(', ');
  return `${oneLine(`${published?.slice(0, 10) ?? 'no date'}  ${said}${quote.exact}`)}\n            ${oneLine(from)}`;
}
