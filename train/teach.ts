import type { NetworkShape, Matrix } from '../src/model/network-file.ts';
import { LABELS } from '../src/model/labels.ts';
import { openWorkbench } from './kernels.ts';
import type { Dropout, Example } from './forwards.ts';
import { Learner } from './learner.ts';
import type { Loss, Scored } from './losses.ts';
import { randomFrom } from './random.ts';

/** A paragraph with what is right about it. */
export interface Lesson<Gold> {
  readonly example: Example;
  readonly gold: Gold;
}

export interface Course {
  readonly epochs: number;
  /** The optimiser's greatest rate; it falls to nothing in a straight line. */
  readonly rate: number;
  readonly dropout: Dropout;
  readonly seed: number;
  readonly megabytes: number;
  /** How many examples are learnt from at once. */
  readonly batch: number;
  /** A line a round, with the loss a token. */
  readonly say: (line: string) => void;
}

/** The first steps go slower: a gradient is not yet to be trusted. */
const WARM_UP_STEPS = 200;
/** From this share of the way on weights are averaged (Polyak), every so many steps. */
const AVERAGE_FROM = 0.6;
const AVERAGE_EVERY = 20;
const DECAY = 1e-4;
/** Lengths are mixed by so many tokens when batches of like lengths are made. */
const MIXED_TOKENS = 12;

/** Trains a network; the loss is made anew for each batch, over the transitions as they then are if `chain` is set. */
export async function teach<Gold>(
  shape: NetworkShape,
  lessons: readonly Lesson<Gold>[],
  course: Course & {
    readonly loss: (transitions: { scores: Float32Array; gradient: Float64Array } | null) => Loss<Gold>;
    readonly chain: boolean;
  },
): Promise<Matrix[]> {
  const bench = await openWorkbench(course.megabytes);
  const learner = new Learner(bench, shape, { seed: course.seed, extra: course.chain ? LABELS * LABELS : 0 });
  const random = randomFrom(course.seed * 31 + 5);
  const total = course.epochs * Math.ceil(lessons.length / course.batch);
  let averaged: Float64Array[] | null = null;
  let averages = 0;
  let step = 0;
  for (let epoch = 1; epoch <= course.epochs; epoch += 1) {
    let loss = 0;
    let tokens = 0;
    const begun = performance.now();
    for (const batch of batchesOf(lessons, course.batch, random)) {
      step += 1;
      const done = step / total;
      loss += learn(learner, bench, { batch, course, random });
      tokens += batch.reduce((sum, { example }) => sum + example.length, 0);
      learner.update(course.rate * Math.min(1, step / WARM_UP_STEPS) * (1 - done) + 1e-5, DECAY);
      if (done > AVERAGE_FROM && step % AVERAGE_EVERY === 0) {
        averages += 1;
        averaged = average(averaged, learner.matrices(), averages);
      }
    }
    course.say(
      `round ${epoch} of ${course.epochs}: loss ${(loss / tokens).toFixed(4)} a token, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
    );
  }
  const last = learner.matrices();
  return last.map((matrix, i) => ({ ...matrix, values: Float32Array.from(averaged?.[i] ?? matrix.values) }));
}

function average(sums: Float64Array[] | null, matrices: readonly Matrix[], count: number): Float64Array[] {
  if (sums === null) return matrices.map(({ values }) => Float64Array.from(values));
  for (const [i, { values }] of matrices.entries()) {
    const sum = sums[i];
    if (sum !== undefined)
      for (const [j, value] of values.entries()) sum[j] = (sum[j] ?? 0) + (value - (sum[j] ?? 0)) / count;
  }
  return sums;
}

function learn<Gold>(
  learner: Learner,
  bench: Awaited<ReturnType<typeof openWorkbench>>,
  {
    batch,
    course,
    random,
  }: { batch: readonly Lesson<Gold>[]; course: Parameters<typeof teach<Gold>>[2]; random: () => number },
): number {
  const { floats } = bench;
  const examples = batch.map(({ example }) => forgetful(example, course.dropout.word, random));
  let loss = 0;
  learner.run(examples, { dropout: course.dropout, random }, (scores, rows) => {
    const gradient = bench.allocate(rows * learner.width);
    floats.fill(0, gradient, gradient + rows * learner.width);
    const { extra } = learner;
    const transitions =
      extra === null
        ? null
        : {
            scores: floats.subarray(extra.at, extra.at + LABELS * LABELS),
            gradient: new Float64Array(LABELS * LABELS),
          };
    const lossOf = course.loss(transitions);
    const count = batch.length;
    for (const [row, { example, gold }] of batch.entries()) {
      const scored: Scored = {
        floats,
        length: example.length,
        width: learner.width,
        weight: 1 / count,
        at: t => scores + (t * count + row) * learner.width,
        gradientAt: t => gradient + (t * count + row) * learner.width,
      };
      loss += lossOf(scored, gold);
    }
    if (extra !== null && transitions !== null)
      for (const [i, value] of transitions.gradient.entries())
        floats[extra.gradient + i] = (floats[extra.gradient + i] ?? 0) + value;
    return gradient;
  });
  return loss;
}

/** The example with some words forgotten, so that the network learns to do without them. */
function forgetful(example: Example, share: number, random: () => number): Example {
  const [words, ...others] = example.numbers;
  if (words === undefined) return example;
  return {
    length: example.length,
    numbers: [Int32Array.from(words, word => (random() < share ? 0 : word)), ...others],
  };
}

/** Batches of about the same length, longest paragraph first in each, in an order of chance. */
function batchesOf<Gold>(lessons: readonly Lesson<Gold>[], size: number, random: () => number): Lesson<Gold>[][] {
  const ordered = lessons
    .map(lesson => ({ lesson, by: lesson.example.length + random() * MIXED_TOKENS }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ lesson }) => lesson);
  const batches: Lesson<Gold>[][] = [];
  for (let i = 0; i < ordered.length; i += size)
    batches.push(ordered.slice(i, i + size).toSorted((a, b) => b.example.length - a.example.length));
  for (let i = batches.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [batches[i], batches[j]];
    if (a !== undefined && b !== undefined) [batches[i], batches[j]] = [b, a];
  }
  return batches;
}
