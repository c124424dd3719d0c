import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { keepBatch } from '#record/keep.ts';
import { makeMarks } from '#record/mark.ts';
import { makeDocument, STATEMENTS_EACH, type MadeDocument } from './made-documents.ts';
import { openDesk } from './made-record.ts';
import { readSentences } from './made-sentences.ts';
import { processorSince } from './processor.ts';

/** As many documents as `add` keeps in one transaction, and how many transactions are timed. */
const BATCH = 64;
const BATCHES = 16;

const Made = z.object({ paths: z.array(z.string()) });

export interface Added {
  readonly statements: number;
  readonly aSecond: number;
  readonly aProcessorSecond: number;
  /** Per cent of the processor's time. */
  readonly share: { readonly marks: number; readonly captures: number; readonly rows: number };
}

/** Adds further documents as `add` keeps what it has read, reading left out; copies of whole texts are looked for too. */
export async function timeAdding(dir: string): Promise<Added> {
  const from = readSentences(Made.parse(JSON.parse(readFileSync(join(dir, 'made.json'), 'utf8'))).paths);
  const { desk: plain, close } = await openDesk(dir);
  const spent = { marks: 0, captures: 0, all: 0 };
  const folder = await plain.warc();
  const warc: typeof folder = {
    ...folder,
    append: async (...given) => {
      const used = process.cpuUsage();
      const done = await folder.append(...given);
      spent.captures += processorSince(used);
      return done;
    },
  };
  const desk = { ...plain, warc: () => Promise.resolve(warc) };
  let next = await desk.store.read(reader => reader.documentCount());
  let ms = 0;
  for (let i = 0; i < BATCHES; i += 1) {
    const batch: MadeDocument[] = [];
    for (let j = 0; j < BATCH; j += 1) batch.push(await makeDocument(from, next++));
    const before = process.cpuUsage();
    for (const { reading, statements } of batch.flatMap(({ documents }) => documents)) makeMarks(reading, statements);
    spent.marks += processorSince(before);
    const began = performance.now();
    const used = process.cpuUsage();
    await keepBatch(desk, batch);
    ms += performance.now() - began;
    spent.all += processorSince(used);
  }
  await close();
  const statements = BATCHES * BATCH * STATEMENTS_EACH;
  const processorMs = spent.all + spent.marks;
  const per = (part: number): number => Math.round((100 * part) / processorMs);
  return {
    statements,
    aSecond: Math.round((statements / (ms + spent.marks)) * 1000),
    aProcessorSecond: Math.round((statements / processorMs) * 1000),
    share: { marks: per(spent.marks), captures: per(spent.captures), rows: per(spent.all - spent.captures) },
  };
}
