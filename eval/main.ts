/** `npm run eval -- NAME [ARG…]`: one measure; prints a table and then one JSON line. */
import { measureAnnotators } from './annotators.ts';
import { measureAsks } from './asks.ts';
import { measureAttribution } from './attribution.ts';
import { measureCalibration } from './calibration.ts';
import { measureCases } from './cases.ts';
import { measureChecks } from './checks.ts';
import { measureCopiesSpeed } from './copies-speed.ts';
import { countSpeakers } from './count-speakers.ts';
import { countErrors, drawErrors } from './draw-errors.ts';
import { drawSpeakers } from './draw-speakers.ts';
import { measureFirstPage } from './first-page.ts';
import { fitConfidence } from './fit-confidence.ts';
import { measureKnown } from './known.ts';
import { measureInstances } from './instances.ts';
import { makeStatements } from './make-statements.ts';
import { measurePagesSpeed } from './pages-speed.ts';
import { measurePairs } from './pairs.ts';
import { measureReaders } from './readers.ts';
import { readSpeakers } from './read-speakers.ts';
import { measureSample } from './sample.ts';
import { measureSearch } from './search.ts';

const MEASURES: Readonly<
  Record<string, { readonly about: string; readonly run: (args: readonly string[]) => void | Promise<void> }>
> = {
  readers: {
    about: '[RECORD] [--seconds 60] [--readers 50] [--writers 3]: how long pages take while many read and some write',
    run: measureReaders,
  },
  'first-page': {
    about: '[--slower 4]: how soon pages can be used in Chromium on a slowed-down processor, and what they load',
    run: measureFirstPage,
  },
  asks: {
    about: 'RECORD [--questions 120] [--queries FILE]: how long questions over HTTP take, on the page and by the API',
    run: measureAsks,
  },
  pages: {
    about: 'FOLDER: pages a second from HTML to kept statements, and where the time goes',
    run: measurePagesSpeed,
  },
  annotators: {
    about: 'FOLDER: what annotators of the same article of PolNeAR reach against each other',
    run: measureAnnotators,
  },
  instances: {
    about: 'FOLDER [--model] [--setting fast|best]: exact-match F1 on PolNeAR as CofeNet cuts it',
    run: measureInstances,
  },
  attribution: {
    about: 'FOLDER [--setting fast|best]: exact-match F1 of source, cue and content on whole articles of PolNeAR',
    run: measureAttribution,
  },
  calibration: {
    about: 'FOLDER [--setting fast|best]: confidence of statements against the share that is right, on PolNeAR',
    run: measureCalibration,
  },
  'fit-confidence': {
    about: 'FOLDER [--setting fast|best]: fits how confidence follows from a model’s probability, held out by articles',
    run: fitConfidence,
  },
  'draw-errors': {
    about: 'FOLDER SHEET [quoted|said|other …] [--setting fast|best]: draws 100 errors by place, to be judged by eye',
    run: drawErrors,
  },
  'count-errors': {
    about: 'SHEET [FOLDER]: how many errors of each kind a judged sheet has; with the corpus, each in its place',
    run: countErrors,
  },
  'draw-speakers': {
    about: 'FOLDER… SHEET: draws 200 statements by place, whose speakers are to be judged by eye',
    run: drawSpeakers,
  },
  'count-speakers': {
    about: 'SHEET: the share of right speakers in a judged sheet, and how far its two readers agree',
    run: countSpeakers,
  },
  'read-speakers': {
    about: 'SHEET FOLDER… FILE: whom the program names for each statement of a sheet, in its place',
    run: readSpeakers,
  },
  'make-statements': {
    about:
      'FOLDER… RECORD [--statements 5000000]: makes a record of statements from the sentences of texts, and queries',
    run: makeStatements,
  },
  checks: {
    about: 'RECORD QUERIES [--limit N]: what whole checks of a record take, warm, and opening it and a first check',
    run: measureChecks,
  },
  search: {
    about: 'RECORD [--no-add]: candidates of the queries beside it: recall, time; opening and adding',
    run: measureSearch,
  },
  known: {
    about: 'FOLDER: MAP@5 of published fact-checks that fit a post, on CheckThat! 2020 task 2',
    run: measureKnown,
  },
  cases: {
    about: 'FILE: findings on whole cases, each in a record of its own (test/cases/unseen-a.jsonl)',
    run: ([file = 'test/cases/unseen-a.jsonl']) => measureCases(file),
  },
  pairs: {
    about: '[FOLDER] [PART …]: same-utterance, alteration, independence and origin on labelled pairs (eval/pairs)',
    run: measurePairs,
  },
  'copies-speed': {
    about:
      '[--documents 1000000]: texts a second through finding copies, on made texts, and what is looked at for each',
    run: measureCopiesSpeed,
  },
  sample: { about: 'the findings on sample/checks.jsonl', run: measureSample },
};

const [name = '', ...args] = process.argv.slice(2);
const measure = MEASURES[name];
if (measure === undefined) {
  console.error('Which measure? npm run eval -- NAME, where NAME is one of');
  for (const [known, { about }] of Object.entries(MEASURES)) console.error(`  ${known.padEnd(14)} ${about}`);
  process.exitCode = 2;
} else {
  await measure.run(args);
}
