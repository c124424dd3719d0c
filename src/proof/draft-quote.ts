import type { Span } from '#base/span.ts';
import type { PartialTime } from '#base/time.ts';
import type { Reading } from '#document/document.ts';
import type { Speaker, Statement } from '#speaker/speaker.ts';

/**
 * How a draft gives words: `quote` in quotation marks (or set off) and as somebody's, `paraphrase` as what somebody said, in the
 * reporter's words; `unattributed` in quotation marks, with nobody named for them.
 */
export type DraftForm = 'quote' | 'paraphrase' | 'unattributed';

/** Words that a draft gives as said, before they are checked. Spans point into the draft's text. */
export interface DraftQuote {
  readonly form: DraftForm;
  /** From the first word to the last, without the marks around them. */
  readonly span: Span;
  /** The same without what stands between the parts (“…,” she said, “…”). */
  readonly pieces: readonly Span[];
  /** The pieces in one, without the marks that Markdown sets links and stress by. */
  readonly words: string;
  /** Whose the draft says they are, by the fullest name that it has; null where it names nobody. */
  readonly speaker: Speaker | null;
  /** Whom it names for them, as it stands there ("she", "the mayor"); null where it names nobody. */
  readonly named: string | null;
  readonly saidOn: PartialTime | null;
  /** What the draft says that the words were about ("the salt plant at Kell Point"), or null. */
  readonly topic: string | null;
  /** Through whom the draft says it has them. */
  readonly credits: readonly string[];
}

/** What a draft is to be checked on, read: its text with its blocks, and the statements in it. */
export interface DraftRead {
  readonly reading: Reading;
  readonly statements: readonly Statement[];
}
