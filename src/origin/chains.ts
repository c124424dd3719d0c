import type { Hop } from './hop.ts';
import type { Basis, Origin } from './origin.ts';

export type { Hop, HopKind, Rests } from './hop.ts';

/** The way from one page that reports the words to the one who knew first. */
export interface ReportPath {
  readonly document: string;
  /** The statement's identifier. */
  readonly statement: string;
  readonly basis: Basis;
  /** From the page to its root, nearest first; never empty: the last hop is the speaker, or where the chain breaks off. */
  readonly hops: readonly Hop[];
  /** The group of outlets under one owner that the page's outlet is in; it changes no number. */
  readonly network?: string;
}

/** One who knew first, with every page that goes back to it. */
export interface Root {
  /** Equal for reports that go back to the same root. */
  readonly key: string;
  readonly label: string;
  readonly kind: Origin['kind'];
  /** The document that is the root, if the record holds it. */
  readonly document: string | null;
  /** The best basis among its reports. */
  readonly basis: Basis;
  readonly reports: readonly ReportPath[];
  readonly network?: string;
}

/** A page whose chain breaks off at nobody: an unnamed source, an anonymous channel, an account that only passes words on. */
export interface DeadEnd {
  readonly document: string;
  readonly label: string;
  /** The page's words for it, or null. */
  readonly words: string | null;
}

/** Who stands behind reports of the same words. */
export interface Chains {
  readonly independent: number;
  /** In order of their keys. */
  readonly roots: readonly Root[];
  /** Documents that cite each other round and round, each circle once, in order of identifiers. */
  readonly circles: readonly (readonly string[])[];
  readonly deadEnds: readonly DeadEnd[];
}
