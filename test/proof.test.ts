import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';
import { escapeXml, makeDocx, paragraphXml } from '#document/make-docx.fixture.ts';
import { openRecord, type Proof } from 'onrecord';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Expected {
  readonly draft: string;
  readonly words: string;
  readonly speaker: string | null;
  readonly verdict: string;
  readonly finding?: string;
  readonly today?: readonly [verdict: string, speaker: string | null];
}

const root = join(import.meta.dirname, '..');
const drafts = join(import.meta.dirname, 'drafts');
const folder = makeFolder();
const sample = join(folder, 'sample');
const record = await openRecord(sample);
for await (const { error } of record.add([], { manifests: [join(root, 'sample', 'manifest.jsonl')] }))
  assert.equal(error, null);
after(() => record.close());

const expected = readFileSync(join(drafts, 'expected.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Expected => JSON.parse(line));
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const proofOf = (name: string): Promise<Proof> => record.proof({ bytes: readFileSync(join(drafts, name)), name });

test('every quote of the drafts has the verdict and the speaker that a reader would give it', async () => {
  for (const name of new Set(expected.map(({ draft }) => draft))) {
    const { quotes } = await proofOf(name);
    for (const { words, speaker, verdict, finding, today } of expected.filter(({ draft }) => draft === name)) {
      const quote = quotes.find(each => plain(each.words).endsWith(plain(words)));
      assert.deepEqual(
        [name, words, quote?.verdict, quote?.speaker?.name ?? null],
        [name, words, ...(today ?? [verdict, speaker])],
      );
      if (today === undefined && finding !== undefined) assert.equal(quote?.finding.finding, finding, words);
    }
    // What nobody expected is indirect speech: a quotation is in the list.
    const wanted = expected.filter(({ draft }) => draft === name).map(({ words }) => plain(words));
    assert.deepEqual(
      quotes.filter(({ form, words }) => form !== 'paraphrase' && !wanted.includes(plain(words))),
      [],
    );
  }
});

test('what is to be mended comes with the recorded words, where they stand, and whom to credit', async () => {
  const { quotes } = await proofOf('05-mayor.txt');
  const tankers = quotes.find(({ words }) => words.includes('forty'));
  assert.deepEqual(tankers?.diff, [
    ['=', 'I can lend you'],
    ['-', 'four'],
    ['+', 'forty'],
    ['=', 'tankers and I can lend them tomorrow'],
  ]);
  assert.deepEqual(
    tankers?.printInstead.map(({ line }) => line),
    [
      '“I can lend you four tankers, and I can lend them tomorrow,” Pieter Dalgaard said, as reported by The Quenby Mercury (10 June 2025).',
    ],
  );
  const toll = await proofOf('02-toll.txt');
  assert.match(
    toll.quotes.find(({ words }) => words.startsWith('Let them'))?.printInstead[0]?.line ?? '',
    /Lisbet Orr denies it/u,
  );
  const stands = [...quotes, ...toll.quotes].filter(({ failing }) => !failing);
  assert.ok(
    stands.length > 0 && stands.every(({ printInstead, diff }) => printInstead.length === 0 && diff === undefined),
  );
});

test('a draft says the same as text, as Markdown, as HTML and as DOCX', async () => {
  const paragraphs = readFileSync(join(drafts, '05-mayor.txt'), 'utf8').trim().split('\n\n');
  const [title = '', ...body] = paragraphs;
  const forms: Readonly<Record<string, string | Uint8Array>> = {
    'a.txt': paragraphs.join('\n\n'),
    'a.md': [`# ${title}`, ...body].join('\n\n'),
    'a.html': `<html lang="en"><body><article><h1>${escapeXml(title)}</h1>${body.map(text => `<p>${escapeXml(text)}</p>`).join('\n')}</article></body></html>`,
    'a.docx': makeDocx([paragraphXml(title, 'Title'), ...body.map(text => paragraphXml(text))].join(''), {
      styles: { Title: 'Title' },
    }),
  };
  const told = await Promise.all(
    Object.entries(forms).map(async ([name, bytes]) => {
      const { quotes, draft } = await record.proof({ bytes, name });
      assert.equal(draft.title, title, name);
      for (const { pieces, words } of quotes)
        assert.equal(plain(pieces.map(piece => draft.text.slice(...piece)).join(' ')), plain(words));
      return quotes.map(({ form, words, speaker, verdict, reason, printInstead }) => [
        form,
        words,
        speaker?.name,
        verdict,
        reason,
        printInstead,
      ]);
    }),
  );
  assert.equal(told[0]?.length, 12);
  for (const other of told.slice(1)) assert.deepEqual(other, told[0]);
});

/** Every row of every table of the record, and the names and sizes of its other files. */
function contentsOf(dir: string): string {
  const database = new DatabaseSync(join(dir, 'record.sqlite'), { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${String(name)}"`).all()]);
  database.close();
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    name => !/sqlite-(?:wal|shm)$/u.test(name),
  );
  return JSON.stringify([rows, files.toSorted()], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

test('of a draft nothing is kept: no row changes, and its words stand in no file of the record', async () => {
  const before = contentsOf(sample);
  const sentinel = 'Zanderqvist of the Ministry of Fog';
  const { quotes } = await record.proof({
    bytes: `The pier was full by noon on Friday, all day long.\n\n“Nobody will ever see this draft again,” said Ama ${sentinel}.\n\n“Kell can drink the sea,” said Nuala Brandreth.`,
  });
  assert.equal(quotes.length, 2);
  assert.equal(contentsOf(sample), before);
  for (const name of readdirSync(sample, { recursive: true, withFileTypes: true }))
    if (name.isFile()) assert.ok(!readFileSync(join(name.parentPath, name.name)).includes(sentinel), name.name);
});

test('only the quotes of one speaker are checked where that is asked, and progress is told', async () => {
  const seen: string[] = [];
  const { quotes } = await record.proof(
    { bytes: readFileSync(join(drafts, '06-smooth.txt')), name: '06-smooth.txt' },
    { speaker: 'kittredge', onQuote: (checked, of) => seen.push(`${checked}/${of}`) },
  );
  assert.deepEqual(new Set(quotes.map(({ speaker }) => speaker?.name)), new Set(['Ama Kittredge']));
  assert.deepEqual(seen, ['1/2', '2/2']);
});

test('the command line says by its status whether a draft may be printed', async () => {
  const files = join(folder, 'files');
  const good =
    'The mayor spoke in Kell on Tuesday, at some length.\n\n“I can lend you four tankers, and I can lend them tomorrow,” said Pieter Dalgaard, the mayor of Quenby.\n';
  writeFiles(files, {
    'good.txt': good,
    'bad.md': good.replace('four', 'forty'),
    'none.txt': 'The pier was full by noon on Friday, and nobody said anything.\n',
  });
  const at = ['--record', sample];
  const page = join(folder, 'proof.html');
  const [stands, differs, none, piped, both] = await Promise.all([
    onrecord(['proof', join(files, 'good.txt'), ...at]),
    onrecord(['proof', join(files, 'bad.md'), ...at]),
    onrecord(['proof', join(files, 'none.txt'), ...at]),
    onrecord(['proof', '-', '--name', 'desk.md', '--json', ...at], { input: good }),
    onrecord(['proof', join(files, 'good.txt'), join(files, 'bad.md'), '--json', '--page', page, ...at]),
  ]);
  assert.deepEqual([stands.status, differs.status, none.status, piped.status, both.status], [0, 1, 0, 0, 1]);
  assert.match(stands.stdout, /1 quote: 1 stands\n/u);
  assert.match(
    differs.stdout.replaceAll(/\s+/gu, ' '),
    /DIFFERS Pieter Dalgaard: .*the record has “four”, the draft “forty”/u,
  );
  assert.match(none.stdout, /no quotes/u);
  assert.deepEqual(
    jsonLines<Proof>(piped).map(({ draft, counts }) => [draft.path, counts.stands]),
    [['desk.md', 1]],
  );
  assert.deepEqual(
    jsonLines<Proof>(both).map(({ quotes }) => quotes.map(({ verdict }) => verdict)),
    [['stands'], ['differs']],
  );
  const html = readFileSync(page, 'utf8');
  assert.match(html, /<mark id="d2-q1" class="amber differs fails">I can lend you forty tankers/u);
});

test('what cannot be read as a draft is one line that names it, and harms no other', async () => {
  const files = join(folder, 'broken');
  writeFiles(files, {
    'a.txt': '',
    'b.docx': makeDocx(paragraphXml('x')).slice(0, 300),
    'c.pdf': '%PDF-1.7\n%%EOF',
    'd.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'e.json': '{"claimReviewed": "x"}',
    'f.txt': Buffer.from(
      '“Kell can drink the sea,” said Nuala Brandreth, the First Minister, to her caf\u00e9.',
      'utf16le',
    ),
  });
  const run = await onrecord([
    'proof',
    files,
    join(files, 'z.txt'),
    'https://skerry.example/',
    '--json',
    '--record',
    sample,
  ]);
  assert.equal(run.status, 1);
  const names = ['a.txt', 'b.docx', 'c.pdf', 'd.doc', 'e.json', 'z.txt', 'https://skerry.example/'];
  const faults = run.said.filter(line => !line.endsWith('quotes checked'));
  assert.equal(faults.length, names.length, faults.join('\n'));
  for (const [i, name] of names.entries()) assert.ok(faults[i]?.includes(name), `${name}: ${faults[i]}`);
  assert.deepEqual(
    jsonLines<Proof>(run).map(({ counts }) => [counts.quotes, counts.missing]),
    [[1, 1]],
  );
});
