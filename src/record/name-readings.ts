import { identify } from '#base/id.ts';
import type { KeptCapture, ReadingToKeep } from '#store/store.ts';
import { placeDocument } from './place.ts';
import type { MarkedDocument } from './read-whole.ts';

/** What was read out of a capture, and by what. */
export interface ReadCapture {
  readonly capture: KeptCapture;
  readonly program: string;
  readonly documents: readonly MarkedDocument[];
}

/** The readings of a capture with their documents; several of one address in one capture are told apart by their texts. */
export function nameReadings({ capture, program, documents }: ReadCapture): readonly ReadingToKeep[] {
  const placed = documents.map(document => ({
    document,
    at: placeDocument({
      url: document.reading.url,
      fetchedFrom: capture.url,
      saidUrl: capture.said.url,
      sha256: capture.sha256,
      outlet: capture.said.outlet,
      part: document.reading.part,
    }),
  }));
  const shared = Map.groupBy(placed, ({ at }) => at.document);
  const readings = placed.map(({ document, at }): ReadingToKeep => {
    const { reading, textSha256, statements, cast, marks } = document;
    const alone = (shared.get(at.document)?.length ?? 0) < 2;
    const place = alone ? at.place : [...at.place, textSha256];
    const name = identify('d', place);
    return nameReading({ document: name, place, capture, program, reading, textSha256, cast, statements, marks });
  });
  return [...new Map(readings.map(reading => [reading.id, reading])).values()];
}

/** Names a reading and its statements after the document, the capture, the text and what read it. */
export function nameReading(unnamed: Omit<ReadingToKeep, 'id' | 'statementIds'>): ReadingToKeep {
  const { document, capture, textSha256, program, statements } = unnamed;
  const id = identify('r', [document, capture.capture, textSha256, program]);
  return { ...unnamed, id, statementIds: statements.map((_, i) => identify('s', [id, String(i)])) };
}
