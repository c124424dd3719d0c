import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rememberShortly } from './remember-shortly.ts';

test('an answer is given again shortly after, and asked anew later', async () => {
  let now = 0;
  let asked = 0;
  const ask = rememberShortly(
    () => Promise.resolve((asked += 1)),
    () => now,
  );
  assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
  now = 1499;
  assert.equal(await ask(), 1);
  now = 1500;
  assert.equal(await ask(), 2);
});

test('a failure is not kept', async () => {
  let asked = 0;
  const ask = rememberShortly(
    () => ((asked += 1) === 1 ? Promise.reject(new Error('busy')) : Promise.resolve(asked)),
    () => 0,
  );
  await assert.rejects(ask(), /busy/u);
  assert.equal(await ask(), 2);
});
