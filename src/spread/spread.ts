import type { PartialTime } from '#base/time.ts';
import type { Rests } from '#origin/chains.ts';
import type { Burst } from './bursts.ts';
import type { Change } from './changes.ts';

/** How a page stands to the words that it has. */
export type SpreadRole = 'first_hand' | 'reports' | 'passes_on' | 'checks' | 'denies' | 'takes_back' | 'told_of';

/** One station of the words: a document of the record, or a source outside it that a document tells of. */
export interface SpreadNode {
  /** A document's identifier, or `outside:` and a name. */
  readonly id: string;
  /** Null for what the record does not hold. */
  readonly document: string | null;
  /** Who publishes there: an outlet, an account, or what the page that tells of it calls it. */
  readonly label: string;
  /** The group of outlets under one owner that a person has said it is in; absent where nobody has. It changes no number. */
  readonly network?: string;
  readonly role: SpreadRole;
  /** True for a source without a name: a chain that ends there ends at nobody. */
  readonly unnamed: boolean;
  readonly kind: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: PartialTime | null;
  /** The statement that has the words, what it has of them, and to whom it gives them. */
  readonly statement: string | null;
  readonly words: string | null;
  readonly speaker: string | null;
  /** True if the words stand in its headline or standfirst and not in its text. */
  readonly headlineOnly: boolean;
  /** What differs from the first-hand wording of the same saying, where no edge leads to that; absent where there is none on record. */
  readonly differs?: readonly Change[];
  /** Documents that tell of a source outside the record. */
  readonly toldBy: readonly string[];
}

/**
 * On what it rests that one has the words from the other: as in chains of reports, or only that a fact-check tells of both
 * (`told_beside`), which does not say who had them from whom.
 */
export type SpreadRests = Rests | 'told_beside';

/** Who has the words from whom. */
export interface SpreadEdge {
  readonly child: string;
  readonly parent: string;
  readonly rests: SpreadRests;
  /** How sure two texts are one, 0 to 1; only where the edge rests on that. */
  readonly likeness?: number;
  /** The words of the page that lead to the parent; null where none do. */
  readonly because: string | null;
  /** The document in which those words stand. */
  readonly in: string;
  /** What became of the words on this way; empty where they stayed as they were or the parent's are not known. */
  readonly changes: readonly Change[];
}

/** How words spread: stations in order of time, and who has them from whom. */
export interface Spread {
  readonly nodes: readonly SpreadNode[];
  readonly edges: readonly SpreadEdge[];
  /** The earliest page with a date, checks and denials aside; null if none has one. */
  readonly first: string | null;
  /** Stations that only pass the words on and name no source, and sources without a name. */
  readonly deadEnds: readonly string[];
  /** Stations that have the words from each other, round and round. */
  readonly circles: readonly (readonly string[])[];
  readonly bursts: readonly Burst[];
}
