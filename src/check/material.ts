import type { KeptDocument } from '#document/document.ts';
import type { CastMember, KeptStatement, Person } from '#speaker/speaker.ts';
import type { PartialTime } from '#base/time.ts';
import type { Coverage } from './finding.ts';

/** A claim to check, as a reader types it. */
export interface ClaimAsked {
  readonly id: string | null;
  readonly claim: string;
  readonly speaker: string | null;
  readonly on: PartialTime | null;
}

/** What to look up for a claim; record/ asks the store for it. */
export interface Probe {
  /** Hashes of all word shingles of the claimed words (`#text/fingerprint.ts`). */
  readonly fingerprints: readonly number[];
  /** Normalised words of the claim that carry meaning, without repeats. */
  readonly words: readonly string[];
  /** The claimed words in their order, one wording for each way in which the claim can be read. */
  readonly wordings: readonly (readonly string[])[];
  /** Persons asked about, across documents. */
  readonly persons: readonly string[];
}

/** A document of the material, with everybody it names and all of its statements. */
export interface MaterialDocument extends KeptDocument {
  /** What made its reading, as the record keeps it. */
  readonly program?: string;
  readonly cast: readonly CastMember[];
  readonly statements: readonly KeptStatement[];
}

/**
 * Everything that a check looks at: the documents that hold a candidate, whole. Deciding is a pure function of the claim and
 * this; `documents` come in the order of their identifiers, so that the order of arrival cannot matter.
 */
export interface Material {
  readonly documents: readonly MaterialDocument[];
  /** Identifiers of the statements that the search brought up, best first. */
  readonly candidates: readonly string[];
  /** Whom the claim may mean, and everybody whom the documents name or quote. */
  readonly people: readonly Person[];
  readonly coverage: Coverage;
  /** The group of outlets under one owner that an outlet is in, or null; absent where nobody has said. */
  readonly networkOf?: (outlet: string) => string | null;
}
