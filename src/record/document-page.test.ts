import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Fault, type FaultCode } from '#base/fault.ts';
import type { Reading } from '#document/document.ts';
import { keep, readingOf } from '#store/kept.fixture.ts';
import { openStore } from '#store/open-store.ts';
import type { DocumentPageAsked } from './document-page.ts';
import { openRecord, type Record } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-document-page-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const code = (expected: FaultCode) => (error: unknown) => error instanceof Fault && error.code === expected;

const KINDS = ['article', 'post', 'release'] as const;

/** Twenty documents: several of one day, three of them without a date, two without an outlet's name. */
const READINGS = Array.from({ length: 20 }, (_, i) => {
  const reading: Partial<Reading> = {
    published: i < 3 ? null : `2025-0${1 + (i % 4)}-10`,
    outlet: i === 5 || i === 6 ? null : i % 2 === 0 ? 'Fenwick Courier' : 'Harbour Post',
    kind: KINDS[i % 3] ?? 'article',
    language: i === 7 ? 'uk' : 'en',
    title: i === 7 ? 'Міст відкриють у травні' : i === 8 ? 'Rates up 100% at the Öl_Mühle' : `Mill story ${i}`,
    url: i === 5 ? 'https://www.mill.example/five' : i === 6 ? 'https://mill.example.evil.example/six' : null,
  };
  return readingOf(`Story ${i}`, { reading, capture: { capturedAt: `2026-01-${String(30 - i).padStart(2, '0')}T00:00:00Z` } });
});

const opened: Record[] = [];
const record = async (): Promise<Record> => {
  if (opened[0] !== undefined) return opened[0];
  const store = await openStore(join(folder, 'record'), { create: true });
  await keep(store, READINGS);
  await store.close();
  opened.push(await openRecord(join(folder, 'record')));
  return opened[0] ?? assert.fail();
};
after(async () => opened[0]?.close());

/** All that fit, by pages of so many. */
async function walk(asked: Omit<DocumentPageAsked, 'limit' | 'order'>, limit: number, order: DocumentPageAsked['order'] = 'published') {
  const all = [];
  for (let next: string | null = null; ;) {
    const page = await (await record()).documentPage({ ...asked, order, limit, after: next });
    assert.ok(page.documents.length <= limit);
    all.push(...page.documents);
    if (page.next === null) {
      assert.equal(page.total, all.length);
      return all;
    }
    next = page.next;
  }
}

const captured = new Map(READINGS.map(({ document, capture }) => [document, capture.capturedAt]));

test('pages of any size hold every document once, the newest first, undated ones last', async () => {
  const whole = await walk({}, 500);
  assert.deepEqual(
    whole.toSorted((a, b) => (a.document < b.document ? -1 : 1)),
    (await (await record()).documents()).map(line => ({ ...line, addedAt: captured.get(line.document) })),
  );
  const times = whole.map(({ published }) => published ?? '');
  assert.deepEqual(times, times.toSorted().toReversed());
  for (const limit of [1, 3, 7, 20]) assert.deepEqual(await walk({}, limit), whole);
  const added = await walk({}, 6, 'added');
  assert.deepEqual(
    added.map(({ document }) => document),
    READINGS.map(({ document }) => document),
  );
});

test('a filter leaves what fits, and counts that', async () => {
  const all = await walk({}, 500);
  const ids = (documents: readonly { readonly document: string }[]): readonly string[] => documents.map(({ document }) => document);
  const filters: readonly (readonly [Omit<DocumentPageAsked, 'limit' | 'order'>, (document: (typeof all)[number]) => boolean])[] = [
    [{ outlet: 'Harbour Post' }, ({ outlet }) => outlet === 'Harbour Post'],
    [{ outlet: 'mill.example' }, ({ url }) => url === 'https://www.mill.example/five'],
    [{ kind: 'release', outlet: 'Fenwick Courier' }, ({ kind, outlet }) => kind === 'release' && outlet === 'Fenwick Courier'],
    [{ language: 'uk' }, ({ language }) => language === 'uk'],
    [{ from: '2025-02' }, ({ published }) => published !== null && published >= '2025-02'],
    [{ to: '2025-02-10' }, ({ published }) => published !== null && published <= '2025-02-10'],
    [{ from: '2025-03-10', to: '2025-03' }, ({ published }) => published === '2025-03-10'],
    [{ text: 'story MILL' }, ({ title }) => title?.startsWith('Mill') === true],
    [{ text: 'міст Травні' }, ({ language }) => language === 'uk'],
    [{ text: '100% öl_mühle' }, ({ title }) => title?.startsWith('Rates') === true],
    [{ text: '_%_' }, () => false],
    [{ text: "'; drop table document; --" }, () => false],
  ];
  for (const [asked, isMeant] of filters) {
    const expected = ids(all.filter(isMeant));
    assert.deepEqual(ids(await walk(asked, 2)), expected, JSON.stringify(asked));
  }
  assert.equal(filters.filter(([, isMeant]) => all.some(isMeant)).length, 10);
});

test('an outlet is found by the name that people gave it, with all the names that documents have', async () => {
  const dir = join(folder, 'named');
  const store = await openStore(dir, { create: true });
  await keep(store, READINGS);
  await store.close();
  const named = await openRecord(dir);
  await named.outlets.name({ outlet: 'Harbour Post', name: 'Fenwick Courier' });
  await named.outlets.name({ outlet: 'mill.example', name: 'Fenwick Courier' });
  const page = await named.documentPage({ outlet: 'Fenwick Courier', order: 'added', limit: 50 });
  assert.equal(page.total, 19, 'all but the one of another host');
  assert.ok(page.documents.every(({ outlet }) => outlet === 'Fenwick Courier'));
  assert.equal((await named.documentPage({ outlet: 'Harbour Post', order: 'added', limit: 1 })).total, 19);
  await named.close();
});

test('a place to go on from that is none of this list, and a wrong limit or date, are bad requests', async () => {
  const open = await record();
  const { next } = await open.documentPage({ order: 'published', limit: 2 });
  const wrong: readonly DocumentPageAsked[] = [
    ...['', 'x', `${next}x`, Buffer.from('["documents-published",1,2]').toString('base64url'), 'bnVsbA'].map(
      place => ({ order: 'published', limit: 2, after: place }) as const,
    ),
    { order: 'added', limit: 2, after: next },
    ...[0, -1, 501, 1.5, Number.NaN].map(limit => ({ order: 'added', limit }) as const),
    { order: 'added', limit: 2, from: 'soon' },
    { order: 'added', limit: 2, text: 'a '.repeat(21) },
  ];
  for (const asked of wrong) await assert.rejects(open.documentPage(asked), code('bad-request'), JSON.stringify(asked));
});

test('a document that comes in between two pages moves none of those that were there', async () => {
  const dir = join(folder, 'grows');
  const store = await openStore(dir, { create: true });
  await keep(store, READINGS.slice(0, 10));
  const grows = await openRecord(dir);
  const whole = await grows.documentPage({ order: 'published', limit: 50 });
  const first = await grows.documentPage({ order: 'published', limit: 4 });
  await keep(store, READINGS.slice(10));
  const second = await grows.documentPage({ order: 'published', limit: 500, after: first.next });
  const seen = new Set([...first.documents, ...second.documents].map(({ document }) => document));
  assert.ok(whole.documents.every(({ document }) => seen.has(document)));
  assert.equal(seen.size, first.documents.length + second.documents.length);
  await grows.close();
  await store.close();
});
