import { sql, type Kysely } from 'kysely';
import type { PlaceTable, Tables } from './tables.ts';

type Db = Kysely<Tables>;

export type PlaceKind = 'statement' | 'passage';

/** What the places of a table are of. */
export const kindOf = (table: PlaceTable): PlaceKind =>
  table === 'passage_places' || table === 'answer_places' ? 'passage' : 'statement';

/** The state in which it is counted how many statements or passages can be looked up: counting rows takes longer than a search. */
const usedState = (kind: PlaceKind): string => `places-${kind}`;

/** How many there are. */
export async function placesUsed(db: Db, kind: PlaceKind): Promise<number> {
  const row = await db.selectFrom('state').select('value').where('name', '=', usedState(kind)).executeTakeFirst();
  return Number(row?.value ?? 0);
}

/** Counts places that came in, or went (below 0). */
export async function countPlacesUsed(db: Db, kind: PlaceKind, change: number): Promise<void> {
  const value = String((await placesUsed(db, kind)) + change);
  await db
    .insertInto('state')
    .values({ name: usedState(kind), value })
    .onConflict(c => c.column('name').doUpdateSet({ value }))
    .execute();
}

/** The last key that was handed out; 0 before the first. */
export async function lastKeyUsed(db: Db, kind: PlaceKind): Promise<number> {
  const row = await db
    .selectFrom(kind)
    .select(sql<number | null>`max(key)`.as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}
