import type { Kysely } from 'kysely';
import { readObtained } from './shapes.ts';
import type { Sighting, StoredSightingRow } from './store.ts';
import type { Tables } from './tables.ts';

/** Every time that bytes of a document were met: its captures and their sightings, in order of time. */
export async function sightingsOf(db: Kysely<Tables>, document: string): Promise<readonly Sighting[]> {
  const captures = db.selectFrom('reading').select('reading.capture').where('reading.document', '=', document);
  const first = await db
    .selectFrom('capture')
    .select(['captured_at as at', 'url', 'path', 'obtained', 'sha256'])
    .where('capture', 'in', captures)
    .execute();
  const again = await db
    .selectFrom('sighting')
    .innerJoin('capture', 'capture.capture', 'sighting.capture')
    .select(['sighting.seen_at as at', 'capture.url', 'sighting.path', 'capture.obtained', 'capture.sha256'])
    .where('sighting.capture', 'in', captures)
    .execute();
  const key = ({ at, url, path, sha256 }: (typeof first)[number]): string => JSON.stringify([at, url, path, sha256]);
  return [...first, ...again]
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(({ obtained, ...row }) => ({ ...row, obtained: readObtained(obtained) }));
}

export async function sightingRows(db: Kysely<Tables>): Promise<ReadonlyMap<string, StoredSightingRow>> {
  const rows = await db.selectFrom('sighting').select(['sighting', 'capture', 'path', 'seen_at as at']).execute();
  return new Map(rows.map(({ sighting, ...row }) => [sighting, row]));
}
