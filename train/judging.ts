import { describeCandidates, edgeWords, type Judged } from '../src/model/candidates.ts';
import { sumChain, transitionsOf } from '../src/model/chain.ts';
import { foldWord } from '../src/model/features.ts';
import { scoreInRows } from '../src/model/attribution-model.ts';
import { spanPosteriors } from '../src/model/spans.ts';
import type { Trees } from '../src/model/trees.ts';
import type { Instance } from './corpus.ts';
import { growTrees } from './grow-trees.ts';
import { JUDGE } from './recipe.ts';
import { foldOf, sequencesOfPlain, type Material } from './span-models.ts';
import { asShipped, type Taught } from './stages.ts';
import { goldSpans } from './spans-of-labels.ts';
import { plainToken } from './words.ts';

/** A paragraph with its candidates and which of them are right. */
export interface JudgedLesson {
  readonly instance: Instance;
  readonly judged: Judged;
  readonly right: readonly boolean[];
}

/** Candidates of every paragraph of the training part, by the network that has not seen it: `taught[k]` left out fold k. */
export async function candidatesOf(material: Material, taught: readonly Taught[]): Promise<JudgedLesson[]> {
  const fold = foldOf(material.instances, taught.length);
  const lessons: JudgedLesson[] = [];
  for (const [k, { shape, matrices }] of taught.entries()) {
    const network = await asShipped(shape, matrices);
    const transitions = transitionsOf(
      matrices.find(({ name }) => name === 'transitions')?.values ?? new Float32Array(0),
    );
    const held = material.instances.flatMap((instance, i) =>
      fold(instance) === k ? [{ instance, example: material.analysed[i] }] : [],
    );
    for (const document of byDocument(held)) {
      const instances = document.map(({ instance }) => instance);
      const examples = document.flatMap(({ example }) => example ?? []);
      const scores = scoreInRows(network, sequencesOfPlain(instances, examples, material.lexicon));
      for (const [i, instance] of instances.entries()) {
        const candidates = spanPosteriors(
          sumChain(scores[i] ?? new Float32Array(0), network.width, transitions),
          transitions,
        );
        const gold = new Set(goldSpans(instance.y).map(({ role, from, to }) => `${role} ${from} ${to}`));
        const tokens = instance.w.map(plainToken);
        const numbers = examples[i]?.numbers ?? [];
        lessons.push({
          instance,
          judged: {
            tokens,
            folded: tokens.map(foldWord),
            cues: numbers[3] ?? [],
            places: numbers.slice(4),
            candidates,
          },
          right: candidates.map(({ role, from, to }) => gold.has(`${role} ${from} ${to}`)),
        });
      }
    }
  }
  return lessons;
}

function byDocument<T extends { readonly instance: Instance }>(paragraphs: readonly T[]): T[][] {
  const documents = new Map<string, T[]>();
  for (const one of paragraphs) documents.set(one.instance.id, [...(documents.get(one.instance.id) ?? []), one]);
  return [...documents.values()];
}

/** A word must have been seen so often at its place for its rate to be kept. */
const LEAST_SEEN = 8;
const PRIOR = 0.1;
const PRIOR_WEIGHT = 3;

/** How often candidates with each word at each edge were right. */
export function countRates(lessons: readonly JudgedLesson[]): Map<string, number> {
  const counts = new Map<string, { all: number; right: number }>();
  for (const { judged, right } of lessons)
    for (const [i, candidate] of judged.candidates.entries())
      for (const key of edgeWords(judged, candidate)) {
        const count = counts.get(key) ?? { all: 0, right: 0 };
        count.all += 1;
        count.right += Number(right[i]);
        counts.set(key, count);
      }
  const rates = new Map<string, number>();
  for (const [key, { all, right }] of counts)
    if (all >= LEAST_SEEN)
      rates.set(key, Math.round((1000 * (right + PRIOR * PRIOR_WEIGHT)) / (all + PRIOR_WEIGHT)) / 1000);
  return rates;
}

/** Trees that judge candidates, and the rates of edge words; a paragraph's own part is left out of the rates it is judged by. */
export function learnToJudge(
  lessons: readonly JudgedLesson[],
  say: (line: string) => void,
): { trees: Trees; rates: Map<string, number> } {
  const fold = foldOf(
    lessons.map(({ instance }) => instance),
    2,
  );
  const without = [0, 1].map(k => countRates(lessons.filter(({ instance }) => fold(instance) !== k)));
  const rows: number[][] = [];
  const right: boolean[] = [];
  for (const lesson of lessons) {
    rows.push(...describeCandidates(lesson.judged, without[fold(lesson.instance)] ?? new Map<string, number>()));
    right.push(...lesson.right);
  }
  say(`${rows.length} candidates, ${rows[0]?.length ?? 0} facts each`);
  return { trees: growTrees(rows, right, JUDGE, say), rates: countRates(lessons) };
}
