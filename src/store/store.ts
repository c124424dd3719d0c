import type { PartialTime } from '#base/time.ts';
import type { DocumentKind, KeptDocument, Obtained, Reading } from '#document/document.ts';
import type { CheckedClaim } from '#known/checked-claim.ts';
import type { Wanted } from '#known/question.ts';
import type { OutletEntry } from '#origin/outlet-acts.ts';
import type { Correction } from '#speaker/corrections.ts';
import type { PersonEntry } from '#speaker/find-people.ts';
import type { NameBucket } from '#speaker/name-bucket.ts';
import type { Entry, Said } from '#speaker/record-names.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';
import type { OutdatedQuery, Search } from './asked.ts';
import type { StoredCheckedClaim } from './checked-claims.ts';
import type {
  FindingToKeep,
  KeptCapture,
  KeptKind,
  LogEntry,
  Marks,
  PayloadPlace,
  ReadingToKeep,
  Sighting,
  Unread,
  WarcPosition,
} from './kept.ts';
import type { Lists } from './lists.ts';
import type {
  FindingEntry,
  OutdatedReading,
  StoredCaptureRow,
  StoredDocumentRow,
  StoredFinding,
  StoredReading,
  StoredSightingRow,
} from './stored-rows.ts';

export type * from './asked.ts';
export type * from './kept.ts';
export type * from './stored-rows.ts';

/** A line of the list of documents. */
export interface DocumentLine {
  readonly document: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: PartialTime | null;
  readonly kind: DocumentKind;
  readonly language: string | null;
  readonly obtained: Obtained;
  readonly statements: number;
  readonly copyGroup: string | null;
}

/** A document with its current reading, statements and cast, before its speakers are known across documents. */
export interface StoredDocument extends KeptDocument {
  readonly reading: string;
  /** The capture that the reading was made from, and what made it. */
  readonly capture: string;
  readonly program: string;
  readonly cast: readonly CastMember[];
  readonly statements: readonly (Statement & { readonly id: string })[];
}

/** A document in which somebody has statements. */
export interface Voice extends Said {
  readonly document: string;
}

/** Statements of some persons, and the documents that they are in, each once. */
export interface VoiceCount extends Said {
  readonly documents: number;
  readonly firstHandDocuments: number;
}

/** What the record holds, in numbers; `months` are those with a document, `2025-03`, in order. */
export interface Holdings {
  readonly documents: number;
  readonly outlets: number;
  readonly from: PartialTime | null;
  readonly to: PartialTime | null;
  readonly months: readonly string[];
  /** Documents by the month of their date, in order; those that tell only a year are in none. */
  readonly byMonth: ReadonlyMap<string, number>;
  readonly failed: number;
  readonly byLanguage: ReadonlyMap<string | null, number>;
}

/** One view of the record as it was when the view was opened. */
export interface Reader extends Lists {
  /** SHA-256-wide digest of all documents with their current readings and of all gaps; independent of the order of arrival. */
  digest(): Promise<string>;
  documentCount(): Promise<number>;
  /** Statements of all readings that can be looked up. */
  statementCount(): Promise<number>;
  listDocuments(): Promise<readonly DocumentLine[]>;
  /** The documents asked for that are there, in the order of their identifiers. */
  loadDocuments(ids: readonly string[]): Promise<readonly StoredDocument[]>;
  /** All documents in the order of their identifiers, or the first so many. */
  documentIds(most?: number): Promise<readonly string[]>;
  /** Every time that a document was met, in order of time. */
  sightingsOf(document: string): Promise<readonly Sighting[]>;
  /** The document whose current reading has a statement, and the statement's number in it; null if none has. */
  statementPlace(statement: string): Promise<{ readonly document: string; readonly index: number } | null>;
  /** What people have corrected by hand, in order. */
  corrections(): Promise<readonly Correction[]>;
  /** What people have said of outlets by hand, in order. */
  outletActs(): Promise<readonly OutletEntry[]>;
  /** The outlets that documents name, each spelling once. */
  outletNames(): Promise<readonly string[]>;
  /** The buckets of names of the current readings, with numbers that change when they do. */
  bucketVersions(): Promise<ReadonlyMap<string, number>>;
  /** Who is who in these buckets, as it was kept or worked out now; with `whole` every name of theirs is there, else only those worked out now. */
  loadBuckets(buckets: readonly string[], options: { readonly whole: boolean }): Promise<readonly StoredBucket[]>;
  /** The buckets that have names with a key (`#speaker/name-keys.ts`), in code point order, `most` of them at most. */
  bucketsWith(key: string, most: number): Promise<readonly string[]>;
  /** The words of names that a word may be a misspelling of, nearest first; itself alone if it is one. */
  wordsLike(word: string): Promise<readonly string[]>;
  /** Everybody whom documents name, and those whom they describe by an office alone. */
  namesIn(documents: readonly string[]): Promise<readonly DocumentName[]>;
  /** Persons by identifier, as far as they are kept. */
  loadPersons(ids: readonly string[]): Promise<ReadonlyMap<string, PersonEntry>>;
  /** The bucket in which an identifier was minted; null if none is kept. */
  bucketOfPerson(person: string): Promise<string | null>;
  /** The searches of one question. */
  search(): Search;
  /** The words of statements, from the beginning of the content to its end. */
  contentsOf(statements: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Documents in which a person of a bucket that is known has statements under their own names. */
  voicesOf(person: string): Promise<readonly Voice[]>;
  /** The same of several persons, summed up. */
  countVoices(persons: readonly string[]): Promise<VoiceCount>;
  /** Names all claims together that fact-checks on record are about; null if there are none. */
  checkedDigest(): Promise<string | null>;
  everyCheckedClaim(): AsyncIterable<Pick<CheckedClaim, 'claim' | 'title'>>;
  /** Checked claims that share words with a query, those that share most first; ties by their words. */
  findCheckedClaims(words: readonly Wanted[], limit: number): Promise<readonly StoredCheckedClaim[]>;
  /** What was kept of the words of all checked claims under their digest, or null. */
  lexicon(digest: string): Promise<string | null>;
  holdings(): Promise<Holdings>;
  /** The number of documents published from one day to another, both included. */
  countPublished(from: PartialTime, to: PartialTime): Promise<number>;
  finding(id: string): Promise<string | null>;
  storedFinding(id: string): Promise<StoredFinding | null>;
  /** The log's entry of a finding; null if it has none. */
  findingEntry(id: string): Promise<FindingEntry | null>;
  /** How many entries of each kind the log has after one of its numbers. */
  countLogAfter(number: number): Promise<ReadonlyMap<LogEntry['kind'], number>>;
  hasPayload(sha256: string): Promise<boolean>;
  payloads(): Promise<readonly PayloadPlace[]>;
  capturesOf(sha256: string): Promise<readonly KeptCapture[]>;
  /** The current documents that a capture's readings by one of these programs belong to, in the order of their identifiers. */
  documentsOf(capture: string, programs: readonly string[]): Promise<readonly DocumentLine[]>;
  /** The documents whose current reading is of a capture, in the order of their identifiers. */
  documentsFrom(capture: string): Promise<readonly string[]>;
  /** What made the current readings of a capture, each once. */
  programsOf(capture: string): Promise<readonly string[]>;
  /** A capture with the place of its payload; null if the record has no such capture. */
  captureOf(capture: string): Promise<{ readonly capture: KeptCapture; readonly place: PayloadPlace } | null>;
  /** Current readings made by other programs, all those of the next few captures, in the order of captures and documents. */
  outdatedAfter(query: OutdatedQuery): Promise<readonly OutdatedReading[]>;
  /** Captures of whose bytes nothing could be read, in the order of their identifiers; null begins. */
  unreadCaptures(capture: string | null, limit: number): Promise<readonly string[]>;
  countOutdated(query: Pick<OutdatedQuery, 'upToDate' | 'documents'>): Promise<number>;
  log(after: number, limit: number): Promise<readonly LogEntry[]>;
  /** All readings, also those that better ones replaced, in the order of their identifiers; null begins. */
  readingsAfter(reading: string | null, limit: number): Promise<readonly StoredReading[]>;
  /** The text of a document's reading, also of a replaced one, by the text's hash; null if there is none. */
  textOf(document: string, textSha256: string): Promise<string | null>;
  findingsAfter(finding: string | null, limit: number): Promise<readonly StoredFinding[]>;
  /** What is said of each capture, by its identifier. */
  captureRows(): Promise<ReadonlyMap<string, StoredCaptureRow>>;
  /** What is said of each sighting, by its identifier. */
  sightingRows(): Promise<ReadonlyMap<string, StoredSightingRow>>;
  /** All documents, in the order of their identifiers; null begins. */
  documentRowsAfter(document: string | null, limit: number): Promise<readonly StoredDocumentRow[]>;
  /** Identifiers of all captures, sightings, documents and gaps that have a row, by what the log calls them. */
  rowIds(kind: KeptKind): Promise<ReadonlySet<string>>;
  /** What each document adds to the digest, and each gap. */
  digestItems(): Promise<readonly (readonly (string | null)[])[]>;
}

/** Writes within one transaction: all of it is kept, or nothing. */
export interface Writer extends Reader {
  addPayload(place: PayloadPlace): Promise<void>;
  /** How far the captures are committed, or null if there are none; whatever stands beyond was never acknowledged. */
  warcPosition(): Promise<WarcPosition | null>;
  setWarcPosition(position: WarcPosition): Promise<void>;
  /** `known`: the same bytes from the same place again, nothing changes; `sighting`: met again elsewhere or later. */
  addCapture(capture: KeptCapture): Promise<'new' | 'sighting' | 'known'>;
  /** Keeps a reading and makes it the document's current one if it is of the same capture or ranks above the one there. */
  keepReading(reading: ReadingToKeep): Promise<'new' | 'known'>;
  /**
   * Takes a document's current reading out of the look-ups, to make way for another of the same capture that is kept next in the
   * same transaction; the reading itself stays (`kept`) if a finding cites its text. `marks` are those it was kept with.
   */
  retireReading(old: StoredDocument, marks: Marks, at: PartialTime): Promise<'kept' | 'dropped'>;
  /** A reading of the same bytes closes the gap, and where there is one already there is none. */
  addUnread(unread: Unread): Promise<void>;
  /** Appends to the corrections by hand; the entry with its number. */
  addCorrection(correction: Omit<Correction, 'number'>): Promise<Correction>;
  /** Appends to what is said of outlets by hand; the entry with its number. */
  addOutletAct(entry: Omit<OutletEntry, 'number'>): Promise<OutletEntry>;
  /** Keeps what was worked out of buckets that have not changed since. */
  keepBuckets(buckets: readonly StoredBucket[]): Promise<void>;
  /** Documents that share copy keys with one, other than it, first those that share the rarest and most; ties by identifier. */
  copyCandidates(document: string, keys: readonly number[], limit: number): Promise<readonly CopyCandidate[]>;
  /** The text and blocks of a document's current reading, for confirming copies. */
  copyText(document: string): Promise<Pick<Reading, 'text' | 'blocks'> | null>;
  /** Makes the groups of these documents one, named after its smallest identifier. */
  joinCopies(documents: readonly string[]): Promise<void>;
  /** Takes the groups of these documents apart; the documents that stand alone now, those without a group too. */
  partCopies(documents: readonly string[]): Promise<readonly string[]>;
  /** Keeps what the words of all checked claims tell together, as long as they are those of the digest. */
  keepLexicon(digest: string, body: string): Promise<void>;
  /** False, and nothing kept, if a text that the finding cites is not in the record any more. */
  keepFinding(finding: FindingToKeep): Promise<boolean>;
}

export type { StoredCheckedClaim } from './checked-claims.ts';

/** Who is who among the names of one bucket. */
export interface StoredBucket {
  readonly names: NameBucket;
  readonly version: number;
  /** Worked out now: whose names are otherwise than the record has it. Null if it is as it was kept. */
  readonly fresh: {
    readonly moved: readonly { readonly place: number; readonly number: number; readonly person: string }[];
    /** JSON: what tells how the bucket grows. */
    readonly sums: string | null;
  } | null;
}

/** One name of a document. */
export interface DocumentName {
  readonly bucket: string;
  readonly entry: Entry;
  /** Whose it is, empty for nobody's; null if the bucket has to be worked out first. */
  readonly person: string | null;
}

export interface CopyCandidate {
  readonly document: string;
  readonly reading: string;
  readonly copyGroup: string | null;
}

/** All of a record but its WARC files. */
export interface Store {
  /** One writer at a time, also across processes; throws Fault `record-busy` if another keeps the lock too long. */
  write<T>(act: (writer: Writer) => Promise<T>): Promise<T>;
  read<T>(act: (reader: Reader) => Promise<T>): Promise<T>;
  /** What the database itself finds wrong with its files, a line each. */
  inspect(): Promise<readonly string[]>;
  close(): Promise<void>;
}
