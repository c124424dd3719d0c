import type { PartialTime } from '#base/time.ts';
import type { Span } from '#base/span.ts';
import type { Person } from '#speaker/speaker.ts';
import type { ClaimRead } from './finding.ts';

/**
 * How a claim gives the words: `quoted` in quotation marks, `spoken` as a speech without marks ("X: we go on"), `indirect` ("X
 * says that they go on"), `bare` with no frame at all.
 */
export type ClaimForm = 'quoted' | 'spoken' | 'indirect' | 'bare';

/** One way to read which words of the claim are said to have been said. */
export interface ClaimedWords {
  /** Where they stand in the claim's text, in order. */
  readonly spans: readonly Span[];
  /** The parts of them that stand in quotation marks, without the marks. */
  readonly quoted: readonly Span[];
  readonly form: ClaimForm;
}

/** A claim as it was understood, with what the decision needs of it. */
export interface Claim extends ClaimRead {
  readonly id: string | null;
  /** The likeliest reading first; a second one takes the frame for part of the words. */
  readonly readings: readonly [ClaimedWords, ...ClaimedWords[]];
  /** Who is asked about, if the record knows them. */
  readonly person: Person | null;
  /** All whom the name may mean as well as that one (a bare surname, a role that several hold); `person` is the first. */
  readonly persons: readonly Person[];
  /** Those of the same surname where the record knows nobody of the name: they are not who is asked about. */
  readonly namesakes: readonly Person[];
  /** The name or role as the claim or the user gives it; null if neither does. */
  readonly asked: string | null;
  /** What the claim's frame says that the words were about or when ("measles", "the Norrland game"); null if nothing. */
  readonly topic: string | null;
  /** The frame's verb as typed ("admitted"), or null. */
  readonly verb: string | null;
}

/** What `parseClaim` asks of the record's people; `#speaker/people.ts` answers it. */
export interface Finder {
  find(
    query: string,
    at?: { readonly on?: PartialTime | null },
  ): readonly { readonly person: Person; readonly score: number; readonly how?: string }[];
}
