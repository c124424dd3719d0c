import assert from 'node:assert/strict';
import test from 'node:test';
import {
  addDays,
  compareTimes,
  dayOf,
  daysBetween,
  daysInMonth,
  isPartialTime,
  noonOf,
  timeRange,
  weekdayOf,
} from './time.ts';

/** From the coarsest to the finest, each within the one before it. */
const FINER = ['2024', '2024-02', '2024-02-29', '2024-02-29T23:59', '2024-02-29T23:59:58', '2024-02-29T23:59:58Z'];

test('a time may have any precision that a source gives', () => {
  for (const time of [...FINER, '2025-03-14T21:46:00+01:00', '2025-03-14T21:46+0100', '2025-03-14T21:46:00.123Z'])
    assert.ok(isPartialTime(time), time);
});

test('what is not in the calendar, or not in these forms, is not a time', () => {
  for (const time of ['', '25', '2025-13', '2025-00', '2023-02-29', '2025-04-31', '2025-04-00', '2025-04-01T24:00'])
    assert.equal(isPartialTime(time), false, time);
  for (const time of ['2025-04-01T10', '2025-04-01 10:00', '2025-4-1', '1 April 2025', '2025-04-01T10:60', ' 2025'])
    assert.equal(isPartialTime(time), false, time);
  assert.equal(timeRange('2023-02-29'), null);
});

test('a finer time lies within the coarser one', () => {
  for (const [i, finer] of FINER.slice(1).entries()) {
    const outer = timeRange(FINER[i] ?? '');
    const inner = timeRange(finer);
    assert.ok(outer !== null && inner !== null);
    assert.ok(outer.first <= inner.first && inner.last <= outer.last, `${finer} in ${FINER[i]}`);
    assert.ok(inner.first <= inner.last);
  }
});

test('the ranges of neighbouring days, months and years meet without a gap', () => {
  for (const [a, b] of [
    ['2024-02-28', '2024-02-29'],
    ['2024-02', '2024-03'],
    ['2024', '2025'],
    ['2024-12-31', '2025-01-01'],
  ] as const)
    assert.equal((timeRange(a)?.last ?? 0) + 1, timeRange(b)?.first);
});

test('a zone moves the moment, not the day that the source gives', () => {
  assert.equal(timeRange('2025-03-14T00:30:00+01:00')?.first, timeRange('2025-03-13T23:30:00Z')?.first);
  assert.equal(timeRange('2025-03-14T00:30:00-0530')?.first, timeRange('2025-03-14T06:00:00Z')?.first);
  assert.equal(dayOf('2025-03-14T00:30:00+01:00'), '2025-03-14');
  assert.equal(dayOf('2025-03'), null);
});

test('the order of times is total and does not depend on the order they come in', () => {
  const times = ['2025', '2025-01', '2025-01-01', '2024-12-31T23:30:00-01:00', '2023-05', 'not a time'];
  for (const a of times)
    for (const b of times) {
      assert.equal(compareTimes(a, b) === 0, a === b);
      assert.equal(compareTimes(a, b) < 0, compareTimes(b, a) > 0);
    }
  assert.deepEqual(times.toSorted(compareTimes), times.toReversed().toSorted(compareTimes));
});

test('days are added and counted back over the ends of months and leap years', () => {
  for (const days of [-400, -31, -1, 0, 1, 28, 29, 366, 1000]) {
    const there = addDays('2024-02-29', days);
    assert.equal(addDays(there, -days), '2024-02-29');
    assert.equal(daysBetween('2024-02-29', there), days);
  }
  assert.equal(addDays('2023-02-28', 1), '2023-03-01');
  assert.equal(addDays('2025-12-31T22:00', 1), '2026-01-01');
});

test('months have the days of the Gregorian calendar', () => {
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  assert.deepEqual(
    days.map((_, i) => daysInMonth(2025, i + 1)),
    days,
  );
  assert.deepEqual(
    [1900, 2000, 2024].map(year => daysInMonth(year, 2)),
    [28, 29, 29],
  );
});

test('the day of the week goes round in sevens', () => {
  assert.equal(weekdayOf('2025-06-03'), 2);
  for (let days = -800; days < 800; days += 61)
    assert.equal(weekdayOf(addDays('2025-06-03', days)), (((2 + days) % 7) + 7) % 7);
  assert.equal(weekdayOf('2025-06'), null);
});

test('noon of a day is that day by the machine’s own clock', () => {
  for (const day of ['1969-12-31', '2024-02-29', '2025-03-30', '2025-10-26']) {
    const noon = noonOf(`${day}T23:59:59Z`);
    assert.deepEqual(
      [noon.getFullYear(), noon.getMonth() + 1, noon.getDate(), noon.getHours()],
      [...day.split('-').map(Number), 12],
    );
  }
});
