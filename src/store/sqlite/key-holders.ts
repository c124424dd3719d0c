import { type Kysely, sql } from 'kysely';
import type { Tables } from '#store/tables.ts';

/** For each of these copy keys that any document has, the first `most` documents with it, by their keys. */
export async function readKeyHolders(
  db: Kysely<Tables>,
  hashes: readonly number[],
  most: number,
): Promise<readonly { readonly hash: number; readonly places: readonly number[] }[]> {
  const { rows } = await sql<{ readonly hash: number; readonly places: string | null }>`
    select asked.value as hash,
      (select group_concat(place) from (select place from copy_key where hash = asked.value order by place limit ${most})) as places
    from json_each(${JSON.stringify(hashes)}) as asked
  `.execute(db);
  return rows.flatMap(({ hash, places }) => (places === null ? [] : [{ hash, places: places.split(',').map(Number) }]));
}
