import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';
import { keep, readingOf } from './kept.fixture.ts';
import { DATABASE_FILE, openStore } from './open-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-gaps-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What the step of pages made, in its order; `document_by_gaps` stands on the column. */
const INDEXES = [
  'document_by_gaps',
  'document_by_published',
  'document_by_kind',
  'document_by_outlet',
  'document_by_language',
  'document_by_first_captured',
  'finding_by_made_at',
  'unread_by_seen_at',
  'sighting_capture',
];

test('in a record of before, documents of which something could not be read are found as in a new one', async () => {
  const store = await openStore(folder, { create: true });
  const gaps = [[], ['the page is an empty shell that needs script'], ['one', 'two "gaps":[]'], []];
  await keep(
    store,
    gaps.map((each, i) => readingOf(`Story ${i}`, { reading: { gaps: each, title: '"gaps":[]' } })),
  );
  const look = { after: null, limit: 10 };
  const before = await store.read(reader => reader.documentsWithGaps(look));
  assert.equal(before.length, 2);
  await store.close();
  const database = new DatabaseSync(join(folder, DATABASE_FILE));
  for (const index of INDEXES) database.exec(`drop index ${index}`);
  database.exec('alter table document drop column gaps');
  // The steps after it are taken again too.
  database.exec('drop index log_of_findings; drop index person_by_statements; alter table bucket drop column sums');
  for (const column of ['statements', 'first_hand', 'places', 'first_hand_places'])
    database.exec(`alter table person drop column ${column}`);
  database.exec("delete from kysely_migration where name >= '012-pages'");
  database.close();
  const again = await openStore(folder, { create: false });
  assert.deepEqual(await again.read(reader => reader.documentsWithGaps(look)), before);
  assert.deepEqual(await again.read(reader => reader.countUnread()), { inputs: 0, documents: 2 });
  await again.close();
});

test('a reading that takes the place of another leaves the gaps that it has itself', async () => {
  const store = await openStore(join(folder, 'again'), { create: true });
  const poor = readingOf('Story', { reading: { gaps: ['half of it is missing'] } });
  await keep(store, [poor]);
  assert.equal((await store.read(reader => reader.countUnread())).documents, 1);
  await keep(store, [{ ...poor, id: `${poor.id}b`, reading: { ...poor.reading, gaps: [] }, statementIds: ['sx'] }]);
  assert.equal((await store.read(reader => reader.countUnread())).documents, 0);
  await store.close();
});
