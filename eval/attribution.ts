import { compareAttributions } from './compare-spans.ts';
import { extractArticles } from './extracted.ts';
import { readArticles } from './polnear.ts';
import { printTable } from './table.ts';
import { figuresOf, percent, ROW_HEAD, rowOf, Tallies } from './tally.ts';

const NAMES = ['source', 'cue', 'content', 'content quoted', 'content said', 'content other'];

/** `attribution FOLDER [--setting fast|best]`: exact-match figures of whole articles, as the outside scorer has them. */
export function measureAttribution([folder, ...options]: readonly string[]): void {
  if (folder === undefined) throw new Error('Name the folder of the corpus: npm run eval -- attribution FOLDER');
  const articles = readArticles(folder, 'dev');
  const statements = extractArticles(articles, options);
  const tallies = new Tallies();
  for (const [i, { text, attributions }] of articles.entries()) {
    const given = (statements[i] ?? []).filter(({ parent }) => parent === null);
    compareAttributions(tallies, text, { given, wanted: attributions });
  }
  printTable(
    ROW_HEAD,
    NAMES.map(name => rowOf(name, tallies.of(name))),
  );
  const figures = NAMES.map(name => {
    const { precision, recall, f1 } = figuresOf(tallies.of(name));
    return [name, { precision: percent(precision), recall: percent(recall), f1: percent(f1) }];
  });
  console.log(JSON.stringify({ measure: 'attribution', articles: articles.length, ...Object.fromEntries(figures) }));
}
