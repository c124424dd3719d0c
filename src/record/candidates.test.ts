import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { probeWordings } from '#check/probe.ts';
import type { Reading } from '#document/document.ts';
import { keep, readingOf } from '#store/kept.fixture.ts';
import { openStore } from '#store/open-store.ts';
import type { ReadingToKeep } from '#store/store.ts';
import { normalWords } from '#text/normal.ts';
import { findCandidates, type Candidates } from './candidates.ts';
import { makeMarks } from './mark.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-candidates-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** A document that gives one sentence as somebody's. */
function say(said: string, voice = 'Ada Thornbury', reading: Partial<Reading> = {}): ReadingToKeep {
  const made = readingOf(said, { voice, place: `${said} ${(count += 1)}`, words: [[]], reading });
  return { ...made, marks: makeMarks(made.reading, made.statements) };
}

const BRIDGE = 'The harbour bridge will open again before the second week of May, and nobody will pay a toll.';
const TRAMS = 'Every tram of the northern line stands still because the copper was stolen in the night.';

/** So many documents about other things that a record is not looked at whole. */
const OTHERS = Array.from({ length: 60 }, (_, i) =>
  say(`We counted ${i} herons at the weir number ${i * 7} and will count the geese of parish ${i} in the autumn.`, 'Bram Oakes'),
);

async function find(readings: readonly ReadingToKeep[], claim: string, names: readonly string[] = []): Promise<Candidates> {
  const store = await openStore(join(folder, String((count += 1))), { create: true });
  try {
    await keep(store, readings);
    const words = normalWords(claim).map(({ word }) => word);
    return await store.read(reader => findCandidates(reader, probeWordings([words], []), names));
  } finally {
    await store.close();
  }
}

test('a small record is looked at whole', async () => {
  const small = OTHERS.slice(0, 40);
  const { documents } = await find(small, BRIDGE);
  assert.deepEqual(documents, small.map(({ document }) => document).toSorted());
});

test('of a large record the statements come first that are most like the claim, whatever was changed', async () => {
  const [bridge, trams] = [say(BRIDGE), say(TRAMS)];
  const claims = [
    BRIDGE,
    'The harbour bridge will never open again before the third week of May and nobody will pay the toll',
    'nobody will pay a toll before the harbour bridge will open again, the second week of May',
    'open again before the second week of May',
  ];
  for (const claim of claims) {
    const { statements, documents } = await find([...OTHERS, bridge, trams], claim);
    assert.equal(statements[0]?.document, bridge.document);
    assert.ok(documents.includes(bridge.document) && documents.length < OTHERS.length);
  }
});

test('both statements of which a claim is put together come first, also where one of them is repeated by everybody', async () => {
  const bridges = Array.from({ length: 200 }, () => say(BRIDGE));
  const trams = say(TRAMS);
  const claim = `${BRIDGE.slice(0, 60)} because the copper was stolen in the night`;
  const { statements, documents } = await find([...OTHERS, ...bridges, trams], claim);
  assert.ok(statements.slice(0, 2).some(({ document }) => document === trams.document));
  assert.ok(statements.slice(0, 2).some(({ document }) => document !== trams.document));
  assert.ok(documents.includes(trams.document));
});

test('the other half of a claim is looked for also where the first statement has words of it here and there', async () => {
  const first = say(`${BRIDGE.slice(0, 60)} if every line of the town has stolen nothing.`);
  const trams = say(TRAMS);
  const crowd = Array.from({ length: 150 }, (_, i) => say(`Every bridge of harbour ${i} will open again because of week ${i}.`));
  const claim = `${BRIDGE.slice(0, 60)} line stands still because the copper was stolen in the night`;
  const { statements } = await find([...OTHERS, ...crowd, first, trams], claim);
  const found = statements.slice(0, 10).map(({ document }) => document);
  assert.ok(found.includes(trams.document) && found.includes(first.document));
});

test('what the speaker said on the matter is looked at beside what all others said nearer to the words', async () => {
  const others = Array.from({ length: 120 }, (_, i) => say(`${BRIDGE} So says report ${i}.`, 'Cleo Marsh'));
  const own = say('I would keep that toll on the harbour bridge for as long as I live.', 'Dorit Vane');
  const readings = [...OTHERS, ...others, own];
  const open = await find(readings, BRIDGE);
  assert.ok(!open.documents.includes(own.document));
  const asked = await find(readings, BRIDGE, ['Dorit Vane']);
  assert.ok(asked.documents.includes(own.document));
});

test('fact-checks and replies on the matter are looked at however many other documents are nearer', async () => {
  const others = Array.from({ length: 120 }, () => say(BRIDGE));
  const check = say('No minister ever spoke of a harbour bridge without a toll.', 'Elin Frost', { kind: 'fact-check' });
  const { documents } = await find([...OTHERS, ...others, check], BRIDGE);
  assert.ok(documents.includes(check.document));
});

test('the same is found whatever order the documents came in', async () => {
  const readings = [...OTHERS, ...Array.from({ length: 90 }, () => say(BRIDGE)), say(TRAMS), say(`${BRIDGE} ${TRAMS}`)];
  const claim = `${TRAMS.slice(0, 40)} ${BRIDGE.slice(30)}`;
  const first = await find(readings, claim, ['Ada Thornbury']);
  assert.deepEqual(await find(readings.toReversed(), claim, ['Ada Thornbury']), first);
  assert.ok(first.documents.length < readings.length);
});
