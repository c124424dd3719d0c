import assert from 'node:assert/strict';
import test from 'node:test';
import { followCurve, type Curve } from '#statement/confidence.ts';
import { fitCurve, type Lesson } from './fit-curve.ts';
import { randomNumbers } from './find-errors.ts';

test('a fitted curve gives lessons that follow a curve about the shares that they have', () => {
  const drawn: Curve = [-0.5, 1.2, 0.8, -0.7, 0];
  const numbers = randomNumbers(7);
  const next = (): number => numbers.next().value;
  const lessons = Array.from({ length: 20_000 }, (): Lesson => {
    const facts: Curve = [1, 4 * next() - 2, Number(next() < 0.3), Number(next() < 0.2), Number(next() < 0.2)];
    return { facts, right: next() < followCurve(drawn, facts) };
  });
  for (const [i, weight] of fitCurve(lessons).entries()) assert.ok(Math.abs(weight - (drawn[i] ?? 0)) < 0.12, `${i}`);
});

test('a fact that no lesson has weighs nothing', () => {
  const lessons = [true, true, true, false].map((right): Lesson => ({ facts: [1, 0, 0, 0, 0], right }));
  const [first, ...others] = fitCurve(lessons);
  assert.ok(first > 0.3 && first < Math.log(3));
  assert.deepEqual(
    others.map(weight => Math.abs(weight)),
    [0, 0, 0, 0],
  );
});
