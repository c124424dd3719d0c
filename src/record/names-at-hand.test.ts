import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, suite, test } from 'node:test';
import { identify, sha256 } from '#base/id.ts';
import { NOTHING_SAID, type Reading } from '#document/document.ts';
import type { Act } from '#speaker/corrections.ts';
import { MOST_BUCKETS } from '#speaker/names-at-hand.ts';
import type { People } from '#speaker/people.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';
import { DATABASE_FILE, openStore } from '#store/open-store.ts';
import type { KeptCapture, Reader, Store } from '#store/store.ts';
import { Library } from './library.ts';
import { nameReadings } from './name-readings.ts';
import { voicesOf, countVoices } from './voices.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-names-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const AT = '2026-03-01T12:00:00Z';

interface Named {
  readonly published: string;
  readonly cast: readonly (readonly [name: string, role: string])[];
  /** Spoken by an office alone. */
  readonly office?: string;
}

/** More surnames than one given name may have and still mean somebody. */
const MANY = Array.from({ length: MOST_BUCKETS + 5 }, (_, i): Named => ({
  published: '2024-02-01',
  cast: [[`Hal Quorn${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`, 'warden']],
}));

const DOCUMENTS: readonly Named[] = [
  { published: '2023-03-01', cast: [['Hedda Brun', 'mayor of Skerry'], ['Ludo Farr', 'baker']] },
  { published: '2023-04-10', cast: [['Ludo Farr', 'baker']], office: 'the mayor of Skerry' },
  { published: '2023-06-01', cast: [['Brun', ''], ['Hedda M. Brun', 'Skerry mayor']] },
  { published: '2025-03-01', cast: [['Tomas Rell', 'mayor of Skerry'], ['Skerry Water Board', '']] },
  { published: '2025-05-01', cast: [['Farr', 'baker'], ['Ludovica Farr', 'harbour warden']] },
  ...MANY,
];

const statement = (name: string, unnamed: boolean): Statement => ({
  source: [],
  cue: [],
  content: [[0, 4]],
  quoted: [],
  type: 'indirect',
  attitude: 'statement',
  standing: 'asserted',
  negated: false,
  via: [],
  occasion: null,
  saidOn: null,
  parent: null,
  continues: null,
  role: 'body',
  form: 'own',
  confidence: 1,
  speaker: { name, kind: unnamed ? 'unnamed' : 'person', description: null, speaksFor: null },
});

async function add(store: Store, { published, cast, office }: Named, number: number): Promise<void> {
  const text = `Page ${number}`;
  const hash = sha256(text);
  const capture: KeptCapture = {
    capture: identify('c', [hash]), sha256: hash, url: null, path: `${number}.txt`, capturedAt: AT,
    mediaType: null, headerTime: null, status: null, headers: [], said: NOTHING_SAID,
    obtained: 'supplied',
  };
  const members = cast.map(([name, role]): CastMember => ({
    name,
    kind: name.endsWith('Board') ? 'organization' : 'person',
    descriptions: role === '' ? [] : [role],
    speaksFor: null,
    mentions: [],
  }));
  const statements = [
    ...cast.map(([name]) => statement(name, false)),
    ...(office === undefined ? [] : [statement(office, true)]),
  ];
  const reading: Reading = {
    kind: 'article',
    title: null, outlet: null, url: null, published, publishedFrom: null, modified: null,
    bylines: [], dateline: null, language: 'en', text, blocks: [], links: [], reviews: [], letter: null,
    part: null, gaps: [],
  };
  const none = statements.map(() => []);
  const marks = { prints: none, words: none, voices: none, passages: [], copyKeys: [] };
  const document = { reading, textSha256: hash, statements, cast: members, marks };
  await store.write(async writer => {
    await writer.addPayload({ sha256: hash, bytes: 1, file: 'onrecord-000001.warc.gz', offset: 0, length: 1 });
    await writer.addCapture(capture);
    for (const one of nameReadings({ capture, program: 'test', documents: [document] })) await writer.keepReading(one);
  });
}

const QUERIES = [
  'Hedda Brun', 'Brun', 'Heda Brun', 'Heddda Brunn', 'Ludo Farr', 'Farr', 'Ludo', 'Mayor Brun', 'baker Farr',
  'the mayor of Skerry', 'mayor', 'the warden', 'harbour warden', 'warden of Skerry', 'Skerry Water Board',
  'Hal', 'Hal Quornaa', 'Quornba', 'Qornbaa', 'Hall Quornca', 'Water Board', 'nobody at all', 'Rell', 'Thomas Rell', 'Mirela Dunca',
];
const DAYS = [null, '2023-05-01', '2025-03-05'];

/** All that questions may be about, asked in one go. */
function told(people: People): unknown {
  return QUERIES.flatMap(query =>
    DAYS.map(on => [query, on, people.find(query, { on }), people.holderOf(query, on)?.person ?? null]),
  );
}

/** What is known without everybody at hand, and with everybody. */
async function bothWays(reader: Reader): Promise<readonly [unknown, unknown]> {
  const ids = await reader.documentIds();
  const seen = async (library: Library): Promise<unknown> => {
    const answers = await library.ask(reader, told);
    const persons = await library.ask(reader, people => QUERIES.flatMap(query => people.find(query).map(each => each.person)));
    const documents = [...(await library.documents(reader, ids.slice(0, 9))), ...(await library.documents(reader, ids.slice(4, 14)))];
    const voices = [...(await voicesOf(library, reader, persons))];
    return { answers, documents, voices, counted: await countVoices(library, reader, persons) };
  };
  const [some, everybody] = [new Library(), new Library()];
  const first = await seen(some);
  // Asked again, from what is kept by now.
  assert.deepEqual(await seen(some), first);
  await everybody.people(reader);
  return [first, await seen(everybody)];
}

const MERGED = ['Hedda Brun', 'Tomas Rell'] as const;

suite('what is known of those at hand', () => {
  for (const [name, documents] of [
    ['in one order', DOCUMENTS],
    ['in the other', DOCUMENTS.toReversed()],
  ] as const)
    test(`is what is known of them among everybody, before and after it is kept and corrected, ${name}`, async () => {
      const dir = join(folder, name);
      let store = await openStore(dir, { create: true });
      for (const [i, document] of documents.entries()) await add(store, document, i);
      const library = new Library();
      const hold = async (): Promise<void> => {
        const [some, everybody] = await store.read(bothWays);
        assert.deepEqual(some, everybody);
      };
      // Sorted as they came in.
      await hold();
      const asCame = await store.read(bothWays);
      assert.equal(library.hasNews, false);
      await store.close();
      // In a record of before nobody's were.
      const database = new DatabaseSync(join(dir, DATABASE_FILE));
      database.exec('update bucket set known = 0, sums = null; update naming set person = null; delete from person');
      database.close();
      store = await openStore(dir, { create: false });
      await hold();
      assert.deepEqual(await store.read(bothWays), asCame);
      await store.read(async reader => library.ask(reader, told));
      assert.equal(library.hasNews, true);
      await store.write(writer => library.keepNews(writer));
      await hold();
      const refer = await store.read(reader =>
        library.ask(reader, people =>
          MERGED.map(each => people.find(each)[0]?.person ?? assert.fail(each)).map(({ person, name: of }) => ({ person, name: of })),
        ),
      );
      const [person, into] = refer;
      if (person === undefined || into === undefined) assert.fail();
      const acts: readonly Act[] = [
        { act: 'rename', person, name: 'Hedda Brun-Vik' },
        { act: 'merge', person, into },
        {
          act: 'import',
          source: 'list.csv',
          people: [{ name: 'Mirela Dunca', kind: 'person', aliases: ['Ludo'], roles: [{ text: 'mayor of Skerry', from: '2020', to: '2021' }], wikidata: null }],
        },
        { act: 'undo', entry: 2 },
      ];
      for (const act of acts) {
        await store.write(writer => writer.addCorrection({ at: AT, note: null, act }));
        await hold();
      }
      await store.close();
    });
});
