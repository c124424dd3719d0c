/**
 * What reading needs: a recurrent step whose outputs are 16-bit numbers, and products of those with 16-bit weights, which are
 * whole numbers and so the same on every machine, and twice as fast as floats.
 */
import { addTo, gemm, vsig, vtanh } from './arithmetic.as';
export { fillRows } from './arithmetic.as';

/** C[m,n] (floats, rows `ldc` apart) += scale · A[m,k] (16-bit, rows `lda` apart) · B (16-bit, rows in pairs: packed by `pairRows`); k even, n a multiple of 4. */
export function gemm16(pa: usize, pb: usize, pc: usize, m: i32, k: i32, n: i32, lda: i32, ldc: i32, scale: f32): void {
  const pairs = k >> 1, bs = n << 2, S = f32x4.splat(scale);
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    const a0 = pa + ((i * lda) << 1), a1 = a0 + (lda << 1), a2 = a1 + (lda << 1), a3 = a2 + (lda << 1);
    const c0 = pc + ((i * ldc) << 2), c1 = c0 + (ldc << 2), c2 = c1 + (ldc << 2), c3 = c2 + (ldc << 2);
    let j = 0;
    for (; j + 8 <= n; j += 8) {
      const jo = j << 2;
      let r00 = i32x4.splat(0), r01 = r00, r10 = r00, r11 = r00, r20 = r00, r21 = r00, r30 = r00, r31 = r00;
      let b = pb + jo;
      for (let q = 0; q < pairs; q++) {
        const qo = q << 2;
        const b0 = v128.load(b), b1 = v128.load(b, 16);
        let s = v128.load32_splat(a0 + qo); r00 = i32x4.add(r00, i32x4.dot_i16x8_s(s, b0)); r01 = i32x4.add(r01, i32x4.dot_i16x8_s(s, b1));
        s = v128.load32_splat(a1 + qo); r10 = i32x4.add(r10, i32x4.dot_i16x8_s(s, b0)); r11 = i32x4.add(r11, i32x4.dot_i16x8_s(s, b1));
        s = v128.load32_splat(a2 + qo); r20 = i32x4.add(r20, i32x4.dot_i16x8_s(s, b0)); r21 = i32x4.add(r21, i32x4.dot_i16x8_s(s, b1));
        s = v128.load32_splat(a3 + qo); r30 = i32x4.add(r30, i32x4.dot_i16x8_s(s, b0)); r31 = i32x4.add(r31, i32x4.dot_i16x8_s(s, b1));
        b += bs;
      }
      put(c0 + jo, r00, S); put(c0 + jo + 16, r01, S); put(c1 + jo, r10, S); put(c1 + jo + 16, r11, S);
      put(c2 + jo, r20, S); put(c2 + jo + 16, r21, S); put(c3 + jo, r30, S); put(c3 + jo + 16, r31, S);
    }
    for (; j < n; j += 4) {
      const jo = j << 2;
      let r0 = i32x4.splat(0), r1 = r0, r2 = r0, r3 = r0;
      let b = pb + jo;
      for (let q = 0; q < pairs; q++) {
        const qo = q << 2, b0 = v128.load(b);
        r0 = i32x4.add(r0, i32x4.dot_i16x8_s(v128.load32_splat(a0 + qo), b0)); r1 = i32x4.add(r1, i32x4.dot_i16x8_s(v128.load32_splat(a1 + qo), b0));
        r2 = i32x4.add(r2, i32x4.dot_i16x8_s(v128.load32_splat(a2 + qo), b0)); r3 = i32x4.add(r3, i32x4.dot_i16x8_s(v128.load32_splat(a3 + qo), b0));
        b += bs;
      }
      put(c0 + jo, r0, S); put(c1 + jo, r1, S); put(c2 + jo, r2, S); put(c3 + jo, r3, S);
    }
  }
  for (; i < m; i++) {
    const a0 = pa + ((i * lda) << 1), c0 = pc + ((i * ldc) << 2);
    let j = 0;
    for (; j + 16 <= n; j += 16) {
      const jo = j << 2;
      let r0 = i32x4.splat(0), r1 = r0, r2 = r0, r3 = r0;
      let b = pb + jo;
      for (let q = 0; q < pairs; q++) {
        const s = v128.load32_splat(a0 + (q << 2));
        r0 = i32x4.add(r0, i32x4.dot_i16x8_s(s, v128.load(b))); r1 = i32x4.add(r1, i32x4.dot_i16x8_s(s, v128.load(b, 16)));
        r2 = i32x4.add(r2, i32x4.dot_i16x8_s(s, v128.load(b, 32))); r3 = i32x4.add(r3, i32x4.dot_i16x8_s(s, v128.load(b, 48)));
        b += bs;
      }
      put(c0 + jo, r0, S); put(c0 + jo + 16, r1, S); put(c0 + jo + 32, r2, S); put(c0 + jo + 48, r3, S);
    }
    for (; j < n; j += 4) {
      const jo = j << 2;
      let r0 = i32x4.splat(0);
      let b = pb + jo;
      for (let q = 0; q < pairs; q++) { r0 = i32x4.add(r0, i32x4.dot_i16x8_s(v128.load32_splat(a0 + (q << 2)), v128.load(b))); b += bs; }
      put(c0 + jo, r0, S);
    }
  }
}

@inline function put(c: usize, r: v128, scale: v128): void {
  v128.store(c, f32x4.add(v128.load(c), f32x4.mul(f32x4.convert_i32x4_s(r), scale)));
}

/**
 * Rows of dst[m,n]: the sum of one row of each of `k` tables, added in order; `tables` holds their pointers, `index` [m,k] the numbers
 * of the rows. Where the first number is negative nothing is written.
 */
export function sumRows(dst: usize, tables: usize, index: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    const at = index + ((i * k) << 2), first = load<i32>(at);
    if (first < 0) continue;
    const d = dst + ((i * n) << 2), a = load<u32>(tables) + ((first * n) << 2);
    if (k == 1) { memory.copy(d, a, n << 2); continue; }
    const b = load<u32>(tables + 4) + ((load<i32>(at + 4) * n) << 2);
    for (let j = 0; j < n << 2; j += 16) v128.store(d + j, f32x4.add(v128.load(a + j), v128.load(b + j)));
    for (let q = 2; q < k; q++) addTo(d, load<u32>(tables + (q << 2)) + ((load<i32>(at + (q << 2)) * n) << 2), n);
  }
}

/** C[m,n] += A[m,k] · B[k,n], all of them floats: eight columns after the other, so that what is read of B stays near from row to row. */
export function addProduct(pa: usize, pb: usize, pc: usize, m: i32, k: i32, n: i32): void {
  for (let j = 0; j < n; j += 8) gemm(pa, pb + (j << 2), pc + (j << 2), m, k, n - j < 8 ? n - j : 8, k, n, n, 1);
}

/** dst[k/2,n,2] = src[k,n], rounded to 16 bits after multiplying: rows in pairs, as gemm16 reads them. */
export function pairRows(dst: usize, src: usize, k: i32, n: i32, scale: f32): void {
  for (let q = 0; q < k; q++) {
    for (let j = 0; j < n; j++) {
      const v = f32.nearest(f32.load(src + ((q * n + j) << 2)) * scale);
      store<i16>(dst + ((((q >> 1) * n + j) * 2 + (q & 1)) << 1), i16(v));
    }
  }
}

/**
 * One step of an LSTM for B rows: gates g[B,4H] (in, forget, out, candidate; rows `gs` apart) and the cells before (cp, or 0) give
 * the cells c[B,H] and the outputs h[B,H] (rows `hs` apart), 16-bit, one being `unit`. H is a multiple of 8.
 */
export function cell16(g: usize, gs: i32, cp: usize, c: usize, h: usize, B: i32, H: i32, hs: i32, unit: f32): void {
  const H4 = H << 2, U = f32x4.splat(unit);
  for (let b = 0; b < B; b++) {
    const gb = g + ((b * gs) << 2), cb = c + ((b * H) << 2), pb = cp + ((b * H) << 2), hb = h + ((b * hs) << 1);
    for (let j = 0; j < H4; j += 32) {
      const lo = half(gb + j, H4, cp ? pb + j : 0, cb + j), hi = half(gb + j + 16, H4, cp ? pb + j + 16 : 0, cb + j + 16);
      v128.store(hb + (j >> 1), i16x8.narrow_i32x4_s(whole(lo, U), whole(hi, U)));
    }
  }
}

@inline function whole(x: v128, unit: v128): v128 { return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(x, unit))); }
@inline function half(g: usize, H4: i32, cp: usize, c: usize): v128 {
  const i = vsig(v128.load(g)), f = vsig(v128.load(g + H4)), o = vsig(v128.load(g + 2 * H4)), u = vtanh(v128.load(g + 3 * H4));
  const before = cp ? v128.load(cp) : f32x4.splat(0);
  const now = f32x4.add(f32x4.mul(f, before), f32x4.mul(i, u));
  v128.store(c, now);
  return f32x4.mul(o, vtanh(now));
}

/**
 * An LSTM over m sequences side by side, the longest first (`lengths`, 32-bit), from the first step on or from the last (`back`). Rows of
 * gates are `gs` apart, of outputs `hs`, and there are m of each a step; cells are [steps,m,H]. Adds to the gates what the weights (B,
 * packed) make of the outputs of the step before.
 */
export function pass16(g: usize, gs: i32, B: usize, scale: f32, c: usize, h: usize, hs: i32, lengths: usize, m: i32, H: i32, back: bool, unit: f32): void {
  const longest = load<i32>(lengths);
  let active = back ? 0 : m;
  for (let n = 0; n < longest; n++) {
    const t = back ? longest - 1 - n : n, before = back ? t + 1 : t - 1;
    if (back) while (active < m && load<i32>(lengths + (active << 2)) > t) active++;
    else while (active > 0 && load<i32>(lengths + ((active - 1) << 2)) <= t) active--;
    const gt = g + ((t * m * gs) << 2), ct = c + ((t * m * H) << 2), ht = h + ((t * m * hs) << 1);
    if (n == 0) { cell16(gt, gs, 0, ct, ht, active, H, hs, unit); continue; }
    gemm16(h + ((before * m * hs) << 1), B, gt, active, H, H << 2, hs, gs, scale);
    cell16(gt, gs, c + ((before * m * H) << 2), ct, ht, active, H, hs, unit);
  }
}
