import type { Hop } from './hop.ts';
import type { Knower } from './knower.ts';

/** What a record of words is worth, best first (DESIGN, "Findings"). */
export const BASES = ['first_hand', 'reported', 'secondhand', 'unnamed'] as const;
export type Basis = (typeof BASES)[number];

/** One who knew first: the root of a report's chain. */
export interface Origin {
  /** Equal for reports that go back to the same root. */
  readonly key: string;
  /** In plain words ("El País interview (not in this record)", "reporter of The Harbour Post", "unnamed source of …"). */
  readonly label: string;
  /** The same as data. */
  readonly knower: Knower;
  readonly kind: 'document' | 'outside' | 'unnamed';
  /** The document that is the root, if the record holds it. */
  readonly document: string | null;
}

/** What one statement is worth as a record of its words, and where its knowledge comes from. */
export interface Worth {
  /** Null: no record at all (a claim passed on, quoted in order to check it, a comment, a repeated post). */
  readonly basis: Basis | null;
  readonly origin: Origin | null;
  /** The outlet or document whose text this one copies, rewrites or credits; absent where the text is its own. */
  readonly copyOf?: string;
  /** Why, in one plain clause for a person ("a post that only passes the words on"). */
  readonly reason: string;
  /** The way from the document to the origin, nearest first; empty for no record. */
  readonly hops?: readonly Hop[];
  /** The documents that cite each other round and round, in order of identifiers, if the chain runs into such a circle. */
  readonly circle?: readonly string[];
}
