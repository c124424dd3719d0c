import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementOf, intervalOf } from './count-speakers.ts';

test('readers who always agree have a kappa of one, and those who agree as chance has it one of zero', () => {
  assert.deepEqual(
    agreementOf([
      ['right', 'right'],
      ['wrong', 'wrong'],
    ]),
    { share: 1, kappa: 1 },
  );
  const { share, kappa } = agreementOf([
    ['right', 'right'],
    ['right', 'wrong'],
    ['wrong', 'right'],
    ['wrong', 'wrong'],
  ]);
  assert.equal(share, 0.5);
  assert.equal(kappa, 0);
});

test('Cohen’s own way of counting: the agreement past chance over what chance leaves', () => {
  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, by chance 0.5.
  const pairs = [
    ...Array.from({ length: 20 }, () => ['yes', 'yes'] as const),
    ...Array.from({ length: 5 }, () => ['yes', 'no'] as const),
    ...Array.from({ length: 10 }, () => ['no', 'yes'] as const),
    ...Array.from({ length: 15 }, () => ['no', 'no'] as const),
  ];
  assert.ok(Math.abs(agreementOf(pairs).kappa - 0.4) < 1e-12);
});

test('an interval holds its share, stays between none and all, and narrows as more are judged', () => {
  for (const [right, of] of [
    [0, 10],
    [10, 10],
    [9, 10],
    [90, 100],
  ] as const) {
    const [low, high] = intervalOf(right, of);
    assert.ok(low >= -1e-12 && low <= right / of + 1e-12 && right / of <= high + 1e-12 && high <= 1 + 1e-12);
  }
  const width = ([low, high]: readonly [number, number]): number => high - low;
  assert.ok(width(intervalOf(90, 100)) < width(intervalOf(9, 10)));
});
