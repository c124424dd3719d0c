import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { askCases } from '../eval/cases.ts';
import { askSample } from '../eval/sample.ts';

test('the sample shows every finding, basis, flag and count as its checks promise', () => {
  const wrong = askSample().filter(({ allRight }) => !allRight);
  assert.deepEqual(
    wrong.map(({ id, expected, given }) => `${id}: ${expected} → ${given}`),
    [],
  );
});

/** So many of the checks of these cases came out right when this was written (`npm run -s eval -- cases`); it may only rise. */
const RIGHT_AT_LEAST = 68;

test('on whole cases written before the program was run on them no finding does harm, and no fewer are right', async () => {
  const answers = await askCases(join(import.meta.dirname, 'cases', 'unseen-a.jsonl'));
  const harm = answers.filter(({ harmful }) => harmful);
  assert.deepEqual(
    harm.map(({ id, claim, given }) => `${id}: ${given}: ${claim}`),
    [],
  );
  const right = answers.filter(answer => answer.right).length;
  assert.ok(right >= RIGHT_AT_LEAST, `${right} of ${answers.length} are right`);
});
