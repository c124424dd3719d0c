import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from 'onrecord';
import { serveRecord, type Serving } from '#cli/serve-record.ts';

/** The sample record, served on loopback for one test file. */
export interface Served extends Serving {
  readonly folder: string;
  /** Errors of the program's own, which there must be none of. */
  readonly failures: readonly unknown[];
}

const MANIFEST = join(import.meta.dirname, '..', '..', 'sample', 'manifest.jsonl');

/** Makes the sample record in a folder of its own and serves it. */
export async function serveSample(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-served-'));
  const record = await openRecord(join(folder, 'record'));
  for await (const { error } of record.add([], { manifests: [MANIFEST] })) if (error !== null) throw new Error(error);
  await record.close();
  return serveFolder(folder, join(folder, 'record'));
}

/** Serves a record; `folder` is removed in the end. */
export async function serveFolder(folder: string, dir: string): Promise<Served> {
  const failures: unknown[] = [];
  const serving = await serveRecord(dir, {
    host: '127.0.0.1',
    port: 0,
    name: 'Sample',
    onFailure: error => failures.push(error),
  });
  return {
    ...serving,
    folder,
    failures,
    close: async () => {
      await serving.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
