import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A single value of the record by its name; null if it was never written. */
export async function readState(db: Kysely<Tables>, name: string): Promise<string | null> {
  return (await db.selectFrom('state').select('value').where('name', '=', name).executeTakeFirst())?.value ?? null;
}

export async function writeState(db: Transaction<Tables>, name: string, value: string): Promise<void> {
  await db
    .insertInto('state')
    .values({ name, value })
    .onConflict(c => c.column('name').doUpdateSet({ value }))
    .execute();
}
