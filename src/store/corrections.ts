import type { Kysely, Transaction } from 'kysely';
import { identify, sha256 } from '#base/id.ts';
import { correctionsInForce, type Correction } from '#speaker/corrections.ts';
import { parseAct } from './act-shape.ts';
import type { Ledger } from './ledger.ts';
import type { Tables } from './tables.ts';

export async function listCorrections(db: Kysely<Tables>): Promise<readonly Correction[]> {
  const rows = await db.selectFrom('correction').selectAll().orderBy('number').execute();
  return rows.map(({ number, at, note, act }) => ({ number, at, note, act: parseAct(act) }));
}

/** What a correction in force adds to the record's digest. */
export function digestOfCorrection({ number, act }: Correction): readonly (string | null)[] {
  return ['correction', String(number), JSON.stringify(act)];
}

interface Book {
  readonly db: Transaction<Tables>;
  readonly ledger: Ledger;
  readonly toggle: (item: readonly (string | null)[]) => Promise<void>;
}

/** Appends a correction; the digest follows what is in force, so that undoing one brings the digest back. */
export async function addCorrection(
  { db, ledger, toggle }: Book,
  given: Omit<Correction, 'number'>,
): Promise<Correction> {
  const before = await listCorrections(db);
  const { at, note } = given;
  const number = before.length + 1;
  // As it comes back, so that its hash can be taken again.
  const act = JSON.stringify(parseAct(JSON.stringify(given.act)));
  const id = identify('c', [String(number), at, note ?? '', act]);
  await db.insertInto('correction').values({ correction: id, number, at, note, act }).execute();
  await ledger.append('correction', at, { correction: id, number, note, sha256: sha256(act) });
  const added = { ...given, number, act: parseAct(act) };
  const [old, now] = [correctionsInForce(before), correctionsInForce([...before, added])];
  const held = new Set(old.map(correction => correction.number));
  const holds = new Set(now.map(correction => correction.number));
  for (const correction of old) if (!holds.has(correction.number)) await toggle(digestOfCorrection(correction));
  for (const correction of now) if (!held.has(correction.number)) await toggle(digestOfCorrection(correction));
  return added;
}
