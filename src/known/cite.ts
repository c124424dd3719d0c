import { isDenial } from './negation.ts';
import type { Ranked } from './rank.ts';
import { SHORT, type Question } from './question.ts';
import { isYear, termsOf, type Term } from './terms.ts';

/**
 * Whether a published check may be cited beside somebody's claim. A wrong citation says of the claim what was said of another one, so each
 * of these must hold; measured on the training part of CheckThat! 2020 (docs/decisions/018-known-claims.md).
 */
const LIKELY = 0.9;
/** So much of the checked claim, or of the title over it, by rarity of the words, stands in the claim asked about. */
const COVERED = 0.7;
/** So much of its names does. */
const NAMED = 0.75;
/** So much of a short claim is in the checked one; a post may say more than was checked. */
const SHORT_COVERED = 0.6;

interface Told {
  readonly claim: string;
  readonly title: string | null;
}

/** Of ranked candidates those that are about the very claim: same names, figures and negations, and nearly all of its words. */
export function citableOf<T extends Told>(text: string, question: Question, ranked: readonly Ranked<T>[]): Ranked<T>[] {
  const asked = termsOf(text);
  return ranked.filter(({ checked, score, facts }) => {
    if (score < LIKELY) return false;
    const fact = (name: string): number => facts[name] ?? 0;
    if (Math.max(fact('sharedWithAuthor'), fact('sharedOfTitle')) < COVERED) return false;
    if (question.stems.size <= SHORT && fact('sharedOfAsked') < SHORT_COVERED) return false;
    const terms = termsOf(checked.claim);
    return (
      agreesOnFigures(terms, question) &&
      agreesOnNames(terms, question) &&
      isDenial(terms) === isDenial(asked.slice(0, 2 * terms.length + 10))
    );
  });
}

/** Every figure of the checked claim stands in the one asked about, and so the other way round where that is no longer. */
function agreesOnFigures(checked: readonly Term[], { figures, years, year, terms }: Question): boolean {
  const theirs = new Set(checked.flatMap(({ isFigure, stem }) => (isFigure && !isYear(stem) ? stem : [])));
  if ([...theirs].some(figure => !figures.has(figure))) return false;
  if (terms.length <= SHORT && [...figures].some(figure => !theirs.has(figure))) return false;
  const theirYears = checked.flatMap(({ word }) => (isYear(word) ? word : []));
  const ours = [...years, ...(year === null ? [] : [year])];
  return theirYears.length === 0 || ours.length === 0 || theirYears.some(each => ours.includes(each));
}

/** The names of the checked claim are those of the one asked about. */
function agreesOnNames(checked: readonly Term[], { stems, authors }: Question): boolean {
  const names = new Set(
    checked.flatMap(({ isCapital, isFirst, isEmpty, stem }) => (isCapital && !isFirst && !isEmpty ? stem : [])),
  );
  const shared = [...names].filter(stem => stems.has(stem) || authors.has(stem)).length;
  return names.size === 0 || shared / names.size >= NAMED;
}
