import type { KeptStatement } from '#speaker/speaker.ts';
import type { Origin, Worth } from './origin.ts';
import { NOBODY } from './origins.ts';

/** A statement that reports the words, and what it is worth. */
export interface JudgedReport {
  readonly statement: KeptStatement;
  readonly worth: Worth;
}

/**
 * Counts the first knowers behind reports of the same words: reports that go back to one root count once, and hearsay that names no source
 * counts only where there is nothing else.
 * @returns the origins in order of their keys; reports that are no record count for nothing.
 */
export function countOrigins(reports: readonly JudgedReport[]): {
  readonly independent: number;
  readonly origins: Origin[];
} {
  const byKey = new Map<string, Origin>();
  for (const { worth } of [...reports].sort(compareReports)) {
    if (worth.origin !== null && worth.basis !== null && !byKey.has(worth.origin.key))
      byKey.set(worth.origin.key, worth.origin);
  }
  if (byKey.size > 1) byKey.delete(NOBODY);
  const origins = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { independent: origins.length, origins };
}

/** By the origin's document, then the statement's identifier, so that the label kept for a key does not depend on order. */
function compareReports(a: JudgedReport, b: JudgedReport): number {
  const [one, two] = [a, b].map(({ statement, worth }) => `${worth.origin?.document ?? '~'} ${statement.id}`);
  return (one ?? '') < (two ?? '') ? -1 : 1;
}

/** True if exactly one independent origin stands behind the reports. */
export function isSingleSource(reports: readonly JudgedReport[]): boolean {
  return countOrigins(reports).independent === 1;
}

/** True if every report has the words from another outlet, interview or person that is not itself in the record. */
export function isSecondhand(reports: readonly JudgedReport[]): boolean {
  const records = recordsOf(reports);
  return (
    records.length > 0 && records.every(({ worth }) => worth.basis === 'secondhand' && worth.origin?.kind === 'outside')
  );
}

/** True if every chain ends with an unnamed source or an anonymous channel. */
export function isAnonymous(reports: readonly JudgedReport[]): boolean {
  const records = recordsOf(reports);
  return records.length > 0 && records.every(({ worth }) => worth.basis === 'unnamed');
}

/**
 * True if two or more outlets have the words and all of their reports are copies or rewrites of one text.
 * @param outletOf the outlet of a report's document, or null.
 */
export function isCopiesOnly(
  reports: readonly JudgedReport[],
  outletOf: (statement: KeptStatement) => string | null,
): boolean {
  const records = recordsOf(reports);
  const outlets = new Set(records.map(({ statement }) => outletOf(statement) ?? statement.document));
  if (outlets.size < 2 || countOrigins(records).independent !== 1) return false;
  const documents = Map.groupBy(records, ({ statement }) => statement.document);
  const own = [...documents.values()].filter(group => group.every(({ worth }) => worth.copyOf === undefined));
  return own.length <= 1;
}

/** The reports that are a record at all. */
function recordsOf(reports: readonly JudgedReport[]): JudgedReport[] {
  return reports.filter(({ worth }) => worth.basis !== null);
}
