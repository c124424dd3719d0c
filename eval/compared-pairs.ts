import { percent } from './tally.ts';

/** One item with what the program should say and what it says. */
export interface Compared {
  readonly id: string;
  readonly case: string;
  readonly expected: string;
  readonly given: string;
  readonly right: boolean;
  /** What it says is more than the record bears. */
  readonly harmful?: boolean;
}

/** A part of the set, item by item, and its figures in per cent or numbers of items. */
export interface Part {
  readonly compared: readonly Compared[];
  readonly figures: Readonly<Record<string, number | string | null>>;
}

/** The share that is right, in per cent. */
export function shareRight(compared: readonly { readonly right: boolean }[]): number {
  return percent(compared.filter(({ right }) => right).length / Math.max(1, compared.length));
}

/** The share that is right of each label, as `label (items)`. */
export function sharesBy<T extends { readonly right: boolean }>(
  compared: readonly T[],
  labelOf: (one: T) => string,
): Record<string, number> {
  const groups = [...Map.groupBy(compared, labelOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([label, group]) => [`${label} (${group.length})`, shareRight(group)]));
}
