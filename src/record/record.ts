import { join } from 'node:path';
import type { WarcFolder } from '#capture/warc.ts';
import { openStore } from '#store/open-store.ts';
import type { AddOptions, AddResult } from './add.ts';
import type { CheckAsked } from './check.ts';
import type { Desk } from './desk.ts';
import type { ExtractOptions, ExtractResult } from './extract.ts';
import type { RereadOptions, RereadResult } from './reread.ts';
import { Library } from './library.ts';
import { Reader, READ_LIMITS, type ReadLimits } from './reader.ts';
import { listDocuments, type ListedDocument } from './documents.ts';
import { DEFAULT_SETTING, type Setting } from './setting.ts';
import { openPeople, type PeopleActs } from './people.ts';
import { show, type ShownDocument } from './show.ts';
import { listStatements, type ListedStatement, type StatementList, type StatementQuery } from './statements.ts';
import type { Known, KnownAsked } from './known.ts';
import type { VerifyResult } from './verify.ts';
import type { Finding } from '#check/finding.ts';

export { Fault, type FaultCode } from '#base/fault.ts';
export type { Finding } from '#check/finding.ts';
export type { AddOptions, AddResult } from './add.ts';
export type { CheckAsked } from './check.ts';
export type { ExtractOptions, ExtractResult } from './extract.ts';
export type { Known, KnownAsked, KnownResult } from './known.ts';
export type { ListedDocument } from './documents.ts';
export type { RereadDocument, RereadOptions, RereadResult } from './reread.ts';
export type {
  ListedPeople,
  ListFormat,
  PeopleActs,
  PeopleChange,
  PeopleEntry,
  PeopleQuery,
  SplitAsked,
} from './people.ts';
export type { ShownDocument } from './show.ts';
export type { ListedStatement, StatementList, StatementQuery } from './statements.ts';
export type { Maker, Setting } from './setting.ts';
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
  /** Published fact-checks on record that fit a claim or a post, the best first. @throws Fault `bad-request` */
  known(asked: KnownAsked): Promise<Known>;
  /** Statements, by whom, about what, from when to when; in order of the time they were said. */
  statements(query?: StatementQuery): Promise<readonly ListedStatement[]>;
  /** The same, with how many were left out for being less sure than `minConfidence`. */
  statementList(query?: StatementQuery): Promise<StatementList>;
  /** All documents, in the order of their identifiers. */
  documents(): Promise<readonly ListedDocument[]>;
  /** One document whole. @throws Fault `no-such-document` */
  show(document: string): Promise<ShownDocument>;
  /** Who is who: lists people, and corrects them by hand. */
  readonly people: PeopleActs;
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
    known: async asked => (await import('./known.ts')).findKnown(desk, asked),
    statements: async query => (await listStatements(desk, query ?? {})).statements,
    statementList: query => listStatements(desk, query ?? {}),
    documents: () => listDocuments(desk),
    show: document => show(desk, document),
    people: openPeople(desk),
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
