import type { PartialTime } from '#base/time.ts';
import type { DisagreementKind } from '#check/disagree.ts';
import type { Quote } from '#check/finding.ts';
import type { Basis } from '#origin/origin.ts';
import type { Occasion, StatementType } from '#statement/statement.ts';

/** Words in place, so that a reader can see them: the slice of a document's text, and the hashes of the bytes and of the text. */
export interface InPlace {
  readonly document: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly path: string | null;
  readonly published: PartialTime | null;
  readonly quote: Quote;
  readonly sha256: string;
  readonly textSha256: string;
}

/** When something was said, with the precision that the source gives: on the day it names, else when it was published. */
export interface LineDate {
  readonly on: PartialTime | null;
  /** `said`: the report names the day; `published`: only the day of the earliest report is known. */
  readonly dated: 'said' | 'published' | null;
}

/** One thing said once, with what stands behind it. */
export interface UtteranceLine extends LineDate {
  readonly kind: 'utterance';
  /** Made from its reports; the same in whatever order they came. */
  readonly utterance: string;
  readonly words: string;
  readonly type: StatementType;
  /** As the report that is shown names the speaker. */
  readonly speaker: string | null;
  readonly occasion: Occasion | null;
  /** The number of its matter; null for none. */
  readonly matter: number | null;
  /** True if no text but only headlines and standfirsts report it. */
  readonly headlineOnly: boolean;
  /** The best that its reports are worth; null where they only pass it on. */
  readonly basis: Basis | null;
  /** How many first knowers stand behind it. */
  readonly origins: number;
  readonly reports: number;
  readonly outlets: readonly string[];
  readonly documents: readonly string[];
  /** Denials of these words, by their identifiers in this timeline. */
  readonly deniedBy: readonly string[];
  /** The report that is shown: first-hand before others, the fullest of equals. */
  readonly evidence: InPlace;
}

/**
 * How denied words stand to the record, apart from what quotes them in order to deny or check them. `said_then_denied`: a first-hand
 * record has them; `reported_then_denied`: an outlet reports them as said; `passed_on_then_denied`: they are only passed on, from elsewhere or
 * from nobody who is named; `never_on_record`: nothing has them as this person's.
 */
export type DeniedHow = 'said_then_denied' | 'reported_then_denied' | 'passed_on_then_denied' | 'never_on_record';

/** What of the record a denial is of. */
export interface DeniedWords {
  /** The utterance in the same timeline or trace; null for words that are no utterance: quoted in order to be checked or denied. */
  readonly utterance: string | null;
  readonly statements: readonly string[];
  readonly words: string;
}

/** Somebody's side says that words were not said: an utterance of its own. */
export interface DenialLine extends LineDate {
  readonly kind: 'denial';
  readonly denial: string;
  /** The denying words. */
  readonly words: string;
  /** Who denies, as the document names them: the person, a spokesperson, an office. */
  readonly by: string | null;
  readonly how: DeniedHow;
  /** Empty where the record has nothing that it could be of. */
  readonly denies: readonly DeniedWords[];
  /** Who has the denial, as far as they are known to tell of one. */
  readonly outlets: readonly string[];
  readonly documents: readonly string[];
  readonly evidence: InPlace;
}

/** Two utterances that cannot both hold, side by side. A proposal: whether a position, a fact or only a word has changed is a reader's to say. */
export interface PositionChange {
  readonly kind: 'change';
  readonly how: DisagreementKind | 'taken_back';
  readonly matter: number | null;
  /** The words that are put against each other; null where the sentences tell by themselves. */
  readonly words: readonly [string, string] | null;
  readonly earlier: ChangeSide;
  readonly later: ChangeSide;
}

export interface ChangeSide extends LineDate {
  readonly utterance: string;
  readonly evidence: InPlace;
}

/** What several of a person's utterances are about, labelled by their own words. */
export interface Matter {
  /** By which lines name it. */
  readonly matter: number;
  readonly label: string;
  /** The stems that make it, one or two words each. */
  readonly terms: readonly string[];
  /** How many utterances of the timeline are on it. */
  readonly utterances: number;
}
