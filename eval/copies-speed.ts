import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { identify, sha256 } from '#base/id.ts';
import { NOTHING_SAID, type Reading } from '#document/document.ts';
import { signCopy } from '#origin/copies.ts';
import { joinCopies, type CopyBodies } from '#record/copies.ts';
import { FIRST_TAIL } from '#store/copy-places.ts';
import { DATABASE_FILE, openStore } from '#store/open-store.ts';
import type { ReadingToKeep, Writer } from '#store/store.ts';
import { makeText, readMade, type MadeText } from './made-copies.ts';
import { processorSince } from './processor.ts';
import { printTable } from './table.ts';

/** As many as `add` keeps in one transaction. */
const BATCH = 64;
const MOST_REPORTED = 100_000;
/** Copy keys of one text, about. */
const KEYS_EACH = 40;
const AT = '2026-01-01T00:00:00Z';

interface Made {
  readonly made: MadeText;
  readonly keep: ReadingToKeep;
}

interface Unsigned {
  readonly made: MadeText;
  readonly keep: Omit<ReadingToKeep, 'marks'>;
}

const NOTHING_READ: Omit<Reading, 'text' | 'blocks'> = {
  kind: 'article',
  title: null,
  outlet: null,
  url: null,
  published: null,
  publishedFrom: null,
  modified: null,
  bylines: [],
  dateline: null,
  language: 'en',
  links: [],
  reviews: [],
  letter: null,
  part: null,
  gaps: [],
};
const SUPPLIED = {
  url: null,
  capturedAt: AT,
  mediaType: 'text/plain',
  headerTime: null,
  obtained: 'supplied',
  status: null,
  headers: [],
  said: NOTHING_SAID,
} as const;

interface Spent {
  sign: number;
  keep: number;
  join: number;
  candidates: number;
  most: number;
  found: number;
  copies: number;
  wrong: number;
}

const nothing = (): Spent => ({ sign: 0, keep: 0, join: 0, candidates: 0, most: 0, found: 0, copies: 0, wrong: 0 });

/**
 * Texts a second through that part of adding that finds copies: signing, keeping the keys, looking up candidates, comparing, grouping.
 * The texts are made; rows of documents are kept as `add` keeps them, without statements, and are counted apart; a line tells a tenth. With `--among N` the table of keys holds
 * already those of so many documents of which no other text is a copy, so that what its size costs can be measured without making them.
 */
export async function measureCopiesSpeed(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { documents: { type: 'string', default: '1000000' }, among: { type: 'string', default: '0' } },
  });
  const documents = Number(values.documents);
  const reported = Math.min(MOST_REPORTED, Math.ceil(documents / 10 / BATCH) * BATCH);
  const dir = mkdtempSync(joinPath(tmpdir(), 'onrecord-copies-'));
  const among = Number(values.among);
  if (among > 0) await fillKeys(dir, among);
  const store = await openStore(dir, { create: true });
  const bodies: CopyBodies = new Map();
  const numbers = new Map<string, number>();
  const rows: (string | number)[][] = [];
  let spent = nothing();
  const all = nothing();
  let peakMb = 0;
  let begun = 0;
  for (let next = 0; next < documents;) {
    const texts: Unsigned[] = [];
    while (texts.length < BATCH && next < documents) texts.push(make(next++));
    let used = process.cpuUsage();
    const batch = texts.map(sign);
    spent.sign += processorSince(used);
    for (const { keep, made } of batch) numbers.set(keep.document, made.of);
    used = process.cpuUsage();
    await store.write(async writer => {
      for (const one of batch) await keepRows(writer, one.keep);
      const joining = process.cpuUsage();
      const counted = countCandidates(writer, spent);
      for (const one of batch) await join(counted, one, { bodies, numbers, spent });
      spent.join += processorSince(joining);
      spent.keep -= processorSince(joining);
    });
    spent.keep += processorSince(used);
    peakMb = Math.max(peakMb, process.memoryUsage().rss / 1e6);
    if (next - begun < reported && next < documents) continue;
    rows.push(rowOf(next, spent, { mb: peakMb, of: next - begun }));
    begun = next;
    console.error(rows.at(-1)?.join('\t'));
    for (const name of ['sign', 'keep', 'join', 'candidates', 'found', 'copies', 'wrong'] as const)
      all[name] += spent[name];
    all.most = Math.max(all.most, spent.most);
    spent = nothing();
  }
  await store.close();
  rmSync(dir, { recursive: true });
  printTable(HEAD, [...rows, rowOf(documents, all, { mb: peakMb, of: documents })]);
  console.log(JSON.stringify({ measure: 'copies-speed', documents, ...all, peakMb: Math.round(peakMb) }));
}

const HEAD = [
  'documents',
  'texts/s',
  'with rows/s',
  'sign µs',
  'rows µs',
  'join µs',
  'candidates',
  'most',
  'copies found',
  'wrong',
  'MB',
];

function rowOf(
  next: number,
  spent: Spent,
  { mb, of }: { readonly mb: number; readonly of: number },
): (string | number)[] {
  const per = (ms: number): number => Math.round((ms * 1000) / of);
  const rate = (ms: number): number => Math.round((of * 1000) / ms);
  const found = `${spent.found} of ${spent.copies}`;
  const { sign, keep, join: joined } = spent;
  return [
    next,
    rate(sign + joined),
    rate(sign + keep + joined),
    per(sign),
    per(keep),
    per(joined),
    (spent.candidates / of).toFixed(1),
    spent.most,
    found,
    spent.wrong,
    Math.round(mb),
  ];
}

function make(number: number): Unsigned {
  const made = makeText(number);
  const { text, blocks } = readMade(made);
  const hash = sha256(`${number} ${text}`);
  const place = [String(number)];
  const document = identify('d', place);
  const reading: Reading = { ...NOTHING_READ, text, blocks };
  const capture = { ...SUPPLIED, capture: identify('c', [hash]), sha256: hash, path: `${number}.txt` };
  return {
    made,
    keep: {
      id: identify('r', [document, hash]),
      document,
      place,
      capture,
      program: 'made',
      reading,
      textSha256: hash,
      cast: [],
      statements: [],
      statementIds: [],
    },
  };
}

function sign({ made, keep }: Unsigned): Made {
  return {
    made,
    keep: { ...keep, marks: { prints: [], words: [], voices: [], passages: [], copyKeys: signCopy(keep.reading) } },
  };
}

interface Joining {
  readonly bodies: CopyBodies;
  readonly numbers: ReadonlyMap<string, number>;
  readonly spent: Spent;
}

async function keepRows(writer: Writer, keep: ReadingToKeep): Promise<void> {
  const { capture, reading } = keep;
  await writer.addPayload({ sha256: capture.sha256, bytes: reading.text.length, file: 'made', offset: 0, length: 1 });
  await writer.addCapture(capture);
  await writer.keepReading(keep);
}

async function join(writer: Writer, { made, keep }: Made, { bodies, numbers, spent }: Joining): Promise<void> {
  const { document, id, reading, marks } = keep;
  const copyOf = await joinCopies(writer, { document, id, reading, copyKeys: marks.copyKeys }, bodies);
  if (made.of !== Number(keep.place[0])) spent.copies += 1;
  if (copyOf === null) return;
  if (numbers.get(copyOf) !== made.of) spent.wrong += 1;
  else if (made.of !== Number(keep.place[0])) spent.found += 1;
}

/** Keys of documents that are not there, spread evenly; put in by one statement in the order in which the table has them. */
async function fillKeys(dir: string, documents: number): Promise<void> {
  await (await openStore(dir, { create: true })).close();
  const database = new DatabaseSync(joinPath(dir, DATABASE_FILE));
  const keys = documents * KEYS_EACH;
  const step = Math.floor(2 ** 32 / keys);
  database.exec('pragma synchronous = off; pragma journal_mode = off');
  database.exec(
    `insert into copy_key with recursive each(i) as (select 0 union all select i + 1 from each where i < ${keys - 1})
     select i * ${step} + abs(random()) % ${step}, (abs(random()) % ${FIRST_TAIL / 2 ** 31}) * ${2 ** 31} + ${2 ** 30} + i % ${documents} from each`,
  );
  database.close();
}

function countCandidates(writer: Writer, spent: Spent): Writer {
  return {
    ...writer,
    copyCandidates: async (...given) => {
      const found = await writer.copyCandidates(...given);
      spent.candidates += found.length;
      spent.most = Math.max(spent.most, found.length);
      return found;
    },
  };
}
