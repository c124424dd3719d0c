import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { promisify } from 'node:util';
import { serveRecord } from '#cli/serve-record.ts';

const run = promisify(execFile);

interface Example {
  readonly script: string;
  readonly answer: unknown;
}

/** The commands of the guide, each with the answer that stands under it. */
function readExamples(text: string): readonly Example[] {
  const blocks = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, kind = '', body = '']) => ({ kind, body }));
  return blocks.flatMap(({ kind, body }, i) => {
    if (kind !== 'sh') return [];
    const answer = blocks[i + 1];
    assert.equal(answer?.kind, 'json', `no answer stands under:\n${body}`);
    return [{ script: body, answer: JSON.parse(answer?.body ?? '') as unknown }];
  });
}

/** Asserts that something has all that is told of it; `…` stands for any text, and lists have as many items as are told. */
function assertFits(actual: unknown, told: unknown, where: string): void {
  if (told === '…') return assert.equal(typeof actual, 'string', where);
  if (typeof told !== 'object' || told === null) return assert.deepEqual(actual, told, where);
  if (Array.isArray(told)) assert.equal(Array.isArray(actual) && actual.length, told.length, where);
  assert.ok(typeof actual === 'object' && actual !== null, where);
  for (const [name, each] of Object.entries(told)) assertFits(Reflect.get(actual, name), each, `${where}.${name}`);
}

const hasCurl = spawnSync('curl', ['--version']).status === 0;

test('what the guide to the API shows is what comes', { skip: !hasCurl && 'curl is not installed here' }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-guide-'));
  const failures: unknown[] = [];
  const serving = await serveRecord(join(folder, 'record'), {
    host: '127.0.0.1',
    port: 0,
    name: 'guide',
    onFailure: error => failures.push(error),
  });
  try {
    const env = { ...process.env, ONRECORD: serving.origin, TOKEN: serving.token };
    const examples = readExamples(readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8'));
    assert.ok(examples.length >= 10);
    for (const { script, answer } of examples) {
      const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder, env });
      assertFits(JSON.parse(stdout), answer, script);
    }
    assert.deepEqual(failures, []);
  } finally {
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
