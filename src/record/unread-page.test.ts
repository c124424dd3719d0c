import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Fault } from '#base/fault.ts';
import { sha256 } from '#base/id.ts';
import { keep, readingOf } from '#store/kept.fixture.ts';
import { openStore } from '#store/open-store.ts';
import { openRecord, type Record, type UnreadRow } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-unread-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const stamp = (i: number): string => `2026-01-${String(i + 1).padStart(2, '0')}T00:00:00Z`;

/** Documents and inputs that could not be read, by turns; two of each at one time, and documents without gaps between. */
async function makeRecord(name: string): Promise<Record> {
  const store = await openStore(join(folder, name), { create: true });
  const gaps = ['the page is an empty shell that needs script'];
  await keep(
    store,
    Array.from({ length: 12 }, (_, i) =>
      readingOf(`Story ${i}`, { reading: { gaps: i % 3 === 0 ? [] : gaps }, capture: { capturedAt: stamp(i >> 1) } }),
    ),
  );
  await store.write(async writer => {
    for (let i = 0; i < 7; i += 1)
      await writer.addUnread({
        id: `u${i}`,
        name: `https://harbour.example/${i}`,
        sha256: null,
        code: 'network-failed',
        reason: 'the other side broke off',
        seenAt: stamp(i >> 1),
      });
  });
  await store.close();
  return openRecord(join(folder, name));
}

const idOf = (row: UnreadRow): string => (row.kind === 'input' ? row.id : row.document);

test('pages of any size hold all that was not read once, the newest first, and nothing that was', async () => {
  const record = await makeRecord('pages');
  const whole = await record.unread({ limit: 500 });
  assert.deepEqual(whole.total, { inputs: 7, documents: 8 });
  assert.deepEqual([whole.rows.length, whole.next], [15, null]);
  const times = whole.rows.map(({ at }) => at);
  assert.deepEqual(times, times.toSorted().toReversed());
  for (const limit of [1, 2, 4, 15]) {
    const walked: UnreadRow[] = [];
    for (let next: string | null = null; ;) {
      const page = await record.unread({ limit, after: next });
      walked.push(...page.rows);
      if (page.next === null) break;
      next = page.next;
    }
    assert.deepEqual(walked.map(idOf), whole.rows.map(idOf));
  }
  const { unread } = await record.overview();
  assert.deepEqual([unread.failed, unread.documents], [7, 8], 'the overview counts the same');
  await assert.rejects(record.unread({ limit: 5, after: 'x' }), error => error instanceof Fault && error.code === 'bad-request');
  await record.close();
});

test('each says what it is and why: bytes that no one could read, and what of a document was not', async () => {
  const record = await openRecord(join(folder, 'said'));
  const empty = '<html><body></body></html>';
  writeFileSync(join(folder, 'empty.html'), empty);
  const spanish = 'El puente nuevo se abrirá en mayo, según dijo la alcaldesa de la ciudad, que espera que las obras terminen pronto.\n';
  writeFileSync(join(folder, 'puente.txt'), spanish);
  for await (const _ of record.add([join(folder, 'empty.html'), join(folder, 'puente.txt')])) continue;
  const { rows } = await record.unread({ limit: 5 });
  const [input] = rows.filter(row => row.kind === 'input');
  const [document] = rows.filter(row => row.kind === 'document');
  assert.equal(rows.length, 2);
  assert.deepEqual([input?.sha256, input?.code, input?.name], [sha256(empty), 'input-empty', join(folder, 'empty.html')]);
  assert.equal(Buffer.from((await record.capture(input?.sha256 ?? '')).bytes).toString(), empty);
  assert.match(document?.reasons.join() ?? '', /Spanish/u);
  assert.deepEqual(structuredClone(rows), rows);
  await record.close();
});

test('an address that is never asked is the user’s slip and no gap of the record', async () => {
  const record = await openRecord(join(folder, 'slips'));
  const slips = ['http://192.168.1.1/page', 'http://ada:secret@harbour.example/page', 'ftp://harbour.example/page'];
  const told: (string | null)[] = [];
  for await (const { error } of record.add(slips)) told.push(error);
  assert.equal(told.filter(error => error !== null).length, 3);
  assert.deepEqual((await record.unread({ limit: 5 })).total, { inputs: 0, documents: 0 });
  assert.equal((await record.overview()).unread.failed, 0);
  await record.close();
});
