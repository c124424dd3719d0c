import type { Transaction } from 'kysely';
import { hashOfKey, isHeadKey, LEAST_SHARED } from '#origin/copy-keys.ts';
import { FIRST_TAIL, keyAtPlace, MOST_HOLDERS, placeOfCopy } from './copy-places.ts';
import type { Engine } from './engine.ts';
import type { CopyCandidate } from './store.ts';
import type { Tables } from './tables.ts';

/** Beyond all places. */
const NO_BOUND = Number.MAX_SAFE_INTEGER;

interface Desk {
  readonly db: Transaction<Tables>;
  readonly engine: Engine;
}

interface Found {
  shared: number;
  /** The sum of the rarities of the keys shared. */
  weight: number;
}

/**
 * Documents that share copy keys with one, in the head of one of the two: first those that share the rarest and most, ties by identifier.
 * Two documents are looked at for a key if one of them is among its foremost, whichever of them came first.
 */
export async function findCopyCandidates(
  { db, engine }: Desk,
  { document, keys, limit }: { readonly document: string; readonly keys: readonly number[]; readonly limit: number },
): Promise<readonly CopyCandidate[]> {
  const found = new Map<number, Found>();
  for (const key of keys) {
    const places = await readHolders({ db, engine }, { document, key });
    const weight = 1 / Math.min(places.length, MOST_HOLDERS);
    for (const place of places) {
      const holder = place % FIRST_TAIL;
      const before = found.get(holder);
      if (before === undefined) found.set(holder, { shared: 1, weight });
      else {
        before.shared += 1;
        before.weight += weight;
      }
    }
  }
  const least = Math.min(LEAST_SHARED, keys.length);
  const ranked = [...found]
    .filter(([, { shared }]) => shared >= least)
    .sort(([a, one], [b, other]) => other.weight - one.weight || a - b);
  if (ranked.length === 0) return [];
  const best = ranked.slice(0, limit + 1).map(([holder]) => keyAtPlace(holder));
  const candidates = await engine.copiesAt(db, best);
  return best
    .flatMap(key => candidates.get(key) ?? [])
    .filter(candidate => candidate.document !== document)
    .slice(0, limit);
}

/** Where the documents stand that are looked at for one key of a document; runs behind both heads are nothing to go by. */
async function readHolders(
  { db, engine }: Desk,
  { document, key }: { readonly document: string; readonly key: number },
): Promise<readonly number[]> {
  const hash = hashOfKey(key);
  const inHead = isHeadKey(key);
  const foremost = await engine.foremostHolders(db, hash, inHead ? NO_BOUND : FIRST_TAIL);
  const last = foremost.at(-1);
  if (!inHead || last === undefined || foremost.length < MOST_HOLDERS) return foremost;
  // One that takes a place among the foremost is looked at together with all that came before it.
  if (placeOfCopy({ document, key: 0, inHead }) > last) return foremost;
  return [...foremost, ...(await engine.otherHolders(db, hash, last))];
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
