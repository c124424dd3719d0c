import { identify, sha256 } from '#base/id.ts';
import { NOTHING_SAID, type Reading } from '#document/document.ts';
import { shingleHashes } from '#text/fingerprint.ts';
import type { KeptCapture, ReadingToKeep, Store } from './store.ts';

/** When all is captured. */
export const AT = '2025-03-14T10:00:00Z';

/** A supplied capture of a text. */
export function captureOf(text: string, change: Partial<KeptCapture> = {}): KeptCapture {
  const hash = sha256(text);
  return {
    capture: identify('c', [hash, change.url ?? '']),
    sha256: hash,
    url: null,
    path: `${text.slice(0, 8)}.txt`,
    capturedAt: AT,
    mediaType: 'text/plain',
    headerTime: null,
    obtained: 'supplied',
    status: null,
    headers: [],
    said: NOTHING_SAID,
    ...change,
  };
}

/** A reading with one statement a line of its text; words and prints are hashes given as they are. */
export function readingOf(
  text: string,
  change: {
    capture?: Partial<KeptCapture>;
    words?: number[][];
    voice?: string;
    place?: string;
    reading?: Partial<Reading>;
  } = {},
): ReadingToKeep {
  const capture = captureOf(text, change.capture);
  const place = [change.place ?? text];
  const document = identify('d', place);
  const id = identify('r', [document, capture.capture]);
  const lines = text.split('\n');
  const reading: Reading = {
    kind: 'article',
    title: null,
    outlet: null,
    url: null,
    published: null,
    publishedFrom: null,
    modified: null,
    bylines: [],
    dateline: null,
    language: 'en',
    text,
    blocks: [{ span: [0, text.length], role: 'body' }],
    links: [],
    reviews: [],
    letter: null,
    part: null,
    gaps: [],
    ...change.reading,
  };
  const name = change.voice ?? 'Ada Thornbury';
  const words = change.words ?? lines.map((_, i) => [i + 1]);
  return {
    id,
    document,
    place,
    capture,
    program: 'test',
    reading,
    textSha256: sha256(text),
    cast: [],
    statements: words.map(() => ({
      source: [],
      cue: [],
      content: [[0, text.length]],
      quoted: [],
      type: 'indirect',
      attitude: 'statement',
      standing: 'asserted',
      negated: false,
      via: [],
      occasion: null,
      saidOn: null,
      parent: null,
      continues: null,
      role: 'body',
      form: 'prose',
      confidence: 1,
      speaker: { name, kind: 'person', description: null, speaksFor: null },
    })),
    statementIds: words.map((_, i) => identify('s', [id, String(i)])),
    marks: {
      prints: words,
      words,
      voices: words.map(() => shingleHashes([name])),
      passages: [{ block: 0, words: words.flat() }],
      copyKeys: [],
    },
  };
}

/** Keeps readings in one transaction. */
export async function keep(store: Store, readings: readonly ReadingToKeep[]): Promise<void> {
  await store.write(async writer => {
    for (const reading of readings) {
      const { sha256: hash } = reading.capture;
      if (!(await writer.hasPayload(hash)))
        await writer.addPayload({ sha256: hash, bytes: 1, file: 'onrecord-000001.warc.gz', offset: 0, length: 1 });
      await writer.addCapture(reading.capture);
      await writer.keepReading(reading);
    }
  });
}
