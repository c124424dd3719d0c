import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { openRecord } from '#record/record.ts';
import { article, articles } from './articles.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Line {
  readonly document: string | null;
  readonly copyOf?: string | null;
  readonly error?: string | null;
}

const folder = makeFolder();

/** A hash over all rows of all tables and all bytes of all captures. */
function digestOf(record: string): string {
  const hash = createHash('sha256');
  const database = new DatabaseSync(join(record, 'record.sqlite'));
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  for (const { name } of tables)
    for (const row of database.prepare(`select * from "${String(name)}" order by 1, 2`).all())
      hash.update(JSON.stringify(row));
  database.close();
  for (const name of readdirSync(join(record, 'captures')).toSorted())
    hash.update(readFileSync(join(record, 'captures', name)));
  return hash.digest('hex');
}

test('adding the same again changes nothing in the record and says the same', async () => {
  const record = join(folder, 'again');
  const files = join(folder, 'again-files');
  writeFiles(files, {
    ...articles(0, 12),
    'twin.txt': article(3),
    'broken.html': '<html><body></body></html>',
    'empty.txt': '',
  });
  const first = await onrecord(['add', files, '--record', record, '--json']);
  const before = digestOf(record);
  const second = await onrecord(['add', files, '--record', record, '--json']);
  assert.equal(digestOf(record), before);
  const documents = (run: typeof first): unknown[] => jsonLines<Line>(run).map(line => ({ ...line, copyOf: null }));
  assert.deepEqual(documents(second), documents(first));
  assert.deepEqual(second.said, first.said);
  assert.equal(first.status, 1);
});

test('two adds and many checks at once all work, and together they keep everything', async () => {
  const record = join(folder, 'busy');
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  writeFiles(one, articles(100, 220));
  writeFiles(two, articles(220, 340));
  writeFiles(join(folder, 'claims'), {
    'claims.jsonl': Array.from({ length: 30 }, (_, i) =>
      JSON.stringify({ id: String(i), claim: `nobody has asked me for plan number ${100 + i * 4}` }),
    ).join('\n'),
  });
  await onrecord(['add', join(one, 'article-0100.txt'), '--record', record]);
  const claims = join(folder, 'claims', 'claims.jsonl');
  const runs = await Promise.all([
    onrecord(['add', one, '--record', record, '--json']),
    onrecord(['add', two, '--record', record, '--json']),
    onrecord(['check', '--batch', claims, '--record', record, '--json']),
  ]);
  assert.deepEqual(
    runs.map(run => [run.status, run.said.filter(line => !line.endsWith('so far'))]),
    [
      [0, []],
      [0, []],
      [0, []],
    ],
  );
  assert.equal(jsonLines(runs[2]).length, 30);
  const opened = await openRecord(record);
  assert.equal((await opened.documents()).length, 240);
  for await (const result of opened.verify()) assert.equal(result.kind, 'done');
  await opened.close();
});
