/** How many were given, how many wanted, and how many of the given were among the wanted. */
export interface Tally {
  readonly given: number;
  readonly wanted: number;
  readonly right: number;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Tallies by name, added to as comparisons are made. */
export class Tallies {
  readonly #counts = new Map<string, Tally>();

  add(name: string, more: Partial<Tally>): void {
    const { given, wanted, right } = this.of(name);
    this.#counts.set(name, {
      given: given + (more.given ?? 0),
      wanted: wanted + (more.wanted ?? 0),
      right: right + (more.right ?? 0),
    });
  }

  /** Zeroes for a name that was never added to. */
  of(name: string): Tally {
    return this.#counts.get(name) ?? { given: 0, wanted: 0, right: 0 };
  }
}

/** Precision, recall and F1, each between 0 and 1; 0 where there is nothing to divide by. */
export function figuresOf({ given, wanted, right }: Tally): Figures {
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** A share in per cent, to one place: 0.7249 is 72.5. */
export function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** A row for a table: the name, precision, recall and F1 in per cent, and what they were counted over. */
export function rowOf(name: string, tally: Tally): (string | number)[] {
  const { precision, recall, f1 } = figuresOf(tally);
  return [name, ...[precision, recall, f1].map(share => percent(share).toFixed(1)), tally.given, tally.wanted];
}

/** The head of a table of such rows. */
export const ROW_HEAD = ['', 'precision', 'recall', 'F1', 'given', 'wanted'];
