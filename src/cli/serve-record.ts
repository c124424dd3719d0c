import { Hono } from 'hono';
import { openRecordAside } from '#record/open-aside.ts';
import { Fault, type Record } from '#record/record.ts';
import { makeApi } from '#server/api.ts';
import { openJobs } from '#server/jobs.ts';
import { listen } from '#server/listen.ts';
import { problemOf } from '#server/problem.ts';
import { openAssets } from '#web/assets.ts';
import { lockedPage, makeSite } from '#web/site.ts';
import { PROGRAM_VERSION } from '#record/program.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** What the record is called on the pages. */
  readonly name: string;
  /** Told of errors that are the program's own; never of what was asked. */
  readonly onFailure: (error: unknown) => void;
  /** Told how many groups of names are sorted, where a record has some that are not. */
  readonly onSorted?: (groups: number) => void;
  /** The token to ask for; a new one if not given. */
  readonly token?: string;
}

/** A record being served. */
export interface Serving {
  /** With the token. */
  readonly address: string;
  readonly origin: string;
  readonly token: string;
  close(): Promise<void>;
}

/**
 * Opens a record beside this thread and serves its pages and its API until closed.
 * @throws Fault of `openRecord`, and `bad-request` for a host or port that cannot be had
 */
export async function serveRecord(dir: string, options: ServeOptions): Promise<Serving> {
  const { host, port, name, onFailure } = options;
  const record = await openRecordAside(dir, {}, { ahead: true });
  try {
    // The first question opens the record, so that a record that cannot be opened is said at the start.
    await record.documentCount();
    await sortNames(record, options.onSorted);
    const server = { record, jobs: openJobs(record, () => new Date()), name };
    const app = new Hono();
    app.route('/api', makeApi(server, { version: PROGRAM_VERSION, onFailure }));
    app.route('/', makeSite(server, { assets: await openAssets(), onFailure, describe: problemOf }));
    const token = options.token === undefined ? {} : { token: options.token };
    const listening = await listen(app, { host, port, ...token, locked: lockedPage });
    return {
      ...listening,
      close: async () => {
        await listening.close();
        await record.close();
      },
    };
  } catch (error) {
    await record.close();
    throw error;
  }
}

/** No question should have to sort a whole record's names: that is done once, before the first. */
async function sortNames(record: Record, tell: ServeOptions['onSorted']): Promise<void> {
  try {
    for await (const groups of record.people.sort()) tell?.(groups);
  } catch (error) {
    // Of a record that can only be read each question sorts those it is about.
    if (!(error instanceof Fault && ['record-unusable', 'record-busy'].includes(error.code))) throw error;
  }
}
