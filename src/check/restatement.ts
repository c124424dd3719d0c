import type { Inquiry } from './inquiry.ts';
import { isNegatedBefore, unbrokenMatter, type Match } from './matches.ts';
import { isNegation, isQuantifier } from './meanings.ts';
import { isFigure } from './numbers.ts';
import { isEmptyWord } from './stem.ts';
import { compareReports, rankOf } from './reports.ts';
import type { Token } from './words.ts';

/** A record this much alike is a restatement of one statement; below it only the meaning may be carried. */
const RESTATES = 0.6;
/** So many words with matter without a break are nobody's by chance: what differs around them was changed. */
const LONG_RUN = 5;
/** All of the claim's words in order with something left out between: "not" may be among it. */
const IN_ORDER_COVERAGE = 0.95;
const IN_ORDER = 0.35;
/** Fewer words with matter in common restate nothing unless all else is the same too; very short claims have no more. */
const FEWEST_MATTER = 2;
const SHORT_WORDS = 4;
const SURELY_RESTATES = 0.75;
/** Records that are less than this apart are alike. */
const ALIKE = 0.08;

/** The one statement of the speaker that the claim restates; among records alike, the one of higher worth is the measure. */
export function findRestated({ own }: Inquiry): Match | null {
  const closest = own.filter(restates).toSorted((a, b) => closeness(b) - closeness(a));
  const top = closest[0];
  if (top === undefined) return null;
  return (
    closest
      .filter(match => closeness(match) >= closeness(top) - ALIKE)
      .toSorted(
        (a, b) => rankOf(a.passage) - rankOf(b.passage) || closeness(b) - closeness(a) || compareReports(a, b),
      )[0] ?? null
  );
}

/** How alike a record is to the claim; what the claim puts in quotation marks inside a longer sentence must stand word for word. */
function closeness(match: Match): number {
  const { alignment, side } = match;
  const quotes = side.tokens.map(({ start, end }) =>
    side.words.quoted.findIndex(([from, to]) => from <= start && end <= to),
  );
  const marked = quotes.filter(quote => quote >= 0).length;
  if (marked < 3 || marked === side.tokens.length) return alignment.similarity;
  return (alignment.similarity + (standWhole(match, quotes) ? 1 : 0)) / 2;
}

/** True if each quotation of the claim stands in the record without a word of it missing or one more between ("in the history"). */
function standWhole({ alignment, side, passage }: Match, quotes: readonly number[]): boolean {
  const kept = new Set<number>();
  let open = -1;
  let broken = -1;
  for (const step of alignment.steps) {
    if (step.kind === 'dropped') {
      if (passage.tokens[step.record]?.optional !== true) broken = open;
    } else if (step.kind === 'same' || step.kind === 'pair') {
      for (const at of step.kind === 'pair' ? step.claim : [step.claim]) {
        kept.add(at);
        const quote = quotes[at] ?? -1;
        if (quote >= 0 && quote === broken && side.tokens[at]?.afterEllipsis !== true) return false;
        [open, broken] = [quote, -1];
      }
    }
  }
  return quotes.every((quote, at) => quote < 0 || kept.has(at));
}

function restates(match: Match): boolean {
  const { alignment, differences, side } = match;
  if (side.tokens.length < 3) return alignment.similarity >= 0.9;
  // A few words of indirect speech are too little to tell a restatement from a summary or its opposite.
  if (side.words.form === 'indirect' && (side.tokens.length < 6 || isNegatedBefore(match)))
    return alignment.similarity >= 0.85 || isOfOneForm(match) || onlyLosesNot(match);
  // One word with matter beside the changed one is no restatement.
  if (
    matchedMatter(match) < FEWEST_MATTER &&
    side.tokens.length > SHORT_WORDS &&
    alignment.similarity < SURELY_RESTATES &&
    !hasFigureRun(match)
  )
    return false;
  if (alignment.similarity >= RESTATES || unbrokenMatter(match) >= LONG_RUN) return true;
  const negation = differences.some(({ kind }) => kind === 'negation' || kind === 'condition');
  return alignment.coverage >= IN_ORDER_COVERAGE && alignment.similarity >= IN_ORDER && negation;
}

/**
 * True if the claim is a whole clause of the record in other persons, tenses or number ("no berths will close", "no berth would close"),
 * with nothing behind it that may narrow it and no "no" before it.
 */
function isOfOneForm({ alignment, differences, passage }: Match): boolean {
  const { from, to, similarity } = alignment;
  if (similarity < SURELY_RESTATES || !differences.every(({ kind }) => kind === 'form')) return false;
  if (passage.tokens.slice(Math.max(0, from - 3), from).some(({ word }) => isNegation(word))) return false;
  const last = passage.tokens[to - 1];
  return last !== undefined && /^(?:$|["”’»]*[.,;!?])/u.test(passage.document.text.slice(last.end, last.end + 4));
}

/** Fewer words with matter may stand with and without a "not" in any two statements. */
const TELLING_MATTER = 3;

/** "Goats have wings" of "Goats do not have wings": all of the claim stands in its order, and what it leaves out is the "not" alone. */
function onlyLosesNot(match: Match): boolean {
  const { alignment, differences } = match;
  const changed = differences.filter(({ kind }) => kind !== 'filler' && kind !== 'form');
  return (
    alignment.coverage >= IN_ORDER_COVERAGE &&
    matchedMatter(match) >= TELLING_MATTER &&
    changed.length > 0 &&
    changed.every(({ kind, added, dropped }) => kind === 'negation' && added.length === 0 && dropped.every(isNot))
  );
}

const isNot = ({ word }: Token): boolean => isNegation(word) || /^(?:do|does|did|ever)$/u.test(word);

/** So many words without a break, a figure among them, are of one count: "eleven of them by …". */
const FIGURE_RUN = 4;

function hasFigureRun({ alignment, side }: Match): boolean {
  let run: string[] = [];
  return alignment.steps.some(step => {
    run = step.kind === 'same' ? [...run, side.tokens[step.claim]?.word ?? ''] : [];
    return run.length >= FIGURE_RUN && run.some(isFigure);
  });
}

/** How many words with matter the two share. */
function matchedMatter({ alignment, side }: Match): number {
  return alignment.steps.filter(
    step => (step.kind === 'same' || step.kind === 'near') && !isSmall(side.tokens[step.claim]?.word ?? ''),
  ).length;
}

/** "First" and the like tell one thing of a kind from another, and nothing by themselves. */
function isSmall(word: string): boolean {
  return isEmptyWord(word) || isQuantifier(word);
}
