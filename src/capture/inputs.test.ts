import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { gatherInputs, type Input, type InputOptions } from './inputs.ts';

const KINDS = ['article', 'post', 'reply'] as const;
type Kind = (typeof KINDS)[number];
const NOTHING = { kind: null, outlet: null, url: null, published: null };

async function newTree(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'inputs-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}

async function gather(args: readonly string[], options: Partial<InputOptions<Kind>> = {}): Promise<Input<Kind>[]> {
  const inputs: Input<Kind>[] = [];
  for await (const input of gatherInputs(args, { kinds: KINDS, ...options })) inputs.push(input);
  return inputs;
}

/** An input in one short line, with paths seen from the root. */
function brief(root: string, input: Input<Kind>): string {
  switch (input.kind) {
    case 'bytes':
      return `${input.path === null ? '-' : relative(root, input.path)} ${input.mediaType} ${Buffer.from(input.bytes).toString()}`;
    case 'url':
      return input.url;
    case 'problem':
      assert.doesNotMatch(input.fault.message, /[\r\n]/u);
      return `${input.fault.code} ${input.fault.message.replaceAll(`${root}/`, '').replaceAll(root, 'ROOT')}`;
  }
}

test('files, folders in their order without hidden ones, globs, standard input and addresses come one after the other', async () => {
  const root = await newTree({
    'b.txt': 'b',
    'in/z.md': 'z',
    'in/A.HTML': 'A',
    'in/deep/m.eml': 'm',
    'in/.hidden.txt': 'h',
    'in/.git/x.txt': 'x',
    'glob/2.jsonl': '2',
    'glob/1.jsonl': '1',
    'glob/3.txt': '3',
    'odd[1].txt': 'odd',
  });
  const args = [join(root, 'b.txt'), join(root, 'in'), join(root, 'glob/*.jsonl'), join(root, 'odd[1].txt')];
  const standardInput = (async function* () {
    yield Buffer.from('from ');
    yield 'outside';
  })();
  const inputs = await gather([...args, '-', 'https://harbour.example/a?b=[1]*', 'HTTP://x.example'], {
    standardInput,
  });
  assert.deepEqual(
    inputs.map(input => brief(root, input)),
    [
      'b.txt text/plain b',
      'in/A.HTML text/html A',
      'in/deep/m.eml message/rfc822 m',
      'in/z.md text/markdown z',
      'glob/1.jsonl application/x-ndjson 1',
      'glob/2.jsonl application/x-ndjson 2',
      'odd[1].txt text/plain odd',
      '- null from outside',
      'https://harbour.example/a?b=[1]*',
      'HTTP://x.example',
    ],
  );
  for (const input of inputs) {
    if (input.kind !== 'problem') assert.deepEqual(input.said, NOTHING);
    if (input.kind === 'bytes' && input.path !== null) assert.ok(input.path.startsWith(`${root}/`), input.path);
  }
});

test('what cannot be taken in is one clear line each, and the rest goes on', async () => {
  const root = await newTree({
    'empty.txt': '',
    'big.txt': '12345678901',
    'fine.txt': 'fine',
    'f/ok.txt': 'ok',
    'nofile/.x': '',
  });
  await mkdir(join(root, 'void'));
  await symlink('loop', join(root, 'loop'));
  await symlink('/etc/hostname', join(root, 'f/link.txt'));
  await symlink('gone', join(root, 'dangling'));
  execFileSync('/usr/bin/env', ['mkfifo', join(root, 'pipe'), join(root, 'f/pipe')]);
  const names = [
    'nothing.txt',
    'empty.txt',
    'big.txt',
    'void',
    'nofile',
    'loop',
    'dangling',
    'f',
    'pipe',
    '*.pdf',
    'fine.txt/x',
    'a\0b',
    'two\nlines\u202etxt.exe',
  ];
  const args = [
    ...names.map(name => join(root, name)),
    join(root, 'x'.repeat(300)),
    '',
    'ftp://x.example/a',
    'file:///etc/hostname',
    '-',
  ];
  const inputs = await gather([...args, join(root, 'fine.txt')], { fileLimitBytes: 10 });
  assert.deepEqual(
    inputs.map(input => brief(root, input)),
    [
      'input-missing nothing.txt: there is no such file',
      'input-empty empty.txt: it is empty',
      'input-too-large big.txt: it is larger than the limit of 10 bytes',
      'input-empty void: there is no file in this folder',
      'input-empty nofile: there is no file in this folder',
      'input-unreadable loop: it is a link that leads in a circle',
      'input-missing dangling: there is no such file',
      'input-unreadable f/link.txt: a link leads there, and links are not followed inside a folder',
      'f/ok.txt text/plain ok',
      'input-unreadable f/pipe: it is not a plain file',
      'input-unreadable pipe: it is not a plain file (use - for standard input)',
      'input-missing *.pdf: no file fits this pattern',
      'input-missing fine.txt/x: there is no such file',
      'input-unreadable a\\u0000b: the name has characters that no file name has',
      'input-missing two\\u000alines\\u202etxt.exe: there is no such file',
      `input-unreadable ${'x'.repeat(300 - root.length - 1)}…: the name is too long`,
      'bad-request an input has no name',
      'address-refused ftp://x.example/a: only http and https addresses are fetched',
      'address-refused file:///etc/hostname: only http and https addresses are fetched',
      'bad-request -: standard input is not there, or was read already',
      'fine.txt text/plain fine',
    ],
  );
});

test('a file far past the limit is refused without reading all of it', async () => {
  const root = await newTree({ 'huge.html': '' });
  // 200 GB with holes: reading it would take minutes.
  await truncate(join(root, 'huge.html'), 200e9);
  const [input] = await gather([join(root, 'huge.html')]);
  assert.equal(input?.kind === 'problem' && input.fault.code, 'input-too-large');
});

test('standard input has the limit of a file, and is read once', async () => {
  let yielded = 0;
  const endless = (async function* () {
    for (;;) {
      yielded += 1;
      yield Buffer.alloc(1000);
    }
  })();
  const inputs = await gather(['-', '-'], { standardInput: endless, fileLimitBytes: 5000 });
  assert.deepEqual(
    inputs.map(input => brief('/', input)),
    [
      'input-too-large standard input: it is larger than the limit of 5000 bytes',
      'bad-request -: standard input is not there, or was read already',
    ],
  );
  assert.equal(yielded, 6);
  const broken = (async function* () {
    yield 'a';
    throw new Error('cable pulled');
  })();
  assert.match(brief('/', (await gather(['-'], { standardInput: broken }))[0]!), /^input-unreadable standard input: /u);
});

test('what the user says goes with every input, and is checked before the first is read', async () => {
  const root = await newTree({ 'a.txt': 'a' });
  const said = {
    kind: 'reply',
    outlet: ' The Harbour Post ',
    url: 'https://harbour.example/a',
    published: '2031-04-05T10:00+02:00',
  };
  const good = await gather([join(root, 'a.txt'), 'https://harbour.example/'], { said });
  assert.deepEqual(
    good.map(input => input.kind !== 'problem' && input.said),
    Array.from({ length: 2 }, () => ({ ...said, outlet: 'The Harbour Post' })),
  );
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ kind: 'poem' }, /^"poem" is no kind of document \(article, post, reply\)$/u],
    [{ published: '2031-02-30' }, /^"2031-02-30" is not a date such as 2025-03-14/u],
    [{ published: 'last week' }, /is not a date/u],
    [{ url: 'harbour.example/a' }, /is not an http or https address$/u],
    [{ url: 'file:///etc/passwd' }, /is not an http or https address$/u],
    [{ outlet: 'x'.repeat(500) }, /^outlet is longer than 200 characters$/u],
    [{ kind: 'poem', published: 'x' }, /"poem".*; "x"/u],
  ];
  for (const [wrong, says] of cases) {
    const inputs = await gather([join(root, 'a.txt')], { said: wrong });
    assert.deepEqual(
      inputs.map(({ kind }) => kind),
      ['problem'],
    );
    assert.match(inputs[0]?.kind === 'problem' ? inputs[0].fault.message : '', says);
  }
});

test('a manifest is gone through line by line: paths from its folder, each bad line one problem that names it', async () => {
  const lines = [
    '\ufeff{"path": "pages/a.html", "url": "https://harbour.example/a", "outlet": "The Harbour Post", "published": "2031-04", "kind": "article"}\r',
    '{"path": "pages/b.txt", "url": null, "outlet": "", "id": 7}',
    '',
    '{"url": "https://harbour.example/c", "kind": "post"}',
    '{"path": "pages/gone.txt"}',
    '{"path": "pages/a.html"',
    '[1, 2]',
    '"pages/a.html"',
    '{"path": 7}',
    '{}',
    '{"path": "", "url": ""}',
    '{"path": "pages/b.txt", "kind": "poem"}',
    '{"path": "pages/b.txt", "published": "04/05/2031"}',
    '{"path": "pages/b.txt", "published": 2031}',
    '{"path": "pages/b.txt", "url": "javascript:alert(1)"}',
    '{"path": "pages"}',
    '{"path": "pages/b.txt"}',
  ];
  const root = await newTree({ 'pages/a.html': 'a', 'pages/b.txt': 'b', 'list.jsonl': lines.join('\n') });
  const inputs = await gather([], { manifests: [join(root, 'list.jsonl'), join(root, 'none.jsonl')] });
  const seen = inputs.map(input => brief(root, input));
  assert.deepEqual(seen, [
    'pages/a.html text/html a',
    'pages/b.txt text/plain b',
    'https://harbour.example/c',
    'input-missing list.jsonl line 5: pages/gone.txt: there is no such file',
    'bad-request list.jsonl line 6: this line is not JSON',
    'bad-request list.jsonl line 7: this line is not an object with a "path" or "url" that is text',
    'bad-request list.jsonl line 8: this line is not an object with a "path" or "url" that is text',
    'bad-request list.jsonl line 9: this line is not an object with a "path" or "url" that is text',
    'bad-request list.jsonl line 10: this line has neither "path" nor "url"',
    'bad-request list.jsonl line 11: this line has neither "path" nor "url"',
    'bad-request list.jsonl line 12: "poem" is no kind of document (article, post, reply)',
    'bad-request list.jsonl line 13: "04/05/2031" is not a date such as 2025-03-14 or 2025-03-14T21:46',
    'bad-request list.jsonl line 14: published is not text',
    'bad-request list.jsonl line 15: "javascript:alert(1)" is not an http or https address',
    'input-unreadable list.jsonl line 16: pages: it is not a plain file (use - for standard input)',
    'pages/b.txt text/plain b',
    'input-missing none.jsonl: there is no such file',
  ]);
  const said = inputs.map(input => (input.kind === 'problem' ? null : input.said));
  assert.deepEqual(said.slice(0, 3), [
    { kind: 'article', outlet: 'The Harbour Post', url: 'https://harbour.example/a', published: '2031-04' },
    NOTHING,
    { ...NOTHING, kind: 'post' },
  ]);
});

test('a manifest that is not UTF-8 has its broken lines named, and files beyond the line go on', async () => {
  const line = Buffer.concat([
    Buffer.from('{"path": "a.txt", "outlet": "Z'),
    Buffer.from([0xfc]),
    Buffer.from('rich"}\n{"path": "a.txt"}\n'),
  ]);
  const root = await newTree({ 'a.txt': 'a', 'list.jsonl': line });
  const inputs = await gather([], { manifests: [join(root, 'list.jsonl')] });
  assert.deepEqual(
    inputs.map(input => brief(root, input)),
    ['bad-request list.jsonl line 1: this line is not UTF-8', 'a.txt text/plain a'],
  );
});

test('a pattern does not lead through links to other places, and says what it left out', async () => {
  const root = await newTree({ 'in/a.txt': 'a', 'out/secret.txt': 'secret' });
  await symlink('../out', join(root, 'in/linked'));
  await symlink('../out/secret.txt', join(root, 'in/z.txt'));
  await symlink('..', join(root, 'in/up'));
  const seen = (await gather([join(root, 'in/**/*.txt')])).map(input => brief(root, input));
  assert.equal(seen[0], 'in/a.txt text/plain a');
  assert.ok(seen.length >= 3);
  for (const line of seen.slice(1))
    assert.match(line, /^input-unreadable in\/\S+: a link leads there, and links are not followed/u);
});

test('bytes that are handed over come first, each under its own name and with what is said of it over what is said of all', async () => {
  const bytes = Buffer.from('here');
  const inputs = await gather(['https://harbour.example/a'], {
    said: { outlet: 'Harbour Post', kind: 'article' },
    files: [
      { name: 'a.html', bytes },
      { name: 'b.txt', bytes, said: { kind: 'post', published: '2025-03-14', outlet: null } },
      { name: 'c.txt', bytes, said: { kind: 'poem', url: 'file:///etc/hosts' } },
    ],
  });
  assert.deepEqual(
    inputs.map(input => brief(process.cwd(), input)),
    [
      'a.html text/html here',
      'b.txt text/plain here',
      'bad-request c.txt: "poem" is no kind of document (article, post, reply); "file:///etc/hosts" is not an http or https address',
      'https://harbour.example/a',
    ],
  );
  const said = inputs.map(input => (input.kind === 'bytes' ? input.said : null));
  assert.deepEqual(said[0], { ...NOTHING, kind: 'article', outlet: 'Harbour Post' });
  assert.deepEqual(said[1], { ...NOTHING, kind: 'post', outlet: 'Harbour Post', published: '2025-03-14' });
});

test('the name of what is handed over is its last part in plain characters, and leads nowhere', async () => {
  const names: Readonly<{ [given: string]: string }> = {
    '../../etc/passwd': 'passwd',
    'C:\\Users\\ada\\note.txt': 'note.txt',
    '/record/captures/onrecord-000001.warc.gz': 'onrecord-000001.warc.gz',
    'a\u0000b\r\nc.txt': 'abc.txt',
    'mill\u202etxt.exe': 'milltxt.exe',
    '  two   words .txt ': 'two words .txt',
    'a\u2215b\uff0fc.txt': 'abc.txt',
    'lone\ud800.txt': 'lone\ufffd.txt',
    '': 'unnamed',
    '..': 'unnamed',
    'folder/': 'unnamed',
    [`${'x'.repeat(400)}.html`]: `${'x'.repeat(195)}.html`,
  };
  const files = Object.keys(names).map(name => ({ name, bytes: Buffer.from('x') }));
  const inputs = await gather([], { files });
  assert.deepEqual(
    inputs.map(input => (input.kind === 'bytes' ? input.path : input)),
    Object.values(names),
  );
});

test('what is handed over is held to the limits that files have', async () => {
  const files = [
    { name: 'a.txt', bytes: Buffer.alloc(0) },
    { name: 'b.txt', bytes: Buffer.alloc(11) },
    { name: 'c.txt', bytes: Buffer.from('ten chars.') },
  ];
  const inputs = await gather([], { files, fileLimitBytes: 10 });
  assert.deepEqual(
    inputs.map(input => (input.kind === 'problem' ? input.fault.code : input.kind)),
    ['input-empty', 'input-too-large', 'bytes'],
  );
});

test('where only addresses are taken, nothing of this machine is looked at, and each refusal is one line', async () => {
  const root = await newTree({ 'b.txt': 'b', 'm.jsonl': '{"path": "b.txt"}' });
  const refused = [
    join(root, 'b.txt'),
    root,
    join(root, '*.txt'),
    '-',
    '',
    'file:///etc/hosts',
    'ftp://harbour.example/a',
  ].concat([
    'javascript:alert(1)',
    'https:b.txt',
    'http:/b.txt',
    'https://',
    'HTTPS:\\\\b',
    ' https://harbour.example/',
  ]);
  const taken = ['https://harbour.example/a', 'HTTP://harbour.example/b'];
  const inputs = await gather([...refused, ...taken], {
    addressesOnly: true,
    manifests: [join(root, 'm.jsonl')],
    standardInput: (async function* () {
      yield 'from outside';
    })(),
  });
  assert.deepEqual(
    inputs.map(input => (input.kind === 'problem' ? input.fault.code : input.kind)),
    [...refused.map(() => 'bad-request'), ...taken.map(() => 'url'), 'bad-request'],
  );
  for (const input of inputs)
    if (input.kind === 'problem') assert.match(input.fault.message, /only (?:those|addresses) are taken here$/u);
});
