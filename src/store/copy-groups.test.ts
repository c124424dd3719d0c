import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { MOST_HOLDERS } from './copy-places.ts';
import { keep, readingOf } from './kept.fixture.ts';
import { openStore } from './open-store.ts';
import type { ReadingToKeep, Store, Writer } from './store.ts';

const signed = (text: string, copyKeys: readonly number[]) => {
  const reading = readingOf(text);
  return { ...reading, marks: { ...reading.marks, copyKeys } };
};
const head = (...hashes: readonly number[]): number[] => hashes.map(hash => hash * 2);
const tail = (...hashes: readonly number[]): number[] => hashes.map(hash => hash * 2 + 1);

async function inStore<T>(act: (store: Store) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-copy-groups-'));
  const store = await openStore(dir, { create: true });
  try {
    return await act(store);
  } finally {
    await store.close();
    rmSync(dir, { recursive: true });
  }
}

/** More than are looked at for one key. */
const MANY = MOST_HOLDERS + 60;

const candidatesOf = async (writer: Writer, { document, marks }: ReadingToKeep): Promise<string[]> =>
  (await writer.copyCandidates(document, marks.copyKeys, 2 * MANY)).map(candidate => candidate.document);

test('a copy is found among very many that share a turn of phrase, and those are not looked at', async () => {
  const many = Array.from({ length: MANY }, (_, i) => signed(`phrase ${i}`, head(1, 1000 + i)));
  const copy = signed('copy', head(1, 2, 3, 4));
  const asked = signed('asked', head(1, 2, 3, 5));
  const short = signed('short', head(2));
  const [first] = many;
  if (first === undefined) throw new Error('no text');
  const found = await inStore(async store => {
    await keep(store, [...many, copy, asked, short]);
    return store.write(async writer => ({
      asked: await candidatesOf(writer, asked),
      phrase: await candidatesOf(writer, first),
      short: await candidatesOf(writer, short),
    }));
  });
  assert.deepEqual(found.asked, [copy.document]);
  assert.deepEqual(found.phrase, [], 'one common run of words makes nothing a candidate');
  assert.deepEqual(found.short, [asked.document, copy.document].toSorted(), 'a text with one key is found by it');
});

test('what stands behind the heads of two texts makes them no candidates, and is found from the head of either', async () => {
  const house = Array.from({ length: 3 }, (_, i) => signed(`news ${i}`, [...head(10 + i), ...tail(1, 2, 3)]));
  const about = signed('about', head(1, 2));
  const found = await inStore(async store => {
    await keep(store, [...house, about]);
    return store.write(async writer => Promise.all([...house, about].map(each => candidatesOf(writer, each))));
  });
  assert.deepEqual(found.slice(0, 3), [[about.document], [about.document], [about.document]]);
  assert.deepEqual(found[3], house.map(each => each.document).toSorted());
});

test('whichever comes last, two texts are looked at together if one is among the foremost of the keys they share', async () => {
  const many = Array.from({ length: MANY }, (_, i) => signed(`print ${i}`, head(1, 2))).toSorted((a, b) =>
    a.document < b.document ? -1 : 1,
  );
  const met = async (order: readonly ReadingToKeep[]): Promise<ReadonlySet<string>> =>
    inStore(async store => {
      const pairs = new Set<string>();
      for (const each of order) {
        await keep(store, [each]);
        const found = await store.write(async writer => candidatesOf(writer, each));
        for (const other of found) pairs.add([each.document, other].toSorted().join(' '));
      }
      return pairs;
    });
  const foremost = many.slice(0, 20).map(({ document }) => document);
  for (const order of [many, many.toReversed()]) {
    const pairs = await met(order);
    for (const one of foremost)
      for (const { document: other } of many)
        if (one !== other) assert.ok(pairs.has([one, other].toSorted().join(' ')), `${one} ${other}`);
  }
});
