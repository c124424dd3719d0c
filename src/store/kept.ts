import type { PartialTime } from '#base/time.ts';
import type { Obtained, Reading, SaidByUser } from '#document/document.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';

/** Where the member of a payload stands in the record's WARC files, in bytes. */
export interface PayloadPlace {
  readonly sha256: string;
  readonly bytes: number;
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** The last WARC file and the byte in it up to which captures are committed. */
export interface WarcPosition {
  readonly file: string;
  readonly end: number;
}

/** A payload as it came from one address, or as one user said what it is. */
export interface KeptCapture {
  readonly capture: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly path: string | null;
  readonly capturedAt: PartialTime;
  readonly mediaType: string | null;
  readonly headerTime: PartialTime | null;
  readonly obtained: Obtained;
  readonly status: number | null;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly said: SaidByUser;
}

/** When and where bytes of a document were met: its captures, and the same bytes again elsewhere or later. */
export interface Sighting {
  readonly at: PartialTime;
  readonly url: string | null;
  readonly path: string | null;
  readonly obtained: Obtained;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
}

/** What the store looks a reading up by; hashes are 32-bit. */
export interface Marks {
  /** For each statement: the winnowed fingerprints of its content. */
  readonly prints: readonly (readonly number[])[];
  /** For each statement: its distinct words. */
  readonly words: readonly (readonly number[])[];
  /** For each statement: the name of its speaker, where there is one. */
  readonly voices: readonly (readonly number[])[];
  /** For each headline, standfirst and paragraph: the block's number and its distinct words. */
  readonly passages: readonly { readonly block: number; readonly words: readonly number[] }[];
  readonly copyKeys: readonly number[];
}

/** What one version of the program read out of one capture, ready to be kept. */
export interface ReadingToKeep {
  readonly id: string;
  readonly document: string;
  /** The parts of which `document` is the hash. */
  readonly place: readonly string[];
  readonly capture: KeptCapture;
  readonly program: string;
  readonly reading: Reading;
  readonly textSha256: string;
  readonly cast: readonly CastMember[];
  readonly statements: readonly Statement[];
  readonly statementIds: readonly string[];
  readonly marks: Marks;
}

/** Something that was given and could not be read. */
export interface Unread {
  readonly id: string;
  readonly name: string;
  readonly sha256: string | null;
  readonly code: string;
  readonly reason: string;
  readonly seenAt: PartialTime;
}

export interface FindingToKeep {
  readonly id: string;
  readonly madeAt: PartialTime;
  readonly body: string;
  /** JSON: what was asked, so that it can be asked again. */
  readonly question?: string | null;
  readonly cites: readonly { readonly document: string; readonly textSha256: string }[];
}

/** What the log has an entry for when it is kept, and a row as long as it is there. */
export type KeptKind =
  'capture' | 'sighting' | 'document' | 'reading' | 'unread' | 'correction' | 'outlet_act' | 'finding';

export interface LogEntry {
  readonly number: number;
  readonly at: PartialTime;
  /** `dropped`: a reading that made way for another; `filled`: a gap that is none any more; the others are named after what was kept. */
  readonly kind: KeptKind | 'dropped' | 'filled';
  /** JSON. */
  readonly body: string;
  readonly previous: string;
  readonly sha256: string;
}
