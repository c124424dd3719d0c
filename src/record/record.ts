import { join } from 'node:path';
import type { WarcFolder } from '#capture/warc.ts';
import { openStore } from '#store/open-store.ts';
import type { AddOptions, AddResult } from './add.ts';
import type { AgainOptions, AgainResult } from './check-again.ts';
import type { CheckAsked } from './check.ts';
import type { Desk } from './desk.ts';
import type { ExtractOptions, ExtractResult } from './extract.ts';
import type { Draft, ProofFilesOptions, ProofOptions, ProofResult } from './proof.ts';
import type { RereadOptions, RereadResult } from './reread.ts';
import { Library } from './library.ts';
import type { HeadlineQuery, HeadlineResult } from './headlines.ts';
import type { FindingPage, FindingPageAsked } from './finding-page.ts';
import type { ListedFinding, OpenedFinding } from './findings.ts';
import { Reader, READ_LIMITS, type ReadLimits } from './reader.ts';
import type { DocumentPage, DocumentPageAsked } from './document-page.ts';
import { listDocuments, type ListedDocument } from './documents.ts';
import { DEFAULT_SETTING, type Setting } from './setting.ts';
import { openOutlets, type OutletActs } from './outlets.ts';
import { openPeople, type PeopleActs } from './people.ts';
import type { SearchAsked, SearchPage } from './search.ts';
import { show, type ShownDocument } from './show.ts';
import { listStatements, type ListedStatement, type StatementList, type StatementQuery } from './statements.ts';
import type { Timeline, TimelineQuery } from './timeline.ts';
import type { Trace, TraceOptions } from './trace.ts';
import type { UtteranceQuery } from './utterances.ts';
import type { Known, KnownAsked } from './known.ts';
import type { KeptBytes, Rehashed } from './capture.ts';
import type { Overview } from './overview.ts';
import type { UnreadAsked, UnreadPage } from './unread-page.ts';
import type { VerifyResult } from './verify.ts';
import type { Finding } from '#check/finding.ts';
import type { Proof } from '#proof/proof.ts';
import type { TracedUtterance } from '#spread/trace.ts';

export { Fault, type FaultCode } from '#base/fault.ts';
export type { Finding } from '#check/finding.ts';
export type { AddedFile, AddOptions, AddResult } from './add.ts';
export type { AgainOptions, AgainResult, AskedAgain, Outcome, Reason } from './check-again.ts';
export type { CheckAsked } from './check.ts';
export type { HeadlineGrade, HeadlineQuery, HeadlineResult, ListedHeadline, Ungraded } from './headlines.ts';
export type { FindingPage, FindingPageAsked, FindingRow } from './finding-page.ts';
export type { ListedFinding, OpenedFinding } from './findings.ts';
export type { ExtractOptions, ExtractResult } from './extract.ts';
export type { Known, KnownAsked, KnownResult } from './known.ts';
export type { DocumentsAsked } from './document-filter.ts';
export type { DocumentPage, DocumentPageAsked, PagedDocument } from './document-page.ts';
export type { ListedDocument } from './documents.ts';
export type { Proof, ProofedQuote } from '#proof/proof.ts';
export type { Draft, ProofFilesOptions, ProofOptions, ProofResult } from './proof.ts';
export type { RereadDocument, RereadOptions, RereadResult } from './reread.ts';
export type {
  ListedPeople,
  ListFormat,
  PagedPerson,
  PeoplePage,
  PeoplePageAsked,
  PeopleActs,
  PeopleChange,
  PeopleEntry,
  PeopleQuery,
  SplitAsked,
} from './people.ts';
export type {
  ListedOutlet,
  NetworkProposal,
  OutletActs,
  OutletChange,
  OutletLogEntry,
  ProposalRule,
} from './outlets.ts';
export type { FoundPassage, FoundStatement } from './found.ts';
export type { FoundCount, SearchAsked, SearchPage } from './search.ts';
export type { ShownDocument } from './show.ts';
export type { ListedStatement, StatementList, StatementQuery } from './statements.ts';
export type { Maker, Setting } from './setting.ts';
export type { TracedUtterance } from '#spread/trace.ts';
export type {
  ChangeSide,
  DeniedHow,
  DeniedWords,
  DenialLine,
  InPlace,
  Matter,
  PositionChange,
  Timeline,
  TimelineQuery,
  UtteranceLine,
} from './timeline.ts';
export type { Trace, TraceOptions } from './trace.ts';
export type { UtteranceQuery } from './utterances.ts';
export type { CaptureOfBytes, KeptBytes, Rehashed } from './capture.ts';
export type { Overview, OverviewUnread } from './overview.ts';
export type { UnreadAsked, UnreadPage, UnreadRow } from './unread-page.ts';
export type { VerifyResult } from './verify.ts';

export interface RecordOptions {
  /** Makes the record if the folder holds none; true if not given. */
  readonly create?: boolean;
  /** Writes nothing, not even a finding: what would is a Fault `record-unusable`. So it is anyway where the folder can only be read. */
  readonly readOnly?: boolean;
  /** For reading one source. */
  readonly limits?: Partial<ReadLimits>;
  /** How sources are read where an act does not say otherwise; `fast` if not given. */
  readonly setting?: Setting;
  /** What time it is; the system's clock if not given. */
  readonly clock?: () => Date;
}

/** One record: everything one installation holds. Every act of the command line and the server is here. */
export interface Record {
  /** Takes in files, folders, globs and addresses; yields a result for each document once it is committed. */
  add(inputs: readonly string[], options?: AddOptions): AsyncGenerator<AddResult>;
  /** Reads files through to their statements and keeps nothing. */
  extract(inputs: readonly string[], options?: ExtractOptions): AsyncGenerator<ExtractResult>;
  /** What the record shows about a claim; the finding is stored as made. */
  check(asked: CheckAsked): Promise<Finding>;
  /** The same for a text that may give several people's words, as a post does: a finding for each quote, in order; else the one. */
  checkAll(asked: CheckAsked): Promise<readonly Finding[]>;
  /**
   * Asks the questions of kept findings again on the record as it is: first how many there are, then of each whether it is the same, and what
   * has changed since. What is found is stored as `check` does.
   */
  checkAgain(options?: AgainOptions): AsyncGenerator<AgainResult>;
  /** Kept findings a page at a time, the oldest or the newest first; one that cannot be read is a row that says so. @throws Fault `bad-request` */
  findingPage(asked: FindingPageAsked): Promise<FindingPage>;
  /**
   * All findings that the record keeps, the oldest first. `tell` is told in one line of each that cannot be read.
   * @throws Fault `record-damaged` at one that cannot be read, where nobody is told
   */
  findings(tell?: (problem: string) => void): Promise<readonly ListedFinding[]>;
  /** A finding as it was made, and what has come since. @throws Fault `no-such-finding`, `record-damaged` */
  finding(id: string): Promise<OpenedFinding>;
  /**
   * Checks every quote of a draft against the record: what stands, what differs and what to print instead, what is missing. Neither
   * the draft nor what was found is kept. @throws Fault `input-…` for what cannot be read as a draft
   */
  proof(draft: Draft, options?: ProofOptions): Promise<Proof>;
  /** The same for files, folders, globs and `-`; yields a result for each. */
  proofFiles(inputs: readonly string[], options?: ProofFilesOptions): AsyncGenerator<ProofResult>;
  /** Published fact-checks on record that fit a claim or a post, the best first. @throws Fault `bad-request` */
  known(asked: KnownAsked): Promise<Known>;
  /** Statements, by whom, about what, from when to when; in order of the time they were said. */
  statements(query?: StatementQuery): Promise<readonly ListedStatement[]>;
  /** The same, with how many were left out for being less sure than `minConfidence`. */
  statementList(query?: StatementQuery): Promise<StatementList>;
  /** What was said, each thing once, with its reports and wordings: by whom, about what, or the words of one statement. @throws Fault `no-such-statement` */
  utterances(query?: UtteranceQuery): Promise<readonly TracedUtterance[]>;
  /**
   * Traces words through the record: who had them first, who followed from whom, in what wordings. `asked` is a quote, or the identifier of a
   * statement, a finding or a document. @throws Fault `bad-request`, `no-such-document`, `no-such-finding`, `no-such-statement`
   */
  trace(asked: string, options?: TraceOptions): Promise<Trace>;
  /** How many documents the record holds; at once, however many there are. */
  documentCount(): Promise<number>;
  /** The record in numbers: what it holds, from when to when, and what could not be read. */
  overview(): Promise<Overview>;
  /** What came in and could not be read, or not all of it, and why, a page at a time and the newest first. @throws Fault `bad-request` */
  unread(asked: UnreadAsked): Promise<UnreadPage>;
  /** Bytes as they were kept, by their SHA-256, with every capture of them. @throws Fault `no-such-capture`, `record-damaged` if they are not what was kept */
  capture(sha256: string): Promise<KeptBytes>;
  /** Reads kept bytes again and says whether they still are what was kept; damage is an answer. @throws Fault `no-such-capture` */
  rehash(sha256: string): Promise<Rehashed>;
  /**
   * What a person said over time, a line an utterance, with its matter, and the pairs that show a change of position side by side.
   * @throws Fault `no-such-person`, `bad-request`
   */
  timeline(query: TimelineQuery): Promise<Timeline>;
  /** All documents, in the order of their identifiers. */
  documents(): Promise<readonly ListedDocument[]>;
  /** Documents a page at a time, the newest first, all or those that fit. @throws Fault `bad-request` */
  documentPage(asked: DocumentPageAsked): Promise<DocumentPage>;
  /**
   * Statements, or the best passage of each document, that share words with a text, a page at a time and best first; without a text
   * statements by date. @throws Fault `bad-request`
   */
  search(asked: SearchAsked): Promise<SearchPage>;
  /** Quotes and reports of headlines and standfirsts that the article's own text does not bear out, each with a grade and both sentences. */
  headlines(query?: HeadlineQuery): AsyncGenerator<HeadlineResult>;
  /** One document whole. @throws Fault `no-such-document` */
  show(document: string): Promise<ShownDocument>;
  /** Who is who: lists people, and corrects them by hand. */
  readonly people: PeopleActs;
  /** The outlets of the record: lists them, names them by hand, and groups them into networks. */
  readonly outlets: OutletActs;
  /**
   * Reads kept captures again, those read by an older program, model or setting if nothing else is said, and puts the new readings
   * in the place of the old ones; first says how many documents there are, then yields each once it is committed.
   */
  reread(options?: RereadOptions): AsyncGenerator<RereadResult>;
  /** Re-hashes every capture, re-reads every span, walks the log; yields the problems and at the end what was looked at. */
  verify(): AsyncGenerator<VerifyResult>;
  close(): Promise<void>;
}

/**
 * Opens the record in a folder, made new there if none is.
 *
 * ```ts
 * const record = await openRecord('./record');
 * for await (const added of record.add(['articles/'])) console.log(added.document, added.statements);
 * const finding = await record.check({ claim: 'The bridge will open in May', speaker: 'Ada Thornbury' });
 * console.log(finding.finding, finding.summary);
 * await record.close();
 * ```
 * @throws Fault `record-missing`, `record-newer`, `record-busy`, `record-damaged`
 */
export async function openRecord(dir: string, options: RecordOptions = {}): Promise<Record> {
  const { readOnly = false, create = !readOnly } = options;
  const store = await openStore(dir, { create, readOnly });
  const readers = new Map<Setting, Reader>();
  const folders: Promise<WarcFolder>[] = [];
  const desk: Desk = {
    store,
    library: new Library(),
    bodies: new Map(),
    clock: options.clock ?? (() => new Date()),
    setting: options.setting ?? DEFAULT_SETTING,
    reader: setting => {
      const reader = readers.get(setting) ?? new Reader({ ...READ_LIMITS, ...options.limits }, setting);
      readers.set(setting, reader);
      return reader;
    },
    warc: () => {
      const folder = folders[0] ?? openCaptures(dir);
      if (folders.length === 0) folders.push(folder);
      return folder;
    },
  };
  return {
    // What an act needs is loaded with its first use: a question does not wait for the page reader.
    async *add(inputs, given) {
      const { add } = await import('./add.ts');
      yield* add(desk, inputs, given);
    },
    async *extract(inputs, given) {
      const { extract } = await import('./extract.ts');
      yield* extract(inputs, { setting: desk.setting, ...given });
    },
    check: async asked => (await import('./check.ts')).check(desk, asked),
    checkAll: async asked => (await import('./check-all.ts')).checkAll(desk, asked),
    async *checkAgain(given) {
      const { checkAgain } = await import('./check-again.ts');
      yield* checkAgain(desk, given ?? {});
    },
    findingPage: async asked => (await import('./finding-page.ts')).findingPage(desk, asked),
    findings: async tell => (await import('./findings.ts')).listFindings(desk, tell),
    finding: async id => (await import('./findings.ts')).openFinding(desk, id),
    proof: async (draft, given) => (await import('./proof.ts')).proof(desk, draft, given),
    async *proofFiles(inputs, given) {
      const { proofFiles } = await import('./proof.ts');
      yield* proofFiles(desk, inputs, given);
    },
    known: async asked => (await import('./known.ts')).findKnown(desk, asked),
    statements: async query => (await listStatements(desk, query ?? {})).statements,
    statementList: query => listStatements(desk, query ?? {}),
    utterances: async query => (await import('./utterances.ts')).listUtterances(desk, query ?? {}),
    trace: async (asked, given) => (await import('./trace.ts')).trace(desk, asked, given),
    documentCount: () => store.read(reader => reader.documentCount()),
    overview: async () => (await import('./overview.ts')).overview(desk),
    unread: async asked => (await import('./unread-page.ts')).unreadPage(desk, asked),
    capture: async sha256 => (await import('./capture.ts')).readCapture(desk, sha256),
    rehash: async sha256 => (await import('./capture.ts')).rehash(desk, sha256),
    timeline: async query => (await import('./timeline.ts')).timeline(desk, query),
    documents: () => listDocuments(desk),
    documentPage: async asked => (await import('./document-page.ts')).documentPage(desk, asked),
    search: async asked => (await import('./search.ts')).search(desk, asked),
    async *headlines(query) {
      const { listHeadlines } = await import('./headlines.ts');
      yield* listHeadlines(desk, query ?? {});
    },
    show: document => show(desk, document),
    people: openPeople(desk),
    outlets: openOutlets(desk),
    async *reread(given) {
      const { reread } = await import('./reread.ts');
      yield* reread(desk, given);
    },
    async *verify() {
      const { verify } = await import('./verify.ts');
      yield* verify(desk);
    },
    close: async () => {
      for (const reader of readers.values()) await reader.close();
      await store.close();
    },
  };
}

/** Captures stand beside the database, in WARC files. */
async function openCaptures(dir: string): Promise<WarcFolder> {
  const { openWarcFolder } = await import('#capture/warc.ts');
  return openWarcFolder(join(dir, 'captures'));
}
