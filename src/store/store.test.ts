import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Fault } from '#base/fault.ts';
import { sha256 } from '#base/id.ts';
import { AT, captureOf, keep, readingOf } from './kept.fixture.ts';
import { hashEntry, LOG_START } from './ledger.ts';
import { DATABASE_FILE, openStore } from './open-store.ts';
import { NodeSqliteDialect } from '#store/sqlite/dialect.ts';
import { STEPS } from '#store/steps/steps.ts';
import { shingleHashes } from '#text/fingerprint.ts';
import type { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newFolder = (): string => join(folder, String((count += 1)));

const withStore = async (act: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore(newFolder(), { create: true });
  try {
    await act(store);
  } finally {
    await store.close();
  }
};

test('a document that was kept comes back as it was', () =>
  withStore(async store => {
    const given = readingOf('The mill will stay.', { reading: { title: 'Mill', published: '2025-03', blocks: [] } });
    await keep(store, [given]);
    const [document] = await store.read(reader => reader.loadDocuments([given.document]));
    const { text, title, published, statements, sha256: hash, path } = document ?? assert.fail();
    assert.deepEqual(
      [text, title, published, hash, path],
      ['The mill will stay.', 'Mill', '2025-03', given.capture.sha256, 'The mill.txt'],
    );
    assert.deepEqual(statements, [{ ...given.statements[0], id: given.statementIds[0] }]);
  }));

test('fields that a later version adds to a page or statement are carried along', () =>
  withStore(async store => {
    const given = readingOf('The mill will stay.');
    const [statement] = given.statements;
    const later = { ...given, statements: [{ ...(statement ?? assert.fail()), mood: 'merry' }] };
    await keep(store, [later]);
    const [document] = await store.read(reader => reader.loadDocuments([given.document]));
    assert.deepEqual(document?.statements, [{ ...later.statements[0], id: given.statementIds[0] }]);
  }));

test('digest, lists and searches are the same whatever order documents came in', async () => {
  const readings = Array.from({ length: 12 }, (_, i) =>
    readingOf(`Text ${i}`, {
      words: [
        [7, i % 3],
        [7, 100 + i],
      ],
    }),
  );
  const views: unknown[] = [];
  for (const order of [readings, readings.toReversed(), [...readings.slice(5), ...readings.slice(0, 5)]])
    await withStore(async store => {
      for (const reading of order) await keep(store, [reading]);
      views.push(
        await store.read(async reader => [
          await reader.digest(),
          await reader.listDocuments(),
          await reader.search().findByPrints([7, 1], { limit: 5, voices: null }),
          await reader.search().findByWords([7, 2, 103], { limit: 4, voices: null }),
          await reader.search().findPassages([7, 2], { limit: 3, among: 'all' }),
        ]),
      );
    });
  assert.deepEqual(views[1], views[0]);
  assert.deepEqual(views[2], views[0]);
});

test('the rarer of the shared words decides', () =>
  withStore(async store => {
    const common = Array.from({ length: 8 }, (_, i) => readingOf(`Common ${i}`, { words: [[1]] }));
    const rare = readingOf('Rare', { words: [[2]], voice: 'Bram Oakes' });
    const both = readingOf('Both', { words: [[1, 2]] });
    await keep(store, [...common, rare, both]);
    const hits = await store.read(reader => reader.search().findByWords([1, 2], { limit: 3, voices: null }));
    assert.deepEqual(
      hits.slice(0, 2).map(hit => hit.document),
      [both.document, rare.document],
    );
    const theirs = await store.read(reader =>
      reader.search().findByWords([1, 2], { limit: 3, voices: shingleHashes(['Bram Oakes']) }),
    );
    assert.deepEqual(
      theirs.map(hit => hit.document),
      [rare.document],
    );
  }));

test('of two readings of one document the higher ranking one is current, whichever came first, and only it is found', async () => {
  const older = readingOf('Old text', { place: 'a page', words: [[1]], reading: { published: '2025-01-01' } });
  const newer = readingOf('New text', { place: 'a page', words: [[2]], reading: { published: '2025-01-02' } });
  const digests: string[] = [];
  for (const order of [
    [older, newer],
    [newer, older],
  ])
    await withStore(async store => {
      await keep(store, order);
      const [document] = await store.read(reader => reader.loadDocuments([newer.document]));
      assert.equal(document?.text, 'New text');
      assert.deepEqual(await store.read(reader => reader.search().findByPrints([1], { limit: 5, voices: null })), []);
      assert.equal(
        (await store.read(reader => reader.search().findByPrints([2], { limit: 5, voices: null }))).length,
        1,
      );
      assert.equal(await store.read(reader => reader.textOf(older.document, older.textSha256)), 'Old text');
      digests.push(await store.read(reader => reader.digest()));
    });
  assert.equal(digests[0], digests[1]);
});

test('a capture met again at its place changes nothing; at another file or time it is a sighting', () =>
  withStore(async store => {
    const first = captureOf('The mill will stay.');
    const met: string[] = [];
    await store.write(async writer => {
      await writer.addPayload({
        sha256: first.sha256,
        bytes: 1,
        file: 'onrecord-000001.warc.gz',
        offset: 0,
        length: 1,
      });
      for (const capture of [first, first, { ...first, path: 'copy.txt' }, { ...first, path: 'copy.txt' }])
        met.push(await writer.addCapture(capture));
    });
    assert.deepEqual(met, ['new', 'known', 'sighting', 'known']);
    assert.deepEqual(
      (await store.read(reader => reader.log(0, 10))).map(entry => entry.kind),
      ['capture', 'sighting'],
    );
  }));

test('what a failed transaction wrote is not there, also for one that reads meanwhile', () =>
  withStore(async store => {
    const given = readingOf('The mill will stay.');
    const failing = store.write(async writer => {
      await writer.addPayload({ sha256: given.capture.sha256, bytes: 1, file: 'f', offset: 0, length: 1 });
      await writer.addCapture(given.capture);
      await writer.keepReading(given);
      assert.equal(await store.read(reader => reader.documentCount()), 0);
      throw new Error('on purpose');
    });
    await assert.rejects(failing, /on purpose/u);
    assert.equal(await store.read(reader => reader.documentCount()), 0);
    assert.equal(await store.read(reader => reader.hasPayload(given.capture.sha256)), false);
  }));

test('documents that are found to be copies in any order are one group, named after its smallest identifier', async () => {
  const readings = ['one', 'two', 'three', 'four'].map(text => readingOf(text));
  const ids = readings.map(reading => reading.document);
  const [a, b, c, d] = [ids[0] ?? '', ids[1] ?? '', ids[2] ?? '', ids[3] ?? ''];
  for (const pairs of [
    [
      [a, b],
      [c, d],
      [b, c],
    ],
    [
      [b, c],
      [a, b],
      [d, a],
    ],
  ])
    await withStore(async store => {
      await keep(store, readings);
      await store.write(async writer => {
        for (const pair of pairs) await writer.joinCopies(pair);
      });
      const lines = await store.read(reader => reader.listDocuments());
      assert.deepEqual(
        new Set(lines.map(line => line.copyGroup)),
        new Set([ids.toSorted((x, y) => (x < y ? -1 : 1))[0]]),
      );
    });
});

test('a record left by any earlier step opens and is brought up to date', async () => {
  const steps = Object.entries(STEPS);
  for (let taken = 0; taken <= steps.length; taken += 1) {
    const dir = newFolder();
    await (await openStore(dir, { create: true })).close();
    rmSync(dir, { recursive: true });
    const store = await openStoreAfter(dir, steps.slice(0, taken));
    await keep(store, [readingOf('The mill will stay.')]);
    assert.equal(await store.read(reader => reader.documentCount()), 1);
    await store.close();
  }
});

test('findings of an older record keep what they cite, and stand in its log', async () => {
  const dir = newFolder();
  const cites = { document: 'd1', textSha256: sha256('The mill will stay.') };
  const older = await takeSteps(dir, Object.entries(STEPS).slice(0, 1));
  const bodies = ['f1', 'f2'].map(id => [id, JSON.stringify({ id, evidence: [cites] })] as const);
  for (const [id, body] of bodies)
    await sql`insert into finding (finding, made_at, body) values (${id}, ${AT}, ${body})`.execute(older);
  await older.destroy();
  await (await openStore(dir, { create: false })).close();
  const database = new DatabaseSync(join(dir, DATABASE_FILE));
  const citations = database.prepare('select document, text_sha256, finding from citation order by finding').all();
  database.close();
  assert.deepEqual(
    citations.map(row => Object.values(row)),
    ['f1', 'f2'].map(id => ['d1', cites.textSha256, id]),
  );
  const store = await openStore(dir, { create: false });
  let previous = LOG_START;
  const log = await store.read(reader => reader.log(0, 10));
  for (const [i, entry] of log.entries()) {
    assert.deepEqual([entry.kind, entry.previous, entry.sha256], ['finding', previous, hashEntry(entry)]);
    assert.deepEqual(JSON.parse(entry.body), { finding: bodies[i]?.[0], bodySha256: sha256(bodies[i]?.[1] ?? '') });
    previous = entry.sha256;
  }
  assert.equal(log.length, 2);
  await store.close();
});

type Steps = readonly (readonly [string, (typeof STEPS)[string]])[];

async function openStoreAfter(dir: string, steps: Steps): Promise<Store> {
  await (await takeSteps(dir, steps)).destroy();
  return openStore(dir, { create: false });
}

/** A database that has taken some steps only. */
async function takeSteps(dir: string, steps: Steps): Promise<Kysely<unknown>> {
  mkdirSync(dir, { recursive: true });
  const older = new Kysely<unknown>({ dialect: new NodeSqliteDialect(new DatabaseSync(join(dir, DATABASE_FILE))) });
  const migrations = Object.fromEntries(steps.flatMap(([name, step]) => (step === undefined ? [] : [[name, step]])));
  await new Migrator({ db: older, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  return older;
}

test('a record of a newer version is refused, and left as it is', async () => {
  const dir = newFolder();
  await (await openStore(dir, { create: true })).close();
  const database = new DatabaseSync(join(dir, DATABASE_FILE));
  database.exec("insert into kysely_migration values ('999-later', '2030-01-01')");
  database.close();
  await assert.rejects(
    openStore(dir, { create: true }),
    error => error instanceof Fault && error.code === 'record-newer',
  );
});

test('a folder without a record, and a file that is no database, are named as such', async () => {
  const dir = newFolder();
  await assert.rejects(
    openStore(dir, { create: false }),
    error => error instanceof Fault && error.code === 'record-missing',
  );
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(dir);
  writeFileSync(join(dir, DATABASE_FILE), 'This is a text that is no database at all. '.repeat(100));
  await assert.rejects(
    openStore(dir, { create: true }),
    error => error instanceof Fault && error.code === 'record-damaged',
  );
});

test('a folder that cannot be made and a database that cannot be opened are named, not thrown as they come', async () => {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const dir = newFolder();
  writeFileSync(dir, 'A file where the record should be.');
  for (const taken of [dir, join(dir, 'record')])
    await assert.rejects(
      openStore(taken, { create: true }),
      error => error instanceof Fault && error.code === 'record-unusable' && error.message.startsWith(taken),
    );
  const other = newFolder();
  mkdirSync(join(other, DATABASE_FILE), { recursive: true });
  await assert.rejects(
    openStore(other, { create: false }),
    error => error instanceof Fault && error.code === 'record-unusable',
  );
});

test('a record that can only be read answers as before, writes nothing, and says so when it would have to', async () => {
  const dir = newFolder();
  const store = await openStore(dir, { create: true });
  await keep(store, [readingOf('The mill will stay.')]);
  const digest = await store.read(reader => reader.digest());
  await store.close();
  const before = readdirSync(dir).map(name => [name, statSync(join(dir, name)).mtimeMs]);
  const reading = await openStore(dir, { create: false, readOnly: true });
  assert.equal(await reading.read(reader => reader.digest()), digest);
  assert.deepEqual(await reading.inspect(), []);
  await assert.rejects(
    reading.write(writer => writer.joinCopies([])),
    error => error instanceof Fault && error.code === 'record-unusable' && error.message.startsWith(dir),
  );
  await reading.close();
  assert.deepEqual(
    readdirSync(dir).map(name => [name, statSync(join(dir, name)).mtimeMs]),
    before,
  );
});

test('a record that can only be read shows what others have written into it and not closed yet', async () => {
  const dir = newFolder();
  const store = await openStore(dir, { create: true });
  await keep(store, [readingOf('The mill will stay.')]);
  const reading = await openStore(dir, { create: false, readOnly: true });
  assert.equal(await reading.read(reader => reader.documentCount()), 1);
  await keep(store, [readingOf('The mill will go.')]);
  assert.equal(await reading.read(reader => reader.documentCount()), 2);
  await reading.close();
  await store.close();
});

test('a finding is kept only while every text that it cites is there', async () => {
  await withStore(async store => {
    const reading = readingOf('The mill will stay.');
    await keep(store, [reading]);
    const { document, textSha256 } = reading;
    const finding = { id: 'f1', madeAt: AT, body: '{}', cites: [{ document, textSha256 }] };
    const gone = {
      ...finding,
      id: 'f2',
      cites: [
        { document, textSha256 },
        { document, textSha256: sha256('another text') },
      ],
    };
    assert.equal(await store.write(writer => writer.keepFinding(gone)), false);
    assert.equal(await store.write(writer => writer.keepFinding(finding)), true);
    assert.equal(await store.write(writer => writer.keepFinding(finding)), true, 'keeping it again is no harm');
    const kept = await store.read(reader => reader.findingsAfter(null, 10));
    assert.deepEqual(
      kept.map(({ finding: id }) => id),
      ['f1'],
    );
  });
});
