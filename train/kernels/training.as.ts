/** What training needs beyond reading: steps backwards, an optimiser, sums. See src/model/kernels/arithmetic.as.ts for the rules. */
import { addTo, madd, vsig, vtanh } from '../../src/model/kernels/arithmetic.as';
export { gemm, addTo, fillRows } from '../../src/model/kernels/arithmetic.as';

/** dst[n,m] = src[m,n] turned. */
export function transpose(src: usize, dst: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) f32.store(dst + ((j * m + i) << 2), f32.load(src + ((i * n + j) << 2)));
}


/** One step of an LSTM for B rows: gates g[B,4H] (in, forget, out, candidate; rows `gs` apart) become activations; cp: the cells before, or 0. */
export function cell(g: usize, gs: i32, cp: usize, c: usize, h: usize, B: i32, H: i32, hs: i32): void {
  const H4 = H << 2;
  for (let b = 0; b < B; b++) {
    const gb = g + ((b * gs) << 2), cb = c + ((b * H) << 2), hb = h + ((b * hs) << 2);
    for (let j = 0; j < H4; j += 16) {
      const i = vsig(v128.load(gb + j)), f = vsig(v128.load(gb + H4 + j)), o = vsig(v128.load(gb + 2 * H4 + j)), u = vtanh(v128.load(gb + 3 * H4 + j));
      const pc = cp ? v128.load(cp + ((b * H) << 2) + j) : f32x4.splat(0);
      const cc = f32x4.add(f32x4.mul(f, pc), f32x4.mul(i, u));
      v128.store(gb + j, i); v128.store(gb + H4 + j, f); v128.store(gb + 2 * H4 + j, o); v128.store(gb + 3 * H4 + j, u);
      v128.store(cb + j, cc); v128.store(hb + j, f32x4.mul(o, vtanh(cc)));
    }
  }
}
/** The same step backwards: activations become gradients before activation; dh[B,hs] and dhr[B,H] come in, dc[B,H] in and out. */
export function cellBack(g: usize, gs: i32, cp: usize, c: usize, dh: usize, dhr: usize, dc: usize, B: i32, H: i32, hs: i32): void {
  const H4 = H << 2; const one = f32x4.splat(1);
  for (let b = 0; b < B; b++) {
    const gb = g + ((b * gs) << 2), cb = c + ((b * H) << 2), db = dh + ((b * hs) << 2), rb = dhr + ((b * H) << 2), eb = dc + ((b * H) << 2);
    for (let j = 0; j < H4; j += 16) {
      const i = v128.load(gb + j), f = v128.load(gb + H4 + j), o = v128.load(gb + 2 * H4 + j), u = v128.load(gb + 3 * H4 + j);
      const tc = vtanh(v128.load(cb + j));
      const gh = f32x4.add(v128.load(db + j), v128.load(rb + j));
      const gc = f32x4.add(v128.load(eb + j), f32x4.mul(f32x4.mul(gh, o), f32x4.sub(one, f32x4.mul(tc, tc))));
      const pc = cp ? v128.load(cp + ((b * H) << 2) + j) : f32x4.splat(0);
      v128.store(gb + j, f32x4.mul(f32x4.mul(gc, u), f32x4.mul(i, f32x4.sub(one, i))));
      v128.store(gb + H4 + j, f32x4.mul(f32x4.mul(gc, pc), f32x4.mul(f, f32x4.sub(one, f))));
      v128.store(gb + 2 * H4 + j, f32x4.mul(f32x4.mul(gh, tc), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(gb + 3 * H4 + j, f32x4.mul(f32x4.mul(gc, i), f32x4.sub(one, f32x4.mul(u, u))));
      v128.store(eb + j, f32x4.mul(gc, f));
    }
  }
}

/** One step of Adam with weight decay apart; the gradient is cleared. */
export function adam(p: usize, g: usize, m: usize, v: usize, n: i32, lr: f32, c1: f32, c2: f32, wd: f32): void {
  const b1 = f32x4.splat(0.9), n1 = f32x4.splat(0.1), b2 = f32x4.splat(0.999), n2 = f32x4.splat(0.001), L = f32x4.splat(lr), C1 = f32x4.splat(c1), C2 = f32x4.splat(c2), e = f32x4.splat(1e-8), W = f32x4.splat(wd), z = f32x4.splat(0);
  for (let i = 0; i < n; i += 4) {
    const o = i << 2; const q = v128.load(g + o);
    const mm = f32x4.add(f32x4.mul(b1, v128.load(m + o)), f32x4.mul(n1, q));
    const vv = f32x4.add(f32x4.mul(b2, v128.load(v + o)), f32x4.mul(n2, f32x4.mul(q, q)));
    v128.store(m + o, mm); v128.store(v + o, vv);
    let w = v128.load(p + o);
    const step = f32x4.add(f32x4.div(f32x4.div(mm, C1), f32x4.add(f32x4.sqrt(f32x4.div(vv, C2)), e)), f32x4.mul(W, w));
    w = f32x4.sub(w, f32x4.mul(L, step));
    v128.store(p + o, w); v128.store(g + o, z);
  }
}

/** The sum of squares. */
export function sumSquares(g: usize, n: i32): f32 { let s = f32x4.splat(0); for (let i = 0; i < n; i += 4) { const q = v128.load(g + (i << 2)); s = madd(q, q, s); } return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1) + f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3); }

/** Multiplies by a number. */
export function scale(g: usize, n: i32, k: f32): void { const K = f32x4.splat(k); for (let i = 0; i < n; i += 4) v128.store(g + (i << 2), f32x4.mul(K, v128.load(g + (i << 2)))); }

/** dst[n] += the sum of the rows of src[m,n]. */
export function sumRows(dst: usize, src: usize, m: i32, n: i32): void {
  for (let i = 0; i < m; i++) addTo(dst, src + ((i * n) << 2), n);
}

/** dst[n] *= src[n]. */
export function multiplyBy(dst: usize, src: usize, n: i32): void {
  for (let i = 0; i < n; i += 4) v128.store(dst + (i << 2), f32x4.mul(v128.load(dst + (i << 2)), v128.load(src + (i << 2))));
}
