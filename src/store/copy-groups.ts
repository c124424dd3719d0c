import { sql, type Transaction } from 'kysely';
import type { CopyCandidate } from './store.ts';
import type { Tables } from './tables.ts';

/** Documents that share a copy key with one, most shared first. */
export async function findCopyCandidates(
  db: Transaction<Tables>,
  { document, keys, limit }: { readonly document: string; readonly keys: readonly number[]; readonly limit: number },
): Promise<readonly CopyCandidate[]> {
  if (keys.length === 0) return [];
  const shared = sql<number>`count(*)`;
  return db
    .selectFrom('copy_key')
    .innerJoin('document', 'document.key', 'copy_key.place')
    .select(['document.document', 'document.reading', 'document.copy_group as copyGroup'])
    .where('hash', 'in', keys)
    .where('document.document', '!=', document)
    .groupBy(['document.document', 'document.reading', 'document.copy_group'])
    .orderBy(shared, 'desc')
    .orderBy('document.document')
    .limit(limit)
    .execute();
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
