import type { Span } from '#base/span.ts';
import type { CueKind, CueWord } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import type { Standing } from './statement.ts';

/**
 * How an attribution was recognised. `BY_PATTERN` (confidence.ts) has the share of each that was right on the training part.
 */
export type Pattern =
  | 'quote-before'
  | 'quote-after'
  | 'quote-colon'
  | 'quote-alone'
  | 'quote-introduced'
  | 'quote-gesture'
  | 'mixed'
  | 'clause-that'
  | 'clause-bare'
  | 'clause-before'
  | 'told'
  | 'asked'
  | 'answered'
  | 'called'
  | 'thought'
  | 'wanted'
  | 'denied'
  | 'according-before'
  | 'according-after'
  | 'participle'
  | 'headline-colon'
  | 'set-off'
  | 'turn'
  | 'own'
  | 'signed';

/** An attribution as the span finder leaves it: where it stands and how it was recognised. What it means is read by the parts after it. */
export interface Draft {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly pattern: Pattern;
  readonly kind: CueKind;
  /** The lemma of the cue's verb; empty if there is none. */
  readonly lemma: string;
  readonly negated: boolean;
  /** How probable the content is to the letter, where the trained model found it. */
  readonly probability?: number;
  /** Numbers of the block and of the sentence (within the document) in which the cue stands. */
  readonly block: number;
  readonly sentence: number;
  /** An earlier draft whose speaker speaks on here. */
  readonly continues: Draft | null;
  readonly form: 'prose' | 'turn' | 'own' | 'set-off';
  /** Where the finder knows how the document stands to the words (a correction's note); else it is read from the words around. */
  readonly standing?: Standing;
}

/** One reporting verb with the words that belong to it: items `[from, to)` of a sentence, the verb itself at `head`. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly word: CueWord;
  readonly negated: boolean;
  /** "was asked", "is said to": the subject is not the speaker. */
  readonly passive: boolean;
  /** `finite`: takes a subject before it; `ing`: shares the sentence's subject. */
  readonly mood: 'finite' | 'ing';
}

/** A run of items `[from, to)` of a sentence. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The span of a run of items, or null for an empty one. */
export function spanOfRun(items: readonly Item[], run: Run): Span | null {
  const first = items[run.from];
  const last = items[run.to - 1];
  return first === undefined || last === undefined || run.to <= run.from ? null : [first.start, last.end];
}
