import type { Engine } from './engine.ts';

/** Bytes of a float, to make pointers of places. */
export const FLOAT_BYTES = 4;
/** An output of one, in the 16-bit numbers that pass between steps: 13 bits, so that weights keep as many. */
export const UNIT = 8191;
const LARGEST_16 = 32_767;
const LARGEST_32 = 2_147_483_647;

/** A matrix of 16-bit weights, and by what a product with outputs is multiplied to be in floats again. */
export interface Weights16 {
  /** Place of the packed weights. */
  readonly place: number;
  readonly rows: number;
  readonly columns: number;
  readonly scale: number;
}

/**
 * Packs a matrix [rows, columns] of floats for gemm16. The scale is the finest for which no weight leaves 16 bits and no sum over a
 * column can leave 32, whatever the outputs are. `rows` is even.
 */
export function packWeights(engine: Engine, values: Float32Array, rows: number): Weights16 {
  const columns = values.length / rows;
  let largest = 1e-6;
  const sums = new Float64Array(columns);
  for (const [i, value] of values.entries()) {
    const size = Math.abs(value);
    largest = Math.max(largest, size);
    sums[i % columns] = (sums[i % columns] ?? 0) + size;
  }
  // Each of the rows may be rounded up by a half.
  const room = LARGEST_32 / UNIT - rows;
  const scale = Math.fround(Math.min(LARGEST_16 / largest, room / sums.reduce((a, b) => Math.max(a, b), 1e-6)));
  const place = engine.allocate((rows * columns) / 2);
  const { top } = engine;
  const floats = engine.allocate(values.length);
  engine.floats.set(values, floats);
  engine.kernels.pairRows(place * FLOAT_BYTES, floats * FLOAT_BYTES, rows, columns, scale);
  engine.release(top);
  return { place, rows, columns, scale: 1 / (scale * UNIT) };
}
