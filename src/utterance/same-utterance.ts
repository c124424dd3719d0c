import { alignForms, shareAligned, type FormsAligned } from './align-forms.ts';
import { nameOneOccasion, occasionsMeet } from './occasion-words.ts';
import type { Report } from './read-report.ts';
import { isFigure, NEGATION } from './said-forms.ts';
import { sameWords } from './same-words.ts';
import { showOneTime, windowsMeet } from './when-said.ts';

/** Reports say the same if this much of the shorter's words stand in the longer's, in order: one word in five may differ. */
const SAME_AT = 0.8;

/** All but a word in twenty. */
const ALL_OF_IT = 0.95;

/** So much is enough of two reports of one occasion: reporters differ in up to half of the words (eval/pairs, same-utterance). */
const SAME_OCCASION_AT = 0.5;

/** Fewer forms in common than this are no sign of one saying, however short the reports. */
const LEAST_SHARED = 3;

/** Fewer words than this are the same only if all are: short phrases recur. */
const PHRASE_WORDS = 4;

/** A saying with no more than this many telling words may be anybody's any day. */
const PLAIN_FORMS = 3;

/** Forms that a report of somebody whom its text does not name must share with one that does; of somebody in an office, fewer. */
const UNRESOLVED_FORMS = 5;
const BY_ROLE_FORMS = 3;

/** True if two reports can be of one speaker, time and occasion, whatever they say. */
export function mayBeOne(a: Report, b: Report): boolean {
  if (!windowsMeet(a.window, b.window) || !occasionsMeet(a.occasion, b.occasion)) return false;
  if (a.speaker !== null && b.speaker !== null) return a.speaker === b.speaker;
  return mayBeAnybody(a) && mayBeAnybody(b) && fillsRole(a, b) && fillsRole(b, a);
}

/** False for one of whom the text tells neither name nor office nor puts a pronoun for them. */
function mayBeAnybody({ speaker, role, unresolved }: Report): boolean {
  return speaker !== null || role.length > 0 || unresolved;
}

/** True unless one is told by a role that the other's speaker is not said to hold. */
function fillsRole(one: Report, other: Report): boolean {
  if (one.role.length === 0) return true;
  if (other.speaker === null) return one.role.join(' ') === other.role.join(' ');
  return one.role.every(word => other.roles.has(word));
}

/** True if two reports that may be of one occasion report the same saying. */
export function saySame(a: Report, b: Report): boolean {
  const sure = a.speaker !== null && b.speaker !== null;
  if (Math.min(a.words.length, b.words.length) < PHRASE_WORDS)
    return sure && a.words.join(' ') === b.words.join(' ') && sharesPlainOccasion(a, b);
  const aligned = alignForms(a.forms, b.forms);
  const share = shareAligned(aligned);
  if (turnsRound(aligned) || takeOtherSides(a, b)) return false;
  if (!sure) {
    const least = a.unresolved || b.unresolved ? UNRESOLVED_FORMS : BY_ROLE_FORMS;
    return share >= ALL_OF_IT && aligned.shared >= least && showOneTime(a.window, b.window);
  }
  if (isHeadlineOf(a, b) || isHeadlineOf(b, a)) return share >= HEADLINE_AT && aligned.shared >= HEADLINE_SHARED;
  const plain = Math.min(a.forms.length, b.forms.length);
  if (plain <= PLAIN_FORMS) {
    const same = sameWords(a.words, b.words) >= SAME_AT;
    const likely = plain === PLAIN_FORMS && share >= ALL_OF_IT && showOneTime(a.window, b.window);
    return (same || likely) && sharesPlainOccasion(a, b);
  }
  if (share >= SAME_AT && !figuresDiffer(a, b) && !endsApart(aligned)) return true;
  if (sameWords(a.words, b.words) >= SAME_AT) return true;
  return (
    share >= SAME_OCCASION_AT &&
    Math.max(aligned.shared, aligned.pairs.length) >= LEAST_SHARED &&
    showOneTime(a.window, b.window) &&
    !figuresDiffer(a, b) &&
    !endsApart(aligned)
  );
}

/** A headline says in its own words what its text reports; nobody else is meant by it. */
const HEADLINE_AT = 0.4;
const HEADLINE_SHARED = 2;

function isHeadlineOf({ statement }: Report, { statement: other }: Report): boolean {
  return statement.document === other.document && statement.role !== 'body' && other.role === 'body';
}

/** Of words that anybody might say, the texts must not name two occasions. */
function sharesPlainOccasion(a: Report, b: Report): boolean {
  return a.occasion.nouns.size === 0 || b.occasion.nouns.size === 0 || nameOneOccasion(a.occasion, b.occasion);
}

/** True if a negation stands among the words that both have, and the other has none at all. */
function turnsRound({ a, b, pairs }: FormsAligned): boolean {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return false;
  const among = (forms: readonly string[], from: number, to: number): boolean =>
    forms.slice(Math.max(0, from - 1), to + 2).includes(NEGATION);
  const [inA, inB] = [among(a, first[0], last[0]), among(b, first[1], last[1])];
  return (inA && !b.includes(NEGATION)) || (inB && !a.includes(NEGATION));
}

const AGAINST = /^(?:against|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?)$/u;
const IN_FAVOUR = /^(?:support(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|back(?:s|ed|ing)?|endors(?:e|es|ed|ing))$/u;
/** "Am for the plant", "voted for it". */
const STANDS = /^(?:am|is|are|was|were|im|vote|votes|voted|voting|all)$/u;

/** True if one is for something and the other against it, in the words that differ. */
function takeOtherSides({ words: a }: Report, { words: b }: Report): boolean {
  return (isFor(a) && isAgainst(b) && !isAgainst(a)) || (isFor(b) && isAgainst(a) && !isAgainst(b));
}

function isFor(words: readonly string[]): boolean {
  return words.some((word, i) => IN_FAVOUR.test(word) || (word === 'for' && STANDS.test(words[i - 1] ?? '')));
}

function isAgainst(words: readonly string[]): boolean {
  return words.some(word => AGAINST.test(word));
}

/** True if both give figures, and neither gives only such as the other has. */
function figuresDiffer(a: Report, b: Report): boolean {
  const [x, y] = [a, b].map(({ forms }) => new Set(forms.filter(isFigure)));
  return x !== undefined && y !== undefined && !x.isSubsetOf(y) && !y.isSubsetOf(x);
}

/** Forms after the last that both have, of both together, which make another end of a sentence: two things said of one subject. */
const OTHER_END = 3;

function endsApart({ a, b, pairs }: FormsAligned): boolean {
  const last = pairs.at(-1);
  if (last === undefined) return true;
  const [restA, restB] = [a.length - 1 - last[0], b.length - 1 - last[1]];
  return restA > 0 && restB > 0 && restA + restB >= OTHER_END;
}
