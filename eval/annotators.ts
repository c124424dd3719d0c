import { compareAttributions } from './compare-spans.ts';
import { attributionsOf, compareRuns, groupCopies, namedRuns } from './instance-score.ts';
import { readArticles, readInstances } from './polnear.ts';
import type { Article, Attribution, Instance } from './polnear.ts';
import { printTable } from './table.ts';
import { figuresOf, percent, ROW_HEAD, rowOf, Tallies } from './tally.ts';

const NAMES = ['source', 'cue', 'content', 'content quoted', 'content said', 'content other'];

/** The copies of each article that more than one person annotated. */
function gatherCopies(articles: readonly Article[], instances: readonly Instance[]): [Article, Instance[][]][] {
  const copies = Map.groupBy(groupCopies(instances), copy => copy[0]?.article ?? '');
  return articles.flatMap((article): [Article, Instance[][]][] => {
    const own = copies.get(article.id) ?? [];
    return own.length > 1 ? [[article, own]] : [];
  });
}

/** Compares every copy with every other, both ways, by the CofeNet paper's definition. @returns how many pairs. */
export function comparePairs(tallies: Tallies, text: string, copies: readonly (readonly Instance[])[]): number {
  const named = copies.map(copy => namedRuns(text, copy));
  let pairs = 0;
  for (const [i, one] of named.entries())
    for (const [k, other] of named.entries()) {
      if (i === k) continue;
      if (i < k) pairs++;
      for (const [paragraph, runs] of one.entries()) compareRuns(tallies, runs, other[paragraph] ?? []);
    }
  return pairs;
}

/** How alike two sets of attributions are: F1 of all roles together, by the outside scorer's comparison. */
function likeness(text: string, given: readonly Attribution[], wanted: readonly Attribution[]): number {
  const tallies = new Tallies();
  compareAttributions(tallies, text, { given, wanted });
  const [right, all] = ['source', 'cue', 'content']
    .map(name => tallies.of(name))
    .reduce(([r, a], tally) => [r + tally.right, a + tally.given + tally.wanted], [0, 0]);
  return all === 0 ? 0 : (2 * right) / all;
}

/**
 * Compares everybody else's attributions with the first annotator's by the outside scorer's definition, as a program is. The first
 * annotator's own copy is the one most like the first annotator's attributions.
 */
export function compareWithFirst(tallies: Tallies, article: Article, copies: readonly (readonly Instance[])[]): void {
  const all = copies.map(copy => [...attributionsOf(copy).values()]);
  const alike = all.map(given => likeness(article.text, given, article.attributions));
  const own = alike.indexOf(Math.max(...alike));
  for (const [i, given] of all.entries())
    if (i !== own) compareAttributions(tallies, article.text, { given, wanted: article.attributions });
}

function print(title: string, tallies: Tallies): void {
  console.log(title);
  printTable(
    ROW_HEAD,
    NAMES.map(name => rowOf(name, tallies.of(name))),
  );
  console.log();
}

function figures(tallies: Tallies): Record<string, Record<string, number>> {
  return Object.fromEntries(
    NAMES.map(name => {
      const { precision, recall, f1 } = figuresOf(tallies.of(name));
      return [name, { precision: percent(precision), recall: percent(recall), f1: percent(f1) }];
    }),
  );
}

/** What annotators of the same article reach against each other: the ceiling of every figure on this corpus. */
export function measureAnnotators([folder]: readonly string[]): void {
  if (folder === undefined) throw new Error('Name the folder of the corpus: npm run eval -- annotators FOLDER');
  const gathered = gatherCopies(readArticles(folder, 'dev'), readInstances(folder, 'dev'));
  const [pairwise, first] = [new Tallies(), new Tallies()];
  let pairs = 0;
  for (const [article, copies] of gathered) {
    pairs += comparePairs(pairwise, article.text, copies);
    compareWithFirst(first, article, copies);
  }
  const annotators = gathered.map(([, copies]) => copies.length);
  console.log(`${gathered.length} articles with ${annotators.join(', ')} annotators: ${pairs} pairs\n`);
  print('Each against each other, both ways, runs of tokens (CofeNet’s definition)', pairwise);
  print('The others against the first annotator, trimmed spans (score.py’s definition)', first);
  console.log(
    JSON.stringify({
      measure: 'annotators',
      articles: gathered.length,
      annotators,
      pairs,
      pairwise: figures(pairwise),
      againstFirst: figures(first),
    }),
  );
}
