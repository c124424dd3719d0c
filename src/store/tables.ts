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
  /** How many remarks the reading has on what could not be read of it. */
  gaps: number;
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
  /** Where its content begins and ends in the reading's text, in UTF-16 units. */
  readonly begins: Fixed<number>;
  readonly ends: Fixed<number>;
}

/** How many documents, by their current readings, are of an outlet, of a language (empty: it cannot be told), of a month. */
export interface HoldingTable {
  readonly kind: Fixed<'outlet' | 'language' | 'month'>;
  readonly value: Fixed<string>;
  documents: number;
}

/** A headline, standfirst or paragraph, for finding what mentions the claimed words. */
export interface PassageTable {
  /** Handed out in order of arrival, for the postings; never leaves the store. */
  readonly key: Fixed<number>;
  readonly reading: Fixed<string>;
  readonly number: Fixed<number>;
}

/** Where a hash occurs, a row for each part of the places (`places.ts`). */
export interface PlacesTable {
  /** Part and hash in one number. */
  readonly slot: Fixed<number>;
  places: Uint8Array;
}

/**
 * The tables of such lists: fingerprints, words and speakers' names of statements; words of passages, and again those of the
 * passages of fact-checks and replies.
 */
export const PLACE_TABLES = ['print_places', 'word_places', 'voice_places', 'passage_places', 'answer_places'] as const;

export type PlaceTable = (typeof PLACE_TABLES)[number];

/** Which documents have a key by which copies are found. */
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

/** What people have said of outlets by hand, in order from 1; the log has the hash of each. */
export interface OutletActTable {
  readonly outlet_act: Fixed<string>;
  readonly number: Fixed<number>;
  readonly at: Fixed<string>;
  readonly note: Fixed<string | null>;
  /** JSON: what was said. */
  readonly act: Fixed<string>;
}

/** One name of a document's current reading (`place` is the document's key), in the bucket where it is decided whose it is. */
export interface NamingTable {
  readonly bucket: Fixed<string>;
  readonly place: Fixed<number>;
  readonly number: Fixed<number>;
  /** JSON: the member of the cast without its mentions. */
  readonly member: Fixed<string>;
  /** How many statements are given to it in the document, and how many of them first-hand in form. */
  readonly statements: Fixed<number>;
  readonly first_hand: Fixed<number>;
  /** Whose it is, empty for nobody's; it holds as long as the bucket is known. */
  person: string | null;
}

/** Who is who among the names of a bucket. */
export interface BucketTable {
  readonly bucket: Fixed<string>;
  /** Counts the changes. */
  version: number;
  /** 1 if it has been worked out since the names changed, else 0. */
  known: number;
  /** JSON: what tells how it grows; null where that is not kept yet, and for offices. */
  sums: string | null;
}

/** A person of a bucket that is known, or an identifier that leads to one. */
export interface PersonTable {
  readonly person: Fixed<string>;
  bucket: string;
  leads_to: string | null;
  /** JSON, both or neither: the person without roles, and the roles. */
  entry: string | null;
  roles: string | null;
  /** Statements under their own names, those first-hand in form, and the documents that have any of each. */
  statements: number;
  first_hand: number;
  places: number;
  first_hand_places: number;
}

/** What names and roles are looked up by (`#speaker/name-keys.ts`), and how many names of a bucket have it. */
export interface NameKeyTable {
  readonly key: Fixed<string>;
  readonly bucket: Fixed<string>;
  names: number;
}

/** Words of names by the hash of what is left of them without a letter or two; words may be here that nobody's name has any more. */
export interface NameFormTable {
  readonly form: Fixed<number>;
  readonly word: Fixed<string>;
}

export interface FindingTable {
  readonly finding: Fixed<string>;
  readonly made_at: Fixed<string>;
  /** JSON: the finding as made. */
  readonly body: Fixed<string>;
  /** JSON: what was asked; null for findings that were kept before it was. */
  readonly question: Fixed<string | null>;
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
  holding: HoldingTable;
  passage: PassageTable;
  print_places: PlacesTable;
  word_places: PlacesTable;
  voice_places: PlacesTable;
  passage_places: PlacesTable;
  answer_places: PlacesTable;
  copy_key: PostingTable;
  checked_claim: CheckedClaimTable;
  checked_word: PostingTable;
  lexicon: LexiconTable;
  unread: UnreadTable;
  correction: CorrectionTable;
  outlet_act: OutletActTable;
  naming: NamingTable;
  bucket: BucketTable;
  person: PersonTable;
  name_key: NameKeyTable;
  name_form: NameFormTable;
  finding: FindingTable;
  citation: CitationTable;
  log: LogTable;
  warc: WarcTable;
  state: StateTable;
}
