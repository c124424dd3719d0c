import type { Command } from 'commander';
import type { ListedStatement } from '#record/record.ts';
import { newCommand, onRecord, parseConfidence, parseCount, parseTime } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly speaker?: string;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly all?: true;
  readonly minConfidence?: number;
}

const EXAMPLE = 'onrecord statements --speaker "Ada Thornbury" --about ferry --from 2025-01';

export function describeStatements(terminal: Terminal): Command {
  return onRecord(newCommand('statements', 'List who said what.', EXAMPLE), terminal)
    .option('--speaker <name>', 'whose statements')
    .option('--about <words>', 'statements in which all of these words occur')
    .option('--from <date>', 'said on or after', parseTime)
    .option('--to <date>', 'said on or before', parseTime)
    .option('--limit <count>', 'no more than this many', parseCount)
    .option('--all', 'also what is quoted only in order to check or deny it')
    .option('--min-confidence <number>', 'only statements at least so sure, from 0 to 1', parseConfidence)
    .action((options: Options) => runCommand(terminal, () => runStatements(terminal, options)));
}

async function runStatements(terminal: Terminal, options: Options): Promise<void> {
  const { openRecord } = await import('#record/record.ts');
  const record = await openRecord(options.record, { create: false });
  const { speaker = null, about = null, from = null, to = null, limit = null, all = false } = options;
  const minConfidence = options.minConfidence ?? null;
  try {
    const asked = { speaker, about, from, to, limit, all, minConfidence };
    const { statements, leftOut } = await record.statementList(asked);
    for (const statement of statements)
      await terminal.print(options.json === true ? JSON.stringify(statement) : sayStatement(statement));
    if (leftOut > 0)
      terminal.warn(
        `${leftOut} ${leftOut === 1 ? 'statement is' : 'statements are'} less sure than ${minConfidence} and left out`,
      );
  } finally {
    await record.close();
  }
}

function sayStatement(statement: ListedStatement): string {
  const { speaker, personName, saidOn, published, words, outlet, title, path, via, occasion, negated, document } =
    statement;
  const when = saidOn ?? (published === null ? 'no date' : `reported ${published.slice(0, 10)}`);
  const where = [
    occasion === null ? null : [occasion.kind, occasion.with, occasion.place].filter(part => part !== null).join(' '),
    via.length === 0 ? null : `via ${via.map(({ name }) => name).join(', ')}`,
  ].filter(part => part !== null);
  // "the mayor of Skerry": who that was then.
  const named = personName !== null && speaker?.kind === 'unnamed' ? ` (${personName})` : '';
  const said = `${when}  ${speaker?.name ?? 'unknown'}${named}${negated ? ' (did not say)' : ''}: ${words}`;
  const from = [outlet, title ?? path, document].filter(part => part !== null).join(', ');
  return `${oneLine(said)}\n            ${oneLine([...where, from].join('; '))}`;
}
