import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rememberShortly } from './remember-shortly.ts';

test('an answer is given again shortly after, and asked anew later', async () => {
  let now = 0;
  let asked = 0;
  const ask = rememberShortly(() => Promise.resolve((asked += 1)), { mayKeep: () => true, now: () => now });
  assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
  now = 1499;
  assert.equal(await ask(), 1);
  now = 1500;
  assert.equal(await ask(), 2);
});

test('a failure is not kept', async () => {
  let asked = 0;
  const ask = rememberShortly(() => ((asked += 1) === 1 ? Promise.reject(new Error('busy')) : Promise.resolve(asked)), {
    mayKeep: () => true,
    now: () => 0,
  });
  await assert.rejects(ask(), /busy/u);
  assert.equal(await ask(), 2);
});

test('an answer that may not be kept is for those who wait for it alone', async () => {
  let asked = 0;
  const ask = rememberShortly(() => Promise.resolve((asked += 1)), { mayKeep: answer => answer > 1, now: () => 0 });
  assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
  assert.equal(await ask(), 2);
  assert.equal(await ask(), 2);
});
