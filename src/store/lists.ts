import type { Kysely } from 'kysely';
import { countRows, readCounts, type Counts } from './counts.ts';
import {
  countDocuments,
  countStatements,
  documentPage,
  documentsThatFit,
  type DocumentFilter,
  type DocumentPageQuery,
  type PagedLine,
} from './document-pages.ts';
import { findingPage } from './findings.ts';
import { countUnread, documentsWithGaps, unreadPage, type DocumentWithGaps, type TimePageQuery } from './gap-pages.ts';
import {
  countPersons,
  countDocumentsOf,
  openBuckets,
  personPage,
  type NamedPerson,
  type PersonPageQuery,
} from './person-pages.ts';
import { payloadOf, sightingsOfBytes, type SeenAgain } from './payloads.ts';
import type { PayloadPlace, StoredFinding, Unread } from './store.ts';
import type { Tables } from './tables.ts';
import { findByText, textsOf, type WordHit, type WordHits, type WordQuery } from './word-search.ts';

/** What the pages of a face ask for: no answer needs all rows of a record. */
export interface Lists {
  counts(): Promise<Counts>;
  /** The next documents of an order, the newest first; undated ones last. */
  documentPage(query: DocumentPageQuery): Promise<readonly PagedLine[]>;
  /** How many documents a filter leaves. */
  countDocuments(filter: DocumentFilter): Promise<number>;
  /** How many statements the documents have that a filter leaves. */
  countStatements(filter: DocumentFilter): Promise<number>;
  /** The documents of some (`among`) that a filter leaves. */
  documentsThatFit(filter: DocumentFilter & { readonly among: readonly string[] }): Promise<ReadonlySet<string>>;
  /** Statements or passages of current readings that share words with a query, best first. */
  findByText(query: WordQuery): Promise<WordHits>;
  /** The words of such statements or passages, in the order of the hits; empty for what is not there. */
  textsOf(hits: readonly Pick<WordHit, 'document' | 'number'>[], among: WordQuery['among']): Promise<readonly string[]>;
  /** What could not be read at all, and documents of which something could not: the next, the newest first. */
  unreadPage(query: TimePageQuery): Promise<readonly Unread[]>;
  documentsWithGaps(query: TimePageQuery): Promise<readonly DocumentWithGaps[]>;
  countUnread(): Promise<{ readonly inputs: number; readonly documents: number }>;
  /** The next findings in the order of when they were made. */
  findingPage(query: TimePageQuery & { readonly newestFirst: boolean }): Promise<readonly StoredFinding[]>;
  countFindings(): Promise<number>;
  /** Buckets of names of which it has still to be worked out whose their names are, in order; the first so many. */
  openBuckets(most: number): Promise<readonly string[]>;
  /** The next persons and bodies by number of statements, most first, then by identifier; no bucket may be open. */
  personPage(query: PersonPageQuery): Promise<readonly NamedPerson[]>;
  /** How many documents name somebody or are among others. */
  countDocumentsOf(person: string, others: readonly string[]): Promise<number>;
  countPersons(): Promise<number>;
  /** Where a payload stands; null if the record has no such bytes. */
  payloadOf(sha256: string): Promise<PayloadPlace | null>;
  /** When and as what file bytes were met again after their captures, in order of time. */
  sightingsOfBytes(sha256: string): Promise<readonly SeenAgain[]>;
}

export function makeLists(db: Kysely<Tables>): Lists {
  return {
    counts: () => readCounts(db),
    documentPage: query => documentPage(db, query),
    countDocuments: filter => countDocuments(db, filter),
    countStatements: filter => countStatements(db, filter),
    documentsThatFit: filter => documentsThatFit(db, filter),
    findByText: query => findByText(db, query),
    textsOf: (hits, among) => textsOf(db, hits, among),
    unreadPage: query => unreadPage(db, query),
    documentsWithGaps: query => documentsWithGaps(db, query),
    countUnread: () => countUnread(db),
    findingPage: query => findingPage(db, query),
    countFindings: () => countRows(db, 'finding'),
    openBuckets: most => openBuckets(db, most),
    personPage: query => personPage(db, query),
    countDocumentsOf: (person, others) => countDocumentsOf(db, person, others),
    countPersons: () => countPersons(db),
    payloadOf: sha256 => payloadOf(db, sha256),
    sightingsOfBytes: sha256 => sightingsOfBytes(db, sha256),
  };
}
