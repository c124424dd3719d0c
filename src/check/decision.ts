import { coverSpans } from '#base/span.ts';
import { findUnderHeadline } from './headline.ts';
import type { Inquiry } from './inquiry.ts';
import { matterOf } from './matter.ts';
import type { Passage } from './passages.ts';
import type { FindingName } from './finding.ts';
import { isChanged, isNegatedBefore, unbrokenMatter, type Match } from './matches.ts';
import { isOverheard } from './overheard.ts';
import { compareReports, rankOf } from './reports.ts';
import { findContextLoss, isOldWords, saidWhen, type ContextLoss } from './rule-context.ts';
import type { Denial } from './rule-denied.ts';
import { readMeanings, turnsVerb, type Meaning } from './rule-meaning.ts';
import { findCloseToOthers, findOthersWords } from './rule-misattributed.ts';
import type { TakenBack } from './taken-back.ts';
import { findStitched, type Piece } from './rule-stitched.ts';
import type { Token } from './words.ts';
import { compareTimes, daysBetween } from '#base/time.ts';

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
  /** For a misquote: the match that has the claim's own words. */
  readonly misquote: Match | null;
}

const NOTHING = { match: null, meaning: null, opposites: [], pieces: [], denials: [], loss: null, misquote: null };

/** Records this much alike, of one day, have one sentence. */
const SAME_SENTENCE = 0.62;
/** A record this much alike is a restatement of one statement; below it only the meaning may be carried. */
const RESTATES = 0.6;
/** So many words with matter without a break are nobody's by chance: what differs around them was changed. */
const LONG_RUN = 5;
/** All of the claim's words in order with something left out between: "not" may be among it. */
const IN_ORDER_COVERAGE = 0.95;
const IN_ORDER = 0.35;
/** The meaning of a claim is carried where so much of its matter stands. */
const CARRIED = 0.6;
/** In other words altogether, more of it must stand. */
const WHOLLY_CARRIED = 0.75;
/** To say that the record says the opposite takes more. */
const CONTRADICTED_AT = 0.6;
/** Where a word is the very opposite of the claim's, and the rest stands close by. */
const OPPOSED_AT = 0.55;

/** What is decided where a paper on record took the claimed words back: its correction is the measure of its own report. */
function byCorrection(decision: Decision, { right, misquotes }: TakenBack): Decision {
  const misquote = misquotes[0] ?? null;
  if (decision.finding === 'altered') return { ...decision, misquote: decision.misquote ?? misquote };
  const open = decision.finding === 'unsupported' || decision.finding === 'paraphrase';
  return open && right !== null ? { ...NOTHING, finding: 'altered', match: right, misquote } : decision;
}

/** The steps of the decision, first that applies (DESIGN, "Findings"). */
export function decideFinding(inquiry: Inquiry, denials: readonly Denial[], taken: TakenBack | null): Decision {
  const decision = decideBySteps(inquiry, denials);
  return taken === null ? decision : byCorrection(decision, taken);
}

function decideBySteps(inquiry: Inquiry, denials: readonly Denial[]): Decision {
  if (!saysSomething(inquiry)) return shortAnswer(inquiry);
  const exact = inquiry.own.filter(({ exact }) => exact).toSorted(compareReports);
  const first = exact[0];
  if (denials.length > 0) {
    if (first === undefined || rankOf(first.passage) > 1 || isChannel(first.passage)) {
      if (
        !inquiry.own.some(
          match => match.alignment.similarity >= 0.9 && rankOf(match.passage) <= 1 && !isChannel(match.passage),
        )
      )
        return { ...NOTHING, finding: isOverheard(inquiry) ? 'unsupported' : 'denied', denials };
    } else if (rankOf(first.passage) === 1) return { ...NOTHING, finding: 'disputed', match: first, denials };
  }
  if (first !== undefined) return { ...verbatimOrNot(first, exact, inquiry), denials };
  const stitched = findStitched(inquiry);
  if (stitched !== null) return { ...NOTHING, finding: 'stitched', pieces: stitched, denials };
  const others = findOthersWords(inquiry);
  if (others !== null) return { ...NOTHING, finding: 'misattributed', match: others, denials };
  return { ...byMeaning(inquiry), denials };
}

/** True if the claimed words are enough to be somebody's and no one else's: three or more, one of them with matter. */
function saysSomething({ sides }: Inquiry): boolean {
  const tokens = sides[0]?.tokens ?? [];
  return tokens.length >= 3 && matterOf(tokens).length >= 1;
}

/** A word or two ("Yes") are on record only as all that somebody said at once. */
function shortAnswer({ own }: Inquiry): Decision {
  const match = own
    .filter(({ exact, alignment, passage }) => exact && alignment.to - alignment.from === passage.tokens.length)
    .toSorted(compareReports)[0];
  return match === undefined ? { ...NOTHING, finding: 'unsupported' } : { ...NOTHING, finding: 'verbatim', match };
}

/** True for a post that quotes somebody and that no named person wrote: against a denial it is no report. */
function isChannel({ document, statements }: Match['passage']): boolean {
  if (document.kind !== 'post' || statements[0].form === 'own') return false;
  const author = document.statements.find(({ form }) => form === 'own')?.speaker;
  return author == null || author.kind !== 'person';
}

/** Rule 2, once the words stand: a better record of the occasion, or what the claim drops around them, may decide. */
function verbatimOrNot(match: Match, exact: readonly Match[], inquiry: Inquiry): Omit<Decision, 'denials'> {
  const better = betterRecord(match, inquiry) ?? rightRendering(match, inquiry);
  if (better !== null) return { ...NOTHING, finding: 'altered', match: better, misquote: match };
  const losses = exact.map(each => findContextLoss(each, inquiry));
  // One report that leaves the condition out does not undo another that has it; a second occasion without it does.
  const loss = losses.find(each => each !== null) ?? null;
  const whole = exact.filter((_, i) => losses[i] === null);
  const otherOccasion = whole.some(each => exact.every((other, i) => losses[i] === null || daysApart(each, other) > 2));
  if (loss !== null && !otherOccasion) return { ...NOTHING, finding: 'out_of_context', match, loss };
  if (isOldWords(inquiry.claim.on, exact)) return { ...NOTHING, finding: 'out_of_context', match, loss: 'time' };
  return { ...NOTHING, finding: 'verbatim', match };
}

function daysApart(a: Match, b: Match): number {
  const [x, y] = [saidWhen(a.passage), saidWhen(b.passage)];
  return x === null || y === null ? 0 : Math.abs(daysBetween(x, y));
}

const CORRECTS = /\b(?:correction|corrected|misquoted|an earlier version|clarification)\b/iu;

/** A record of higher worth, or a correction, that has the same sentence in other words; null if none. */
function betterRecord(match: Match, inquiry: Inquiry): Match | null {
  const rank = rankOf(match.passage);
  return (
    inquiry.own.find(other => {
      if (other.exact || other.side !== match.side || other.alignment.similarity < SAME_SENTENCE || !isChanged(other))
        return false;
      const betterRank = rankOf(other.passage) < rank && rankOf(other.passage) === 0;
      const corrects = CORRECTS.test(other.passage.document.text) && isLater(other, match);
      return (betterRank && daysApart(other, match) <= 3) || corrects;
    }) ?? null
  );
}

/** A rendering found to be wrong and the right one may differ by this much. */
const RENDERED_ALIKE = 0.5;

/** Another record of the words that a fact-check on record gives as what was said, where it finds the claimed ones mistranslated; or null. */
function rightRendering(match: Match, { own, material, documentTokens }: Inquiry): Match | null {
  const checks = material.documents
    .filter(({ kind, text }) => kind === 'fact-check' && /\bmistranslat/iu.test(text))
    .map(documentTokens);
  // What is checked comes first, what was said after it.
  const gives = ({ passage, alignment, side }: Match): boolean => {
    const right = passage.tokens.slice(alignment.from, alignment.to);
    return checks.some(tokens => {
      const wrongAt = firstAt(side.tokens, tokens);
      const rightAt = firstAt(right, tokens);
      return wrongAt !== null && rightAt !== null && wrongAt < rightAt;
    });
  };
  return (
    own.find(
      other =>
        !other.exact &&
        other.side === match.side &&
        other.alignment.similarity >= RENDERED_ALIKE &&
        isChanged(other) &&
        rankOf(other.passage) <= rankOf(match.passage) &&
        gives(other),
    ) ?? null
  );
}

/** The token at which some words first stand, word for word, among others; null if they do not. */
function firstAt(words: readonly Token[], tokens: readonly Token[]): number | null {
  const at = tokens.findIndex((_, i) => words.every(({ word }, k) => tokens[i + k]?.word === word));
  return at < 0 || words.length === 0 ? null : at;
}

function isLater(a: Match, b: Match): boolean {
  const [x, y] = [a.passage.document.published, b.passage.document.published];
  return x !== null && y !== null && compareTimes(x, y) >= 0;
}

/** Rules 5 to 8. */
function byMeaning(inquiry: Inquiry): Omit<Decision, 'denials'> {
  const side = inquiry.sides[0];
  const closest = inquiry.own.filter(restates).toSorted((a, b) => closeness(b) - closeness(a));
  const top = closest[0];
  // Among records alike, the one of higher worth is the measure.
  const measure =
    top === undefined
      ? undefined
      : closest
          .filter(m => closeness(m) >= closeness(top) - 0.08)
          .toSorted(
            (a, b) => rankOf(a.passage) - rankOf(b.passage) || closeness(b) - closeness(a) || compareReports(a, b),
          )[0];
  if (measure !== undefined) {
    const carried = !isChanged(measure) || isCarried(measure, inquiry);
    return { ...NOTHING, finding: carried ? 'paraphrase' : 'altered', match: measure };
  }
  const close = findCloseToOthers(inquiry);
  if (close !== null) return { ...NOTHING, finding: 'misattributed', match: close };
  const meanings = readMeanings(inquiry);
  const enough = (side?.tokens.length ?? 0) >= 2;
  const turned = meanings.find(({ passage }) => turnsVerb(inquiry, passage));
  if (turned !== undefined) return { ...NOTHING, finding: 'altered', meaning: turned };
  const under = findUnderHeadline(inquiry);
  for (const meaning of meanings) {
    if (!enough) break;
    // A headline restates its own text, not another.
    if (under !== null && meaning.passage.document !== under.document) continue;
    // One shared word says nothing, save yes for no after it.
    if (meaning.found < 2 && !meaning.yesNo) continue;
    if (isOpposed(meaning) && isWorthy(meaning) && under === null) {
      const opposites = meanings
        .filter(each => isOpposed(each) && isWorthy(each) && each.near === meaning.near)
        .toSorted((a, b) => rankOf(a.passage) - rankOf(b.passage) || b.coverage - a.coverage);
      return {
        ...NOTHING,
        finding: 'contradicted',
        meaning: opposites[0] ?? meaning,
        opposites: opposites.slice(0, 3),
      };
    }
    if (meaning.withContext < CARRIED) continue;
    if (meaning.stands === 'changed') return { ...NOTHING, finding: 'altered', meaning };
    if (meaning.stands === 'same') return { ...NOTHING, finding: 'paraphrase', meaning };
  }
  // The wording is a headline's: the text under it is the record, and it has less.
  if (under !== null) return { ...NOTHING, finding: 'altered', meaning: wholePassage(under) };
  return { ...NOTHING, finding: 'unsupported' };
}

/** A passage as a meaning that the claim changes. */
function wholePassage(passage: Passage): Meaning {
  const span = coverSpans(passage.spans) ?? [0, 0];
  return {
    passage,
    span,
    stands: 'changed',
    coverage: 0,
    withContext: 0,
    near: false,
    answered: false,
    yesNo: false,
    found: 0,
    tight: false,
    opposed: false,
  };
}

/** What comes from an unnamed source alone is no statement of the speaker's that could say the opposite. */
const isWorthy = ({ passage }: Meaning): boolean => passage.worth.basis !== 'unnamed';

function isOpposed({ stands, coverage, withContext, answered, found, tight, yesNo, opposed }: Meaning): boolean {
  if (stands !== 'opposite') return false;
  if (answered || yesNo) return true;
  if (opposed && tight && found >= 3 && withContext >= OPPOSED_AT) return true;
  return found >= 2 && (coverage >= WHOLLY_CARRIED || (coverage >= CONTRADICTED_AT && found >= 3 && tight));
}

/** True if indirect speech in other words comes to the same, so that no difference between the words matters. */
function isCarried({ side, passage, differences }: Match, inquiry: Inquiry): boolean {
  if (side.words.form !== 'indirect') return false;
  if (differences.some(({ kind }) => kind !== 'content' && kind !== 'modality' && kind !== 'slight' && kind !== 'form'))
    return false;
  const meaning = readMeanings(inquiry).find(each => each.passage === passage);
  return meaning?.stands === 'same' && meaning.coverage >= WHOLLY_CARRIED;
}

/** How alike a record is to the claim; what the claim puts in quotation marks inside a longer sentence must stand word for word. */
function closeness({ alignment, side }: Match): number {
  const { quoted } = side.words;
  const inQuotes = side.tokens.map(({ start, end }) => quoted.some(([from, to]) => from <= start && end <= to));
  const marked = inQuotes.filter(Boolean).length;
  if (marked < 3 || marked === side.tokens.length) return alignment.similarity;
  const kept = new Set(
    alignment.steps.flatMap(step => (step.kind === 'same' || step.kind === 'pair' ? step.claim : [])),
  );
  const whole = inQuotes.every((quotedHere, i) => !quotedHere || kept.has(i));
  return (alignment.similarity + (whole ? 1 : 0)) / 2;
}

function restates(match: Match): boolean {
  const { alignment, differences, side } = match;
  if (side.tokens.length < 3) return alignment.similarity >= 0.9;
  // A few words of indirect speech are too little to tell a restatement from a summary or its opposite.
  if (side.words.form === 'indirect' && (side.tokens.length < 6 || isNegatedBefore(match)))
    return alignment.similarity >= 0.85;
  if (alignment.similarity >= RESTATES || unbrokenMatter(match) >= LONG_RUN) return true;
  const negation = differences.some(({ kind }) => kind === 'negation' || kind === 'condition');
  return alignment.coverage >= IN_ORDER_COVERAGE && alignment.similarity >= IN_ORDER && negation;
}
