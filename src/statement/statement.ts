import type { Span } from '#base/span.ts';
import type { PartialTime } from '#base/time.ts';

/** `direct`: all in quotation marks; `mixed`: partly; `indirect`: not at all. */
export type StatementType = 'direct' | 'mixed' | 'indirect';

export type Attitude = 'statement' | 'belief' | 'intention' | 'question' | 'denial';

/**
 * How a document stands to a statement. `asserted`: it gives the words as the speaker's. `alleged`: it passes them on as
 * something that is claimed ("is said to have told", "allegedly", "a remark attributed to her"). `checked`: it quotes them in
 * order to check or deny them ("Did X say …?", "Claim: …"). `retracted`: it gave them earlier and takes them back ("an earlier
 * version misquoted her as saying …").
 */
export type Standing = 'asserted' | 'alleged' | 'checked' | 'retracted';

/** One through whom a document has a statement; a chain is listed nearest first. */
export interface Via {
  /** A name, or the description of an unnamed source ("a person who was in the room"). */
  readonly name: string;
  /** Where the text says so, or null if it follows from the document itself. */
  readonly span: Span | null;
  readonly unnamed: boolean;
  /** `told`: the speaker spoke to this one; `reports`: this one reports it; `channel`: where it was said or posted. */
  readonly how: 'told' | 'reports' | 'channel';
}

export type OccasionKind =
  | 'interview'
  | 'speech'
  | 'post'
  | 'letter'
  | 'briefing'
  | 'press conference'
  | 'debate'
  | 'hearing'
  | 'meeting'
  | 'statement'
  | 'podcast';

/** The interview, speech, post, letter or briefing where it was said. */
export interface Occasion {
  readonly kind: OccasionKind;
  /** With whom or where ("Bloomberg TV"), as the text names it; null if it does not. */
  readonly with: string | null;
  /** The place ("Paris"), or null. */
  readonly place: string | null;
  readonly span: Span | null;
}

/** One attribution in a document, before it is known who the source is. */
export interface FoundStatement {
  /** Whose words: the mention in the text. Empty if the text names nobody here (a continued quote, a transcript's turn has its label). */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The parts of `content` that stand in quotation marks (or in a transcript's turn, a post, a set-off block), without the marks. */
  readonly quoted: readonly Span[];
  readonly type: StatementType;
  readonly attitude: Attitude;
  readonly standing: Standing;
  readonly negated: boolean;
  readonly via: readonly Via[];
  readonly occasion: Occasion | null;
  readonly saidOn: PartialTime | null;
  /** The index of the statement inside which this one is reported, or null. */
  readonly parent: number | null;
  /** The index of an earlier statement whose speaker speaks on here, where the text leaves the source out; else null. */
  readonly continues: number | null;
  /** Where it stands: a headline's statement is not the text's. */
  readonly role: 'headline' | 'standfirst' | 'body';
  /**
   * How the text gives it: `prose` (a reporter's attribution), `turn` (a labelled turn of a transcript or a printed interview),
   * `own` (the author's own post, letter, release or reply; the author is the source), `set-off` (a block quotation).
   */
  readonly form: 'prose' | 'turn' | 'own' | 'set-off';
  /** Between 0 and 1: how probable it is that the content is right to the letter, but for marks at its ends (confidence.ts). */
  readonly confidence: number;
}
