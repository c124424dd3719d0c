import { Fault } from '#base/fault.ts';

/** What tells how sure a statement is; `parent` and `continues` are numbers in the list that it stands in. */
export interface Resting {
  readonly confidence: number;
  readonly parent: number | null;
  readonly continues: number | null;
}

/**
 * How sure each statement of a document is together with what it rests on: no surer than the statement that it is reported in, nor
 * than the one whose speaker speaks on in it. So leaving out an outer statement never makes an inner one the document's own.
 */
export function surenessOf(statements: readonly Resting[]): readonly number[] {
  const known = new Map<number, number>();
  const sureness = (index: number): number => {
    const before = known.get(index);
    const statement = statements[index];
    if (before !== undefined || statement === undefined) return before ?? 1;
    known.set(index, statement.confidence);
    const restsOn = [statement.parent, statement.continues].filter(each => each !== null);
    const least = Math.min(statement.confidence, ...restsOn.map(sureness));
    known.set(index, least);
    return least;
  };
  return statements.map((_, i) => sureness(i));
}

/** The statements that are as sure as asked for, numbered anew, and how many are left out. */
export function selectSure<T extends Resting>(
  statements: readonly T[],
  minConfidence: number,
): { readonly statements: readonly T[]; readonly leftOut: number } {
  const sureness = surenessOf(statements);
  const numbers = new Map<number, number>();
  for (const [i, sure] of sureness.entries()) if (sure >= minConfidence) numbers.set(i, numbers.size);
  const renumber = (index: number | null): number | null => (index === null ? null : (numbers.get(index) ?? null));
  const kept = statements.flatMap((statement, i) =>
    numbers.has(i) ? [{ ...statement, parent: renumber(statement.parent), continues: renumber(statement.continues) }] : [],
  );
  return { statements: kept, leftOut: statements.length - kept.length };
}

/** @throws Fault `bad-request` if it is not a number from 0 to 1 */
export function assertConfidence(minConfidence: number): void {
  if (!(minConfidence >= 0 && minConfidence <= 1))
    throw new Fault('bad-request', `${minConfidence}: a confidence is a number from 0 to 1`);
}
