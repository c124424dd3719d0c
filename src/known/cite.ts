import type { Facts } from './compare.ts';
import { isDenial } from './negation.ts';
import type { Ranked } from './rank.ts';
import { SHORT, type Question } from './question.ts';
import { closeSpelling } from './spelling.ts';
import { isYear, matterOf, termsOf, type Term } from './terms.ts';

/**
 * Whether a published check may be cited beside somebody's claim. A wrong citation says of the claim what was said of another one, so each
 * of these must hold; measured on the training part of CheckThat! 2020 (docs/decisions/018-known-claims.md).
 */
const LIKELY = 0.9;
/** So much of its names does, of the checked claim's. */
const NAMED = 0.75;
/** A claim longer than the checked one by more than this is a post that says more. */
const AS_LONG = 1.5;
/** So much of the checked claim, by rarity of the words, stands in a post, and so much of it in one place. */
const COVERED = 0.9;
const TOGETHER = 0.7;

interface Told {
  readonly claim: string;
  readonly title: string | null;
}

/** Of ranked candidates those that are about the very claim: same names, figures and negations, and no word put in another's place. */
export function citableOf<T extends Told>(text: string, question: Question, ranked: readonly Ranked<T>[]): Ranked<T>[] {
  const asked = termsOf(text);
  return ranked.filter(({ checked, score, facts }) => {
    if (score < LIKELY) return false;
    const claim = termsOf(checked.claim);
    return (
      hasWords(question, { claim, title: checked.title, facts }) &&
      agreesOnFigures(claim, question) &&
      agreesOnNames(claim, question) &&
      isDenial(claim) === isDenial(asked.slice(0, 2 * claim.length + 10))
    );
  });
}

/** A claim as long as the checked one leaves words of it out or adds some, not both: "swans" is no "tram". A post has nearly all of it in one place. */
function hasWords(
  { stems, authors }: Question,
  { claim, title, facts }: { readonly claim: readonly Term[]; readonly title: string | null; readonly facts: Facts },
): boolean {
  const theirs = new Set(matterOf(claim).map(({ stem }) => stem));
  if (stems.size > AS_LONG * theirs.size + 2)
    return (facts['sharedWithAuthor'] ?? 0) >= COVERED && (facts['windowOfClaim'] ?? 0) >= TOGETHER;
  const titled = title === null ? [] : termsOf(title).map(({ stem }) => stem);
  const isLike = (stem: string, others: Iterable<string>): boolean =>
    [...others].some(other => closeSpelling(stem, other));
  const missing = [...theirs].filter(stem => !stems.has(stem) && !authors.has(stem) && !isLike(stem, stems));
  const added = [...stems].filter(stem => !theirs.has(stem) && !titled.includes(stem) && !isLike(stem, theirs));
  return missing.length === 0 || added.length === 0;
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
