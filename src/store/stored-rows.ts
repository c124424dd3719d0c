import type { PartialTime } from '#base/time.ts';
import type { Reading } from '#document/document.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';

/** A reading as its row has it; `rowSha256` is over everything in the row but the text. */
export interface StoredReading {
  readonly reading: string;
  readonly document: string;
  readonly sha256: string;
  readonly text: string;
  readonly textSha256: string;
  readonly rowSha256: string;
  readonly blocks: Reading['blocks'];
  readonly cast: readonly CastMember[];
  readonly statements: readonly Statement[];
}

export interface StoredFinding {
  readonly finding: string;
  readonly madeAt: PartialTime;
  readonly body: string;
  /** JSON: what was asked; null where it was not kept. */
  readonly question: string | null;
}

/** What the log says of a finding: after which entry it was kept, when, and the SHA-256 of its body. */
export interface FindingEntry {
  readonly number: number;
  readonly at: PartialTime;
  readonly bodySha256: string;
}

/** What a capture's row says that the log says too; `said` is JSON as it was kept. */
export interface StoredCaptureRow {
  readonly sha256: string;
  readonly url: string | null;
  readonly path: string | null;
  readonly obtained: string;
  readonly said: string;
  readonly at: PartialTime;
}

export interface StoredSightingRow {
  readonly capture: string;
  readonly path: string | null;
  readonly at: PartialTime;
}

/** `asRead`: what the row shows of the document is what its current reading and that reading's capture have. */
export interface StoredDocumentRow {
  readonly document: string;
  readonly asRead: boolean;
}

/** A document's current reading, without what was read. */
export interface OutdatedReading {
  readonly document: string;
  readonly reading: string;
  readonly capture: string;
  readonly program: string;
  readonly statements: number;
}
