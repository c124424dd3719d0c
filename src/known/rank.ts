import { addUp, type Ranker } from '#model/ranker.ts';
import { describeChecked } from './checked.ts';
import { comparer, type Facts } from './compare.ts';
import { relateFacts } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';

/** So many candidates of the look-up are compared; 120 bring up what fits for 97 posts of 100 (CheckThat! 2020, training part). */
export const COMPARED = 120;

/** The words of a candidate. */
interface Told {
  readonly claim: string;
  readonly title: string | null;
}

/** A candidate with the chance, 0 to 1, that it is about the claim asked for. */
export interface Ranked<T> {
  readonly checked: T;
  readonly score: number;
  readonly facts: Facts;
}

/** Facts about each candidate, in order. */
export function factsOf(question: Question, candidates: readonly Told[], lexicon: Lexicon): Facts[] {
  const compare = comparer(question, lexicon);
  return relateFacts(candidates.map(candidate => compare(describeChecked(candidate))));
}

/** Ranks candidates, the best first. Equal ones stay in the order in which they came. */
export function rankChecked<T extends Told>(
  question: Question,
  candidates: readonly T[],
  { lexicon, ranker }: { readonly lexicon: Lexicon; readonly ranker: Ranker },
): Ranked<T>[] {
  const facts = factsOf(question, candidates, lexicon);
  const sorted = candidates
    .map((checked, i) => {
      const of = facts[i] ?? {};
      return { checked, facts: of, order: addUp(ranker.order, of), chance: 1 / (1 + Math.exp(-addUp(ranker.fits, of))) };
    })
    .toSorted((a, b) => b.order - a.order);
  // What stands further down is never likelier than what stands above it.
  let most = 1;
  return sorted.map(({ checked, facts: of, chance }) => {
    most = Math.min(most, chance);
    return { checked, facts: of, score: Math.round(most * 1000) / 1000 };
  });
}
