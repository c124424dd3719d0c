import { z } from 'zod';

/** A table of embeddings: `word` tables hang on the token alone, `place` tables on where it stands. */
const featureShape = z.object({
  name: z.string(),
  of: z.enum(['word', 'place']),
  size: z.int().positive(),
  width: z.int().positive(),
});

/** What a network is made of. */
const networkShape = z.object({
  features: z.array(featureShape),
  hidden: z.int().positive(),
  layers: z.int().positive(),
  labels: z.int().positive(),
  /** Up to so many tokens of neighbouring paragraphs are read in a row; 0: each paragraph alone. */
  context: z.int().nonnegative(),
});

const tensorEntry = z.object({
  name: z.string(),
  rows: z.int().positive(),
  columns: z.int().positive(),
  /** Where its numbers begin, in bytes after the header: a float32 scale a row, then a signed byte a weight. */
  offset: z.int().nonnegative(),
});

export const networkEntry = z.object({ shape: networkShape, tensors: z.array(tensorEntry) });
export type NetworkEntry = z.infer<typeof networkEntry>;
export type NetworkShape = z.infer<typeof networkShape>;
export type FeatureShape = z.infer<typeof featureShape>;

/** Named arrays of floats, matrices row after row. */
export interface Tensors {
  /** @throws if there is none of that name */
  get(name: string): Float32Array;
}

/** A matrix to be written. */
export interface Matrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

const LARGEST_8 = 127;
const FLOAT_BYTES = 4;
const bytesOf = ({ rows, columns }: { rows: number; columns: number }): number =>
  // Kept a multiple of 4, so that the next scales stand where floats may stand.
  rows * FLOAT_BYTES + Math.ceil((rows * columns) / FLOAT_BYTES) * FLOAT_BYTES;

/** Writes matrices one after the other, eight bits a weight with a scale a row; `start` is where the first begins. */
export function packTensors(
  matrices: readonly Matrix[],
  start: number,
): { entries: NetworkEntry['tensors']; bytes: Uint8Array } {
  const bytes = new Uint8Array(matrices.reduce((sum, matrix) => sum + bytesOf(matrix), 0));
  let at = 0;
  const entries = matrices.map(matrix => {
    const { name, rows, columns, values } = matrix;
    const scales = new Float32Array(bytes.buffer, at, rows);
    const weights = new Int8Array(bytes.buffer, at + rows * FLOAT_BYTES, rows * columns);
    for (let row = 0; row < rows; row += 1) {
      const part = values.subarray(row * columns, (row + 1) * columns);
      const scale = Math.fround(
        Math.max(part.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST_8, 1e-9),
      );
      scales[row] = scale;
      for (const [column, value] of part.entries()) weights[row * columns + column] = Math.round(value / scale);
    }
    const entry = { name, rows, columns, offset: start + at };
    at += bytesOf(matrix);
    return entry;
  });
  return { entries, bytes };
}

/** Reads what `packTensors` wrote. @throws if a tensor reaches past the end */
export function readTensors(entries: NetworkEntry['tensors'], body: Uint8Array): Tensors {
  const found = new Map<string, Float32Array>();
  for (const { name, rows, columns, offset } of entries) {
    if (offset + rows * FLOAT_BYTES + rows * columns > body.length) throw new Error(`the tensor "${name}" is cut off`);
    const at = body.byteOffset + offset;
    const scales = new Float32Array(body.buffer, at, rows);
    const weights = new Int8Array(body.buffer, at + rows * FLOAT_BYTES, rows * columns);
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row += 1) {
      const scale = scales[row] ?? 0;
      for (let i = row * columns; i < (row + 1) * columns; i += 1) values[i] = (weights[i] ?? 0) * scale;
    }
    found.set(name, values);
  }
  return {
    get(name) {
      const values = found.get(name);
      if (values === undefined) throw new Error(`the model has no tensor "${name}"`);
      return values;
    },
  };
}
