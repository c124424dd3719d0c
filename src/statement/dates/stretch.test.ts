import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, timeRange, weekdayOf } from '#base/time.ts';
import { calendarStretch, finestTime, lastWeekday, weekOf } from './stretch.ts';

const DAYS = Array.from({ length: 800 }, (_, i) => addDays('2023-12-20', i));

test('the finest time of a stretch holds all of it', () => {
  for (const first of DAYS)
    for (const length of [0, 1, 6, 13, 90, 200]) {
      const last = addDays(first, length);
      const time = finestTime({ first, last });
      if (time === null) continue;
      const range = timeRange(time);
      assert.ok((range?.first ?? Infinity) <= (timeRange(first)?.first ?? 0), `${first} ${last} ${time}`);
      assert.ok((range?.last ?? 0) >= (timeRange(last)?.last ?? Infinity), `${first} ${last} ${time}`);
      if (length > 0) assert.ok(time.length < 10, 'more than a day is no day');
    }
});

test('the last weekday lies in the seven days up to and with a day', () => {
  for (const day of DAYS)
    for (const weekday of [0, 1, 2, 3, 4, 5, 6]) {
      const found = lastWeekday(day, weekday);
      assert.equal(weekdayOf(found), weekday);
      assert.ok(found <= day && found > addDays(day, -7));
    }
});

test('weeks run from Monday to Sunday and follow one another', () => {
  for (const day of DAYS) {
    const week = weekOf(day, 0);
    assert.ok(week.first <= day && day <= week.last);
    assert.equal(weekdayOf(week.first), 1);
    assert.equal(addDays(weekOf(day, -1).last, 1), week.first);
  }
});

test('a day that no calendar has is none', () => {
  assert.equal(calendarStretch(2025, 2, 29), null);
  assert.equal(calendarStretch(2025, 13, 1), null);
  assert.deepEqual(calendarStretch(2024, 2, null), { first: '2024-02-01', last: '2024-02-29' });
});
