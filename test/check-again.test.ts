import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { openRecord, type AddOptions, type AgainResult, type AskedAgain, type Record } from '#record/record.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

const folder = makeFolder();
const files = join(folder, 'files');
const page = (body: string, end: string, modified = ''): string =>
  `<html><head><title>Harbour news</title>${modified === '' ? '' : `<meta property="article:modified_time" content="${modified}">`}</head>
<body><article><h1>Harbour board meets</h1>
${body}
<p>${end}</p></article></body></html>`;
const WRONG = 'The cranes of Harrowmere will never be painted yellow';
const RIGHT = 'The cranes of Harrowmere will soon be painted yellow';
const NOTE = `misquoted Ada Thornbury, who chairs the harbour board, as saying “${WRONG}”. She said “${RIGHT}”.`;
const END = 'The board meets again in the spring, and the painters were told to wait on the quay until it does so.';
writeFiles(files, {
  'first.html': page(`<p>“${WRONG},” said Ada Thornbury, who chairs the harbour board, on Monday evening.</p>`, END),
  'mended.html': page(
    `<p>“${RIGHT},” said Ada Thornbury, who chairs the harbour board, on Monday evening.</p>
<p>Correction: An earlier version of this article ${NOTE}</p>`,
    END,
    '2031-05-11T09:00:00Z',
  ),
  'note.html': page(
    `<p>Correction: A report on Tuesday ${NOTE}</p>`,
    'Readers who find an error can write to the desk at any hour, and it answers within the day wherever it can.',
  ),
  'other.html': page(
    `<p>“${WRONG},” Ada Thornbury, who chairs the harbour board, said after the meeting, and walked off along the pier with her dog.</p>`,
    'Fishermen at the far end of the pier laughed at that, because most of them had seen the tins being unloaded.',
  ),
});

async function opened<T>(name: string, act: (record: Record) => Promise<T>, now = '2031-05-10T12:00:00Z'): Promise<T> {
  const record = await openRecord(join(folder, name), { clock: () => new Date(now) });
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}

async function add(record: Record, file: string, said: NonNullable<AddOptions['said']>): Promise<void> {
  for await (const { error } of record.add([join(files, file)], { said })) assert.equal(error, null);
}

const FIRST = { outlet: 'Skerry Gazette', published: '2031-05-02', url: 'https://gazette.example/cranes' };

async function again(record: Record, findings?: readonly string[]): Promise<AskedAgain[]> {
  const results: AgainResult[] = [];
  for await (const result of record.checkAgain(findings === undefined ? {} : { findings })) results.push(result);
  return results.flatMap(result => (result.kind === 'asked' ? [result] : []));
}

test('on the same record a finding asked again is the same, and nothing new is kept', () =>
  opened('still', async record => {
    await add(record, 'first.html', FIRST);
    const made = await record.check({ claim: WRONG, speaker: 'Thornbury' });
    const [asked, ...others] = await again(record);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [asked?.state, asked?.id, asked?.again, asked?.why],
      ['same', made.made.finding, made.made.finding, []],
    );
    assert.equal((await record.findings()).length, 1);
  }));

test('another report changes the origins, and is told as evidence that came in since', () =>
  opened('more', async record => {
    await add(record, 'first.html', FIRST);
    await record.check({ claim: WRONG, speaker: 'Thornbury' });
    await add(record, 'other.html', { outlet: 'Kestle Beacon', published: '2031-05-03' });
    const [asked] = await again(record);
    assert.deepEqual([asked?.state, asked?.was.independent, asked?.now.independent], ['changed', 1, 2]);
    assert.deepEqual(
      asked?.why.map(reason => (reason.kind === 'new evidence' ? [reason.how, reason.document.outlet] : reason.kind)),
      [['came', 'Kestle Beacon']],
    );
    const [next, ...others] = await again(record);
    assert.deepEqual([next?.id, next?.state, others], [asked?.again, 'same', []], 'a question is asked again once');
  }));

test('a correction that the outlet prints reaches the finding that leaned on the wrong words', () =>
  opened('note', async record => {
    await add(record, 'first.html', FIRST);
    assert.equal((await record.check({ claim: WRONG, speaker: 'Thornbury' })).finding, 'verbatim');
    await add(record, 'note.html', { outlet: 'Skerry Gazette', published: '2031-05-04' });
    const [asked] = await again(record);
    assert.deepEqual([asked?.state, asked?.was.finding], ['changed', 'verbatim']);
    assert.notEqual(asked?.now.finding, 'verbatim');
    assert.ok(asked?.why.some(reason => reason.kind === 'lost evidence' && reason.how === 'not counted'));
    const taken = asked?.why.find(({ kind }) => kind === 'taken back');
    assert.ok(taken?.kind === 'taken back' && taken.how === 'came' && taken.quote.includes('misquoted'));
  }));

test('a page that was mended at its address reaches it too', async () => {
  await opened('mended', async record => {
    await add(record, 'first.html', FIRST);
    assert.equal((await record.check({ claim: WRONG, speaker: 'Thornbury' })).finding, 'verbatim');
  });
  await opened(
    'mended',
    async record => {
      await add(record, 'mended.html', FIRST);
      const [asked] = await again(record);
      assert.deepEqual([asked?.state, asked?.was.finding, asked?.now.finding], ['changed', 'verbatim', 'altered']);
      assert.ok(asked?.why.some(reason => reason.kind === 'taken back' && reason.how === 'read anew'));
      assert.ok(asked?.why.some(reason => reason.kind === 'new evidence' && reason.how === 'read anew'));
    },
    '2031-05-12T12:00:00Z',
  );
});

test('the question is asked as it was typed; of findings kept before it was, as far as they tell it', async () => {
  const dir = join(folder, 'typed');
  const made = await opened('typed', async record => {
    await add(record, 'first.html', FIRST);
    return record.check({ claim: WRONG, speaker: 'Thornbury', on: '2031-05', minConfidence: 0.01 });
  });
  const other = { outlet: 'Kestle Beacon', published: '2031-05-03' };
  const asked = await opened('typed', async record => {
    await add(record, 'other.html', other);
    const [one] = await again(record);
    const direct = await record.check({ claim: WRONG, speaker: 'Thornbury', on: '2031-05', minConfidence: 0.01 });
    assert.equal(one?.again, direct.made.finding);
    return one?.again ?? assert.fail();
  });
  const database = new DatabaseSync(join(dir, 'record.sqlite'));
  database.exec('update finding set question = null');
  database.close();
  await opened('typed', async record => {
    const old = await again(record, [made.made.finding ?? '']);
    assert.deepEqual([old[0]?.state, old[0]?.now.independent, old[0]?.now.speaker], ['changed', 2, 'Ada Thornbury']);
    assert.notEqual(old[0]?.again, asked, 'the name was typed otherwise');
    const problems: string[] = [];
    for await (const result of record.verify()) if (result.kind === 'problem') problems.push(result.message);
    assert.ok(problems.some(problem => problem.includes('it is not the one that was made')));
  });
});

test('a finding that is not there is one line, and the others are asked', async () => {
  const dir = join(folder, 'more');
  const run = await onrecord(['check', '--again', '--record', dir, '--json']);
  assert.deepEqual([run.status, run.said], [0, ['1 of 1 findings asked again, 0 changed']]);
  const [asked] = jsonLines<AskedAgain>(run);
  const wrong = await onrecord(['check', '--again', 'f00', asked?.id ?? '', '--record', dir]);
  assert.deepEqual([wrong.status, wrong.said.length], [1, 2]);
  assert.match(wrong.said[0] ?? '', /^f00: the record holds no such finding/u);
  assert.match(wrong.stdout, /^f[0-9a-f]+ {2}same: verbatim \(reported, 2 origins\)\n {4}Ada Thornbury: “The cranes/u);
  assert.equal((await onrecord(['check', '--again', '--speaker', 'X', '--record', dir])).status, 2);
  assert.equal((await onrecord(['check', 'two', 'words', '--record', dir])).status, 2);
});
