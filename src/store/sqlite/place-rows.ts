import { type Kysely, sql } from 'kysely';
import type { PlaceTable, Tables } from '#store/tables.ts';
import type { PlacesRow } from '#store/places.ts';

/** The rows there are of these slots; the slots go in as one value, since a search asks for thousands. */
export async function readPlaces(
  db: Kysely<Tables>,
  table: PlaceTable,
  slots: readonly number[],
): Promise<readonly PlacesRow[]> {
  const { rows } = await sql<PlacesRow>`
    select l.slot, l.places from json_each(${JSON.stringify(slots)}) as asked cross join ${sql.table(table)} as l on l.slot = asked.value
  `.execute(db);
  return rows;
}

/** How many places each of these slots has; the places themselves are not read. */
export async function countPlaces(
  db: Kysely<Tables>,
  table: PlaceTable,
  slots: readonly number[],
): Promise<readonly { readonly slot: number; readonly count: number }[]> {
  const { rows } = await sql<{ readonly slot: number; readonly count: number }>`
    select l.slot, length(l.places) / 2 as count
    from json_each(${JSON.stringify(slots)}) as asked cross join ${sql.table(table)} as l on l.slot = asked.value
  `.execute(db);
  return rows;
}
