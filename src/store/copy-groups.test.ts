import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { keep, readingOf } from './kept.fixture.ts';
import { openStore } from './open-store.ts';

const signed = (text: string, copyKeys: readonly number[]) => {
  const reading = readingOf(text);
  return { ...reading, marks: { ...reading.marks, copyKeys } };
};

test('a copy is found among very many that share a turn of phrase, and those are not looked at', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-copy-groups-'));
  const store = await openStore(dir, { create: true });
  const many = Array.from({ length: 200 }, (_, i) => signed(`phrase ${i}`, [1, 1000 + i]));
  const copy = signed('copy', [1, 2, 3, 4]);
  const asked = signed('asked', [1, 2, 3, 5]);
  const short = signed('short', [2]);
  await keep(store, [...many, copy, asked, short]);
  const found = await store.write(async writer => ({
    asked: await writer.copyCandidates(asked.document, asked.marks.copyKeys, 50),
    phrase: await writer.copyCandidates(many[0]?.document ?? '', many[0]?.marks.copyKeys ?? [], 50),
    short: await writer.copyCandidates(short.document, short.marks.copyKeys, 50),
  }));
  await store.close();
  rmSync(dir, { recursive: true });
  assert.deepEqual(
    found.asked.map(({ document }) => document),
    [copy.document],
  );
  assert.deepEqual(found.phrase, [], 'one common run of words makes nothing a candidate');
  assert.deepEqual(
    found.short.map(({ document }) => document),
    [asked.document, copy.document].toSorted(),
    'a text with one key is found by it',
  );
});
