import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Fault, type FaultCode } from '#base/fault.ts';
import type { Reading } from '#document/document.ts';
import { keep, readingOf } from '#store/kept.fixture.ts';
import { openStore } from '#store/open-store.ts';
import type { ReadingToKeep } from '#store/store.ts';
import { makeMarks } from './mark.ts';
import { openRecord, type Record, type SearchAsked } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-search-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const code = (expected: FaultCode) => (error: unknown) => error instanceof Fault && error.code === expected;

/** A document in which each line is a paragraph and a statement. */
function documentOf(lines: readonly string[], reading: Partial<Reading> & { readonly voice?: string } = {}): ReadingToKeep {
  const text = lines.join('\n');
  let at = 0;
  const spans = lines.map(line => {
    at += line.length + 1;
    return [at - line.length - 1, at - 1] as const;
  });
  const { voice = 'Ada Thornbury', ...page } = reading;
  const blocks = spans.map(span => ({ span, role: 'body' as const }));
  const made = readingOf(text, { voice, words: lines.map((_, i) => [i]), reading: { blocks, ...page } });
  const statements = made.statements.map((statement, i) => ({ ...statement, content: [spans[i] ?? [0, 0]] as const }));
  const cast = [{ name: voice, kind: 'person' as const, descriptions: [], speaksFor: null, mentions: [] }];
  return { ...made, statements, cast, marks: makeMarks({ ...made.reading }, statements) };
}

const FERRY = documentOf(['The ferry to Skerry will run on Sundays from May.', 'Nobody asked for a bridge.'], {
  outlet: 'Harbour Post',
  published: '2025-03-01',
  kind: 'release',
});
const BRIDGE = documentOf(['The bridge will open in May, and the ferry will stop.', 'Skerry needs both: a bridge and a ferry to Skerry.'], {
  outlet: 'Fenwick Courier',
  published: '2025-04-01',
  voice: 'Bram Oakes',
});
const OLD = documentOf(['The ferry will run on Sundays from May to Skerry.'], { outlet: 'Fenwick Courier', published: '2019-01-01' });
const UNDATED = documentOf(['A ferry is a ferry.'], { voice: 'Bram Oakes' });
const CROWD = Array.from({ length: 30 }, (_, i) =>
  documentOf([`Budget line ${i} pays for roads.`, `Budget line ${i} pays for schools.`], { published: `2024-01-${String(i + 1).padStart(2, '0')}` }),
);

const opened: Record[] = [];
async function record(): Promise<Record> {
  if (opened[0] !== undefined) return opened[0];
  const store = await openStore(join(folder, 'record'), { create: true });
  await keep(store, [FERRY, ...CROWD, BRIDGE, OLD, UNDATED]);
  await store.close();
  opened.push(await openRecord(join(folder, 'record')));
  return record();
}
after(async () => opened[0]?.close());

async function statements(asked: Partial<SearchAsked>) {
  const page = await (await record()).search({ text: '', limit: 50, ...asked, in: 'statements' });
  return page.in === 'statements' ? page : assert.fail();
}

async function passages(asked: Partial<SearchAsked>) {
  const page = await (await record()).search({ text: '', limit: 50, ...asked, in: 'documents' });
  return page.in === 'documents' ? page : assert.fail();
}

test('what has all the words comes first, of that what has them in one run, then the newest', async () => {
  const { statements: found, found: count } = await statements({ text: 'The ferry to Skerry' });
  assert.deepEqual(
    found.map(({ document, index }) => [document, index]),
    [
      [FERRY.document, 0],
      [BRIDGE.document, 1],
      [OLD.document, 0],
    ],
  );
  assert.deepEqual(count, { count: 3, exact: true });
  assert.deepEqual(found.map(({ share }) => share), [1, 1, 1]);
});

test('words are shown where they stand: the slice is the quotation, and each mark is a word that was looked for', async () => {
  const texts = new Map([FERRY, BRIDGE, OLD, UNDATED].map(({ document, reading }) => [document, reading.text]));
  for (const { document, quote, marks } of [
    ...(await statements({ text: 'FERRY, the "sundays"' })).statements,
    ...(await passages({ text: 'FERRY, the "sundays"' })).passages,
  ]) {
    const text = texts.get(document) ?? assert.fail();
    assert.equal(text.slice(quote.start, quote.start + quote.exact.length), quote.exact);
    assert.ok(text.startsWith(`${quote.prefix}${quote.exact}${quote.suffix}`, quote.start - quote.prefix.length));
    const marked = marks.map(span => quote.exact.slice(...span));
    assert.ok(marked.length > 0 && marked.every(word => ['ferry', 'Sundays'].includes(word)), String(marked));
  }
});

test('a word that stands nowhere is told and takes nothing from the others', async () => {
  const { statements: found, absent, common } = await statements({ text: 'bridge zeppelin zeppelin' });
  assert.deepEqual([absent, common], [['zeppelin'], []]);
  assert.equal(found.length, 3);
  assert.deepEqual(await statements({ text: 'zeppelin' }).then(({ found: count, absent: gone }) => [count, gone]), [{ count: 0, exact: true }, ['zeppelin']]);
});

test('what has less than half of the words by their rarity is not found', async () => {
  const { statements: found } = await statements({ text: 'budget schools ferry Sundays' });
  assert.ok(found.length > 0);
  assert.ok(found.every(({ share }) => (share ?? 0) >= 0.5));
  assert.ok(!found.some(({ document }) => document === UNDATED.document));
});

test('filters leave what fits, of common words too', async () => {
  const of = async (asked: Partial<SearchAsked>) => (await statements({ text: 'ferry', ...asked })).statements.map(({ document }) => document);
  assert.deepEqual(await of({ outlet: 'Fenwick Courier' }), [BRIDGE.document, BRIDGE.document, OLD.document]);
  assert.deepEqual(await of({ kind: 'release' }), [FERRY.document]);
  assert.deepEqual(await of({ from: '2025-03-02' }), [BRIDGE.document, BRIDGE.document]);
  assert.deepEqual(await of({ to: '2019' }), [OLD.document]);
  assert.deepEqual(await of({ language: 'de' }), []);
  const { passages: found, found: count } = await passages({ text: 'budget', from: '2024-01-10', to: '2024-01-12' });
  assert.equal(found.length, 3, 'each document once');
  assert.deepEqual(count, { count: 3, exact: true });
});

test('only the statements of the one asked for are found, with or without words', async () => {
  const { statements: theirs, speakers, found } = await statements({ text: 'ferry', speaker: 'Bram Oakes' });
  assert.deepEqual(speakers.map(({ name }) => name), ['Bram Oakes']);
  assert.deepEqual(theirs.map(({ document }) => document), [BRIDGE.document, BRIDGE.document, UNDATED.document]);
  assert.ok(theirs.every(({ personName, speaker }) => personName === 'Bram Oakes' && speaker?.name === 'Bram Oakes'));
  assert.deepEqual(found, { count: 3, exact: true });
  const all = await statements({ speaker: 'Bram Oakes', limit: 2 });
  assert.deepEqual([all.statements.length, all.found, all.next === null], [2, { count: 3, exact: true }, false]);
  const nobody = await statements({ text: 'ferry', speaker: 'Cleo Marsh' });
  assert.deepEqual([nobody.statements, nobody.speakers, nobody.found], [[], [], { count: 0, exact: true }]);
});

test('without words statements come by date, newest first, undated last, and pages of any size hold each once', async () => {
  const { statements: whole, found } = await statements({ limit: 500 });
  assert.deepEqual(found, { count: 66, exact: true });
  assert.equal(whole.length, 66);
  const dates = whole.map(({ published }) => published ?? '');
  assert.deepEqual(dates, dates.toSorted().toReversed());
  for (const asked of [{ limit: 1 }, { limit: 7 }, { limit: 33 }])
    for (const text of ['', 'budget']) {
      const all = text === '' ? whole : (await statements({ text, limit: 500 })).statements;
      const walked = [];
      for (let next: string | null = null; ;) {
        const page = await statements({ ...asked, text, after: next });
        walked.push(...page.statements);
        if (page.next === null) break;
        next = page.next;
      }
      assert.deepEqual(walked.map(({ statement }) => statement), all.map(({ statement }) => statement), `${text} ${asked.limit}`);
    }
  const some = await statements({ from: '2025', outlet: 'Harbour Post' });
  assert.deepEqual([some.statements.length, some.found], [2, { count: 2, exact: true }]);
});

test('a long passage is shown where its words stand', async () => {
  const store = await openStore(join(folder, 'long'), { create: true });
  const around = 'Many other things were said that day by everybody there. '.repeat(30);
  await keep(store, [documentOf([`${around}The lighthouse keeper has resigned over the harbour dues. ${around}`])]);
  await store.close();
  const long = await openRecord(join(folder, 'long'));
  const page = await long.search({ text: 'harbour lighthouse', in: 'documents', limit: 5 });
  await long.close();
  const [found] = page.in === 'documents' ? page.passages : assert.fail();
  const { quote, marks } = found ?? assert.fail();
  assert.ok(quote.exact.length <= 360);
  assert.deepEqual(marks.map(span => quote.exact.slice(...span)), ['lighthouse', 'harbour']);
  assert.match(quote.exact, /^\S.*$/u);
});

test('a request that means nothing is refused', async () => {
  const open = await record();
  const wrong: readonly SearchAsked[] = [
    { text: '', in: 'documents', limit: 5 },
    { text: '?!…', in: 'statements', limit: 5 },
    { text: 'ferry', in: 'statements', limit: 0 },
    { text: 'ferry', in: 'statements', limit: 5, from: 'soon' },
    { text: 'ferry', in: 'statements', limit: 5, after: 'x' },
    { text: 'ferry', in: 'statements', limit: 5, after: (await statements({ limit: 1 })).next },
    { text: 'x'.repeat(10_001), in: 'statements', limit: 5 },
  ];
  for (const asked of wrong) await assert.rejects(open.search(asked), code('bad-request'), JSON.stringify(asked).slice(0, 80));
});
