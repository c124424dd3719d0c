import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { sha256 } from '#base/id.ts';
import { NOTHING_SAID, type Reading } from '#document/document.ts';
import { openStore } from '#store/open-store.ts';
import type { KeptCapture, OutdatedReading, ReadingToKeep, Writer } from '#store/store.ts';
import { nameReading } from './name-readings.ts';
import { pairReadings } from './pair-readings.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-pair-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

const CAPTURE: KeptCapture = {
  capture: 'c1',
  sha256: 'f00',
  url: null,
  path: 'posts.json',
  capturedAt: '2025-03-14T10:00:00Z',
  mediaType: 'application/json',
  headerTime: null,
  obtained: 'supplied',
  status: null,
  headers: [],
  said: NOTHING_SAID,
};

const readingOf = (document: string, part: string | null, program: string): ReadingToKeep => {
  const text = `The words of ${part}`;
  const reading: Reading = {
    kind: 'post',
    title: null,
    outlet: null,
    url: null,
    published: null,
    publishedFrom: null,
    modified: null,
    bylines: [],
    dateline: null,
    language: 'en',
    text,
    blocks: [],
    links: [],
    reviews: [],
    letter: null,
    part,
    gaps: [],
  };
  const marks = { prints: [], words: [], voices: [], passages: [], copyKeys: [] };
  const named = { document, place: [document], capture: CAPTURE, program, reading, textSha256: sha256(text) };
  return nameReading({ ...named, cast: [], statements: [], marks });
};

interface Asked {
  readonly kept: readonly ReadingToKeep[];
  readonly anew: readonly ReadingToKeep[];
  /** The documents to read again; all if not given. */
  readonly only?: readonly string[];
  /** What another process does meanwhile. */
  readonly meanwhile?: (writer: Writer) => Promise<unknown>;
}

async function pair({ kept, anew, only, meanwhile }: Asked): Promise<unknown> {
  const store = await openStore(join(folder, String((count += 1))), { create: true });
  try {
    return await store.write(async writer => {
      await writer.addPayload({ sha256: CAPTURE.sha256, bytes: 1, file: 'onrecord-000001.warc.gz', offset: 0, length: 1 });
      await writer.addCapture(CAPTURE);
      for (const reading of kept) await writer.keepReading(reading);
      const query = { upToDate: null, documents: only ?? null, after: null, captures: 10 };
      const olds: readonly OutdatedReading[] = await writer.outdatedAfter(query);
      await meanwhile?.(writer);
      const { pairs, lost } = await pairReadings(writer, olds, anew);
      return {
        pairs: pairs.map(({ before, reading }) => [before?.document ?? null, reading.document, reading.reading.part]),
        lost: lost.map(({ document }) => document),
      };
    });
  } finally {
    await store.close();
  }
}

const old = (document: string, part: string | null): ReadingToKeep => readingOf(document, part, 'old');
const anew = (document: string, part: string | null): ReadingToKeep => readingOf(document, part, 'new');

test('documents are brought together by their identifiers', async () => {
  assert.deepEqual(await pair({ kept: [old('d1', 'line 1'), old('d2', 'line 2')], anew: [anew('d2', 'line 2'), anew('d1', 'line 1')] }), {
    pairs: [
      ['d1', 'd1', 'line 1'],
      ['d2', 'd2', 'line 2'],
    ],
    lost: [],
  });
});

test('a document whose address is read otherwise now stays what it is called', async () => {
  assert.deepEqual(await pair({ kept: [old('d1', null)], anew: [anew('d9', null)] }), { pairs: [['d1', 'd1', null]], lost: [] });
});

test('what is not read out of its capture any more is lost, and what is new in it is added', async () => {
  assert.deepEqual(await pair({ kept: [old('d1', 'line 1'), old('d2', 'line 2')], anew: [anew('d1', 'line 1'), anew('d3', 'line 3')] }), {
    pairs: [
      ['d1', 'd1', 'line 1'],
      [null, 'd3', 'line 3'],
    ],
    lost: ['d2'],
  });
});

test('where several could be one document none is taken for it', async () => {
  assert.deepEqual(await pair({ kept: [old('d1', null)], anew: [anew('d8', null), anew('d9', null)] }), {
    pairs: [
      [null, 'd8', null],
      [null, 'd9', null],
    ],
    lost: ['d1'],
  });
});

test('only documents that were asked for are replaced or added', async () => {
  assert.deepEqual(
    await pair({
      kept: [old('d1', 'line 1'), old('d2', 'line 2')],
      anew: [anew('d1', 'line 1'), anew('d2', 'line 2'), anew('d3', 'line 3')],
      only: ['d2'],
    }),
    { pairs: [['d2', 'd2', 'line 2']], lost: [] },
  );
});

test('a document that another process has read anew in the meantime is left alone', async () => {
  assert.deepEqual(
    await pair({
      kept: [old('d1', 'line 1'), old('d2', 'line 2')],
      anew: [anew('d1', 'line 1'), anew('d2', 'line 2')],
      meanwhile: writer => writer.keepReading(anew('d1', 'line 1')),
    }),
    { pairs: [['d2', 'd2', 'line 2']], lost: [] },
  );
});
