import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { openRecord, type Record } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-overview-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TEXTS: Readonly<{ [name: string]: string }> = {
  'mill.txt': '“The mill will stay in our hands,” said Benno Calloway, who owns it. Nora Finch said that she would wait.\n',
  'ferry.txt': '“The ferry runs on Sundays,” said Nora Finch of the harbour office.\n',
  // A language that statements are not read in.
  'puente.txt': 'El puente nuevo se abrirá en mayo, según dijo la alcaldesa de la ciudad, que espera que las obras terminen antes de las fiestas del verano.\n',
  'empty.html': '<html><body></body></html>',
};

async function fill(record: Record): Promise<void> {
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);
  const said = [
    { outlet: 'Fenwick Courier', published: '2025-01-10', kind: 'article' },
    { outlet: 'Harbour Post', published: '2025-04-02', kind: 'release' },
    { outlet: 'Harbour Post', published: '2025-04-03', kind: 'article' },
    {},
  ] as const;
  for (const [i, name] of Object.keys(TEXTS).entries())
    for await (const _ of record.add([join(folder, name)], { said: said[i] ?? {} })) continue;
}

test('an empty record is none of anything', async () => {
  const record = await openRecord(join(folder, 'empty'));
  const { byKind, people, unread, gaps, from, to, ...counts } = await record.overview();
  await record.close();
  assert.deepEqual(counts, { documents: 0, outlets: 0, statements: 0, captures: 0, findings: 0, byMonth: [], digest: '0'.repeat(64) });
  assert.deepEqual([from, to, gaps, people], [null, null, [], { count: 0, exact: true }]);
  assert.ok(Object.values(byKind).every(count => count === 0));
  assert.deepEqual(unread, { failed: 0, byReason: [], language: 0, byLanguage: [], documents: 0 });
});

test('an overview counts what the lists of the record have', async () => {
  const record = await openRecord(join(folder, 'counted'));
  await fill(record);
  await record.check({ claim: 'The mill will stay in our hands', speaker: 'Benno Calloway' });
  const seen = await record.overview();
  const documents = await record.documents();
  assert.equal(seen.documents, documents.length);
  assert.equal(seen.statements, documents.reduce((sum, { statements }) => sum + statements, 0));
  assert.ok(seen.statements >= 3);
  assert.equal(seen.outlets, 2);
  assert.deepEqual([seen.from, seen.to], ['2025-01-10', '2025-04-03']);
  assert.deepEqual(seen.gaps, [{ from: '2025-02', to: '2025-03' }]);
  assert.deepEqual(seen.byMonth, [
    { month: '2025-01', documents: 1 },
    { month: '2025-04', documents: 2 },
  ]);
  assert.deepEqual([seen.byKind.article, seen.byKind.release, seen.byKind.post], [2, 1, 0]);
  assert.deepEqual(seen.people, { count: (await record.people.list()).length, exact: true });
  assert.equal(seen.findings, (await record.findings()).length);
  assert.equal(seen.captures, 4, 'bytes of which nothing could be read are kept too');
  assert.deepEqual(structuredClone(seen), seen);
  await record.close();
});

test('an overview says what could not be read, and why', async () => {
  const record = await openRecord(join(folder, 'unread'));
  await fill(record);
  const { unread, digest } = await record.overview();
  assert.equal(unread.failed, 1);
  assert.deepEqual(
    unread.byReason.map(({ code, count, says }) => [code, count, says]),
    [['input-empty', 1, 'it holds no text']],
  );
  assert.deepEqual(unread.byLanguage, [{ language: 'es', documents: 1 }]);
  assert.deepEqual([unread.language, unread.documents], [1, 1]);
  const { document } = (await record.documents()).find(({ language }) => language === 'es') ?? assert.fail();
  assert.ok((await record.show(document)).gaps.length > 0);
  const { made } = await record.check({ claim: 'The mill will go', speaker: 'Benno Calloway' });
  assert.equal(digest, made.record, 'it is the digest that findings are made on');
  await record.close();
});
