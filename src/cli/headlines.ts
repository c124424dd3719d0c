import type { Command } from 'commander';
import { newCommand, onRecord, parseTime } from './options.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

interface Options {
  readonly record: string;
  readonly json?: true;
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly all?: true;
}

const EXAMPLE = `onrecord headlines
onrecord headlines --outlet "Skerry Gazette" --from 2025-03 --to 2025-06 --json`;

const SHAPE = `
What a headline or standfirst quotes or reports is held against what the article's own text has by the same speaker:
  not in the text                   nothing in the text comes near; only of texts that could be read whole
  altered                           words are others that matter; they are shown
  context dropped                   the words stand, and what is around them changes them
  joined                            one quotation, of separate statements
  paraphrase in quotation marks     the text has the sense, and no quotation in these words
  borne out                         (with --all)
--json, a line each: {"document", "outlet", "title", "published", "url", "path", "textSha256", "role", "speaker", "words", "inQuotationMarks",
  "headline", "quote", "grade": GRADE|null, "ungraded": "text cut off|text too short|language not read|speaker not known|not settled"|null,
  "text": QUOTE|null, "diff"}`;

/** Between two lines of progress. */
const PROGRESS_PAUSE_MS = 2000;

export function describeHeadlines(terminal: Terminal): Command {
  const about = 'List quotes and reports in headlines that the article’s own text does not bear out.';
  return onRecord(newCommand('headlines', about, EXAMPLE), terminal)
    .option('--outlet <name>', 'only of this outlet, by name or host')
    .option('--from <date>', 'published on or after', parseTime)
    .option('--to <date>', 'published on or before', parseTime)
    .option('--all', 'also what is borne out, and what cannot be graded and why')
    .addHelpText('after', SHAPE)
    .action((options: Options) => runCommand(terminal, () => runHeadlines(terminal, options)));
}

async function runHeadlines(terminal: Terminal, options: Options): Promise<void> {
  const [{ openRecord }, { reportHeadline }] = await Promise.all([
    import('#record/record.ts'),
    import('#record/report.ts'),
  ]);
  const { json, record: folder, ...query } = options;
  const record = await openRecord(folder, { create: false });
  let [found, total] = [0, 0];
  try {
    for await (const result of record.headlines(query)) {
      if (result.kind === 'looked') {
        total = result.of;
        terminal.progress(`${result.documents} of ${result.of} documents, ${found} headlines`, PROGRESS_PAUSE_MS);
        continue;
      }
      const { kind: _, ...headline } = result;
      found += 1;
      const lines = json === true ? [] : reportHeadline(headline, headline).split('\n');
      // Headlines come from anywhere: each line without what could steer a terminal, its indentation kept.
      const plain = lines.map(line => (/^ */u.exec(line)?.[0] ?? '') + oneLine(line)).join('\n');
      await terminal.print(json === true ? JSON.stringify(headline) : plain);
    }
    terminal.warn(
      `${found} ${found === 1 ? 'headline' : 'headlines'} in ${total} ${total === 1 ? 'document' : 'documents'}`,
    );
  } finally {
    await record.close();
  }
}
