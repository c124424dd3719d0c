import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { Fault } from '#base/fault.ts';
import { openRecord, type Record } from './record.ts';
import { openRecordAside } from './open-aside.ts';

const TEXT = `Harbour to stay open

The Quay Gazette, 3 May 2024

"The harbour stays open all winter," Mayor Ilse Brandt said on Friday.
`;

let folder = '';
let record: Record;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-aside-'));
  await writeFile(join(folder, 'harbour.txt'), TEXT);
  const first = await openRecord(join(folder, 'record'));
  for await (const added of first.add([join(folder, 'harbour.txt')], { said: { outlet: 'The Quay Gazette' } }))
    assert.equal(added.error, null);
  await first.close();
  record = await openRecordAside(join(folder, 'record'));
});

after(async () => {
  await record.close();
  await rm(folder, { recursive: true });
});

const ASKED = { claim: 'The harbour stays open all winter', speaker: 'Ilse Brandt' };

test('an act in a thread answers what the same act answers here', async () => {
  const here = await openRecord(join(folder, 'record'));
  assert.deepEqual(await record.check(ASKED), await here.check(ASKED));
  assert.deepEqual(await record.documents(), await here.documents());
  assert.deepEqual(await record.people.list(), await here.people.list());
  await here.close();
});

test('a fault keeps its code and its words', async () => {
  await assert.rejects(
    record.show('d00000000000000000000'),
    (error: unknown) => error instanceof Fault && error.code === 'no-such-document' && error.message.includes('d0000'),
  );
});

test('acts that yield do so one by one, and may be left in the middle', async () => {
  const kinds: string[] = [];
  for await (const result of record.verify()) kinds.push(result.kind);
  assert.deepEqual(kinds, ['done']);
  for await (const result of record.headlines({ all: true })) {
    assert.equal(result.kind, 'looked');
    break;
  }
  assert.equal((await record.documents()).length, 1);
});

test('a draft is told of quote by quote', async () => {
  const told: (readonly number[])[] = [];
  const draft = { bytes: '"The harbour stays open all winter," Mayor Ilse Brandt said.', name: 'draft.txt' };
  const proofed = await record.proof(draft, { setting: 'fast', onQuote: (...numbers) => told.push(numbers) });
  assert.equal(proofed.quotes.length, 1);
  assert.deepEqual(told, [[1, 1]]);
});

test('more than a lane bears is refused at once', async () => {
  const narrow = { waiting: 1, timeLimitMs: 10_000 };
  const busy = await openRecordAside(join(folder, 'record'), {}, { look: narrow });
  const [shown, refused] = await Promise.allSettled([busy.finding('f1'), busy.finding('f2')]);
  await busy.close();
  assert.match(String(shown.status === 'rejected' && shown.reason), /no such finding/u);
  assert.ok(refused.status === 'rejected' && refused.reason instanceof Fault);
  assert.equal(refused.reason.code, 'too-busy');
});

test('a thread that takes too long is ended, and the next question gets a new one', async () => {
  const hasty = { waiting: 4, timeLimitMs: 1 };
  const slow = await openRecordAside(join(folder, 'record'), {}, { ask: hasty, asking: 1 });
  const isSlow = (error: unknown): boolean => error instanceof Fault && error.code === 'too-slow';
  await assert.rejects(slow.check(ASKED), isSlow);
  await assert.rejects(slow.check(ASKED), isSlow);
  await assert.rejects(slow.show('d1'), /no such document/u);
  await slow.close();
});

test('a record that is not there is said so by every act', async () => {
  const none = await openRecordAside(join(folder, 'nothing'), { create: false });
  await assert.rejects(
    none.documents(),
    (error: unknown) => error instanceof Fault && error.code === 'record-missing',
  );
  await none.close();
});

test('a record of an older program is brought up to date before the threads start, however long that takes', async () => {
  const dir = join(folder, 'record');
  const rules = (act: string): unknown => {
    const database = new DatabaseSync(join(dir, 'record.sqlite'));
    const row = database.prepare(act).get();
    database.close();
    return row?.['value'];
  };
  const before = rules("select value from state where name = 'copy-key-rules'");
  assert.ok(before !== undefined);
  rules("delete from state where name = 'copy-key-rules'");
  const opened = await openRecordAside(dir);
  assert.equal(rules("select value from state where name = 'copy-key-rules'"), before);
  await opened.close();
});
