import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { openStore } from '#store/open-store.ts';
import { makeRecord } from './make-statements.ts';
import { makeQueries, QUERY_KINDS, type QueryKind } from './made-queries.ts';
import { draw, randomFrom, rareWord, type Sentences } from './made-sentences.ts';
import { ask } from './search.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-search-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** So many statements are made. */
const STATEMENTS = 5000;
const EACH = 25;
/** Of the queries of each kind so many per cent must find what they are made from among the first ten. */
const WANTED: Readonly<Record<QueryKind, number>> = {
  verbatim: 100,
  altered: 96,
  truncated: 96,
  stitched: 96,
  reordered: 88,
  absent: 0,
};

/** Sentences of small words and invented ones, a few of which are frequent. */
function inventSentences(): Sentences {
  const small = 'the a of to and in that we will not is for it with this are they have our be on as you from by'.split(
    ' ',
  );
  const random = randomFrom(7);
  const sentences = Array.from({ length: 600 }, () =>
    Array.from({ length: 9 + Math.floor(random() * 20) }, () =>
      random() < 0.5 ? draw(small, random) : rareWord(Math.floor(2000 ** random())),
    ),
  );
  return { sentences, words: sentences.flat().filter(word => !small.includes(word)) };
}

test('words are found in a record of thousands of statements, however they were changed', async () => {
  const from = inventSentences();
  const dir = join(folder, 'record');
  assert.equal(await makeRecord(from, { dir, statements: STATEMENTS }), STATEMENTS);
  const store = await openStore(dir, { create: false });
  try {
    const found = new Map(QUERY_KINDS.map(kind => [kind, 0]));
    await store.read(async reader => {
      assert.equal(await reader.statementCount(), STATEMENTS);
      for (const query of makeQueries(from, STATEMENTS, EACH)) {
        const { kind, found: right, nearly, documents } = await ask(reader, query);
        if (right === true) found.set(kind, (found.get(kind) ?? 0) + 1);
        if (kind === 'verbatim') assert.ok(nearly);
        assert.ok(documents < 100);
      }
    });
    for (const [kind, wanted] of Object.entries(WANTED))
      assert.ok(
        (100 * (found.get(QUERY_KINDS.find(each => each === kind) ?? 'absent') ?? 0)) / EACH >= wanted,
        `${kind}: ${JSON.stringify([...found])}`,
      );
  } finally {
    await store.close();
  }
});

test('the same record and the same queries are made every time', () => {
  const from = inventSentences();
  assert.deepEqual(makeQueries(from, STATEMENTS, 3), makeQueries(inventSentences(), STATEMENTS, 3));
  const kinds = Map.groupBy(makeQueries(from, STATEMENTS, 3), ({ kind }) => kind);
  assert.deepEqual([...kinds.keys()], [...QUERY_KINDS]);
  for (const { claim, answers } of kinds.get('altered') ?? []) assert.notEqual(claim, answers[0]);
});
