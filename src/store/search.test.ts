import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { NodeSqliteDialect } from '#store/sqlite/dialect.ts';
import { STEPS } from '#store/steps/steps.ts';
import { shingleHashes } from '#text/fingerprint.ts';
import { keep, readingOf } from './kept.fixture.ts';
import { DATABASE_FILE, openStore } from './open-store.ts';
import { PART_PLACES } from './places.ts';
import { PLACE_TABLES } from './tables.ts';
import type { ReadingToKeep, Reader, Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-search-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newFolder = (): string => join(folder, String((count += 1)));

/** A store whose next keys are the last ones of a part, so that what is kept next stands in two. */
async function openAtBorder(dir: string): Promise<Store> {
  await (await openStore(dir, { create: true })).close();
  const database = new DatabaseSync(join(dir, DATABASE_FILE));
  for (const kind of ['statement', 'passage'])
    database.prepare('insert into state values (?, ?)').run(`last-key-${kind}`, String(PART_PLACES - 4));
  database.close();
  return openStore(dir, { create: false });
}

async function withStore(act: (store: Store) => Promise<void>): Promise<void> {
  const store = await openAtBorder(newFolder());
  try {
    await act(store);
  } finally {
    await store.close();
  }
}

const NAMES = ['Ada Thornbury', 'Bram Oakes', 'Cleo Marsh'];

/** Documents of three statements, each with two hashes of its own and one that others have too. */
const READINGS = Array.from({ length: 12 }, (_, i) =>
  readingOf(`Story ${i}`, {
    words: [0, 1, 2].map(j => [1000 + i * 10 + j, 2000 + i * 10 + j, (i + j) % 4]),
    voice: NAMES[i % 3] ?? '',
    reading: { published: `2025-01-${10 + (i % 5)}`, kind: i % 4 === 0 ? 'fact-check' : 'article' },
  }),
);

const ALL = { limit: 5, voices: null };

/** What the look-ups give for queries of all kinds. */
async function lookUp(reader: Reader): Promise<unknown> {
  const answers: unknown[] = [];
  for (const hashes of [[1000, 2000, 0], [1011, 1052, 3], [0], [1, 2, 3], [777]]) {
    answers.push(await reader.search().findByPrints(hashes, ALL), await reader.search().findByWords(hashes, ALL));
    answers.push(await reader.search().findByWords(hashes, { limit: 5, voices: shingleHashes(['Bram Oakes']) }));
    answers.push(await reader.search().findPassages(hashes, { limit: 3, among: 'all' }));
    answers.push(await reader.search().findPassages(hashes, { limit: 3, among: 'answers' }));
  }
  return answers;
}

test('every statement is found first by what it is kept with, by its prints, its words and beside its speaker', () =>
  withStore(async store => {
    await keep(store, READINGS);
    await store.read(async reader => {
      for (const { marks, statementIds } of READINGS)
        for (const [i, id] of statementIds.entries()) {
          const hashes = marks.words[i] ?? [];
          for (const voices of [null, marks.voices[i] ?? []]) {
            assert.equal((await reader.search().findByPrints(hashes, { limit: 3, voices }))[0]?.statement, id);
            assert.equal((await reader.search().findByWords(hashes, { limit: 3, voices }))[0]?.statement, id);
          }
          assert.deepEqual(
            await reader.search().findByWords(hashes, { limit: 3, voices: shingleHashes(['Dorit Vane']) }),
            [],
          );
        }
    });
  }));

test('what is found does not depend on the order of arrival, nor on how many came together', async () => {
  const answers: unknown[] = [];
  for (const parts of [
    [READINGS],
    READINGS.toReversed().map(reading => [reading]),
    [READINGS.slice(7), READINGS.slice(0, 7)],
  ])
    await withStore(async store => {
      for (const part of parts) await keep(store, part);
      answers.push(await store.read(lookUp));
    });
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);
});

test('of statements that are equally like a query the one published first comes first, whose date is unknown last', () =>
  withStore(async store => {
    const dates = ['2025-03-02', null, '2024-12-31', '2025-03-01'];
    const same = dates.map((published, i) => readingOf(`Copy ${i}`, { words: [[5, 6, 7]], reading: { published } }));
    await keep(store, same);
    const hits = await store.read(reader => reader.search().findByPrints([5, 6, 7], ALL));
    assert.deepEqual(
      hits.map(hit => hit.document),
      [2, 3, 0, 1].map(i => same[i]?.document),
    );
  }));

test('a crowd that shares a turn of phrase comes up only where nothing is better', () =>
  withStore(async store => {
    const crowd = readingOf('Crowd', { words: Array.from({ length: 600 }, () => [5]) });
    const better = readingOf('Better', { words: [[5, 6]] });
    await keep(store, [crowd, better]);
    const documentsOf = async (hashes: readonly number[]): Promise<readonly string[]> =>
      (await store.read(reader => reader.search().findByPrints(hashes, ALL))).map(hit => hit.document);
    assert.deepEqual(await documentsOf([5, 6]), [better.document]);
    assert.deepEqual(new Set(await documentsOf([5])), new Set([crowd.document, better.document]));
    const first = crowd.statementIds.toSorted((a, b) => (a < b ? -1 : 1)).slice(0, 5);
    const hits = await store.read(reader => reader.search().findByPrints([5], { limit: 601, voices: null }));
    assert.deepEqual(
      hits
        .filter(hit => hit.document === crowd.document)
        .slice(0, 5)
        .map(hit => hit.statement),
      first,
    );
  }));

test('what shares fingerprints and words with a query comes before what shares more of either', () =>
  withStore(async store => {
    const print = shingleHashes(['a', 'turn', 'of'])[0] ?? assert.fail();
    const made = (title: string, prints: readonly number[], words: readonly number[]): ReadingToKeep => {
      const reading = readingOf(title, { words: [[...words]] });
      return { ...reading, marks: { ...reading.marks, prints: [prints] } };
    };
    const both = made('Both', [print, 50], [70, 71]);
    const prints = Array.from({ length: 8 }, (_, i) => made(`Prints ${i}`, [print, 51, 52], [80 + i]));
    const words = Array.from({ length: 8 }, (_, i) => made(`Words ${i}`, [60 + i], [70, 72, 73]));
    await keep(store, [...prints, ...words, both]);
    const hits = await store.read(reader =>
      reader.search().findByBoth({ prints: [print, 51, 52], words: [70, 71, 72, 73] }, ALL),
    );
    assert.equal(hits[0]?.document, both.document);
  }));

test('passages of fact-checks and replies are found among themselves', () =>
  withStore(async store => {
    await keep(store, READINGS);
    await store.read(async reader => {
      const [article, check] = [READINGS[1] ?? assert.fail(), READINGS[4] ?? assert.fail()];
      const documentsOf = async (reading: ReadingToKeep, among: 'all' | 'answers'): Promise<readonly string[]> =>
        (await reader.search().findPassages(reading.marks.words[0] ?? [], { limit: 2, among })).map(
          hit => hit.document,
        );
      assert.equal((await documentsOf(article, 'all'))[0], article.document);
      assert.ok(!(await documentsOf(article, 'answers')).includes(article.document));
      for (const among of ['all', 'answers'] as const)
        assert.equal((await documentsOf(check, among))[0], check.document);
    });
  }));

test('the words of statements are told by their identifiers', () =>
  withStore(async store => {
    await keep(store, READINGS);
    const [id = '', other = ''] = [READINGS[2]?.statementIds[0], READINGS[3]?.statementIds[1]];
    assert.deepEqual(
      await store.read(reader => reader.contentsOf([id, other, 'nobody'])),
      new Map([
        [id, 'Story 2'],
        [other, 'Story 3'],
      ]),
    );
  }));

/** All rows of the look-up lists of a record, and what statements' rows tell. */
function rowsOf(dir: string): unknown {
  const database = new DatabaseSync(join(dir, DATABASE_FILE), { readOnly: true });
  const asked = [
    ...PLACE_TABLES.map(table => `select slot, hex(places) from ${table} order by slot`),
    'select statement, begins, ends from statement order by statement',
    "select value from state where name like 'places-%' order by name",
  ];
  const rows = asked.map(query => database.prepare(query).all());
  database.close();
  return rows;
}

test('a reading that is taken out leaves no place behind, and what stays is found as before', async () => {
  const [first, ...others] = READINGS;
  const gone = first ?? assert.fail();
  const without = newFolder();
  let store = await openAtBorder(without);
  await keep(store, others);
  const wanted = await store.read(lookUp);
  await store.close();
  const dir = newFolder();
  store = await openAtBorder(dir);
  await keep(store, [...others, gone]);
  await store.write(async writer => {
    const [old] = await writer.loadDocuments([gone.document]);
    await writer.retireReading(old ?? assert.fail(), gone.marks, '2025-04-01');
  });
  assert.deepEqual(await store.read(lookUp), wanted);
  await store.close();
  assert.deepEqual(rowsOf(dir), rowsOf(without));
});

test('a record with a row for each hash and place becomes the one that would be made now', async () => {
  const current = newFolder();
  const store = await openAtBorder(current);
  await keep(store, READINGS);
  await store.close();
  const older = newFolder();
  mkdirSync(older);
  const database = new DatabaseSync(join(older, DATABASE_FILE));
  const kysely = new Kysely<unknown>({ dialect: new NodeSqliteDialect(database) });
  const before = Object.fromEntries(Object.entries(STEPS).slice(0, 5));
  await new Migrator({ db: kysely, provider: { getMigrations: async () => before } }).migrateToLatest();
  database.exec(`attach '${join(current, DATABASE_FILE)}' as now`);
  for (const table of ['payload', 'capture', 'document', 'reading', 'passage', 'statement']) {
    const columns = database.prepare(`select name from pragma_table_info('${table}', 'main')`).all();
    const names = columns.map(({ name }) => `"${String(name)}"`).join(', ');
    database.exec(`insert into main.${table} (${names}) select ${names} from now.${table}`);
  }
  database.exec("insert into main.state select * from now.state where name not like 'places-%'");
  const keys = new Map(
    ['statement', 'passage'].map(kind => [
      kind,
      new Map(
        database
          .prepare(`select key, reading, number from now.${kind}`)
          .all()
          .map(row => [`${String(row['reading'])} ${String(row['number'])}`, Number(row['key'])]),
      ),
    ]),
  );
  const post = (table: string, hashes: readonly number[], place: number | undefined): void => {
    for (const hash of new Set(hashes))
      database.prepare(`insert into main.${table} values (?, ?)`).run(hash, place ?? assert.fail());
  };
  for (const { id, marks } of READINGS) {
    for (const [i, words] of marks.words.entries()) {
      post('statement_word', words, keys.get('statement')?.get(`${id} ${i}`));
      post('statement_print', marks.prints[i] ?? [], keys.get('statement')?.get(`${id} ${i}`));
    }
    for (const { block, words } of marks.passages)
      post('passage_word', words, keys.get('passage')?.get(`${id} ${block}`));
  }
  await kysely.destroy();
  await (await openStore(older, { create: false })).close();
  assert.deepEqual(rowsOf(older), rowsOf(current));
});
