import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keptName, once } from './kept-stages.ts';
import { STAGES } from './recipe.ts';

const folder = mkdtempSync(join(tmpdir(), 'stages-'));
after(() => rmSync(folder, { recursive: true }));

test('what was made is not made again, and comes back as it was', async () => {
  const made = { shape: { hidden: 4 }, matrices: [{ values: Float32Array.from([0.1, -2]) }] };
  assert.deepEqual(await once(folder, 'network', () => Promise.resolve(made)), made);
  const again = await once<typeof made>(folder, 'network', () => Promise.reject(new Error('made again')));
  assert.deepEqual(again, made);
});

test('work that fails leaves nothing behind', async () => {
  const before = readdirSync(folder);
  await assert.rejects(
    once(folder, 'broken', () => Promise.reject(new Error('no'))),
    /^Error: no$/u,
  );
  assert.deepEqual(readdirSync(folder), before);
});

test('every stage has a name of its own, and another for other data', () => {
  const names = [...STAGES.keys()].flatMap(stage => [keptName(stage, 'a'), keptName(stage, 'b')]);
  assert.equal(new Set(names).size, names.length);
  assert.ok([...STAGES.keys()].every(stage => keptName(stage, 'a').startsWith(`${stage}.`)));
  assert.throws(() => keptName('coffee', 'a'), /no stage "coffee"/u);
});
