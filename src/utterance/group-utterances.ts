import { compareTimes, timeRange, type PartialTime } from '#base/time.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import type { Occasion, OccasionKind } from '#statement/statement.ts';
import { foldWord } from '#text/normal.ts';
import { sameWords } from './same-words.ts';
import type { Utterance } from './utterance.ts';

/** Reports say the same if this much of the shorter's words stand in the longer's, in order: one word in five may differ. */
const SAME_AT = 0.8;

/** Fewer words than this are the same only if all are: short phrases recur. */
const PHRASE_WORDS = 4;

/** Days that two reports' dates may lie apart: reporters write "on Friday" of a night that ended on Saturday. */
const SLACK_MS = 86_400_000;

/** Occasions of one class are told apart by reporters only loosely; those of two classes are not the same occasion. */
const CLASS: Readonly<Record<OccasionKind, 'medium' | 'room' | 'post' | 'letter' | null>> = {
  interview: 'medium',
  podcast: 'medium',
  speech: 'room',
  briefing: 'room',
  'press conference': 'room',
  debate: 'room',
  hearing: 'room',
  meeting: 'room',
  post: 'post',
  letter: 'letter',
  statement: null,
};

interface Report {
  readonly statement: KeptStatement;
  readonly words: readonly string[];
  readonly speaker: string;
}

/**
 * Groups statements that report the same words, by the same speaker, on occasions and dates that can be one. Statements that are negated or
 * quoted in order to check them report nothing and are left out; so are those without a speaker and of unnamed ones, who may be anybody.
 * @param wordsOf the normal forms of a statement's content, in order.
 * @returns utterances in order of their first report, whatever order the statements come in.
 */
export function groupUtterances(
  statements: readonly KeptStatement[],
  wordsOf: (statement: KeptStatement) => readonly string[],
): Utterance[] {
  const groups: Report[][] = [];
  for (const report of statements.flatMap(statement => readReport(statement, wordsOf)).sort(compareReports)) {
    const group = groups.find(
      reports =>
        reports.every(other => mayBeOne(report, other)) && reports.some(other => saySame(report.words, other.words)),
    );
    if (group === undefined) groups.push([report]);
    else group.push(report);
  }
  return groups.map(reports => ({
    person: reports[0]?.statement.person ?? null,
    saidOn: finestTime(reports.flatMap(({ statement }) => statement.saidOn ?? [])),
    reports: reports.map(({ statement }) => statement),
  }));
}

function readReport(statement: KeptStatement, wordsOf: (statement: KeptStatement) => readonly string[]): Report[] {
  const { speaker } = statement;
  const { attitude, standing, quoted, form, negated } = statement;
  // What somebody thinks, means or asks is said only where it is quoted, or stands in a turn of theirs.
  const said = attitude === 'statement' || quoted.length > 0 || form !== 'prose';
  const reports = said && standing !== 'checked' && standing !== 'retracted' && !negated;
  if (!reports || speaker === null || speaker.kind === 'unnamed') return [];
  const words = wordsOf(statement);
  return words.length === 0 ? [] : [{ statement, words, speaker: statement.person ?? foldName(speaker.name) }];
}

function foldName(name: string): string {
  return name.split(/\s+/u).map(foldWord).join(' ');
}

/** Dated reports first, in order of time, then longer ones, then by place: a total order. */
function compareReports(a: Report, b: Report): number {
  const [one, two] = [a.statement, b.statement];
  if ((one.saidOn === null) !== (two.saidOn === null)) return one.saidOn === null ? 1 : -1;
  const byTime = one.saidOn === null || two.saidOn === null ? 0 : compareTimes(one.saidOn, two.saidOn);
  return (
    byTime || b.words.length - a.words.length || compareIds(one.document, two.document) || compareIds(one.id, two.id)
  );
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function mayBeOne(a: Report, b: Report): boolean {
  return (
    a.speaker === b.speaker &&
    timesMeet(a.statement.saidOn, b.statement.saidOn) &&
    occasionsMeet(a.statement.occasion, b.statement.occasion)
  );
}

function timesMeet(a: PartialTime | null, b: PartialTime | null): boolean {
  const [one, two] = [a === null ? null : timeRange(a), b === null ? null : timeRange(b)];
  return one === null || two === null || (one.first <= two.last + SLACK_MS && two.first <= one.last + SLACK_MS);
}

function occasionsMeet(a: Occasion | null, b: Occasion | null): boolean {
  if (a === null || b === null) return true;
  const [one, two] = [CLASS[a.kind], CLASS[b.kind]];
  return one === null || two === null || one === two;
}

/** True if two runs of words are reports of the same ones. */
function saySame(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < PHRASE_WORDS) return a.join(' ') === b.join(' ');
  return sameWords(a, b) >= SAME_AT;
}

/** The most precise of several times, the earliest of those; null for none. */
function finestTime(times: readonly PartialTime[]): PartialTime | null {
  return [...times].sort((a, b) => b.length - a.length || compareTimes(a, b))[0] ?? null;
}
