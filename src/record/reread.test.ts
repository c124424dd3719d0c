import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';
import { sha256 } from '#base/id.ts';
import { quoteSpan } from '#speaker/find-quote.ts';
import { DATABASE_FILE, openStore } from '#store/open-store.ts';
import type { StoredDocument } from '#store/store.ts';
import { makeMarks } from './mark.ts';
import { nameReading } from './name-readings.ts';
import { openRecord, type Record, type RereadDocument, type RereadOptions } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-reread-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const OLD = '0.0.9/1 rules fast';

const NEWS = (n: number): string =>
  `Notice ${n} of the harbour

“The pier at Marlinside will be rebuilt in section ${n}, whatever the winter brings,” said Ilse Marchetti, who runs the yard.

Tomas Okoro said that he had never signed the order for berth ${n}. Nobody else was told before the ${n + 1}th.
`;

const files = join(folder, 'files');
mkdirSync(files);
for (let n = 0; n < 6; n += 1) writeFileSync(join(files, `notice-${n}.txt`), NEWS(n));
// The same text in other bytes: a copy; and the same bytes at a smaller path: a sighting.
writeFileSync(join(files, 'twin.txt'), `${NEWS(2)}\n`);
writeFileSync(join(files, 'a-notice-4.txt'), NEWS(4));

let count = 0;
const newDir = (): string => join(folder, `record-${(count += 1)}`);

const opening = (dir: string): Promise<Record> => openRecord(dir, { clock: () => new Date('2026-03-01T12:00:00Z') });

async function withRecord<T>(dir: string, act: (record: Record) => Promise<T>): Promise<T> {
  const record = await opening(dir);
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}

async function addAll(dir: string): Promise<void> {
  // In two steps, so that the file with the smaller path comes second.
  const first = readdirSync(files).filter(name => !name.startsWith('a-'));
  await withRecord(dir, async record => {
    for await (const { error } of record.add(first.map(name => join(files, name)))) assert.equal(error, null);
    for await (const { error } of record.add([join(files, 'a-notice-4.txt')])) assert.equal(error, null);
  });
}

type Change = (stored: StoredDocument) => Partial<Pick<StoredDocument, 'text' | 'blocks' | 'statements'>>;

/** Makes the record one that an older program has read, which read otherwise. */
async function age(dir: string, change: Change): Promise<void> {
  const store = await openStore(dir, { create: false });
  await store.write(async writer => {
    const changed: string[] = [];
    for (const stored of await writer.loadDocuments(await writer.documentIds())) {
      const kept = await writer.captureOf(stored.capture);
      const reading = { ...stored, ...change(stored) };
      const { statements } = reading;
      await writer.retireReading(stored, makeMarks(stored, stored.statements), '2026-01-01T00:00:00Z');
      await writer.keepReading(
        nameReading({
          document: stored.document,
          place: [],
          capture: kept?.capture ?? assert.fail(),
          program: OLD,
          reading: pageOf(reading),
          textSha256: sha256(reading.text),
          cast: stored.cast,
          statements,
          marks: makeMarks(reading, statements),
        }),
      );
      if (reading.text !== stored.text) changed.push(stored.document);
    }
    if (changed.length > 0) await writer.partCopies(changed);
  });
  await store.close();
}

function pageOf(stored: StoredDocument) {
  const { kind, title, outlet, url, published, publishedFrom, modified, bylines, dateline, language } = stored;
  const { text, blocks, links, reviews, letter, part, gaps } = stored;
  const page = { kind, title, outlet, url, published, publishedFrom, modified, bylines, dateline, language };
  return { ...page, text, blocks, links, reviews, letter, part, gaps };
}

async function rereadAll(dir: string, options: RereadOptions = {}, lost?: number[]): Promise<readonly RereadDocument[]> {
  return withRecord(dir, async record => {
    const documents: RereadDocument[] = [];
    let planned = -1;
    for await (const result of record.reread(options))
      if (result.kind === 'planned') planned = result.documents;
      else if (result.kind === 'document') documents.push(result);
      else if (result.kind === 'lost') lost?.push(result.number);
    assert.ok(planned >= 0, 'it says first how many there are');
    return documents;
  });
}

async function problemsOf(dir: string): Promise<readonly string[]> {
  return withRecord(dir, async record => {
    const problems: string[] = [];
    for await (const result of record.verify()) if (result.kind === 'problem') problems.push(result.message);
    return problems;
  });
}

const CLAIMS = [
  { claim: 'The pier at Marlinside will be rebuilt in section 3', speaker: 'Ilse Marchetti' },
  { claim: 'Tomas Okoro: “I have never signed the order for berth 5”' },
  { claim: 'whatever the winter brings' },
];

/** All that a reader sees of a record: lists, documents without their keys, and findings. */
async function seen(dir: string): Promise<unknown> {
  return withRecord(dir, async record => {
    const documents = await record.documents();
    const shown: unknown[] = [];
    for (const { document } of documents) shown.push(await record.show(document));
    const findings: unknown[] = [];
    for (const claim of CLAIMS) findings.push(await record.check(claim));
    return { documents, shown, findings, statements: await record.statements() };
  });
}

/** Rows that documents are looked up by, counted. */
function lookUps(dir: string): unknown {
  const database = new DatabaseSync(join(dir, DATABASE_FILE), { readOnly: true });
  const tables = ['document', 'statement', 'naming', 'name_key', 'passage', 'print_places', 'word_places', 'voice_places', 'passage_places', 'answer_places', 'copy_key'];
  const counts = tables.map(table => database.prepare(`select count(*) as n from "${table}"`).get()?.['n']);
  database.close();
  return counts;
}

const fresh = newDir();
await addAll(fresh);
const agedCopy = (): string => {
  const dir = newDir();
  cpSync(fresh, dir, { recursive: true });
  return dir;
};

test('a record that was read again is the one that this program would have made from the start', async () => {
  const ways: readonly Change[] = [
    () => ({ statements: [] }),
    ({ statements }) => ({ statements: statements.slice(1).map(each => ({ ...each, parent: null, continues: null })) }),
    // Every text the same, so that all were copies; then every text another, so that none was.
    () => ({ text: NEWS(1), statements: [], blocks: [{ span: [0, NEWS(1).length], role: 'body' }] }),
    ({ document }) => ({ text: document, statements: [], blocks: [{ span: [0, document.length], role: 'body' }] }),
  ];
  const dir = newDir();
  await addAll(dir);
  const wanted = await seen(dir);
  for (const change of ways) {
    const old = agedCopy();
    await age(old, change);
    assert.notDeepEqual(await seen(old), wanted);
    const results = await rereadAll(old);
    assert.equal(results.length, 7);
    for (const { before, after: now, error, same } of results) {
      assert.deepEqual([before?.program, error, same], ['0.0.9/1', null, false]);
      assert.notEqual(now?.program, '0.0.9/1');
    }
    assert.deepEqual(await seen(old), wanted);
    assert.deepEqual(lookUps(old), lookUps(dir));
    assert.deepEqual(await problemsOf(old), []);
    assert.deepEqual(await rereadAll(old), [], 'a second run has nothing to do');
  }
});

test('what reads the same says so, and the number of statements is told before and after', async () => {
  const dir = agedCopy();
  await age(dir, ({ document, statements }) => (document < 'd8' ? {} : { statements: statements.slice(0, 1) }));
  for (const { document, same, statements } of await rereadAll(dir)) {
    assert.equal(same, document < 'd8');
    assert.deepEqual(statements, { before: same ? 2 : 1, after: 2 });
  }
});

test('the reading that a finding cites is kept, what nothing cites is dropped, and both are so in the log', async () => {
  const dir = agedCopy();
  await age(dir, stored => ({ statements: stored.statements.slice(0, 1) }));
  const before = await withRecord(dir, record => record.check(CLAIMS[0] ?? assert.fail()));
  const cited = new Set(before.evidence.map(({ document }) => document));
  assert.ok(cited.size > 0);
  await rereadAll(dir);
  const after = await withRecord(dir, record => record.check(CLAIMS[0] ?? assert.fail()));
  assert.notEqual(after.made.record, before.made.record);
  assert.deepEqual(await problemsOf(dir), []);
  const store = await openStore(dir, { create: false });
  const readings = await store.read(reader => reader.readingsAfter(null, 100));
  assert.equal(readings.length, 7 + cited.size);
  assert.equal((await store.read(reader => reader.findingsAfter(null, 100))).length, 2);
  await store.close();
});

test('a text that a finding cites can be read back in place after a better reading changed it', async () => {
  const dir = agedCopy();
  await age(dir, ({ text, blocks, statements }) => ({
    text: `${text}By our own reporters`,
    blocks: [...blocks, { span: [text.length, text.length + 20], role: 'body' }],
    statements,
  }));
  const { evidence } = await withRecord(dir, record => record.check(CLAIMS[0] ?? assert.fail()));
  await rereadAll(dir);
  const store = await openStore(dir, { create: false });
  for (const { document, textSha256, quote } of evidence) {
    const text = await store.read(reader => reader.textOf(document, textSha256));
    assert.equal(text?.slice(quote.start, quote.end), quote.exact);
  }
  await store.close();
});

test('a capture that cannot be read anew keeps its old reading and says so, and the others are read', async () => {
  const dir = agedCopy();
  await age(dir, () => ({ statements: [] }));
  const [file] = readdirSync(join(dir, 'captures'));
  const store = await openStore(dir, { create: false });
  const last = (await store.read(reader => reader.payloads())).at(-1) ?? assert.fail();
  await store.close();
  truncateSync(join(dir, 'captures', file ?? assert.fail()), last.offset + 10);
  const results = await rereadAll(dir);
  const failed = results.filter(({ error }) => error !== null);
  assert.equal(failed.length, 1);
  for (const { document, error, before, after: now, same } of failed) {
    assert.match(error ?? '', new RegExp(`^${document}: .*its old reading stays$`, 'u'));
    assert.deepEqual([now, same], [before, true]);
  }
  assert.equal(results.length, 7);
  assert.equal((await rereadAll(dir)).length, 1, 'a second run tries it again and nothing else');
});

test('by default each document is read as it was before; what was read at best stays so when it comes in again', async () => {
  const dir = agedCopy();
  const [first, second] = await withRecord(dir, record => record.documents());
  assert.ok(first !== undefined && second !== undefined);
  const best = await rereadAll(dir, { setting: 'best', documents: [first.document] });
  assert.deepEqual(best.map(({ document, before, after: now }) => [document, before?.setting, now?.setting]), [
    [first.document, 'fast', 'best'],
  ]);
  const settings = (): Promise<readonly string[]> =>
    withRecord(dir, async record => [
      (await record.show(first.document)).readBy.setting,
      (await record.show(second.document)).readBy.setting,
    ]);
  assert.deepEqual(await settings(), ['best', 'fast']);
  await addAll(dir);
  assert.deepEqual(await rereadAll(dir), []);
  assert.deepEqual(await rereadAll(dir, { setting: 'fast' }), [], 'a better reading is up to date');
  assert.deepEqual(await settings(), ['best', 'fast']);
  await withRecord(dir, async record => {
    for await (const _ of record.add([files], { setting: 'best' })) continue;
  });
  assert.deepEqual(await settings(), ['best', 'best']);
  assert.equal((await rereadAll(dir, { setting: 'fast', all: true })).length, 7);
  assert.deepEqual(await settings(), ['fast', 'fast']);
  assert.deepEqual(await problemsOf(dir), []);
});

test('a finding names the models and settings that read what it looked at', async () => {
  const dir = agedCopy();
  const [first] = await withRecord(dir, record => record.documents());
  await rereadAll(dir, { setting: 'best', documents: [first?.document ?? ''] });
  const { made } = await withRecord(dir, record => record.check(CLAIMS[0] ?? assert.fail()));
  assert.match(made.model, /^\S+ best, \S+ fast$/u);
});

test('a check at best reads what the claim turns on again, the rest not, and rests on that', async () => {
  const dir = agedCopy();
  const [claim] = CLAIMS;
  const { evidence, made } = await withRecord(dir, record => record.check({ ...(claim ?? assert.fail()), setting: 'best' }));
  assert.match(made.model, / best/u);
  const cited = new Set(evidence.map(({ document }) => document));
  assert.ok(cited.size > 0);
  await withRecord(dir, async record => {
    for (const document of cited) assert.equal((await record.show(document)).readBy.setting, 'best');
    assert.deepEqual(await record.check(claim ?? assert.fail()), await record.check({ ...(claim ?? assert.fail()), setting: 'best' }));
  });
  assert.deepEqual(await problemsOf(dir), []);
});

test('only the documents named are read again, and a name that the record lacks is an error of its own', async () => {
  const dir = agedCopy();
  const [, second] = await withRecord(dir, record => record.documents());
  const results = await rereadAll(dir, { documents: [second?.document ?? '', 'dnothing'] });
  assert.deepEqual(
    results.map(({ document, error }) => [document, error]),
    [
      ['dnothing', 'dnothing: the record holds no such document'],
      [second?.document, null],
    ],
  );
  assert.deepEqual(await rereadAll(dir, { documents: [second?.document ?? ''], outdated: true }), []);
});

test('nothing is written outside one transaction: a run broken off between documents goes on where it stopped', async () => {
  const dir = agedCopy();
  await age(dir, () => ({ statements: [] }));
  await withRecord(dir, async record => {
    for await (const result of record.reread()) if (result.kind === 'document') break;
  });
  assert.deepEqual(await problemsOf(dir), []);
  await rereadAll(dir);
  assert.deepEqual(await seen(dir), await seen(fresh));
});

test('what somebody set right by hand holds for the new reading, and what is not found in it again is told', async () => {
  const dir = agedCopy();
  await age(dir, ({ document, text, blocks, statements }) => ({
    text: text.replace('Notice', 'A note'),
    blocks: blocks.map(({ span: [start, end], role }) => ({ span: [start, end] as const, role })),
    statements: document < 'd8' ? statements : statements.slice(0, 1),
  }));
  const [first] = await withRecord(dir, record => record.documents());
  const document = first?.document ?? assert.fail();
  const store = await openStore(dir, { create: false });
  const [kept] = await store.read(reader => reader.loadDocuments([document]));
  const statement = kept?.statements[0] ?? assert.fail();
  const quote = quoteSpan(kept?.text ?? '', statement.content[0] ?? assert.fail());
  const gone = { ...quote, exact: 'words that only the older program read' };
  for (const each of [quote, gone])
    await store.write(writer =>
      writer.addCorrection({
        at: '2026-02-01T00:00:00Z',
        note: null,
        act: { act: 'assign', statement: { document, quote: each }, person: null },
      }),
    );
  await store.close();
  const personOf = (): Promise<string | null | undefined> =>
    withRecord(dir, async record => (await record.statements()).find(each => each.document === document && each.words.includes('pier'))?.person);
  assert.equal(await personOf(), null);
  const lost: number[] = [];
  await rereadAll(dir, {}, lost);
  assert.equal(await personOf(), null);
  assert.deepEqual(lost, [2]);
  assert.deepEqual(await problemsOf(dir), []);
  assert.notEqual(await withRecord(fresh, async record => (await record.statements())[0]?.person), null);
});

test('what could not be read when it came in can be read at last, and is no gap any more', async () => {
  const dir = newDir();
  const hurried = await openRecord(dir, { limits: { timeLimitMs: 0 }, clock: () => new Date('2026-03-01T12:00:00Z') });
  const names = readdirSync(files).filter(name => !name.startsWith('a-'));
  for await (const { error } of hurried.add(names.map(name => join(files, name)))) assert.match(error ?? '', /longer than/u);
  await hurried.close();
  const failed = (): Promise<number> =>
    withRecord(dir, async record => (await record.check({ claim: 'We stay' })).coverage.unread.failed);
  assert.equal(await failed(), 7);
  assert.deepEqual(await rereadAll(dir), [], 'without being asked for they are left alone');
  const results = await rereadAll(dir, { unread: true });
  assert.deepEqual(
    results.map(({ before, error }) => [before, error]),
    names.map(() => [null, null]),
  );
  assert.equal(await failed(), 0);
  assert.deepEqual(await rereadAll(dir, { unread: true }), []);
  await addAll(dir);
  assert.deepEqual(await seen(dir), await seen(fresh));
  assert.deepEqual(await problemsOf(dir), []);
});

test('bytes that were read are no gap, whether they were read before or after they could not be', async () => {
  const dir = agedCopy();
  const hurried = await openRecord(dir, { limits: { timeLimitMs: 0 }, clock: () => new Date('2026-03-01T12:00:00Z') });
  for await (const { error } of hurried.add([join(files, 'twin.txt')], { said: { outlet: 'Echo' } }))
    assert.match(error ?? '', /longer than/u);
  await hurried.close();
  assert.deepEqual(await seen(dir), await seen(fresh));
  assert.deepEqual(await problemsOf(dir), []);
});

test('a record opened at best reads so whatever act reads, unless the act says otherwise', async () => {
  const dir = newDir();
  const record = await openRecord(dir, { setting: 'best' });
  const settings: string[] = [];
  for await (const { document } of record.add([join(files, 'notice-0.txt')]))
    settings.push((await record.show(document ?? '')).readBy.setting);
  for await (const { document } of record.add([join(files, 'notice-1.txt')], { setting: 'fast' }))
    settings.push((await record.show(document ?? '')).readBy.setting);
  for await (const result of record.reread())
    if (result.kind === 'document') settings.push(`${result.before?.setting} to ${result.after?.setting}`);
  await record.close();
  assert.deepEqual(settings, ['best', 'fast', 'fast to best']);
});
