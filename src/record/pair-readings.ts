import type { OutdatedReading, ReadingToKeep, StoredDocument, Writer } from '#store/store.ts';
import { nameReading } from './name-readings.ts';

/** A new reading, and the one of the same document that it is for; null if the document was not seen before. */
export interface Pair {
  readonly before: OutdatedReading | null;
  readonly reading: ReadingToKeep;
}

export interface Paired {
  readonly pairs: readonly Pair[];
  /** Documents of the capture that were not read out of it again. */
  readonly lost: readonly OutdatedReading[];
}

/**
 * Brings the documents of a capture together with what was read out of it anew: by identifier, and where another address or text
 * was read for one that keeps its part of the capture, by that. A document stays what it is called. New ones are added unless
 * the record has them from another capture or they were not asked for; what was replaced in the meantime is left alone.
 */
export async function pairReadings(
  writer: Writer,
  olds: readonly OutdatedReading[],
  readings: readonly ReadingToKeep[],
): Promise<Paired> {
  const pairs: Pair[] = [];
  const lost: OutdatedReading[] = [];
  const [first] = readings;
  const shown = first === undefined ? [] : await writer.documentsFrom(first.capture.capture);
  const current = new Map((await writer.loadDocuments(shown)).map(each => [each.document, each]));
  const free = new Map(readings.map(reading => [reading.document, reading]));
  const waiting: StoredDocument[] = [];
  for (const stored of current.values()) if (!free.delete(stored.document)) waiting.push(stored);
  const found = new Map(readings.filter(({ document }) => current.has(document)).map(each => [each.document, each]));
  for (const stored of waiting) {
    const alike = [...free.values()].filter(({ reading }) => reading.part === stored.part);
    const rivals = waiting.filter(({ part }) => part === stored.part);
    const [reading] = alike;
    if (reading === undefined || alike.length > 1 || rivals.length > 1) continue;
    free.delete(reading.document);
    found.set(stored.document, nameReading({ ...reading, document: stored.document }));
  }
  for (const old of olds) {
    const reading = found.get(old.document);
    // Somebody else has replaced it since it was looked up.
    if (current.get(old.document)?.reading !== old.reading) continue;
    if (reading === undefined) lost.push(old);
    else pairs.push({ before: old, reading });
  }
  if (olds.length === current.size)
    for (const reading of free.values())
      if ((await writer.loadDocuments([reading.document])).length === 0) pairs.push({ before: null, reading });
  return { pairs, lost };
}
