import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Desk } from '#record/desk.ts';
import { nameReadings } from '#record/name-readings.ts';
import { openDesk } from './made-record.ts';
import { makeDocument, STATEMENTS_EACH, type MadeDocument } from './made-documents.ts';
import { readSentences, type Sentences } from './made-sentences.ts';
import { makeQueries } from './made-queries.ts';

/** Documents in one transaction, more than `add` keeps together: a page of the database is then written once for many. */
const BATCH = 256;
const TOLD_EVERY_MS = 10_000;

/**
 * Makes a record of statements that look like real ones, and beside it queries with the answers that are right; a record made before is
 * gone on with.
 */
export async function makeStatements(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { statements: { type: 'string', default: '5000000' } },
    allowPositionals: true,
  });
  const dir = positionals.at(-1);
  const paths = positionals.slice(0, -1);
  if (dir === undefined || paths.length === 0 || (existsSync(dir) && !existsSync(join(dir, 'made.json'))))
    throw new Error('give FOLDER… with texts, and RECORD that is not there yet or was made so');
  const from = readSentences(paths);
  const began = performance.now();
  let told = began;
  const statements = await makeRecord(from, { dir, statements: Number(values.statements) }, (kept, fresh) => {
    const now = performance.now();
    if (now - told < TOLD_EVERY_MS) return;
    told = now;
    console.error(`${kept} statements, ${Math.round((fresh / (now - began)) * 1000)} a second`);
  });
  writeFileSync(join(dir, 'made.json'), JSON.stringify({ paths, statements }));
  const queries = makeQueries(from, statements).map(query => `${JSON.stringify(query)}\n`);
  writeFileSync(join(dir, 'queries.jsonl'), queries.join(''));
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(JSON.stringify({ measure: 'make-statements', statements, seconds }));
}

/** Makes a record in a folder, or makes the one there larger. @returns how many statements it has */
export async function makeRecord(
  from: Sentences,
  wanted: { readonly dir: string; readonly statements: number },
  tell: (kept: number, fresh: number) => void = () => undefined,
): Promise<number> {
  const documents = Math.ceil(wanted.statements / STATEMENTS_EACH);
  mkdirSync(wanted.dir, { recursive: true });
  writeFileSync(join(wanted.dir, 'made.json'), '{}');
  const { desk, close } = await openDesk(wanted.dir);
  const there = await desk.store.read(reader => reader.documentCount());
  for (let next = there; next < documents; next += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, documents - next) }, (_, i) => next + i);
    await keepDocuments(desk, await Promise.all(numbers.map(number => makeDocument(from, number))));
    const kept = next + numbers.length;
    tell(kept * STATEMENTS_EACH, (kept - there) * STATEMENTS_EACH);
  }
  await close();
  return documents * STATEMENTS_EACH;
}

/** Keeps documents as `add` does, but for copies of whole texts: there are none to be found. */
async function keepDocuments(desk: Desk, documents: readonly MadeDocument[]): Promise<void> {
  const warc = await desk.warc();
  await desk.store.write(async writer => {
    const members = documents.flatMap(document => document.members);
    const { places, position } = await warc.append(await writer.warcPosition(), members, '2026-01-01T00:00:00Z');
    let next = 0;
    for (const document of documents) {
      const place = places[next + document.members.findIndex(member => member.payload)];
      next += document.members.length;
      if (place === undefined) throw new Error('a capture was written without its payload');
      await writer.addPayload({ sha256: document.capture.sha256, bytes: document.bytes, ...place });
      await writer.addCapture(document.capture);
      for (const reading of nameReadings(document)) await writer.keepReading(reading);
    }
    await writer.setWarcPosition(position);
  });
}
