/**
 * Arithmetic that reading and training share: AssemblyScript, compiled by `npm run -s kernels`. Matrices are float32, row after
 * row; sizes count elements, pointers bytes; widths are multiples of 4. Without FUSED every operation rounds on its own, so that
 * the result is the same on every machine.
 */
@inline export function madd(a: v128, b: v128, c: v128): v128 {
  if (isDefined(FUSED)) return f32x4.relaxed_madd(a, b, c);
  else return f32x4.add(f32x4.mul(a, b), c);
}

/** C[m,n] = A[m,k] · B[k,n], added to C if `acc`; `ld…` are the widths of whole rows. */
export function gemm(pa: usize, pb: usize, pc: usize, m: i32, k: i32, n: i32, lda: i32, ldb: i32, ldc: i32, acc: i32): void {
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    const a0 = pa + ((i * lda) << 2), a1 = a0 + (lda << 2), a2 = a1 + (lda << 2), a3 = a2 + (lda << 2);
    const c0 = pc + ((i * ldc) << 2), c1 = c0 + (ldc << 2), c2 = c1 + (ldc << 2), c3 = c2 + (ldc << 2);
    let j = 0;
    for (; j + 8 <= n; j += 8) {
      const jo = j << 2;
      let r00 = f32x4.splat(0), r01 = r00, r10 = r00, r11 = r00, r20 = r00, r21 = r00, r30 = r00, r31 = r00;
      if (acc) {
        r00 = v128.load(c0 + jo); r01 = v128.load(c0 + jo, 16); r10 = v128.load(c1 + jo); r11 = v128.load(c1 + jo, 16);
        r20 = v128.load(c2 + jo); r21 = v128.load(c2 + jo, 16); r30 = v128.load(c3 + jo); r31 = v128.load(c3 + jo, 16);
      }
      let b = pb + jo; const bs = ldb << 2;
      for (let q = 0; q < k; q++) {
        const qo = q << 2;
        const b0 = v128.load(b), b1 = v128.load(b, 16);
        let s = v128.load32_splat(a0 + qo); r00 = madd(s, b0, r00); r01 = madd(s, b1, r01);
        s = v128.load32_splat(a1 + qo); r10 = madd(s, b0, r10); r11 = madd(s, b1, r11);
        s = v128.load32_splat(a2 + qo); r20 = madd(s, b0, r20); r21 = madd(s, b1, r21);
        s = v128.load32_splat(a3 + qo); r30 = madd(s, b0, r30); r31 = madd(s, b1, r31);
        b += bs;
      }
      v128.store(c0 + jo, r00); v128.store(c0 + jo, r01, 16); v128.store(c1 + jo, r10); v128.store(c1 + jo, r11, 16);
      v128.store(c2 + jo, r20); v128.store(c2 + jo, r21, 16); v128.store(c3 + jo, r30); v128.store(c3 + jo, r31, 16);
    }
    for (; j < n; j += 4) {
      const jo = j << 2;
      let r0 = f32x4.splat(0), r1 = r0, r2 = r0, r3 = r0;
      if (acc) { r0 = v128.load(c0 + jo); r1 = v128.load(c1 + jo); r2 = v128.load(c2 + jo); r3 = v128.load(c3 + jo); }
      let b = pb + jo; const bs = ldb << 2;
      for (let q = 0; q < k; q++) {
        const qo = q << 2; const b0 = v128.load(b);
        r0 = madd(v128.load32_splat(a0 + qo), b0, r0); r1 = madd(v128.load32_splat(a1 + qo), b0, r1);
        r2 = madd(v128.load32_splat(a2 + qo), b0, r2); r3 = madd(v128.load32_splat(a3 + qo), b0, r3);
        b += bs;
      }
      v128.store(c0 + jo, r0); v128.store(c1 + jo, r1); v128.store(c2 + jo, r2); v128.store(c3 + jo, r3);
    }
  }
  for (; i < m; i++) {
    const a0 = pa + ((i * lda) << 2), c0 = pc + ((i * ldc) << 2);
    for (let j = 0; j < n; j += 4) {
      const jo = j << 2;
      let r0 = acc ? v128.load(c0 + jo) : f32x4.splat(0);
      let b = pb + jo; const bs = ldb << 2;
      for (let q = 0; q < k; q++) { r0 = madd(v128.load32_splat(a0 + (q << 2)), v128.load(b), r0); b += bs; }
      v128.store(c0 + jo, r0);
    }
  }
}

/** exp by Cephes’ expf: a polynomial of degree 6 after taking out powers of two. */
@inline export function vexp(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(88));
  const fx = f32x4.floor(f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504088896341)), f32x4.splat(0.5)));
  x = f32x4.sub(x, f32x4.mul(fx, f32x4.splat(0.693359375)));
  x = f32x4.sub(x, f32x4.mul(fx, f32x4.splat(-2.12194440e-4)));
  const z = f32x4.mul(x, x);
  let y = f32x4.splat(1.9875691500e-4);
  y = madd(y, x, f32x4.splat(1.3981999507e-3));
  y = madd(y, x, f32x4.splat(8.3334519073e-3));
  y = madd(y, x, f32x4.splat(4.1665795894e-2));
  y = madd(y, x, f32x4.splat(1.6666665459e-1));
  y = madd(y, x, f32x4.splat(5.0000001201e-1));
  y = madd(y, z, f32x4.add(x, f32x4.splat(1)));
  const n = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(fx), i32x4.splat(127)), 23);
  return f32x4.mul(y, n);
}
@inline export function vsig(x: v128): v128 { const o = f32x4.splat(1); return f32x4.div(o, f32x4.add(o, vexp(f32x4.neg(x)))); }
@inline export function vtanh(x: v128): v128 { const o = f32x4.splat(1); return f32x4.sub(f32x4.mul(f32x4.splat(2), vsig(f32x4.mul(f32x4.splat(2), x))), o); }

/** dst[n] += src[n]. */
export function addTo(dst: usize, src: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) v128.store(dst + (i << 2), f32x4.add(v128.load(dst + (i << 2)), v128.load(src + (i << 2))));
}

/** Rows of dst[m,n] = one row src[n]. */
export function fillRows(dst: usize, src: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) memory.copy(dst + ((i * n) << 2), src, n << 2);
}
