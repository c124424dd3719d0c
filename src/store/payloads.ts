import type { Kysely, Selectable } from 'kysely';
import type { PartialTime } from '#base/time.ts';
import type { PayloadPlace } from './store.ts';
import type { Tables } from './tables.ts';

/** The same bytes from the same place again, as another file or later. */
export interface SeenAgain {
  readonly capture: string;
  readonly at: PartialTime;
  readonly path: string | null;
}

/** Where a payload stands in the WARC files, or null. */
export async function payloadOf(db: Kysely<Tables>, sha256: string): Promise<PayloadPlace | null> {
  const row = await db.selectFrom('payload').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  return row === undefined ? null : readPayload(row);
}

export function readPayload(row: Selectable<Tables['payload']>): PayloadPlace {
  return {
    sha256: row.sha256,
    bytes: Number(row.bytes),
    file: row.warc_file,
    offset: Number(row.warc_offset),
    length: Number(row.warc_length),
  };
}

export async function sightingsOfBytes(db: Kysely<Tables>, sha256: string): Promise<readonly SeenAgain[]> {
  return db
    .selectFrom('sighting')
    .innerJoin('capture', 'capture.capture', 'sighting.capture')
    .select(['sighting.capture', 'sighting.seen_at as at', 'sighting.path'])
    .where('capture.sha256', '=', sha256)
    .orderBy('sighting.seen_at')
    .orderBy('sighting.sighting')
    .execute();
}
