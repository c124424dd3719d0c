import type { Span } from '#base/span.ts';
import type { Description } from './descriptions.ts';
import type { NameRun } from './find-names.ts';
import type { Member } from './member.ts';
import type { Token } from './tokens.ts';

/** A name in the text, with whom it names. */
export interface Mention {
  readonly run: NameRun;
  readonly description: Description | null;
  member: Member | null;
}

/** What to read the cast from. `sources` are the spans that statements are attributed to. */
export interface CastInput {
  readonly tokens: readonly Token[];
  readonly runs: readonly NameRun[];
  readonly sources: readonly Span[];
  /** Names of persons that are known from elsewhere in the document: the labels of turns, the head of a post. */
  readonly known: readonly string[];
  /** The outlet of the document, which is a body, or null. */
  readonly outlet: string | null;
  /** The numbers of the blocks that are headlines. */
  readonly headlines: ReadonlySet<number>;
}
