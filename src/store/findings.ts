import type { Transaction } from 'kysely';
import { sha256 } from '#base/id.ts';
import type { Ledger } from './ledger.ts';
import type { FindingToKeep } from './store.ts';
import type { Tables } from './tables.ts';

/** Keeps a finding with what it cites; false, and nothing kept, if a text that it cites is not in the record any more. */
export async function keepFinding(
  { db, ledger }: { readonly db: Transaction<Tables>; readonly ledger: Ledger },
  { id, madeAt, body, cites }: FindingToKeep,
): Promise<boolean> {
  for (const { document, textSha256 } of cites) {
    const there = await db
      .selectFrom('reading')
      .select('reading')
      .where('document', '=', document)
      .where('text_sha256', '=', textSha256)
      .executeTakeFirst();
    if (there === undefined) return false;
  }
  const known = await db.selectFrom('finding').select('finding').where('finding', '=', id).executeTakeFirst();
  if (known !== undefined) return true;
  await db.insertInto('finding').values({ finding: id, made_at: madeAt, body }).execute();
  await ledger.append('finding', madeAt, { finding: id, bodySha256: sha256(body) });
  for (const { document, textSha256 } of cites)
    await db
      .insertInto('citation')
      .values({ document, text_sha256: textSha256, finding: id })
      .onConflict(c => c.doNothing())
      .execute();
  return true;
}
