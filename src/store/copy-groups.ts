import type { Transaction } from 'kysely';
import { readKeyHolders } from '#store/sqlite/key-holders.ts';
import { listed } from '#store/sqlite/listed.ts';
import type { CopyCandidate } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Documents looked at for one key. What more of them share is a turn of phrase, or a text that very many print: of the first, other keys
 * tell the copies; of the second, the first so many are enough, since one member stands for its group.
 */
const MOST_HOLDERS = 64;

/** Keys that copies share at least: one alone is a turn of phrase. A short text has only one. */
const LEAST_SHARED = 2;

/** Documents that share copy keys with one: first those that share the rarest and most, ties by identifier. */
export async function findCopyCandidates(
  db: Transaction<Tables>,
  { document, keys, limit }: { readonly document: string; readonly keys: readonly number[]; readonly limit: number },
): Promise<readonly CopyCandidate[]> {
  if (keys.length === 0) return [];
  const found = new Map<number, { readonly shared: number; readonly weight: number }>();
  const holders = await readKeyHolders(db, keys, MOST_HOLDERS);
  for (const { places } of holders)
    for (const place of places) {
      const { shared, weight } = found.get(place) ?? { shared: 0, weight: 0 };
      found.set(place, { shared: shared + 1, weight: weight + 1 / places.length });
    }
  const least = Math.min(LEAST_SHARED, keys.length);
  const ranked = [...found]
    .flatMap(([place, { shared, weight }]) => (shared < least ? [] : [[place, weight] as const]))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  // The document itself is among the holders of every key whose holders are all there.
  const isAlone = ranked.length === 1 && holders.some(({ places }) => places.length < MOST_HOLDERS);
  if (ranked.length === 0 || isAlone) return [];
  const best = ranked.slice(0, limit + 1);
  const rows = await db
    .selectFrom('document')
    .select(['key', 'document', 'reading', 'copy_group as copyGroup'])
    .where('key', 'in', listed(best.map(([place]) => place)))
    .where('document', '!=', document)
    .execute();
  return rows
    .map(({ key, ...row }) => ({ row, weight: found.get(key)?.weight ?? 0 }))
    .sort((a, b) => b.weight - a.weight || (a.row.document < b.row.document ? -1 : 1))
    .slice(0, limit)
    .map(({ row }) => row);
}

/** Makes the groups of documents one. */
export async function joinCopies(db: Transaction<Tables>, documents: readonly string[]): Promise<void> {
  const rows = await db
    .selectFrom('document')
    .select(['document', 'copy_group'])
    .where('document', 'in', documents)
    .execute();
  // A group is named after its smallest member, so the smallest name is the smallest member of all.
  const names = rows.map(row => row.copy_group ?? row.document).toSorted();
  const [group] = names;
  if (group === undefined) return;
  const alone = rows.filter(row => row.copy_group === null).map(row => row.document);
  const absorbed = names.filter(name => name !== group);
  if (alone.length > 0)
    await db.updateTable('document').set({ copy_group: group }).where('document', 'in', alone).execute();
  if (absorbed.length > 0)
    await db.updateTable('document').set({ copy_group: group }).where('copy_group', 'in', absorbed).execute();
}

/** Takes the groups of documents apart; everybody that was in one, and the documents themselves. */
export async function partCopies(db: Transaction<Tables>, documents: readonly string[]): Promise<readonly string[]> {
  const groups = db.selectFrom('document').select('copy_group').where('document', 'in', documents);
  const rows = await db
    .selectFrom('document')
    .select('document')
    .where(eb => eb.or([eb('document', 'in', documents), eb('copy_group', 'in', groups)]))
    .orderBy('document')
    .execute();
  const parted = rows.map(row => row.document);
  if (parted.length > 0)
    await db.updateTable('document').set({ copy_group: null }).where('document', 'in', parted).execute();
  return parted;
}
