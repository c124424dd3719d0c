import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepBatch } from '#record/keep.ts';
import { openDesk } from './made-record.ts';
import { makeDocument, STATEMENTS_EACH } from './made-documents.ts';
import { readSentences } from './made-sentences.ts';
import { makeQueries } from './made-queries.ts';

/** As many documents as `add` keeps in one transaction. */
export const BATCH = 64;
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
  const documents = Math.ceil(Number(values.statements) / STATEMENTS_EACH);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'made.json'), JSON.stringify({ paths, statements: documents * STATEMENTS_EACH }));
  writeFileSync(
    join(dir, 'queries.jsonl'),
    makeQueries(from, documents * STATEMENTS_EACH)
      .map(query => `${JSON.stringify(query)}\n`)
      .join(''),
  );
  const { desk, close } = await openDesk(dir);
  const began = performance.now();
  let told = began;
  const there = await desk.store.read(reader => reader.documentCount());
  for (let next = there; next < documents; next += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, documents - next) }, (_, i) => next + i);
    await keepBatch(desk, await Promise.all(numbers.map(number => makeDocument(from, number))));
    const now = performance.now();
    if (now - told < TOLD_EVERY_MS) continue;
    told = now;
    const kept = (next + numbers.length) * STATEMENTS_EACH;
    console.error(
      `${kept} statements, ${Math.round(((kept - there * STATEMENTS_EACH) / (now - began)) * 1000)} a second`,
    );
  }
  await close();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(JSON.stringify({ measure: 'make-statements', statements: documents * STATEMENTS_EACH, seconds }));
}
