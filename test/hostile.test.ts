import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { openRecord } from '#record/record.ts';
import { articles } from './articles.ts';
import { EXPLODING, UNREADABLE } from './hostile-inputs.ts';
import { jsonLines, makeFolder, onrecord, writeFiles, type Run } from './onrecord.ts';

interface Added {
  readonly document: string | null;
  readonly path: string | null;
  readonly error: string | null;
}

const folder = makeFolder();
const GOOD = articles(0, 6);

/** One line on stderr for each error, each naming its input; nothing else there but how far it has come. */
function assertOneLineEach(run: Run): void {
  const errors = jsonLines<Added>(run).flatMap(({ error }) => (error === null ? [] : [error]));
  const said = run.said.filter(line => !line.endsWith('so far'));
  for (const error of errors) {
    assert.ok(said.includes(error), `not said on stderr: ${error}`);
    assert.doesNotMatch(error, /\bundefined\b|\[object|\bat .+:\d+:\d+/u);
  }
}

async function problemsOf(record: string): Promise<readonly string[]> {
  const opened = await openRecord(record, { create: false });
  const problems: string[] = [];
  for await (const result of opened.verify()) if (result.kind === 'problem') problems.push(result.message);
  await opened.close();
  return problems;
}

test('each of more than 50 kinds of unreadable files gets one line, and the good files among them are kept', async () => {
  const record = join(folder, 'unreadable');
  const files = join(folder, 'unreadable-files');
  writeFiles(files, { ...UNREADABLE, ...GOOD });
  const run = await onrecord(['add', files, '--record', record, '--json']);
  assert.equal(run.status, 1);
  assertOneLineEach(run);
  const results = jsonLines<Added>(run);
  const kept = results.filter(({ document }) => document !== null).map(({ path }) => path);
  assert.deepEqual(
    kept,
    Object.keys(GOOD)
      .map(name => join(files, name))
      .toSorted(),
  );
  for (const name of Object.keys(UNREADABLE)) {
    const said = run.said.filter(line => line.startsWith(`${join(files, name)}: `));
    assert.equal(said.length, 1, `${name}: ${said.join(' / ')}`);
  }
  assert.ok(Object.keys(UNREADABLE).length > 50);
  assert.deepEqual(await problemsOf(record), []);
});

test('what would hang or exhaust the reader is read as far as it goes or cut off, and the good files are kept', async () => {
  const record = join(folder, 'exploding');
  const files = join(folder, 'exploding-files');
  writeFiles(files, { ...EXPLODING, ...GOOD });
  const run = await onrecord(['add', files, '--record', record, '--json', '--time-limit', '4']);
  assertOneLineEach(run);
  const results = jsonLines<Added>(run);
  const paths = [...Object.keys(EXPLODING), ...Object.keys(GOOD)].map(name => join(files, name));
  assert.equal(results.length, paths.length);
  assert.deepEqual(new Set(results.map(({ path }) => path)), new Set(paths));
  for (const name of Object.keys(GOOD))
    assert.equal(results.find(({ path }) => path === join(files, name))?.error, null, name);
  assert.deepEqual(await problemsOf(record), []);
});

test('each input that cannot be got gets one line, and the good ones beside it are kept', async () => {
  const record = join(folder, 'missing');
  const files = join(folder, 'missing-files');
  writeFiles(files, GOOD);
  mkdirSync(join(files, 'nothing-in-it'));
  mkdirSync(join(files, 'links'));
  symlinkSync('/etc/hostname', join(files, 'links', 'leads-out.txt'));
  symlinkSync(join(files, 'round'), join(files, 'round'));
  writeFileSync(join(files, 'huge.txt'), '');
  truncateSync(join(files, 'huge.txt'), 3_000_000_000);
  writeFiles(files, {
    'manifest.jsonl': Buffer.concat([
      Buffer.from(
        [
          '{"path": "article-0002.txt", "outlet": "The Selwyn Echo", "published": "2025-03-14", "kind": "article"}',
          'no json',
          '17',
          '{"outlet": "nothing to read"}',
          '{"path": 12}',
          '{"path": "not-there.txt"}',
          '{"path": "article-0003.txt", "published": "2025-02-30"}',
          '{"path": "article-0003.txt", "published": "yesterday"}',
          '{"path": "article-0003.txt", "kind": "rumour"}',
          '{"path": "article-0003.txt", "url": "javascript:alert(1)"}',
          '{"path": "article-0003.txt", "outlet": 5}',
          '',
        ].join('\n'),
      ),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
    ]),
  });
  const good = join(files, 'article-0001.txt');
  const bad = [
    join(files, 'not-there.txt'),
    join(files, 'not-there', 'a.txt'),
    join(files, 'article-0001.txt', 'a.txt'),
    join(files, 'no-file-fits-*.txt'),
    join(files, 'nothing-in-it'),
    join(files, 'links'),
    join(files, 'round'),
    join(files, 'huge.txt'),
    '/dev/null',
    `${'x'.repeat(300)}.txt`,
    'ftp://paper.example/a.txt',
    'file:///etc/hostname',
    'gopher://paper.example/',
    'http://localhost/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0.0.0.0/',
    'http://user:secret@paper.example/',
    'http://paper.example:25/',
    'http://',
    `http://paper.example/${'x'.repeat(5000)}`,
  ];
  const manifest = join(files, 'manifest.jsonl');
  const run = await onrecord(['add', good, ...bad, '--manifest', manifest, '--record', record, '--json']);
  assert.equal(run.status, 1);
  assertOneLineEach(run);
  const results = jsonLines<Added>(run);
  assert.deepEqual(
    results.filter(({ document }) => document !== null).map(({ path }) => path),
    [good, join(files, 'article-0002.txt')],
  );
  assert.equal(results.filter(({ error }) => error !== null).length, bad.length + 11);
  assert.ok(!run.said.join('\n').includes('secret'));
  assert.deepEqual(await problemsOf(record), []);
});

test('an empty standard input is a line and status 1; a good one is kept', async () => {
  const record = join(folder, 'stdin');
  const empty = await onrecord(['add', '-', '--record', record, '--json']);
  assert.deepEqual([empty.status, empty.said], [1, ['standard input: it is empty']]);
  const good = await onrecord(['add', '-', '--record', record, '--json'], { input: Object.values(GOOD)[0] ?? '' });
  assert.deepEqual([good.status, good.said], [0, []]);
  assert.equal(jsonLines<Added>(good)[0]?.error, null);
});
