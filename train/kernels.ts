import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The compiled arithmetic of training (kernels/training.as.ts): pointers are bytes, sizes elements. */
export interface TrainingKernels {
  gemm(
    ...sizes: [
      a: number,
      b: number,
      c: number,
      m: number,
      k: number,
      n: number,
      lda: number,
      ldb: number,
      ldc: number,
      acc: number,
    ]
  ): void;
  transpose(from: number, to: number, rows: number, columns: number): void;
  cell(
    ...sizes: [g: number, gs: number, cp: number, c: number, h: number, rows: number, width: number, hs: number]
  ): void;
  cellBack(
    ...sizes: [
      g: number,
      gs: number,
      cp: number,
      c: number,
      dh: number,
      dhr: number,
      dc: number,
      rows: number,
      width: number,
      hs: number,
    ]
  ): void;
  adam(
    ...sizes: [
      p: number,
      g: number,
      m: number,
      v: number,
      n: number,
      rate: number,
      c1: number,
      c2: number,
      decay: number,
    ]
  ): void;
  sumSquares(from: number, n: number): number;
  scale(at: number, n: number, by: number): void;
  fillRows(to: number, from: number, rows: number, width: number): void;
  sumRows(to: number, from: number, rows: number, width: number): void;
  multiplyBy(to: number, from: number, n: number): void;
}

const NAMES = [
  'gemm',
  'transpose',
  'cell',
  'cellBack',
  'adam',
  'sumSquares',
  'scale',
  'fillRows',
  'sumRows',
  'multiplyBy',
];
const kernelsOf = z.custom<TrainingKernels>(
  value => typeof value === 'object' && value !== null && NAMES.every(name => name in value),
);

/** Memory of a training run: places are positions in `floats`; it is asked for once and does not grow. */
export interface Workbench {
  readonly kernels: TrainingKernels;
  readonly floats: Float32Array;
  /** A place for so many floats; what stands there before is anything. */
  readonly allocate: (count: number) => number;
  /** The same, all zero. */
  readonly allocateZeros: (count: number) => number;
  readonly top: () => number;
  readonly release: (top: number) => void;
}

const PAGE_BYTES = 65_536;
const ALIGN_FLOATS = 16;
const FIRST_FLOAT = 1024;

/** A workbench with so many megabytes. */
export async function openWorkbench(megabytes: number): Promise<Workbench> {
  const pages = Math.ceil((megabytes * 1_048_576) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const abort = (): never => {
    throw new Error('the kernels broke off');
  };
  const bytes = await readFile(new URL('./kernels/training.wasm', import.meta.url));
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory, abort } });
  const floats = new Float32Array(memory.buffer);
  let top = FIRST_FLOAT;
  const allocate = (count: number): number => {
    const place = top;
    top += Math.ceil(count / ALIGN_FLOATS) * ALIGN_FLOATS;
    if (top > floats.length) throw new Error(`training needs more than ${megabytes} MB`);
    return place;
  };
  return {
    kernels: kernelsOf.parse(instance.exports),
    floats,
    allocate,
    allocateZeros(count) {
      const place = allocate(count);
      floats.fill(0, place, place + count);
      return place;
    },
    top: () => top,
    release(to) {
      top = to;
    },
  };
}
