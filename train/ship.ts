import { LABELS } from '../src/model/labels.ts';
import type { LinkWeights } from '../src/model/link-features.ts';
import { writeModel, type ModelHeader } from '../src/model/model-file.ts';
import { packTensors } from '../src/model/network-file.ts';
import type { WrittenVocabulary } from '../src/model/vocabulary.ts';
import type { Trees } from '../src/model/trees.ts';
import type { Taught } from './stages.ts';

/** What goes into one file of weights. */
export interface Cargo {
  readonly name: string;
  readonly vocabulary: WrittenVocabulary;
  readonly analysis: { readonly taught: Taught; readonly answers: readonly number[] } | null;
  readonly spans: readonly Taught[];
  readonly judge: { readonly trees: Trees; readonly rates: ReadonlyMap<string, number> } | null;
  readonly thresholds: ModelHeader['thresholds'];
  readonly links: LinkWeights;
}

const DECIMALS = 10_000;
const rounded = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;
const shortened = (trees: Trees): Trees => ({ ...trees, base: rounded(trees.base), value: trees.value.map(rounded) });

/** The bytes of a model's file. */
export function packModel({ name, vocabulary, analysis, spans, judge, thresholds, links }: Cargo): Uint8Array {
  const bodies: Uint8Array[] = [];
  let start = 0;
  const put = ({
    shape,
    matrices,
  }: Taught): { shape: Taught['shape']; tensors: ModelHeader['spans'][number]['tensors'] } => {
    const { entries, bytes } = packTensors(
      matrices.filter(matrix => matrix.name !== 'transitions'),
      start,
    );
    bodies.push(bytes);
    start += bytes.length;
    return { shape, tensors: entries };
  };
  const header: ModelHeader = {
    format: 'onrecord attribution 1',
    name,
    vocabulary: {
      words: [...vocabulary.words],
      suffixes: [...vocabulary.suffixes],
      shapes: [...vocabulary.shapes],
      cues: vocabulary.cues,
    },
    analysis: analysis === null ? null : { ...put(analysis.taught), answers: [...analysis.answers] },
    spans: spans.map(taught => ({ ...put(taught), transitions: transitionsIn(taught) })),
    judge: judge === null ? null : { trees: shortened(judge.trees), rates: Object.fromEntries(judge.rates) },
    thresholds,
    links,
  };
  const body = new Uint8Array(start);
  let at = 0;
  for (const bytes of bodies) {
    body.set(bytes, at);
    at += bytes.length;
  }
  return writeModel(header, body);
}

function transitionsIn({ matrices }: Taught): number[] {
  const values = matrices.find(({ name }) => name === 'transitions')?.values;
  if (values === undefined) throw new Error('the network has no transitions');
  return [...values.subarray(0, LABELS * LABELS)].map(rounded);
}
