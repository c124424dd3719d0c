import { findCarried } from './carried-meaning.ts';
import { isOldWords } from './context-loss.ts';
import type { Inquiry } from './inquiry.ts';
import type { Match } from './matches.ts';
import { compareReports } from './reports.ts';
import { findRestated } from './restatement.ts';
import { NOTHING, type Considered, type Decision, type Rule } from './rule.ts';
import { altered, changedMeaning, headlineOnly, turnedVerb } from './rule-altered.ts';
import { contradicted } from './rule-contradicted.ts';
import { denied } from './rule-denial.ts';
import type { Denial } from './find-denials.ts';
import { disputed } from './rule-disputed.ts';
import { misattributed, nearlyMisattributed } from './rule-misattributed.ts';
import { misquoted } from './rule-misquoted.ts';
import { outOfContext } from './rule-out-of-context.ts';
import { paraphrase, restatement } from './rule-paraphrase.ts';
import { shortAnswer } from './rule-short-answer.ts';
import { stitched } from './rule-stitched.ts';
import { thought } from './rule-thought.ts';
import { toldDenial } from './rule-told-denial.ts';
import { verbatim } from './rule-verbatim.ts';
import type { TakenBack } from './taken-back.ts';

/** The rules of the design's "Findings" in their order; the first that applies decides, and where none does it is `unsupported`. */
export const NAMED_RULES: readonly Rule[] = [
  toldDenial,
  shortAnswer,
  denied,
  disputed,
  misquoted,
  outOfContext,
  verbatim,
  stitched,
  misattributed,
  altered,
  restatement,
  nearlyMisattributed,
  turnedVerb,
  contradicted,
  changedMeaning,
  paraphrase,
  headlineOnly,
  thought,
];

/** Readies what the rules look at; what only the later ones need is worked out when asked for. */
export function consider(inquiry: Inquiry, denials: readonly Denial[]): Considered {
  let restated: { readonly match: Considered['restated'] } | null = null;
  let carried: { readonly found: Considered['carried'] } | null = null;
  return {
    inquiry,
    denials,
    exact: inquiry.own.filter(({ exact }) => exact).toSorted(compareReports),
    get restated() {
      restated ??= { match: ofTheDay(findRestated(inquiry), inquiry) };
      return restated.match;
    },
    get carried() {
      carried ??= { found: findCarried(inquiry) };
      return carried.found;
    },
  };
}

/** A claim that is put to a day is not measured by what was said long before, where the speaker said the opposite about that day. */
function ofTheDay(match: Match | null, inquiry: Inquiry): Match | null {
  if (match === null || match.exact || !isOldWords(inquiry.claim.on, [match])) return match;
  const carried = findCarried(inquiry);
  return carried?.stands === 'opposite' && carried.meaning.near ? null : match;
}

/** What the first rule that applies decides; a paper's own correction is the measure of its report. */
export function decideFinding(inquiry: Inquiry, denials: readonly Denial[], taken: TakenBack | null): Decision {
  const considered = consider(inquiry, denials);
  for (const rule of NAMED_RULES) {
    const decision = rule.apply(considered);
    if (decision !== null) return byCorrection(decision, taken);
  }
  return byCorrection({ ...NOTHING, finding: 'unsupported', denials }, taken);
}

/** What is decided where a paper on record took the claimed words back: its correction is the measure of its own report. */
function byCorrection(decision: Decision, taken: TakenBack | null): Decision {
  if (taken === null) return decision;
  const { right, misquotes } = taken;
  const misquote = misquotes[0] ?? null;
  if (decision.finding === 'altered') return { ...decision, misquote: decision.misquote ?? misquote };
  const open = decision.finding === 'unsupported' || decision.finding === 'paraphrase';
  return open && right !== null ? { ...NOTHING, finding: 'altered', match: right, misquote } : decision;
}
