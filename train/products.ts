import type { Workbench } from './kernels.ts';

/** Bytes of a float, to make pointers of places. */
export const BYTES = 4;

/** A product of two matrices: places, how far apart rows stand, sizes. */
export interface Product {
  readonly a: number;
  readonly lda: number;
  readonly b: number;
  readonly ldb: number;
  readonly c: number;
  readonly ldc: number;
  readonly m: number;
  readonly k: number;
  readonly n: number;
  /** True: c is set, not added to. */
  readonly set?: boolean;
}

/** c += a · b, with a [m, k] and b [k, n]. */
export function multiply({ kernels }: Workbench, { a, lda, b, ldb, c, ldc, m, k, n, set }: Product): void {
  kernels.gemm(a * BYTES, b * BYTES, c * BYTES, m, k, n, lda, ldb, ldc, set === true ? 0 : 1);
}

/** Adds ofᵀ · by to a gradient. */
export function addGradient(
  bench: Workbench,
  what: { of: number; columns: number; by: number; width: number; rows: number },
  to: number,
): void {
  const { of, columns, by, width, rows } = what;
  const top = bench.top();
  const turned = bench.allocate(rows * columns);
  bench.kernels.transpose(of * BYTES, turned * BYTES, rows, columns);
  multiply(bench, { a: turned, lda: rows, b: by, ldb: width, c: to, ldc: width, m: columns, k: rows, n: width });
  bench.release(top);
}

/** by · weightsᵀ, in a new place. */
export function passBack(
  bench: Workbench,
  what: { by: number; width: number; rows: number },
  { weights, columns }: { weights: number; columns: number },
): number {
  const { by, width, rows } = what;
  const to = bench.allocate(rows * columns);
  const turned = bench.allocate(width * columns);
  bench.kernels.transpose(weights * BYTES, turned * BYTES, columns, width);
  multiply(bench, {
    a: by,
    lda: width,
    b: turned,
    ldb: columns,
    c: to,
    ldc: columns,
    m: rows,
    k: width,
    n: columns,
    set: true,
  });
  return to;
}
