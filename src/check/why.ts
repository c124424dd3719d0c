import type { PartialTime } from '#base/time.ts';
import type { Knower } from '#origin/knower.ts';
import type { ContextLoss } from './context-loss.ts';

/** A name in a sentence; null for a page, somebody or a fact-check that has none. */
export type MaybeName = string | null;

/** Whose words (null: anybody's), the outlets or titles that have them, the best first, and when they were said, else published. */
export interface Recorded {
  readonly who: MaybeName;
  readonly outlets: readonly MaybeName[];
  readonly on: PartialTime | null;
}

/** Who denies (none: the speaker's side), and when the first denial was published. */
export interface Denied {
  readonly by: readonly MaybeName[];
  readonly deniedOn: PartialTime | null;
}

/** One place where claim and record differ; null where one of them has nothing there. */
export interface WordChange {
  readonly recorded: string | null;
  readonly claimed: string | null;
}

/** Words and where they stand. */
export interface StandingWords {
  readonly words: string;
  readonly outlet: MaybeName;
  readonly on: PartialTime | null;
}

/** Lost context that a sentence shows. */
export type ShownLoss = Exclude<ContextLoss, 'time' | 'fact-check'>;

type Plain<Says extends string> = Says extends string ? Recorded & { readonly says: Says } : never;

/** How the words stand to the record. */
type Standing =
  | Plain<'on_record' | 'reported' | 'from_unnamed' | 'joined' | 'changed' | 'sense'>
  /** `from`: who knew first. */
  | (Recorded & { readonly says: 'passed_on'; readonly from: readonly Knower[] })
  | (Recorded & Denied & { readonly says: 'disputed' })
  | (Recorded & { readonly says: 'context_changes'; readonly firstHand: boolean })
  /** `near`: not the very words. `by`: whose they are. */
  | (Recorded & { readonly says: 'others_words'; readonly near: boolean; readonly by: MaybeName })
  | (Denied & { readonly says: 'denied'; readonly who: MaybeName })
  | { readonly says: 'opposite'; readonly who: MaybeName; readonly outlet: MaybeName; readonly on: PartialTime | null }
  | { readonly says: 'not_on_record'; readonly who: MaybeName };

/** The words that it rests on. */
type Shown =
  | { readonly says: 'loses'; readonly loss: ShownLoss; readonly words: string; readonly who: MaybeName }
  | { readonly says: 'older'; readonly on: PartialTime | null }
  | { readonly says: 'fact_check_says_so' }
  | { readonly says: 'record_reads'; readonly words: string }
  | { readonly says: 'differs'; readonly changes: readonly WordChange[] }
  | { readonly says: 'compared'; readonly claimed: string; readonly recorded: string }
  | { readonly says: 'pieces'; readonly pieces: readonly StandingWords[] }
  /** `sharesName`: by somebody who only shares the surname of the one asked about; the words may be the very same. */
  | { readonly says: 'nearest'; readonly by: MaybeName; readonly words: string; readonly sharesName: boolean };

/** What a reader has to be told beside. */
type Beside =
  /** A document that has the words as the claim does, against the better record. */
  | { readonly says: 'misprinted'; readonly outlet: MaybeName }
  | (Denied & { readonly says: 'denied_against' })
  | { readonly says: 'later_otherwise' }
  | { readonly says: 'sources'; readonly count: number }
  /** `settled`: the words tell which of several is meant, and `names` are the others. */
  | { readonly says: 'may_mean'; readonly asked: string; readonly names: readonly string[]; readonly settled: boolean }
  | { readonly says: 'unknown_name'; readonly asked: string; readonly namesakes: readonly string[] }
  | { readonly says: 'claim_names'; readonly name: string }
  /** What the record covers: the figures stand in the finding's `coverage`. */
  | { readonly says: 'coverage' }
  | { readonly says: 'unsettled' }
  | { readonly says: 'left_out'; readonly minConfidence: number; readonly statements: number };

/**
 * One sentence of why a finding is what it is, as data that any language can say: names as the record has them, times as precise as
 * their source, and quoted words on one line, cut short with " …", without the marks around them.
 */
export type Why = Standing | Shown | Beside;
