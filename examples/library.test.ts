import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';

test('the example keeps its page and finds that the quote was altered', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'library.ts')], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const [added, found, ...evidence] = run.stdout.trimEnd().split('\n');
  assert.equal(added, 'Baker: no Sunday rolls: 1 statement(s)');
  assert.match(found ?? '', /^altered, reported: .*Anselm Tuck/u);
  assert.equal(evidence.length, 1);
  assert.match(evidence[0] ?? '', /^ {2}The Quenby Mercury, 2025-04-02: .*I will not bake on a Sunday for anybody/u);
});
