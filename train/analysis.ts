import { foldWord } from '../src/model/features.ts';
import type { Instance } from './corpus.ts';
import { plainToken, type Lexicon } from './words.ts';

/** The questions of the analysing network, each with the possible answers: 0 is any that is not listed. */
export interface Questions {
  readonly names: readonly string[];
  readonly answers: readonly (readonly string[])[];
}

/** How far off a head may be, in steps of distance, to the left and to the right. */
const DISTANCES = [1, 2, 4, 8];
const HEADS = ['root', 'left1', 'left2', 'left4', 'left8', 'left+', 'right1', 'right2', 'right4', 'right8', 'right+'];
const CUE_STEPS = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];

function headOf(i: number, head: number): string {
  if (head < 0) return 'root';
  const distance = Math.abs(head - i);
  const step = DISTANCES.find(limit => distance <= limit);
  return `${head < i ? 'left' : 'right'}${step ?? '+'}`;
}

/** What CoreNLP says of a token: part of speech, relation, kind of entity, where its head is, how often its head is a cue. */
const analysisOf = (instance: Instance, i: number, lexicon: Lexicon): readonly string[] => {
  const head = instance.h[i] ?? -1;
  const governor = instance.w[head];
  return [
    instance.p[i] ?? '',
    instance.r[i] ?? '',
    instance.n[i] ?? 'O',
    headOf(i, head),
    String(governor === undefined ? 0 : lexicon.cueOf(foldWord(plainToken(governor)), null)),
  ];
};

const NAMES = ['tag', 'relation', 'entity', 'head', 'head-cue'];

/** Lists the answers that the training part has. */
export function readQuestions(instances: readonly Instance[]): Questions {
  const listed = (values: (instance: Instance) => readonly string[]): string[] =>
    [...new Set(instances.flatMap(values))].toSorted();
  return {
    names: NAMES,
    answers: [
      ['', ...listed(({ p }) => p)],
      ['', ...listed(({ r }) => r)],
      ['', ...listed(({ n }) => n)],
      ['', ...HEADS],
      ['', ...CUE_STEPS],
    ],
  };
}

/** The right answers of each paragraph: for each question its number at each token. */
export function answersOf(instances: readonly Instance[], questions: Questions, lexicon: Lexicon): Uint8Array[][] {
  const numbers = questions.answers.map(list => new Map(list.map((answer, i) => [answer, i])));
  return instances.map(instance => {
    const rows = instance.w.map((_, i) => analysisOf(instance, i, lexicon));
    return numbers.map((of, question) => Uint8Array.from(rows, row => of.get(row[question] ?? '') ?? 0));
  });
}
