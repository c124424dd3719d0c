import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Fault, type FaultCode } from '#base/fault.ts';
import { sha256 } from '#base/id.ts';
import { openRecord, type Record } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-capture-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const code = (expected: FaultCode) => (error: unknown) => error instanceof Fault && error.code === expected;

const TEXT = '“The mill will stay in our hands,” said Benno Calloway, who owns it.\n';

async function makeRecord(name: string): Promise<Record> {
  let seconds = 0;
  const clock = (): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 1)));
  const record = await openRecord(join(folder, name), { clock });
  for (const file of ['a.txt', 'b.txt']) {
    writeFileSync(join(folder, file), TEXT);
    for await (const { error } of record.add([join(folder, file)], { said: { outlet: 'Fenwick Courier' } })) assert.equal(error, null);
  }
  for await (const { error } of record.add([join(folder, 'a.txt')], { said: { outlet: 'Harbour Post' } })) assert.equal(error, null);
  return record;
}

test('bytes come back as they were kept, with every time that they came in', async () => {
  const record = await makeRecord('kept');
  const kept = await record.capture(sha256(TEXT));
  assert.equal(Buffer.from(kept.bytes).toString(), TEXT);
  assert.deepEqual([kept.length, kept.mediaType], [Buffer.byteLength(TEXT), 'text/plain']);
  assert.deepEqual(
    kept.captures.map(({ said, path, obtained, status, headers }) => [said.outlet, path, obtained, status, headers.length]),
    [
      ['Fenwick Courier', join(folder, 'a.txt'), 'supplied', null, 0],
      ['Harbour Post', join(folder, 'a.txt'), 'supplied', null, 0],
    ],
  );
  assert.deepEqual(
    kept.captures.map(({ again }) => again.map(({ path }) => path)),
    [[join(folder, 'b.txt')], []],
  );
  assert.deepEqual(kept.documents, (await record.documents()).map(({ document }) => document));
  assert.deepEqual(structuredClone(kept), kept);
  assert.deepEqual(await record.rehash(sha256(TEXT)), {
    sha256: sha256(TEXT),
    found: sha256(TEXT),
    bytes: Buffer.byteLength(TEXT),
    stands: true,
    problem: null,
    file: 'onrecord-000001.warc.gz',
    offset: (await record.rehash(sha256(TEXT))).offset,
  });
  await record.close();
});

test('bytes that the record does not have are a fault, whatever they are called', async () => {
  const record = await makeRecord('unknown');
  for (const asked of [sha256('other'), '', '../record.sqlite', '%'])
    for (const act of [record.capture(asked), record.rehash(asked)]) await assert.rejects(act, code('no-such-capture'));
  await record.close();
});

test('one byte changed in the file of captures is damage: refused where bytes are wanted, told where that is asked', async () => {
  const record = await makeRecord('damaged');
  const { file, offset } = await record.rehash(sha256(TEXT));
  const path = join(folder, 'damaged', 'captures', file);
  const bytes = readFileSync(path);
  const at = offset + 60;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await assert.rejects(record.capture(sha256(TEXT)), code('record-damaged'));
  const { stands, found, problem } = await record.rehash(sha256(TEXT));
  assert.deepEqual([stands, found], [false, null]);
  assert.match(problem ?? '', /^onrecord-000001\.warc\.gz at \d+: /u);
  rmSync(path);
  assert.equal((await record.rehash(sha256(TEXT))).stands, false);
  await record.close();
});
