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
  return relateFacts(candidates.map(describeChecked).map(comparer(question, lexicon)));
}

/**
 * What a checked claim is set back for saying the opposite of a short one, or another figure: of two that share all other words the one that
 * says the same comes first. The posts that the weights were learnt from have next to no such pairs.
 */
const OPPOSITE = 1;
const OTHERWISE = 3;
/** What is asked word for word comes before all else. */
const SAME = 100;

/** Ranks candidates, the best first. Equal ones stay in the order in which they came. */
export function rankChecked<T extends Told>(
  question: Question,
  candidates: readonly T[],
  { lexicon, ranker }: { readonly lexicon: Lexicon; readonly ranker: Ranker },
): Ranked<T>[] {
  const facts = factsOf(question, candidates, lexicon);
  const compared = candidates.map((checked, i) => ({ checked, facts: facts[i] ?? {} }));
  return orderRanked(compared, ranker).map(({ checked: { checked }, facts: of, score }) => ({
    checked,
    facts: of,
    score,
  }));
}

/** Puts compared candidates in order, each with the chance that it fits. */
export function orderRanked<T extends { readonly facts: Facts }>(compared: readonly T[], ranker: Ranker): Ranked<T>[] {
  const sorted = compared
    .map(checked => {
      const { facts } = checked;
      const order =
        addUp(ranker.order, facts) +
        SAME * (facts['same'] ?? 0) -
        Math.max(OPPOSITE * (facts['opposite'] ?? 0), OTHERWISE * (facts['otherwise'] ?? 0));
      return { checked, facts, order, chance: 1 / (1 + Math.exp(-addUp(ranker.fits, facts))) };
    })
    .toSorted((a, b) => b.order - a.order);
  // What stands further down is never likelier than what stands above it.
  let most = 1;
  return sorted.map(({ checked, facts, chance }) => {
    most = Math.min(most, chance);
    return { checked, facts, score: Math.round(most * 1000) / 1000 };
  });
}
