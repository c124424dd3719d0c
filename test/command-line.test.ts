import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { article, articles } from './articles.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Line {
  readonly document: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly obtained: string;
  readonly copyGroup: string | null;
  readonly error: string | null;
}

const folder = makeFolder();
const files = join(folder, 'files');
writeFiles(files, articles(0, 4));
const COMMANDS = [
  'add',
  'extract',
  'check',
  'finding',
  'findings',
  'proof',
  'statements',
  'search',
  'documents',
  'show',
  'people',
  'reread',
  'verify',
];

test('help tells of every command, with an example each, and is status 0', async () => {
  const runs = await Promise.all([['--help'], ...COMMANDS.map(name => [name, '--help'])].map(args => onrecord(args)));
  assert.deepEqual(new Set(runs.map(run => run.status)), new Set([0]));
  for (const [i, name] of COMMANDS.entries()) {
    assert.match(runs[0]?.stdout ?? '', new RegExp(`^ +${name} `, 'mu'));
    assert.match(runs[i + 1]?.stdout ?? '', new RegExp(`Example:\\n  onrecord ${name}`, 'u'));
  }
});

test('wrong usage is status 2 and says how it is called', async () => {
  const wrong = [
    [],
    ['ad'],
    ['add'],
    ['add', '--colour', 'a.txt'],
    ['add', 'a.txt', '--kind', 'rumour'],
    ['add', 'a.txt', '--published', 'yesterday'],
    ['add', 'a.txt', 'b.txt', '--url', 'https://echo.example/1'],
    ['extract'],
    ['check'],
    ['check', 'a', '--batch', 'b'],
    ['check', ''],
    ['check', ' \t\n '],
    ['check', 'a', '--on', '2025-02-30'],
    ['show'],
    ['finding'],
    ['proof'],
    ['proof', 'a.txt', '--setting', 'slow'],
    ['statements', '--limit', '0'],
    ['statements', '--min-confidence', '1.1'],
    ['check', 'a', '--min-confidence', ''],
    ['extract', 'a.txt', '--min-confidence', 'high'],
    ['extract', 'a.txt', '--setting', 'slow'],
    ['reread', '--all', '--documents', 'd0'],
    ['reread', '--all', '--outdated'],
  ];
  const runs = await Promise.all(wrong.map(args => onrecord(args)));
  assert.deepEqual(
    runs.map((run, i) => [wrong[i], run.status, run.said.length > 0]),
    wrong.map(args => [args, 2, true]),
  );
});

test('what is asked of no record, or of no document, is a line and status 1', async () => {
  const record = join(folder, 'none');
  const runs = await Promise.all([
    ...['documents', 'verify', 'statements', 'findings', 'reread'].map(name => onrecord([name, '--record', record])),
    onrecord(['check', 'We stay', '--record', record]),
    onrecord(['show', 'd0', '--record', record]),
    onrecord(['finding', 'f0', '--record', record]),
    onrecord(['proof', join(files, 'article-0000.txt'), '--record', record]),
  ]);
  for (const run of runs)
    assert.deepEqual([run.status, run.said], [1, [`${record}: there is no record in that folder`]]);
});

test('with --json there are JSON Lines on stdout and nothing else', async () => {
  const record = join(folder, 'json');
  const added = jsonLines<Line>(await onrecord(['add', files, '--record', record, '--json']));
  assert.deepEqual(Object.keys(added[0] ?? {}), [
    'document',
    'path',
    'url',
    'outlet',
    'title',
    'published',
    'kind',
    'statements',
    'copyOf',
    'obtained',
    'error',
  ]);
  const claims = join(folder, 'claims.jsonl');
  writeFileSync(
    claims,
    '{"id": 7, "claim": "We stay"}\n\nno json\n{"claim": ""}\n{"id": "b", "claim": "We go", "speaker": null, "on": null}\n',
  );
  const [documents, checks, statements, shown, verified, extracted] = await Promise.all([
    onrecord(['documents', '--record', record, '--json']),
    onrecord(['check', '--batch', claims, '--record', record, '--json']),
    onrecord(['statements', '--record', record, '--json', '--limit', '3']),
    onrecord(['show', added[0]?.document ?? '', '--record', record, '--json']),
    onrecord(['verify', '--record', record, '--json']),
    onrecord(['extract', join(files, 'article-0000.txt'), join(files, 'article-0001.txt'), '--json']),
  ]);
  assert.equal(jsonLines(documents).length, 4);
  assert.deepEqual(
    jsonLines<{ id: string }>(checks).map(({ id }) => id),
    ['7', 'b'],
  );
  assert.deepEqual(
    [checks.status, checks.said],
    [1, [`${claims} line 3: this line is not JSON`, `${claims} line 4: "claim" is empty`]],
  );
  assert.equal(jsonLines(statements).length, 3);
  const [said] = jsonLines<{ words: string; document: string }>(statements);
  const found = await onrecord(['search', said?.words ?? '', '--record', record, '--json', '--limit', '1']);
  const [hit] = jsonLines<{ document: string; quote: { exact: string } }>(found);
  assert.equal(hit?.quote.exact, said?.words);
  assert.equal(jsonLines<{ text: string }>(shown)[0]?.text, article(0));
  assert.deepEqual(jsonLines<{ problems: number }>(verified)[0]?.problems, 0);
  assert.deepEqual(
    jsonLines<{ document: { text: string } }>(extracted).map(({ document }) => document.text),
    [article(0), article(1)],
  );
});

test('a page is fetched from a host that --allow-host names, and what the user says of a file does not make it fetched', async () => {
  const record = join(folder, 'fetched');
  const text = article(9)
    .split('\n\n')
    .map(part => `<p>${part}</p>`)
    .join('');
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<html lang="en"><title>Ferry</title><body><article>${text}</article></body></html>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const url = `http://${host}/news/9`;
  try {
    const refused = await onrecord(['add', url, '--record', record, '--json']);
    assert.deepEqual([refused.status, refused.said.length], [1, 1]);
    const fetched = jsonLines<Line>(await onrecord(['add', url, '--allow-host', host, '--record', record, '--json']));
    assert.deepEqual(
      fetched.map(({ url: from, obtained, error }) => [from, obtained, error]),
      [[url, 'fetched', null]],
    );
    const page = join(folder, 'page.txt');
    writeFileSync(page, article(10));
    const supplied = jsonLines<Line>(
      await onrecord(['add', page, '--url', 'https://echo.example/10', '--record', record, '--json']),
    );
    assert.deepEqual(
      supplied.map(({ url: from, obtained }) => [from, obtained]),
      [['https://echo.example/10', 'supplied']],
    );
  } finally {
    server.close();
  }
});

test('verify finds a changed capture, a changed text and a changed log, each in one line', async () => {
  const planted: readonly [string, (record: string) => void][] = [
    [
      'capture',
      record => {
        const captures = join(record, 'captures');
        const [name] = readdirSync(captures);
        const bytes = readFileSync(join(captures, name ?? ''));
        bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
        writeFileSync(join(captures, name ?? ''), bytes);
      },
    ],
    ['the text of reading', record => change(record, "update reading set text = replace(text, 'ferry', 'fairy')")],
    [
      'it is not the one that was kept',
      record =>
        change(record, `update reading set statements = replace(statements, '"negated":false', '"negated":true')`),
    ],
    [
      'is not what was written',
      record =>
        change(record, "update log set body = replace(body, 'article-0001', 'article-0002') where kind = 'capture'"),
    ],
    ['what is said of it', record => change(record, "update capture set obtained = 'fetched'")],
    ['what is said of it', record => change(record, "update capture set captured_at = '2001-01-01T00:00:00Z'")],
    ['what is shown of it', record => change(record, "update document set outlet = 'The Other Paper' where key = 1")],
    ['what is shown of it', record => change(record, "update document set published = '1999-01-01' where key = 2")],
    ['what is shown of it', record => change(record, "update document set obtained = 'fetched' where key = 2")],
    ['log: entry', record => change(record, 'delete from log where number = 2')],
    [
      'is in the log and no longer in the record',
      record => change(record, 'pragma foreign_keys = off; delete from document where key = 1'),
    ],
    [
      'digest',
      record =>
        change(record, "update state set value = replace(value, substr(value, 1, 4), 'ffff') where name = 'digest'"),
    ],
  ];
  await Promise.all(
    planted.map(async ([says, damage], i) => {
      const record = join(folder, `damaged-${i}`);
      await onrecord(['add', files, '--record', record]);
      damage(record);
      const run = await onrecord(['verify', '--record', record]);
      assert.equal(run.status, 1);
      assert.ok(
        run.said.some(line => line.includes(says)),
        `${says}: ${run.said.join(' / ')}`,
      );
    }),
  );
});

function change(record: string, sql: string): void {
  const database = new DatabaseSync(join(record, 'record.sqlite'));
  database.exec(sql);
  database.close();
}

test('bytes left behind the committed end of the captures are cut off, and nothing is lost', async () => {
  const record = join(folder, 'torn');
  await onrecord(['add', join(files, 'article-0000.txt'), '--record', record]);
  appendFileSync(join(record, 'captures', 'onrecord-000001.warc.gz'), 'half a record that was never acknowledged');
  await onrecord(['add', files, '--record', record]);
  const run = await onrecord(['verify', '--record', record]);
  assert.deepEqual([run.status, run.said], [0, []]);
});
