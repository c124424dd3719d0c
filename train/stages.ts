import { analyse, type AnalysisNetwork } from '../src/model/attribution-model.ts';
import { startEngine } from '../src/model/engine.ts';
import { LABELS } from '../src/model/labels.ts';
import { Network, type Sequence } from '../src/model/network.ts';
import {
  packTensors,
  readTensors,
  type FeatureShape,
  type Matrix,
  type NetworkShape,
} from '../src/model/network-file.ts';
import type { Questions } from './analysis.ts';
import type { Dropout, Example } from './forwards.ts';
import { answersLoss, chainLoss, type GoldLabels } from './losses.ts';
import { teach, type Lesson } from './teach.ts';
import { labelsOfSpans, goldSpans } from './spans-of-labels.ts';
import type { Instance } from './corpus.ts';
import type { SpanCourse } from './recipe.ts';

/** A network as it will be when read back from a file: weights rounded to eight bits and all. */
export async function asShipped(shape: NetworkShape, matrices: readonly Matrix[]): Promise<Network> {
  const { entries, bytes } = packTensors(matrices, 0);
  return new Network(await startEngine(), shape, readTensors(entries, bytes));
}

export interface Taught {
  readonly shape: NetworkShape;
  readonly matrices: readonly Matrix[];
}

export const MEGABYTES = 1500;
export const WORD_DROPOUT = 0.08;
const PARAGRAPHS_AT_ONCE = 16;
export const ROWS_AT_ONCE = 4;

/** Trains a network that answers CoreNLP's questions. */
export async function teachAnalysis(
  what: {
    examples: readonly Example[];
    answers: readonly Uint8Array[][];
    questions: Questions;
    features: readonly FeatureShape[];
  },
  options: {
    seed: number;
    epochs: number;
    hidden: number;
    layers: number;
    rate: number;
    dropout: Dropout;
    say: (line: string) => void;
  },
): Promise<Taught> {
  const sizes = what.questions.answers.map(list => list.length);
  const shape = {
    features: [...what.features],
    context: 0,
    hidden: options.hidden,
    layers: options.layers,
    labels: sizes.reduce((a, b) => a + b, 0),
  };
  const lessons = what.examples.map((example, i) => ({ example, gold: what.answers[i] ?? [] }));
  const matrices = await teach(shape, lessons, {
    epochs: options.epochs,
    batch: PARAGRAPHS_AT_ONCE,
    rate: options.rate,
    dropout: options.dropout,
    seed: options.seed,
    megabytes: MEGABYTES,
    say: options.say,
    chain: false,
    loss: () => answersLoss(sizes),
  });
  return { shape, matrices };
}

/** What a trained analysis says of paragraphs: rows of answers, to stand behind an example's numbers. */
export async function applyAnalysis(
  { shape, matrices }: Taught,
  questions: Questions,
  sequences: readonly Sequence[],
): Promise<Uint8Array[][]> {
  const network: AnalysisNetwork = {
    network: await asShipped(shape, matrices),
    answers: questions.answers.map(list => list.length),
  };
  return analyse(network, sequences);
}

/** Widths of the embeddings of answers. */
const ANSWER_WIDTHS: Readonly<Record<string, number>> = { tag: 16, relation: 16, entity: 6, head: 8, 'head-cue': 6 };

/** The features of answers, to stand behind those of words. */
export function answerFeatures(questions: Questions): FeatureShape[] {
  return questions.names.map((name, i) => ({
    name,
    of: 'place',
    size: questions.answers[i]?.length ?? 1,
    width: ANSWER_WIDTHS[name] ?? 8,
  }));
}

/** Which paragraphs are read in a row: of one document, as many as fit into so many tokens, so that a network knows what went before. */
export function rowsOf(instances: readonly Instance[], context: number): number[][] {
  const rows: { id: string; length: number; at: number[] }[] = [];
  for (const [i, { id, w }] of instances.entries()) {
    const last = rows.at(-1);
    if (last !== undefined && last.id === id && last.length + w.length <= context) {
      last.at.push(i);
      last.length += w.length;
    } else rows.push({ id, length: w.length, at: [i] });
  }
  return rows.map(({ at }) => at);
}

/** Paragraphs in a row as one example. */
export function joinExamples(examples: readonly Example[]): Example {
  const length = examples.reduce((sum, example) => sum + example.length, 0);
  const numbers = (examples[0]?.numbers ?? []).map(() => new Int32Array(length));
  let from = 0;
  for (const example of examples) {
    for (const [k, row] of numbers.entries()) row.set(example.numbers[k] ?? [], from);
    from += example.length;
  }
  return { length, numbers };
}

function lessonsOf(
  instances: readonly Instance[],
  examples: readonly Example[],
  context: number,
): Lesson<GoldLabels>[] {
  return rowsOf(instances, context).map(at => {
    const row = at.flatMap(i => instances[i] ?? []);
    const labels = row.map(({ y, w }) => labelsOfSpans(goldSpans(y), w.length));
    return {
      example: joinExamples(at.flatMap(i => examples[i] ?? [])),
      gold: { labels: Uint8Array.from(labels.flatMap(part => [...part])), lengths: row.map(({ w }) => w.length) },
    };
  });
}

/** Trains a network that finds spans. */
export async function teachSpans(
  what: { instances: readonly Instance[]; examples: readonly Example[]; features: readonly FeatureShape[] },
  options: SpanCourse & { readonly say: (line: string) => void },
): Promise<Taught> {
  const { hidden, layers, context } = options;
  const shape = { features: [...what.features], hidden, layers, labels: LABELS, context };
  const lessons = lessonsOf(what.instances, what.examples, context);
  const matrices = await teach(shape, lessons, {
    epochs: options.epochs,
    batch: context > 0 ? ROWS_AT_ONCE : PARAGRAPHS_AT_ONCE,
    rate: options.rate,
    dropout: { input: options.inputDropout ?? options.dropout * 0.6, layer: options.dropout, word: WORD_DROPOUT },
    seed: options.seed,
    megabytes: MEGABYTES,
    say: options.say,
    chain: true,
    loss: transitions =>
      chainLoss(
        transitions ?? { scores: new Float32Array(LABELS * LABELS), gradient: new Float64Array(LABELS * LABELS) },
      ),
  });
  return { shape, matrices };
}
