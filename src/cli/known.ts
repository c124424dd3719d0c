import type { Command } from 'commander';
import type { Known, KnownResult } from '#record/record.ts';
import { newCommand, onRecord, parseCount } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly batch?: string;
  readonly limit: number;
}

/** A claim takes some milliseconds; on a busy machine the first of a batch may take seconds, and that is nothing to tell. */
const PROGRESS_PAUSE_MS = 30_000;
const EXAMPLE = `onrecord known "they are going to drain the boating lake for a car park!!" --limit 3
onrecord known --batch posts.jsonl --json

The score of a result, from 0 to 1, is the share of such results that are about the same claim, where every second
claim has been checked. A rating is shown as its publisher gave it; it is not ours.`;

export function describeKnown(terminal: Terminal): Command {
  const command = onRecord(
    newCommand('known', 'Find published fact-checks on record that fit a claim or a post.', EXAMPLE),
    terminal,
  );
  return command
    .argument('[claim]', 'the claim or the whole post')
    .option('--limit <count>', 'no more than this many', parseCount, 10)
    .option('--batch <file>', 'JSON Lines of {"id", "claim"}; - for standard input')
    .action((claim: string | undefined, options: Options) => {
      if ((claim === undefined) === (options.batch === undefined))
        command.error('error: give one claim, or --batch FILE', { exitCode: 2 });
      if (claim?.trim() === '') command.error('error: the claim is empty', { exitCode: 2 });
      return runCommand(terminal, () => runKnown(terminal, claim, options));
    });
}

async function runKnown(terminal: Terminal, claim: string | undefined, options: Options): Promise<void> {
  const [{ openRecord }, { readClaims }] = await Promise.all([import('#record/record.ts'), import('./claims.ts')]);
  const record = await openRecord(options.record, { create: false });
  const { limit } = options;
  try {
    if (claim !== undefined) await printKnown(terminal, options, await record.known({ claim, limit }));
    let count = 0;
    for await (const line of options.batch === undefined ? [] : readClaims(options.batch)) {
      if (line.kind === 'problem') terminal.problem(line.message);
      else {
        const { id = null, claim: asked } = line.asked;
        await printKnown(terminal, options, await record.known({ id, claim: asked, limit }));
      }
      count += 1;
      terminal.progress(`${count} ${count === 1 ? 'claim' : 'claims'} so far`, PROGRESS_PAUSE_MS);
    }
  } finally {
    await record.close();
  }
}

async function printKnown(terminal: Terminal, options: Options, { id, results, checkedClaims }: Known): Promise<void> {
  if (options.json === true) return terminal.print(JSON.stringify({ id, results }));
  const heading = id === null ? [] : [`${oneLine(id)}:`];
  const nothing =
    checkedClaims === 0
      ? 'There are no fact-checks in this record; add some: onrecord add FILE of ClaimReview data, or pages with --kind fact-check.'
      : `None of the ${checkedClaims} checked ${checkedClaims === 1 ? 'claim' : 'claims'} in this record shares words with it.`;
  const lines = results.length === 0 ? [nothing] : results.map(sayResult);
  await terminal.print([...heading, ...lines].join('\n'));
}

function sayResult({ claimReviewed, rating, url, publisher, published, document, score }: KnownResult): string {
  const said = rating === null ? 'no rating' : `“${rating}”`;
  const by = [
    publisher ?? 'unnamed publisher',
    published === null ? 'no date' : published.slice(0, 10),
    url ?? document,
  ];
  return `${score.toFixed(2)}  ${oneLine(claimReviewed)}\n      ${oneLine([said, ...by].join(' · '))}`;
}
