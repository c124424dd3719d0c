import type { FindingName } from './finding.ts';
import type { Inquiry } from './inquiry.ts';
import type { Match } from './matches.ts';
import type { ContextLoss } from './context-loss.ts';
import type { Denial } from './find-denials.ts';
import type { Meaning } from './read-meanings.ts';
import type { Piece } from './rule-stitched.ts';

/** What the rules came to, before evidence and flags are gathered. */
export interface Decision {
  readonly finding: FindingName;
  /** The match that decides, where words are compared. */
  readonly match: Match | null;
  readonly meaning: Meaning | null;
  /** For a contradiction: what says the opposite, the best record first. */
  readonly opposites: readonly Meaning[];
  readonly pieces: readonly Piece[];
  readonly denials: readonly Denial[];
  readonly loss: ContextLoss | null;
  /** The match in whose surroundings the loss is seen. */
  readonly lossIn: Match | null;
  /** For a misquote: the match that has the claim's own words. */
  readonly misquote: Match | null;
}

/** A decision that rests on nothing; a rule fills in what it rests on. */
export const NOTHING = {
  match: null,
  meaning: null,
  opposites: [],
  pieces: [],
  denials: [],
  loss: null,
  lossIn: null,
  misquote: null,
} as const;

/** What every rule looks at; made once for a claim. */
export interface Considered {
  readonly inquiry: Inquiry;
  readonly denials: readonly Denial[];
  /** Where the words stand, same words, same order, from the speaker; the best report first. */
  readonly exact: readonly Match[];
  /** The one statement of the speaker that the claim restates, if any. */
  readonly restated: Match | null;
  /** What the speaker's statements on the matter come to, where none is restated. */
  readonly carried: Carried | null;
}

/** The first of the speaker's statements on the matter that says something of the claim. */
export interface Carried {
  readonly stands: 'same' | 'changed' | 'opposite';
  readonly meaning: Meaning;
  readonly opposites: readonly Meaning[];
}

/** A named rule: what it decides, or null where it does not apply. Pure; it looks at nothing but what is considered. */
export interface Rule {
  readonly name: string;
  readonly apply: (considered: Considered) => Decision | null;
}
