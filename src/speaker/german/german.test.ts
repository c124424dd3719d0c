import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExamples, scoreExamples } from '#speaker/packs/sentences.fixture.ts';

/** The sentences that the reader was tuned on, and others that were written at the same time and not looked at. */
const TUNED = readExamples(new URL('./tune.fixture.txt', import.meta.url));
const HELD = readExamples(new URL('./held.fixture.txt', import.meta.url));

test('German sentences give their statements to the letter, with the right speakers', () => {
  const { faults } = scoreExamples(TUNED, 'de');
  assert.deepEqual(faults, []);
});

test('German sentences that nothing was tuned on are read rightly nine times in ten', t => {
  const { right, found, wanted, faults } = scoreExamples(HELD, 'de');
  t.diagnostic(`precision ${right} of ${found}, recall ${right} of ${wanted}; not right: ${faults.length}`);
  assert.ok(right / found >= 0.9 && right / wanted >= 0.87, `${right} right of ${found} found, ${wanted} wanted`);
});
