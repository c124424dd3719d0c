import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readPhrase } from './grammar.ts';

const ZONE = process.env['TZ'];
after(() => {
  if (ZONE === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ZONE;
});

test('a phrase is read for what it names and no more', () => {
  assert.deepEqual(readPhrase('3rd of March', '2025-03-14'), { start: { year: null, month: 3, day: 3 }, end: null });
  assert.deepEqual(readPhrase('March of 2016', '2025-03-14'), {
    start: { year: 2016, month: 3, day: null },
    end: null,
  });
  assert.deepEqual(readPhrase('March 3-5', '2025-03-14'), {
    start: { year: null, month: 3, day: 3 },
    end: { year: null, month: 3, day: 5 },
  });
  assert.deepEqual(readPhrase('two years ago', '2025-03-14')?.start, { year: 2023, month: null, day: null });
});

test('what is no date, or not one alone, is not read', () => {
  assert.equal(readPhrase('the pier', '2025-03-14'), null);
  assert.equal(readPhrase('about 3 March', '2025-03-14'), null);
});

test('figures are read in the order asked for', () => {
  assert.deepEqual(readPhrase('3/4/2025', '2025-03-14', true)?.start, { year: 2025, month: 4, day: 3 });
  assert.deepEqual(readPhrase('3/4/2025', '2025-03-14', false)?.start, { year: 2025, month: 3, day: 4 });
});

// Each zone with days of its own, so that none is answered from what another has read. On some of these days clocks change.
const ZONES: readonly (readonly [string, string])[] = [
  ['UTC', '2031-03-30'],
  ['Pacific/Auckland', '2031-04-06'],
  ['America/Los_Angeles', '2031-03-09'],
  ['America/Sao_Paulo', '2031-03-31'],
  ['Asia/Kolkata', '2031-12-31'],
];
for (const [zone, day] of ZONES)
  test(`the machine's own zone bears on nothing: ${zone}`, () => {
    process.env['TZ'] = zone;
    const days = (count: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString();
    for (const [phrase, count] of [
      ['two days ago', -2],
      ['10 days ago', -10],
      ['3 days later', 3],
    ] as const) {
      const named = readPhrase(phrase, day)?.start;
      const text = `${named?.year}-${String(named?.month).padStart(2, '0')}-${String(named?.day).padStart(2, '0')}`;
      assert.equal(text, days(count).slice(0, 10), `${phrase} on ${day}`);
    }
    assert.deepEqual(readPhrase('this month', day)?.start, {
      year: Number(day.slice(0, 4)),
      month: Number(day.slice(5, 7)),
      day: null,
    });
  });
