import assert from 'node:assert/strict';
import test from 'node:test';
import { Fault } from '#base/fault.ts';
import { NOTHING_SAID, type Source } from '#document/document.ts';
import { Reader, READ_LIMITS } from './reader.ts';

const sourceOf = (text: string, path: string): Source => ({
  bytes: Buffer.from(text),
  mediaType: path.endsWith('.html') ? 'text/html' : 'text/plain',
  path,
  url: null,
  headerTime: null,
  said: NOTHING_SAID,
});

const SHORT = sourceOf('Notice\n\nThe mill at Upper Fenwick will stay, said Benno Calloway, who owns it.\n', 'mill.txt');
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, i) => `“Mill number ${i} will stay,” said Benno Calloway, who had told us so on Friday.`).join('\n\n');

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof Fault ? error.code : `no Fault: ${String(error)}`),
  );

test('sources come back in order, and one that cannot be read harms no other', async () => {
  const reader = new Reader();
  const codes = await Promise.all([SHORT, sourceOf(' ', 'blank.txt'), SHORT].map(source => codeOf(reader.documents(source))));
  assert.deepEqual(codes, ['read', 'input-empty', 'read']);
  await reader.close();
});

test('the same source gives the same reading twice', async () => {
  const reader = new Reader();
  assert.deepEqual(await reader.documents(SHORT), await reader.documents(SHORT));
  await reader.close();
});

test('a source that takes too long is named as such, and the next is read in a new thread', async () => {
  const reader = new Reader({ ...READ_LIMITS, timeLimitMs: 800 });
  const long = sourceOf(paragraphs(20_000), 'long.txt');
  await reader.documents(SHORT);
  assert.deepEqual(await Promise.all([codeOf(reader.documents(long)), codeOf(reader.documents(SHORT))]), ['input-too-slow', 'read']);
  await reader.close();
});

test('a source that takes too much memory is named as such, and the next is read in a new thread', async () => {
  const reader = new Reader({ timeLimitMs: 60_000, memoryLimitMb: 60 });
  const large = sourceOf(paragraphs(30_000), 'large.txt');
  await reader.documents(SHORT);
  assert.deepEqual(await Promise.all([codeOf(reader.documents(large)), codeOf(reader.documents(SHORT))]), ['input-too-large', 'read']);
  await reader.close();
});
