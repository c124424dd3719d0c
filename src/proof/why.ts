import type { MaybeName, Why, WordChange } from '#check/why.ts';

/** The outlets that have the words, each once, the best first. */
interface From {
  readonly outlets: readonly string[];
}

/** Who denies, each once; null for a fact-check without a name, none for the speaker's side. */
interface By {
  readonly by: readonly MaybeName[];
}

type Plain<Says extends string, More = unknown> = Says extends string ? More & { readonly says: Says } : never;

/** Why words of a draft get their verdict. */
type Reason =
  /** Nobody is named for them; `record`: how they stand to the record, and whose they are there, if it is known. */
  | (By & {
      readonly says: 'nobody_named';
      readonly record: 'on_record' | 'other_words' | 'denied' | 'not_on_record';
      readonly who: MaybeName;
    })
  | Plain<'uncredited' | 'passed_on' | 'passed_on_unnamed' | 'reported' | 'carries_sense', From>
  | Plain<'on_record' | 'context_changes' | 'joined' | 'sense_only'>
  | (From & By & { readonly says: 'disputed' })
  /** None where they are too many to tell. */
  | { readonly says: 'changed'; readonly changes: readonly WordChange[] }
  /** `draft`: whom the draft means; `named`: how it calls them, where that name reads as somebody else. */
  | {
      readonly says: 'others_words';
      readonly whose: MaybeName;
      readonly draft: MaybeName;
      readonly named: string | null;
    }
  | (By & { readonly says: 'denied' })
  | { readonly says: 'opposite'; readonly who: MaybeName }
  /** `statements`: how many of theirs the record holds. */
  | { readonly says: 'not_on_record'; readonly who: MaybeName; readonly statements: number };

/** What a reader has to be told beside. */
type Note =
  | { readonly says: 'credit'; readonly outlet: string; readonly because: 'unnamed' | 'one_source' | 'elsewhere' }
  | { readonly says: 'words_from'; readonly name: string }
  | (By & { readonly says: 'denied_against' })
  | Plain<'later_otherwise' | 'translated'>
  /** What of the context the draft drops, as the finding's own `why` has it. */
  | { readonly says: 'context'; readonly why: Why };

/** One sentence of why words of a draft get their verdict, or of what is to be told beside, as data that any language can say. */
export type ProofWhy = Reason | Note;
