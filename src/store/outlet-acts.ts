import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { identify, sha256 } from '#base/id.ts';
import { groupingsOf, namingsOf, type OutletAct, type OutletEntry } from '#origin/outlet-acts.ts';
import { correctionsInForce } from '#speaker/corrections.ts';
import type { Ledger } from './ledger.ts';
import type { Tables } from './tables.ts';

const words = z.string().nullable();
const outlets = z.array(z.string());
const listed = z.object({ outlet: z.string(), host: words, network: words, owner: words, country: words });

/** The shape of an act as it is kept. */
const ACT: z.ZodType<OutletAct> = z.discriminatedUnion('act', [
  z.object({ act: z.literal('name'), outlet: z.string(), name: z.string() }),
  z.object({ act: z.literal('group'), network: z.string(), outlets }),
  z.object({ act: z.literal('country'), outlet: z.string(), country: z.string() }),
  z.object({ act: z.literal('import'), source: z.string(), outlets: z.array(listed) }),
  z.object({ act: z.literal('confirm'), proposal: z.string(), network: z.string(), outlets }),
  z.object({ act: z.literal('refuse'), proposal: z.string(), outlets }),
  z.object({ act: z.literal('undo'), entry: z.number() }),
]);

const parseAct = (json: string): OutletAct => ACT.parse(JSON.parse(json));

export async function listOutletActs(db: Kysely<Tables>): Promise<readonly OutletEntry[]> {
  const rows = await db.selectFrom('outlet_act').selectAll().orderBy('number').execute();
  return rows.map(({ number, at, note, act }) => ({ number, at, note, act: parseAct(act) }));
}

/**
 * What the acts in force add to the record's digest: that names are one outlet's, which decides, and networks, which findings show; in the
 * order in which it was said. Countries and refusals stand in no finding.
 */
export function digestOfOutlets(entries: readonly OutletEntry[]): readonly (readonly (string | null)[])[] {
  return correctionsInForce(entries).flatMap(({ number, act }) => {
    const namings = namingsOf(act);
    const groupings = groupingsOf(act);
    return namings.length + groupings.length === 0
      ? []
      : [['outlets', String(number), JSON.stringify([namings, groupings])]];
  });
}

interface Book {
  readonly db: Transaction<Tables>;
  readonly ledger: Ledger;
  readonly toggle: (item: readonly (string | null)[]) => Promise<void>;
}

/** Appends an act; the digest follows what is in force. */
export async function addOutletAct(
  { db, ledger, toggle }: Book,
  given: Omit<OutletEntry, 'number'>,
): Promise<OutletEntry> {
  const before = await listOutletActs(db);
  const { at, note } = given;
  const number = before.length + 1;
  // As it comes back, so that its hash can be taken again.
  const act = JSON.stringify(parseAct(JSON.stringify(given.act)));
  const id = identify('o', [String(number), at, note ?? '', act]);
  await db.insertInto('outlet_act').values({ outlet_act: id, number, at, note, act }).execute();
  await ledger.append('outlet_act', at, { outlet_act: id, number, note, sha256: sha256(act) });
  const added = { ...given, number, act: parseAct(act) };
  const [old, now] = [digestOfOutlets(before), digestOfOutlets([...before, added])];
  const same = (a: readonly (string | null)[], b: readonly (string | null)[]): boolean => a[1] === b[1];
  for (const item of old) if (!now.some(other => same(item, other))) await toggle(item);
  for (const item of now) if (!old.some(other => same(item, other))) await toggle(item);
  return added;
}
