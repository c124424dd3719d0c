import { z } from 'zod';
import type { AnalysisNetwork, Judge, SpanNetwork } from './attribution-model.ts';
import { transitionsOf } from './chain.ts';
import type { Engine } from './engine.ts';
import { LABELS } from './labels.ts';
import { Network } from './network.ts';
import { networkEntry, readTensors } from './network-file.ts';
import { trees } from './trees.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';
import type { LinkWeights } from './link-features.ts';

/** What stands before the weights: everything that is not a matrix. */
export const modelHeader = z.object({
  format: z.literal('onrecord attribution 1'),
  name: z.string(),
  vocabulary: z.object({
    words: z.array(z.string()),
    suffixes: z.array(z.string()),
    shapes: z.array(z.string()),
    cues: z.string(),
  }),
  analysis: networkEntry.extend({ answers: z.array(z.int().positive()) }).nullable(),
  spans: z.array(networkEntry.extend({ transitions: z.array(z.number()).length(LABELS * LABELS) })).min(1),
  judge: z.object({ trees, rates: z.record(z.string(), z.number()) }).nullable(),
  /** A span less probable is not named, by its role. */
  thresholds: z.object({ source: z.number(), cue: z.number(), content: z.number() }),
  links: z.record(z.string(), z.number()),
});
export type ModelHeader = z.infer<typeof modelHeader>;

/** A trained model, ready to read with. */
export interface AttributionModel {
  /** Names the weights: kept with every reading. */
  readonly name: string;
  readonly vocabulary: Vocabulary;
  readonly analysis: AnalysisNetwork | null;
  readonly networks: readonly SpanNetwork[];
  readonly judge: Judge | null;
  readonly thresholds: ModelHeader['thresholds'];
  readonly links: LinkWeights;
}

const LENGTH_BYTES = 4;
/** The weights begin where floats may stand. */
const ALIGN_BYTES = 8;
const bodyStart = (headerBytes: number): number => Math.ceil((LENGTH_BYTES + headerBytes) / ALIGN_BYTES) * ALIGN_BYTES;

/** A model as one file: the header's length (4 bytes, little endian), the header as JSON, the weights. */
export function writeModel(header: ModelHeader, body: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = bodyStart(json.length);
  const bytes = new Uint8Array(start + body.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, LENGTH_BYTES);
  bytes.set(body, start);
  return bytes;
}

/** Reads what `writeModel` wrote. @throws Error with one line if it is not such a file, or cut off */
export function readModel(bytes: Uint8Array, engine: Engine): AttributionModel {
  try {
    return readParts(bytes, engine);
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`not a model, or cut off: ${why.split('\n')[0] ?? ''}`, { cause: error });
  }
}

function readParts(bytes: Uint8Array, engine: Engine): AttributionModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length)));
  const header = modelHeader.parse(json);
  // A copy, so that the weights stand where floats may stand whatever buffer the file came in.
  const body = bytes.slice(bodyStart(length));
  const { analysis } = header;
  return {
    name: header.name,
    vocabulary: readVocabulary(header.vocabulary),
    analysis:
      analysis === null
        ? null
        : {
            network: new Network(engine, analysis.shape, readTensors(analysis.tensors, body)),
            answers: analysis.answers,
          },
    networks: header.spans.map(({ shape, tensors, transitions }) => ({
      network: new Network(engine, shape, readTensors(tensors, body)),
      transitions: transitionsOf(Float32Array.from(transitions)),
    })),
    judge:
      header.judge === null ? null : { trees: header.judge.trees, rates: new Map(Object.entries(header.judge.rates)) },
    thresholds: header.thresholds,
    links: header.links,
  };
}
