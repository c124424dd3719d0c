import type { Facts } from './compare.ts';

/** Facts that also tell by how they stand to those of the other candidates. */
const RELATIVE = [
  'words',
  'wordsOfClaim',
  'wordsOfTitle',
  'wordsAndAuthors',
  'pieces',
  'shared',
  'sharedOfClaim',
  'sharedOfTitle',
  'pairs',
  'run',
  'window',
  'wordsShare',
  'namesMass',
  'othersMass',
  'softOfClaim',
  'softOfTitle',
  'likelihoodOfClaim',
  'likelihoodOfTitle',
  'softMassOfAsked',
  'softOfAsked',
  'softMass',
  'toldTwice',
  'sharedOfAsked',
];

/** Facts about each candidate, with how each stands to the best of them (`…OfBest`) and to the best other (`…Ahead`). */
export function relateFacts(candidates: readonly Facts[]): Facts[] {
  const related: Record<string, number>[] = candidates.map(facts => ({ ...facts }));
  for (const name of RELATIVE) {
    const values = candidates.map(facts => facts[name] ?? 0);
    const [first = 0, second = 0] = values.toSorted((a, b) => b - a);
    for (const [i, facts] of related.entries()) {
      const value = values[i] ?? 0;
      facts[`${name}OfBest`] = first > 0 ? value / first : 0;
      facts[`${name}Ahead`] = value === first ? value - second : value - first;
    }
  }
  return related;
}
