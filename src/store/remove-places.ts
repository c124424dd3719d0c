import type { Transaction } from 'kysely';
import { packPlaces, partOf, partOfSlot, slotOf, unpackPlaces } from './places.ts';
import { readPlaces } from '#store/sqlite/place-rows.ts';
import type { PlaceTable, Tables } from './tables.ts';

/** Keys that were handed out in a row, the last one included. */
export interface Keys {
  readonly first: number;
  readonly last: number;
}

/** Takes a run of places off the lists of some hashes; a list without places goes. */
export async function removePlaces(
  db: Transaction<Tables>,
  {
    table,
    hashes,
    keys,
  }: { readonly table: PlaceTable; readonly hashes: readonly number[]; readonly keys: Keys | null },
): Promise<void> {
  if (keys === null) return;
  const distinct = [...new Set(hashes.map(hash => hash >>> 0))];
  for (let part = partOf(keys.first); part <= partOf(keys.last); part += 1) {
    const slots = distinct.map(hash => slotOf(part, hash)).sort((a, b) => a - b);
    for (const { slot, places } of await readPlaces(db, table, slots)) {
      const all = unpackPlaces(partOfSlot(slot), places);
      const left = all.filter(place => place < keys.first || place > keys.last);
      if (left.length === all.length) continue;
      if (left.length === 0) await db.deleteFrom(table).where('slot', '=', slot).execute();
      else
        await db
          .updateTable(table)
          .set({ places: packPlaces(left) })
          .where('slot', '=', slot)
          .execute();
    }
  }
}
