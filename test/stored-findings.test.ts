import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test from 'node:test';
import { openRecord, type AddOptions, type Finding, type Record } from '#record/record.ts';
import { articles } from './articles.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

const folder = makeFolder();
const files = join(folder, 'files');
const CLAIM =
  'The ferry of Harrowmere will reopen before the winter of 2026, and nobody has asked me for plan number 0';
const page = (end: string): string =>
  `<html><head><title>Harbour news</title></head><body><article><h1>Harbour news</h1>
<p>“The cranes of Harrowmere will never be painted yellow,” said Ada Thornbury, who chairs the harbour board, on Monday evening.</p>
<p>${end}</p></article></body></html>`;
writeFiles(files, {
  ...articles(0, 6),
  'crane-1.html': page('The board meets again in the spring, and the painters were told to wait until it does so.'),
  'crane-2.html': page(
    'The board has met since. Its chair said nothing of the colour, and the painters have gone home.',
  ),
});
const paths = (from: number, to: number): string[] => Object.keys(articles(from, to)).map(name => join(files, name));

async function opened<T>(name: string, act: (record: Record) => Promise<T>, now = '2026-03-01T12:00:00Z'): Promise<T> {
  const record = await openRecord(join(folder, name), { clock: () => new Date(now) });
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}

async function add(record: Record, inputs: readonly string[], options: AddOptions = {}): Promise<void> {
  for await (const _ of record.add(inputs, options)) continue;
}

const idOf = ({ made }: Finding): string => made.finding ?? assert.fail();

test('a finding is opened again byte for byte as it was made, and says that the record is as it was', async () => {
  await opened('again', async record => {
    await add(record, paths(0, 4));
    const made = await record.check({ id: 'mine', claim: CLAIM, speaker: 'Ada Thornbury' });
    assert.equal(made.finding, 'verbatim');
    const again = await record.finding(idOf(made));
    assert.equal(again.body, JSON.stringify({ ...made, id: null }));
    assert.equal(again.madeAt, '2026-03-01T12:00:00Z');
    const nothing = { documents: 0, readAnew: 0, corrections: 0, unread: 0, program: null, model: null, rules: null };
    assert.deepEqual(again.since, { record: false, ...nothing });
    assert.deepEqual(
      again.cited.map(({ state }) => state),
      made.evidence.map(() => 'current'),
    );
    for (const [i, { passage }] of again.cited.entries())
      assert.ok(passage?.includes(made.evidence[i]?.quote.exact ?? '–'));
    const line = await onrecord(['finding', idOf(made), '--record', join(folder, 'again'), '--json']);
    assert.ok(line.stdout.includes(`"asMade":${again.body},`));
    assert.deepEqual(jsonLines<{ id: string }>(line)[0]?.id, idOf(made));
  });
});

test('an opened finding stays as it was when documents come in, and says how many did', async () => {
  const [id, body] = await opened('grown', async record => {
    await add(record, paths(0, 3));
    const made = await record.check({ claim: CLAIM, speaker: 'Ada Thornbury' });
    return [idOf(made), JSON.stringify({ ...made, id: null })] as const;
  });
  await opened('grown', record => add(record, paths(3, 6)), '2026-03-02T12:00:00Z');
  await opened('grown', async record => {
    const again = await record.finding(id);
    assert.equal(again.body, body);
    assert.deepEqual([again.since.record, again.since.documents], [true, 3]);
    const anew = await record.check({ claim: CLAIM, speaker: 'Ada Thornbury' });
    assert.notEqual(idOf(anew), id);
    const listed = await record.findings();
    assert.deepEqual(
      new Set(listed.map(each => each.id)),
      new Set([id, idOf(anew)]),
      'both are kept, each as it was made',
    );
    assert.deepEqual(
      listed.map(({ claim, finding }) => [claim.words, finding]),
      [
        [CLAIM, 'verbatim'],
        [CLAIM, 'verbatim'],
      ],
    );
  });
  const run = await onrecord(['finding', id, '--record', join(folder, 'grown')]);
  assert.match(run.stdout, /^Made on 1 Mar 2026 at 12:00 UTC\.\n/u);
  assert.match(
    run.stdout,
    /The record has changed since: 3 documents came in\. Asked again, it may be another\s+finding\./u,
  );
  const list = await onrecord(['findings', '--record', join(folder, 'grown')]);
  assert.equal(list.stdout.split('\n').filter(line => line.includes('verbatim  Ada Thornbury: ')).length, 2);
});

test('evidence is shown from the reading that was cited, also when the page was captured anew', async () => {
  await opened('anew', async record => {
    const url = 'https://harbour.example/cranes';
    await add(record, [join(files, 'crane-1.html')], { said: { url, published: '2026-01-10' } });
    const made = await record.check({
      claim: 'The cranes of Harrowmere will never be painted yellow',
      speaker: 'Ada Thornbury',
    });
    await add(record, [join(files, 'crane-2.html')], { said: { url, published: '2026-02-10' } });
    const { since, cited } = await record.finding(idOf(made));
    assert.deepEqual([since.record, since.documents, since.readAnew], [true, 0, 1]);
    assert.deepEqual(new Set(cited.map(({ state }) => state)), new Set(['replaced']));
    assert.ok(cited.every(({ passage }) => passage?.startsWith('“The cranes of Harrowmere')));
  });
});

test('each quote of a post has a finding of its own, in order, with the identifier of the post', async () => {
  const post = `${CLAIM.slice(0, 45)}…? Thornbury: “${CLAIM}.” Later she said: “The ferry will be sold for scrap.” #ferry`;
  const dir = join(folder, 'again');
  const batch = join(folder, 'posts.jsonl');
  writeFiles(folder, { 'posts.jsonl': JSON.stringify({ id: 'post', claim: post }) });
  const lines = jsonLines<Finding>(await onrecord(['check', '--batch', batch, '--record', dir, '--json']));
  assert.deepEqual(
    lines.map(({ id, claim, finding }) => [id, claim.text === post, claim.words.slice(0, 20), claim.speaker, finding]),
    [
      ['post', true, 'The ferry of Harrowm', 'Ada Thornbury', 'verbatim'],
      ['post', true, 'The ferry will be so', 'Ada Thornbury', 'unsupported'],
    ],
  );
  assert.equal(new Set(lines.map(idOf)).size, 2);
  const shown = await onrecord(['check', post, '--record', dir]);
  assert.match(shown.stdout, /^QUOTE 1 of 2, Ada Thornbury: The ferry of Harrowmere/mu);
  assert.match(shown.stdout, /^QUOTE 2 of 2, Ada Thornbury: The ferry will be sold/mu);
});

test('where several may be meant the finding names them, and of somebody unknown it says so', async () => {
  await opened('names', async record => {
    writeFiles(files, {
      'brother.txt': 'Fish market\n\n“The fish market will never move,” said Luc Thornbury, who sells herring there.\n',
    });
    await add(record, [...paths(0, 2), join(files, 'brother.txt')]);
    const several = await record.check({ claim: 'Thornbury: “The lighthouse will be painted green”' });
    assert.deepEqual(several.claim.candidates?.toSorted(), ['Ada Thornbury', 'Luc Thornbury']);
    assert.equal(several.claim.speaker, 'Thornbury');
    assert.match(
      several.summary,
      /“Thornbury” may mean (?:Ada|Luc) Thornbury or (?:Ada|Luc) Thornbury: nothing here tells which\./u,
    );
    const unknown = await record.check({ claim: 'Bo Nygaard: “The lighthouse will be painted green”' });
    assert.deepEqual([unknown.claim.speaker, unknown.claim.candidates], ['Bo Nygaard', undefined]);
    assert.match(unknown.summary, /it holds no statement by Bo Nygaard\./u);
    const namesake = await record.check({ claim: 'Olga Thornbury: “The fish market will never move”' });
    assert.deepEqual([namesake.finding, namesake.claim.speaker], ['unsupported', 'Olga Thornbury']);
    assert.match(namesake.summary, /The record knows nobody called Olga Thornbury, only /u);
  });
});

test('a finding that is not there, or not the one that was made, is one clear line, and verify notices it', async () => {
  const dir = join(folder, 'again');
  const none = await onrecord(['finding', 'f0', '--record', dir]);
  assert.deepEqual([none.status, none.said.length], [1, 1]);
  assert.match(none.said[0] ?? '', /^f0: the record holds no such finding/u);
  const harm: readonly (readonly [string, string])[] = [
    ['update finding set body = replace(body, \'"verbatim"\', \'"denied"\')', 'is not the one that was made'],
    ['update finding set body = substr(body, 2)', 'cannot be read'],
    ["update finding set made_at = '2020-01-01T00:00:00Z'", 'is not the one that was made'],
  ];
  for (const [i, [sql, says]] of harm.entries()) {
    const id = await opened(`harmed-${i}`, async record => {
      await add(record, paths(0, 2));
      return idOf(await record.check({ claim: CLAIM, speaker: 'Ada Thornbury' }));
    });
    const harmed = join(folder, `harmed-${i}`);
    const database = new DatabaseSync(join(harmed, 'record.sqlite'));
    database.exec(sql);
    database.close();
    const open = await onrecord(['finding', id, '--record', harmed]);
    assert.deepEqual([open.status, open.said], [1, [`${id}: the finding is not the one that was made`]]);
    const verified = await onrecord(['verify', '--record', harmed]);
    assert.equal(verified.status, 1);
    assert.ok(
      verified.said.some(line => line.startsWith(`finding ${id}: `) && line.includes(says)),
      verified.said.join(' / '),
    );
  }
});

test('findings are listed but for those that cannot be read, which one line each names', async () => {
  const ids = await opened('listed', async record => {
    await add(record, paths(0, 2));
    const one = idOf(await record.check({ claim: CLAIM, speaker: 'Ada Thornbury' }));
    return [one, idOf(await record.check({ claim: CLAIM, speaker: 'Bo Nygaard' }))];
  });
  const dir = join(folder, 'listed');
  const database = new DatabaseSync(join(dir, 'record.sqlite'));
  database.prepare('update finding set body = substr(body, 2) where finding = ?').run(ids[0] ?? '');
  database.close();
  const listed = await onrecord(['findings', '--record', dir, '--json']);
  assert.deepEqual([listed.status, listed.said], [1, [`finding ${ids[0]}: it cannot be read`]]);
  assert.deepEqual(
    jsonLines<{ readonly id: string }>(listed).map(({ id }) => id),
    [ids[1]],
  );
});
