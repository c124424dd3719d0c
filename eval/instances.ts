import { extractArticles } from './extracted.ts';
import type { ExtractedStatement } from './extracted.ts';
import { compareRuns, groupCopies, namedRuns } from './instance-score.ts';
import { readArticles, readInstances } from './polnear.ts';
import type { Article, Instance } from './polnear.ts';
import { runsOf, RUN_KINDS } from './runs.ts';
import type { Run } from './runs.ts';
import { printTable } from './table.ts';
import { loadAskedModel, tagByModel } from './tag-by-model.ts';
import { figuresOf, percent, ROW_HEAD, rowOf, Tallies } from './tally.ts';

/** What a span finder is asked: the paragraphs of one article in order. It answers with the runs of each. */
export type TagInstances = (
  paragraphs: readonly Pick<Instance, 'article' | 'tokens' | 'spans'>[],
) => readonly (readonly Run[])[];

/**
 * Labels the tokens of a paragraph by the spans of statements, as the corpus was labelled: a longer span first, a shorter one over it;
 * a token belongs to a span that it touches.
 */
export function labelTokens(
  tokens: Instance['spans'],
  statements: readonly Pick<ExtractedStatement, 'source' | 'cue' | 'content'>[],
): number[] {
  const spans = statements
    .flatMap(statement =>
      RUN_KINDS.flatMap((kind, i) => statement[kind].map(([start, end]) => ({ label: 2 * i + 1, start, end }))),
    )
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const labels = tokens.map(() => 0);
  for (const { label, start, end } of spans) {
    let first = true;
    for (const [i, token] of tokens.entries()) {
      if (token[1] <= token[0] || token[0] >= end || token[1] <= start) continue;
      labels[i] = first ? label : label + 1;
      first = false;
    }
  }
  return labels;
}

/** Finds runs as the command line finds statements, over whole articles, and lays them on the set's own tokens. */
export function tagByProgram(articles: readonly Article[], options: readonly string[]): TagInstances {
  const statements = extractArticles(articles, options);
  const byArticle = new Map(articles.map(({ id }, i) => [id, statements[i] ?? []]));
  return paragraphs => paragraphs.map(({ article, spans }) => runsOf(labelTokens(spans, byArticle.get(article) ?? [])));
}

const NAMES = ['source', 'cue', 'content'];
const KINDS = ['content quoted', 'content said', 'content other'];

/** Scores a span finder on instances; of the kinds of content only the recall means something, for runs alone have no kind. */
export function scoreInstances(
  instances: readonly Instance[],
  texts: ReadonlyMap<string, string>,
  tag: TagInstances,
): Tallies {
  const tallies = new Tallies();
  for (const copy of groupCopies(instances)) {
    const wanted = namedRuns(texts.get(copy[0]?.article ?? '') ?? '', copy);
    const given = tag(copy);
    for (const [i, runs] of wanted.entries()) compareRuns(tallies, given[i] ?? [], runs);
  }
  return tallies;
}

/**
 * `instances FOLDER [--model] [--setting fast|best]`: exact-match F1 by the CofeNet paper's definition, on every annotator's copy; of
 * the whole program on whole articles, or of the trained model alone on the set's own paragraphs and tokens.
 */
export async function measureInstances([folder, ...rest]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name the folder of the corpus: npm run eval -- instances FOLDER');
  const articles = readArticles(folder, 'dev');
  const instances = readInstances(folder, 'dev');
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const options = rest.filter(option => option !== '--model');
  const alone = options.length < rest.length;
  const tag = alone ? tagByModel(await loadAskedModel(options)) : tagByProgram(articles, options);
  const tallies = scoreInstances(instances, texts, tag);
  printTable(
    ROW_HEAD,
    NAMES.map(name => rowOf(name, tallies.of(name))),
  );
  console.log();
  printTable(
    ['recall of', '%', 'wanted'],
    KINDS.map(name => [name, percent(figuresOf(tallies.of(name)).recall), tallies.of(name).wanted]),
  );
  const figures = NAMES.map(name => {
    const { precision, recall, f1 } = figuresOf(tallies.of(name));
    return [name, { precision: percent(precision), recall: percent(recall), f1: percent(f1) }];
  });
  console.log(
    JSON.stringify({
      measure: 'instances',
      modelAlone: alone,
      instances: instances.length,
      ...Object.fromEntries(figures),
    }),
  );
}
