import { Hono } from 'hono';
import { openRecordAside } from '#record/open-aside.ts';
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
