import { compareTimes, type PartialTime } from '#base/time.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { readReport, type Report, type ReportingDocument } from './read-report.ts';
import { mayBeOne, saySame } from './same-utterance.ts';
import type { Utterance } from './utterance.ts';

/**
 * Groups statements that report the same words, by the same speaker, on occasions and dates that can be one. Statements that report
 * nothing are left out (`readReport`); so are those whose document is not at hand.
 * @returns utterances in order of their first report, whatever order the statements come in.
 */
export function groupUtterances(
  statements: readonly KeptStatement[],
  documentOf: (statement: KeptStatement) => ReportingDocument | null,
): Utterance[] {
  const groups: Report[][] = [];
  for (const report of statements.flatMap(statement => read(statement, documentOf)).sort(compareReports)) {
    const group = groups.find(
      reports => reports.every(other => mayBeOne(report, other)) && reports.some(other => saySame(report, other)),
    );
    if (group === undefined) groups.push([report]);
    else group.push(report);
  }
  // A pronoun that nothing names is nobody's utterance.
  const named = groups.filter(reports => reports.some(({ unresolved }) => !unresolved));
  return named.map(reports => ({
    person: reports.find(({ statement }) => statement.person !== null)?.statement.person ?? null,
    saidOn: finestTime(reports.flatMap(({ statement }) => statement.saidOn ?? [])),
    reports: reports.map(({ statement }) => statement),
  }));
}

function read(statement: KeptStatement, documentOf: (statement: KeptStatement) => ReportingDocument | null): Report[] {
  const document = documentOf(statement);
  const report = document === null ? null : readReport(statement, document);
  return report === null ? [] : [report];
}

/** Named speakers first, then dated reports in order of time, then longer ones, then by place: a total order. */
function compareReports(a: Report, b: Report): number {
  const [one, two] = [a.statement, b.statement];
  if ((a.speaker === null) !== (b.speaker === null)) return a.speaker === null ? 1 : -1;
  if ((one.saidOn === null) !== (two.saidOn === null)) return one.saidOn === null ? 1 : -1;
  const byTime = one.saidOn === null || two.saidOn === null ? 0 : compareTimes(one.saidOn, two.saidOn);
  return (
    byTime || b.words.length - a.words.length || compareIds(one.document, two.document) || compareIds(one.id, two.id)
  );
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The most precise of several times, the earliest of those; null for none. */
function finestTime(times: readonly PartialTime[]): PartialTime | null {
  return [...times].sort((a, b) => b.length - a.length || compareTimes(a, b))[0] ?? null;
}
