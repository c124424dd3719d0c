import { compareTimes, type PartialTime } from '#base/time.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { NearReports } from './near-reports.ts';
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
  const reports = statements.flatMap(statement => read(statement, documentOf)).sort(compareReports);
  const groups: Report[][] = [];
  const near = new NearReports(reports);
  const groupOf: number[] = [];
  for (const report of reports) {
    const alike = Map.groupBy(near.add(report), number => groupOf[number] ?? 0);
    const at = [...alike.keys()]
      .sort((a, b) => a - b)
      .find(
        group =>
          groups[group]?.every(other => mayBeOne(report, other)) === true &&
          alike.get(group)?.some(number => saySame(report, reports[number] ?? report)) === true,
      );
    groupOf.push(at ?? groups.length);
    if (at === undefined) groups.push([report]);
    else groups[at]?.push(report);
  }
  // A pronoun that nothing names is nobody's utterance.
  const named = groups.filter(group => group.some(({ unresolved }) => !unresolved));
  return named.map(group => ({
    person: group.find(({ statement }) => statement.person !== null)?.statement.person ?? null,
    saidOn: finestTime(group.flatMap(({ statement }) => statement.saidOn ?? [])),
    reports: group.map(({ statement }) => statement),
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
