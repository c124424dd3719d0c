import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The compiled arithmetic (kernels/reading.as.ts): pointers are bytes, sizes elements. */
export interface Kernels {
  addProduct(...sizes: [a: number, b: number, c: number, m: number, k: number, n: number]): void;
  gemm16(
    ...sizes: [
      a: number,
      b: number,
      c: number,
      m: number,
      k: number,
      n: number,
      lda: number,
      ldc: number,
      scale: number,
    ]
  ): void;
  pairRows(dst: number, src: number, k: number, n: number, scale: number): void;
  pass16(
    ...sizes: [
      g: number,
      gs: number,
      b: number,
      scale: number,
      c: number,
      h: number,
      hs: number,
      lengths: number,
      m: number,
      width: number,
      back: number,
      unit: number,
    ]
  ): void;
  sumRows(dst: number, tables: number, index: number, m: number, k: number, n: number): void;
  fillRows(dst: number, src: number, rows: number, width: number): void;
}

const PAGE_BYTES = 65_536;
const FLOAT_BYTES = 4;
/** Places start on 64 bytes. */
const ALIGN_FLOATS = 16;
const FIRST_FLOAT = 1024;

/** WebAssembly's memory as far as it is used here, by a type that needs no library. */
interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Memory and arithmetic of one or more networks. Places are positions in `floats`; memory grows as it is asked for. */
export class Engine {
  readonly kernels: Kernels;
  readonly #memory: GrowingMemory;
  #floats: Float32Array;
  #top = FIRST_FLOAT;

  constructor(kernels: Kernels, memory: GrowingMemory) {
    this.kernels = kernels;
    this.#memory = memory;
    this.#floats = new Float32Array(memory.buffer);
  }

  /** The memory as it is now: asked for anew after each `allocate`. */
  get floats(): Float32Array {
    return this.#floats;
  }

  /** A place for so many floats; what stands there before is anything. */
  allocate(count: number): number {
    const place = this.#top;
    this.#top += Math.ceil(count / ALIGN_FLOATS) * ALIGN_FLOATS;
    const missing = this.#top * FLOAT_BYTES - this.#memory.buffer.byteLength;
    if (missing > 0) {
      // Grows by at least a quarter, so that many small wishes do not copy the memory many times.
      const pages = Math.ceil(Math.max(missing, this.#memory.buffer.byteLength / 4) / PAGE_BYTES);
      this.#memory.grow(pages);
      this.#floats = new Float32Array(this.#memory.buffer);
    }
    return place;
  }

  /** The whole numbers of 32 bits at a place, to be written before the next `allocate`. */
  wholes(place: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, place * FLOAT_BYTES, count);
  }

  /** A place for so many floats, all zero. */
  allocateZeros(count: number): number {
    const place = this.allocate(count);
    this.#floats.fill(0, place, place + count);
    return place;
  }

  /** Where the next place would be, for `release`. */
  get top(): number {
    return this.#top;
  }

  /** Gives back every place from `top` on. */
  release(top: number): void {
    this.#top = top;
  }
}

const NAMES = ['addProduct', 'gemm16', 'pairRows', 'pass16', 'sumRows', 'fillRows'] as const;
const kernelsOf = z.custom<Kernels>(
  value => typeof value === 'object' && value !== null && NAMES.every(name => name in value),
);

/** At most this much memory, in pages of 64 KiB: 384 MB. */
const LIMIT_PAGES = 6144;
const FIRST_PAGES = 64;

/** An engine of its own over kernels that round the same way on every machine. */
export async function startEngine(file = new URL('./kernels/reading.wasm', import.meta.url)): Promise<Engine> {
  const memory = new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: LIMIT_PAGES });
  const abort = (): never => {
    throw new Error('the kernels broke off');
  };
  const { instance } = await WebAssembly.instantiate(await readFile(file), { env: { memory, abort } });
  return new Engine(kernelsOf.parse(instance.exports), memory);
}
