import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { z } from 'zod';
import { FINDINGS, FLAGS } from '#check/finding.ts';

const sample = join(import.meta.dirname, '..', 'sample');
const NOTICE = 'Invented for the Onrecord sample record';

function readLines<T>(name: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(sample, name), 'utf8')
    .split('\n')
    .filter(line => line !== '');
  return lines.map(line => schema.parse(JSON.parse(line)));
}

const documents = readLines('manifest.jsonl', z.object({ path: z.string(), url: z.url().nullish() }));
const checks = readLines(
  'checks.jsonl',
  z.object({ id: z.string(), expect: z.object({ finding: z.enum(FINDINGS), flags: z.array(z.enum(FLAGS)) }) }),
);

test('every document of the sample is in the manifest, once, and says that it is invented', () => {
  const files = readdirSync(join(sample, 'documents')).map(name => `documents/${name}`);
  assert.deepEqual(documents.map(({ path }) => path).toSorted(), files.toSorted());
  for (const file of files) assert.ok(readFileSync(join(sample, file), 'utf8').includes(NOTICE), file);
});

test('every address in the sample is on a domain that cannot exist', () => {
  for (const { path, url } of documents) {
    const text = `${url ?? ''}\n${readFileSync(join(sample, path), 'utf8')}`;
    for (const [, host = ''] of text.matchAll(/https?:\/\/([^/"\s]+)/gu))
      assert.ok(host.endsWith('.example') || host === 'schema.org', `${host} in ${path}`);
  }
});

test('the checks of the sample expect all ten findings and all eight flags, each under a name of its own', () => {
  assert.deepEqual(new Set(checks.map(({ expect }) => expect.finding)), new Set(FINDINGS));
  assert.deepEqual(new Set(checks.flatMap(({ expect }) => expect.flags)), new Set(FLAGS));
  assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length);
});
