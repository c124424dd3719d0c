import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

interface Shape {
  readonly finding: { readonly finding: string; readonly made_at: string; readonly body: string };
  readonly log: {
    readonly number: number;
    readonly at: string;
    readonly kind: string;
    readonly body: string;
    readonly previous: string;
    readonly sha256: string;
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Enters the findings that were kept before the log had entries for them, as they are now. */
export const loggedFindings: Migration = {
  async up(given: Kysely<unknown>): Promise<void> {
    const db = given.withTables<{ [T in keyof Shape]: Shape[T] }>();
    const last = await db
      .selectFrom('log')
      .select(['number', 'sha256'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    let number = Number(last?.number ?? 0);
    let previous = last?.sha256 ?? '0'.repeat(64);
    for (const { finding } of await db.selectFrom('finding').select('finding').orderBy('finding').execute()) {
      const row = await db.selectFrom('finding').selectAll().where('finding', '=', finding).executeTakeFirstOrThrow();
      number += 1;
      const body = JSON.stringify({ finding, bodySha256: hashOf(row.body) });
      const entry = { number, at: row.made_at, kind: 'finding', body, previous };
      const sha256 = hashOf(JSON.stringify([previous, number, entry.at, entry.kind, body]));
      await db
        .insertInto('log')
        .values({ ...entry, sha256 })
        .execute();
      previous = sha256;
    }
  },
};
