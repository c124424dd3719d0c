import type { Selectable, Transaction } from 'kysely';
import type { NameBucket } from '#speaker/name-bucket.ts';
import type { Entry } from '#speaker/record-names.ts';
import { writePerson } from './bucket-json.ts';
import type { Engine } from './engine.ts';
import { inParts } from './in-parts.ts';
import { addUp, totalsRow, type Totals } from './said-totals.ts';
import type { StoredBucket } from './store.ts';
import type { Tables } from './tables.ts';

/** Keeps who is who in buckets that have not changed since it was worked out. */
export async function keepBuckets(
  { db, engine }: { readonly db: Transaction<Tables>; readonly engine: Engine },
  buckets: readonly StoredBucket[],
): Promise<void> {
  for (const { names, version, fresh } of buckets) {
    if (fresh === null) continue;
    const { bucket } = names;
    const row = await db
      .updateTable('bucket')
      .set({ known: 1, sums: fresh.sums })
      .where('bucket', '=', bucket)
      .where('version', '=', version)
      .where('known', '=', 0)
      .executeTakeFirst();
    if (Number(row.numUpdatedRows) === 0) continue;
    await engine.setOwners(db, bucket, fresh.moved);
    await keepPeople(db, names);
  }
}

async function keepPeople(
  db: Transaction<Tables>,
  { bucket, entries, ids, found, redirects }: NameBucket,
): Promise<void> {
  const totals = totalsOf(entries, ids);
  const now = new Map(
    [
      ...redirects.map(([person, leadsTo]) => ({
        person,
        bucket,
        leads_to: leadsTo,
        entry: null,
        roles: null,
        ...totalsRow(undefined),
      })),
      ...found.map(entry => ({
        person: entry.person.person,
        bucket,
        leads_to: null,
        ...writePerson(entry),
        ...totalsRow(totals.get(entry.person.person)),
      })),
    ].map(row => [row.person, row]),
  );
  const before = await db.selectFrom('person').selectAll().where('bucket', '=', bucket).execute();
  for (const old of before) {
    const row = now.get(old.person);
    if (row !== undefined && isSameRow(row, old)) now.delete(old.person);
    else await db.deleteFrom('person').where('person', '=', old.person).execute();
  }
  for (const some of inParts([...now.values()]))
    if (some.length > 0) await db.insertInto('person').values(some).execute();
}

type PersonRow = Selectable<Tables['person']>;

function isSameRow(a: PersonRow, b: PersonRow): boolean {
  return (
    a.leads_to === b.leads_to &&
    a.entry === b.entry &&
    a.roles === b.roles &&
    a.statements === b.statements &&
    a.first_hand === b.first_hand &&
    a.places === b.places &&
    a.first_hand_places === b.first_hand_places
  );
}

/** How much each person of a bucket says; its entries are in order of their documents. */
function totalsOf(entries: readonly Entry[], ids: readonly string[]): ReadonlyMap<string, Totals> {
  const totals = new Map<string, Totals>();
  for (let from = 0; from < entries.length;) {
    let to = from + 1;
    while (to < entries.length && entries[to]?.document === entries[from]?.document) to += 1;
    const here = entries.slice(from, to).map(({ said = { statements: 0, firstHand: 0 } }) => ({ said }));
    const first = from;
    for (const id of new Set(ids.slice(from, to)))
      totals.set(
        id,
        addUp(totals.get(id), here, i => ids[first + i] === id),
      );
    from = to;
  }
  return totals;
}
