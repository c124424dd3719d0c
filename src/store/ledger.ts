import type { Kysely, Selectable } from 'kysely';
import { sha256 } from '#base/id.ts';
import type { PartialTime } from '#base/time.ts';
import type { LogEntry } from './store.ts';
import type { ReadingTable, Tables } from './tables.ts';

/** What the first entry of a log names as the one before it. */
export const LOG_START = '0'.repeat(64);

/** The hash of a log entry: over the one before and all that the entry says. */
export function hashEntry(entry: Omit<LogEntry, 'sha256'>): string {
  return sha256(JSON.stringify([entry.previous, entry.number, entry.at, entry.kind, entry.body]));
}

/** The hash of all that a reading's row holds beside its text; the log keeps it. */
export function hashReadingRow(
  row: Pick<Selectable<ReadingTable>, 'capture' | 'program' | 'page' | 'cast' | 'statements'>,
): string {
  return sha256(JSON.stringify([row.capture, row.program, row.page, row.cast, row.statements]));
}

/** Appends to the record's log, within one writing transaction. */
export class Ledger {
  readonly #db: Kysely<Tables>;
  #last: { number: number; sha256: string } | null = null;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async append(kind: LogEntry['kind'], at: PartialTime, body: Readonly<Record<string, unknown>>): Promise<void> {
    this.#last ??= (await this.#db
      .selectFrom('log')
      .select(['number', 'sha256'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? { number: 0, sha256: LOG_START };
    const entry = {
      number: this.#last.number + 1,
      at,
      kind,
      body: JSON.stringify(body),
      previous: this.#last.sha256,
    };
    const hash = hashEntry(entry);
    await this.#db
      .insertInto('log')
      .values({ ...entry, sha256: hash })
      .execute();
    this.#last = { number: entry.number, sha256: hash };
  }
}

/** Adds an item to a digest that does not depend on order, or takes it out again: exclusive or of SHA-256 values. */
export function toggleDigest(digest: string, item: readonly (string | null)[]): string {
  const a = Buffer.from(digest, 'hex');
  const b = Buffer.from(sha256(JSON.stringify(item)), 'hex');
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0))).toString('hex');
}
