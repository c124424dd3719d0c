import type { ColumnType } from 'kysely';

/** A column that is written once and never changed. */
type Fixed<T> = ColumnType<T, T, never>;

/** Bytes kept once, and where their member stands in the WARC files. */
export interface PayloadTable {
  readonly sha256: Fixed<string>;
  readonly bytes: Fixed<number>;
  readonly warc_file: Fixed<string>;
  readonly warc_offset: Fixed<number>;
  readonly warc_length: Fixed<number>;
}

/** A payload as it came from one address, or as one user said what it is; enough to read it again. */
export interface CaptureTable {
  readonly capture: Fixed<string>;
  readonly sha256: Fixed<string>;
  readonly url: Fixed<string | null>;
  readonly path: Fixed<string | null>;
  readonly captured_at: Fixed<string>;
  readonly media_type: Fixed<string | null>;
  readonly header_time: Fixed<string | null>;
  readonly obtained: Fixed<string>;
  readonly status: Fixed<number | null>;
  /** JSON: response headers as name and value pairs. */
  readonly headers: Fixed<string>;
  /** JSON: what the user said of it. */
  readonly said: Fixed<string>;
}

export interface SightingTable {
  readonly sighting: Fixed<string>;
  readonly capture: Fixed<string>;
  readonly path: Fixed<string | null>;
  readonly seen_at: Fixed<string>;
}

/** A document with its current reading; the columns from `kind` on repeat the reading, for lists. */
export interface DocumentTable {
  /** Handed out in order of arrival, for the postings; never leaves the store. */
  readonly key: Fixed<number>;
  readonly document: Fixed<string>;
  /** JSON: the parts of which `document` is the hash. */
  readonly place: Fixed<string>;
  reading: string;
  /** Orders the readings of one document: the greatest is current, whatever order they came in. */
  rank: string;
  capture: string;
  sha256: string;
  path: string | null;
  obtained: string;
  readonly first_captured: Fixed<string>;
  kind: string;
  title: string | null;
  outlet: string | null;
  url: string | null;
  published: string | null;
  language: string | null;
  statements: number;
  copy_group: string | null;
}

export interface ReadingTable {
  readonly reading: Fixed<string>;
  readonly document: Fixed<string>;
  readonly capture: Fixed<string>;
  readonly program: Fixed<string>;
  readonly text: Fixed<string>;
  readonly text_sha256: Fixed<string>;
  /** JSON: the reading without its text. */
  readonly page: Fixed<string>;
  /** JSON: everybody the document names. */
  readonly cast: Fixed<string>;
  /** JSON: the statements, in order. */
  readonly statements: Fixed<string>;
}

export interface StatementTable {
  /** Handed out in order of arrival, for the postings; never leaves the store. */
  readonly key: Fixed<number>;
  readonly statement: Fixed<string>;
  readonly reading: Fixed<string>;
  readonly number: Fixed<number>;
}

/** Who speaks in a reading: how many of its statements, and how many of them first-hand in form. */
export interface VoiceTable {
  readonly reading: Fixed<string>;
  readonly name: Fixed<string>;
  readonly statements: Fixed<number>;
  readonly first_hand: Fixed<number>;
}

/** A headline, standfirst or paragraph, for finding what mentions the claimed words. */
export interface PassageTable {
  /** Handed out in order of arrival, for the postings; never leaves the store. */
  readonly key: Fixed<number>;
  readonly reading: Fixed<string>;
  readonly number: Fixed<number>;
}

/** Where a hash occurs: one table each for the fingerprints and words of statements and the words of passages. */
export interface PostingTable {
  readonly hash: Fixed<number>;
  readonly place: Fixed<number>;
}

/** What could not be read, and why: coverage says it. */
export interface UnreadTable {
  readonly unread: Fixed<string>;
  readonly name: Fixed<string>;
  readonly sha256: Fixed<string | null>;
  readonly code: Fixed<string>;
  readonly reason: Fixed<string>;
  readonly seen_at: Fixed<string>;
}

/** What people have corrected by hand, in order from 1; the log has the hash of each. */
export interface CorrectionTable {
  readonly correction: Fixed<string>;
  readonly number: Fixed<number>;
  readonly at: Fixed<string>;
  readonly note: Fixed<string | null>;
  /** JSON: what was done. */
  readonly act: Fixed<string>;
}

/** One name of a document's current reading (`place` is the document's key), in the bucket where it is decided whose it is. */
export interface NamingTable {
  readonly bucket: Fixed<string>;
  readonly place: Fixed<number>;
  readonly number: Fixed<number>;
  /** JSON: the member of the cast without its mentions. */
  readonly member: Fixed<string>;
}

/** Who is who among the names of a bucket, as far as it has been worked out since they changed. */
export interface BucketTable {
  readonly bucket: Fixed<string>;
  /** Counts the changes. */
  version: number;
  /** JSON, both or neither: the people, and whose each name is. */
  people: string | null;
  owners: string | null;
}

export interface FindingTable {
  readonly finding: Fixed<string>;
  readonly made_at: Fixed<string>;
  /** JSON: the finding as made. */
  readonly body: Fixed<string>;
}

/** Which text of which document a finding cites: it is kept when a better reading is made. */
export interface CitationTable {
  readonly document: Fixed<string>;
  readonly text_sha256: Fixed<string>;
  readonly finding: Fixed<string>;
}

/** A claim that a fact-check on record is about; `place` is the key of the document whose current reading has it. */
export interface CheckedClaimTable {
  /** For the postings; never leaves the store. */
  readonly key: Fixed<number>;
  readonly place: Fixed<number>;
  readonly number: Fixed<number>;
  readonly claim: Fixed<string>;
  readonly title: Fixed<string | null>;
  readonly rating: Fixed<string | null>;
  readonly url: Fixed<string | null>;
  readonly publisher: Fixed<string | null>;
  readonly published: Fixed<string | null>;
  readonly language: Fixed<string | null>;
}

/** What the words of all checked claims tell together, under the digest of those claims: one row at most. */
export interface LexiconTable {
  readonly lexicon: Fixed<string>;
  readonly body: Fixed<string>;
}

/** Append-only: each entry holds the hash of the one before. */
export interface LogTable {
  readonly number: Fixed<number>;
  readonly at: Fixed<string>;
  readonly kind: Fixed<string>;
  readonly body: Fixed<string>;
  readonly previous: Fixed<string>;
  readonly sha256: Fixed<string>;
}

/** The committed end of each WARC file: bytes beyond it were never acknowledged. */
export interface WarcTable {
  readonly file: Fixed<string>;
  end_offset: number;
}

/** Single values: the digest of the record, and the last keys handed out where rows are gone. */
export interface StateTable {
  readonly name: Fixed<string>;
  value: string;
}

export interface Tables {
  payload: PayloadTable;
  capture: CaptureTable;
  sighting: SightingTable;
  document: DocumentTable;
  reading: ReadingTable;
  statement: StatementTable;
  voice: VoiceTable;
  passage: PassageTable;
  statement_print: PostingTable;
  statement_word: PostingTable;
  passage_word: PostingTable;
  copy_key: PostingTable;
  checked_claim: CheckedClaimTable;
  checked_word: PostingTable;
  lexicon: LexiconTable;
  unread: UnreadTable;
  correction: CorrectionTable;
  naming: NamingTable;
  bucket: BucketTable;
  finding: FindingTable;
  citation: CitationTable;
  log: LogTable;
  warc: WarcTable;
  state: StateTable;
}
