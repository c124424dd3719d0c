import { followCurve, type Curve } from '#statement/confidence.ts';

/** Facts of a statement as a curve weighs them, and whether it was right. */
export interface Lesson {
  readonly facts: Curve;
  readonly right: boolean;
}

const STEPS = 30;
/** Keeps weights that few lessons speak for near 0. */
const RIDGE = 1;

/** The logistic curve under which the lessons are likeliest (Newton's method, with a small ridge). */
export function fitCurve(lessons: readonly Lesson[]): Curve {
  let curve: Curve = [0, 0, 0, 0, 0];
  for (let step = 0; step < STEPS; step += 1) {
    const slope = curve.map(weight => -RIDGE * weight);
    const bend = curve.map((_, i) => curve.map((__, k): number => (i === k ? RIDGE : 0)));
    for (const { facts, right } of lessons) {
      const sure = followCurve(curve, facts);
      for (const [i, a] of facts.entries()) {
        slope[i] = (slope[i] ?? 0) + (Number(right) - sure) * a;
        const row = bend[i] ?? [];
        for (const [k, b] of facts.entries()) row[k] = (row[k] ?? 0) + sure * (1 - sure) * a * b;
      }
    }
    const by = solve(bend, slope);
    const [a, b, c, d, e] = curve.map((weight, i) => weight + (by[i] ?? 0));
    curve = [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0];
  }
  return curve;
}

/** The solution of linear equations whose matrix is symmetric and positive (Gauss, no pivots needed). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (const [i, pivot] of rows.entries())
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let k = i; k <= size; k += 1) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  const found = right.map(() => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    const known = found.reduce((sum, value, k) => sum + (k > i ? value * (row[k] ?? 0) : 0), 0);
    found[i] = ((row[size] ?? 0) - known) / (row[i] ?? 1);
  }
  return found;
}
