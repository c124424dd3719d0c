import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { Fault, openRecord, type Record } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-trace-'));
const LINE = 'The lamp on Skerry will be lit again before the geese come back';

/** Pages as the record is told that they are; each by its outlet. */
const PAGES = [
  { outlet: 'Harbour Post', published: '2031-03-01', text: `Lamp to be lit\n\n“${LINE},” Nadia Brenkow told a meeting of the lamp trust on Friday.\n` },
  { outlet: 'Isle Echo', published: '2031-03-02', text: `Skerry light returns\n\n“${LINE},” Nadia Brenkow said, according to the Harbour Post.\n` },
  { outlet: 'Gannet Radio', published: '2031-03-02', text: `Trust speaks\n\nAfter nine years in the dark the lamp on Skerry would be lit again, Nadia Brenkow said on Friday, and that before the geese came back.\n` },
] as const;

let record: Record;
const ids: string[] = [];

before(async () => {
  const lines = PAGES.map(({ text, ...given }, i) => {
    writeFileSync(join(folder, `${i}.txt`), text);
    return JSON.stringify({ path: `${i}.txt`, ...given, kind: 'article' });
  });
  writeFileSync(join(folder, 'manifest.jsonl'), lines.join('\n'));
  record = await openRecord(join(folder, 'record'), { clock: () => new Date('2031-04-01T12:00:00Z') });
  for await (const { document } of record.add([], { manifests: [join(folder, 'manifest.jsonl')] })) ids.push(document ?? '');
});
after(async () => {
  await record.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a quote is traced to who had it first and who followed, and its reports are one utterance', async () => {
  const { speaker, spread, utterances } = await record.trace(LINE);
  assert.equal(speaker, 'Nadia Brenkow');
  const labels = new Map(spread.nodes.map(({ id, label }) => [id, label]));
  assert.equal(labels.get(spread.first ?? ''), 'Harbour Post');
  assert.deepEqual(
    spread.edges.map(({ child, parent, rests }) => [labels.get(child), labels.get(parent), rests]),
    [['Isle Echo', 'Harbour Post', 'cites_by_name']],
  );
  assert.equal(utterances.length, 1);
  assert.deepEqual(utterances[0]?.variants.rows.map(({ form }) => form).toSorted(), ['direct', 'indirect']);
});

test('a statement, a finding and a document lead to the same trace as their words', async () => {
  const byWords = await record.trace(LINE, { speaker: 'Nadia Brenkow' });
  const [statement] = await record.statements({ about: 'geese' });
  const { made } = await record.check({ claim: LINE, speaker: 'Nadia Brenkow' });
  for (const id of [statement?.id ?? '', made.finding ?? '', ids[0] ?? '']) {
    const traced = await record.trace(id);
    assert.equal(traced.asked.id, id);
    assert.deepEqual(traced.spread, byWords.spread);
  }
});

test('a quote that is not on record has no stations and says what the record covers', async () => {
  const { spread, coverage, utterances } = await record.trace('I would drown the lamp and plant potatoes', { speaker: 'Nadia Brenkow' });
  assert.deepEqual([spread.nodes, utterances], [[], []]);
  assert.equal(coverage.documents, 3);
});

test('utterances are listed by speaker and matter, each once with its reports', async () => {
  const listed = await record.utterances({ speaker: 'Brenkow', about: 'geese' });
  assert.deepEqual(
    listed.map(({ reports }) => reports.length),
    [3],
  );
  assert.deepEqual(await record.utterances({ statement: listed[0]?.reports[0]?.id ?? '' }), listed);
  assert.deepEqual(await record.utterances({ about: 'potatoes' }), []);
});

test('what cannot be traced is a fault that names it', async () => {
  const code = (of: string) => (error: unknown) => error instanceof Fault && error.code === of;
  await assert.rejects(record.trace(' '), code('bad-request'));
  await assert.rejects(record.trace(`d${'0'.repeat(20)}`), code('no-such-document'));
  await assert.rejects(record.trace(`f${'0'.repeat(20)}`), code('no-such-finding'));
  await assert.rejects(record.trace(`s${'0'.repeat(20)}`), code('no-such-statement'));
  await assert.rejects(record.trace(LINE, { participation: 1 }), code('bad-request'));
  await assert.rejects(record.trace(LINE, { windowSeconds: -1 }), code('bad-request'));
});

test('asked again, it is the same', async () => {
  assert.deepEqual(await record.trace(LINE), await record.trace(LINE));
});

test('the network of an outlet is shown at its station once a person has said it, and changes nothing else', async () => {
  const before = await record.trace(LINE);
  const finding = await record.check({ claim: LINE, speaker: 'Nadia Brenkow' });
  await record.outlets.proposals();
  assert.deepEqual(await record.trace(LINE), before);
  assert.deepEqual(await record.check({ claim: LINE, speaker: 'Nadia Brenkow' }), finding);
  const { number } = await record.outlets.group({ network: 'Northern Network', outlets: ['Isle Echo', 'Gannet Radio'] });
  const { spread, utterances } = await record.trace(LINE);
  assert.deepEqual(
    spread.nodes.map(({ label, network }) => `${label}: ${network ?? 'none'}`).toSorted(),
    ['Gannet Radio: Northern Network', 'Harbour Post: none', 'Isle Echo: Northern Network'],
  );
  const named = before.spread.nodes.map(node => ({ ...node, ...(node.label === 'Harbour Post' ? {} : { network: 'Northern Network' }) }));
  assert.deepEqual(spread.nodes, named);
  assert.deepEqual([spread.edges, utterances], [before.spread.edges, before.utterances]);
  await record.outlets.undo({ number });
  assert.deepEqual(await record.trace(LINE), before);
});
