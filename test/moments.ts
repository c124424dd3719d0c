/** Moments that are the same in every run of a test (a linear congruential generator, Numerical Recipes). */
export function* moments(): Generator<number> {
  let state = 20251122;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}
