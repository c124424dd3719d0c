import { Command, CommanderError } from 'commander';
import { describeAdd } from './add.ts';
import { describeCheck } from './check.ts';
import { describeDocuments } from './documents.ts';
import { describeFinding } from './finding.ts';
import { describeFindings } from './findings.ts';
import { describeExtract } from './extract.ts';
import { describeHeadlines } from './headlines.ts';
import { describeProof } from './proof.ts';
import { describeReread } from './reread.ts';
import { describeOutlets } from './outlets.ts';
import { describeKnown } from './known.ts';
import { describePeople } from './people.ts';
import { describeServe } from './serve.ts';
import { describeSearch } from './search.ts';
import { describeShow } from './show.ts';
import { describeStatements } from './statements.ts';
import { describeTimeline } from './timeline.ts';
import { describeTrace } from './trace.ts';
import { openTerminal, readSettings } from './terminal.ts';
import { describeVerify } from './verify.ts';

const terminal = openTerminal(readSettings());

const program = new Command('onrecord')
  .description('Did they really say that? Keeps the record of who said what, with the evidence.')
  .version('0.1.0')
  .enablePositionalOptions()
  .showHelpAfterError('(onrecord COMMAND --help shows how it is called)')
  .exitOverride()
  .addHelpText(
    'after',
    `
The record is the folder that --record or ONRECORD_DIR names (default ./record).
Exit status: 0 done; 1 something asked for could not be done, a line each on stderr; 2 wrong usage.`,
  );

for (const describe of [
  describeAdd,
  describeExtract,
  describeCheck,
  describeFinding,
  describeFindings,
  describeProof,
  describeKnown,
  describeStatements,
  describeSearch,
  describeTrace,
  describeTimeline,
  describeDocuments,
  describeHeadlines,
  describeShow,
  describePeople,
  describeOutlets,
  describeReread,
  describeVerify,
  describeServe,
])
  program.addCommand(describe(terminal).exitOverride());

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
