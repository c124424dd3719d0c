import { FAULTS, type FaultCode } from '#base/fault.ts';
import type { PartialTime } from '#base/time.ts';
import type { Coverage } from '#check/finding.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#document/document.ts';
import type { Counts } from '#store/counts.ts';
import type { Reader } from '#store/store.ts';
import { isReadLanguage } from '#text/language-pack.ts';
import { countCoverage } from './coverage.ts';
import type { Desk } from './desk.ts';

/** A record in numbers: what it holds, from when to when, and what of it could not be read. */
export interface Overview {
  readonly documents: number;
  readonly outlets: number;
  /** Persons and bodies; `exact` is false where whose some names are has still to be worked out (`people.page` does), or corrections by hand are not counted in. */
  readonly people: { readonly count: number; readonly exact: boolean };
  readonly statements: number;
  readonly captures: number;
  readonly findings: number;
  /** Publication dates of the first and the last document that have one. */
  readonly from: PartialTime | null;
  readonly to: PartialTime | null;
  readonly byKind: Readonly<{ [K in DocumentKind]: number }>;
  /** Documents by month of publication (`2025-03`), in order, months without any left out; what has no month is in none. */
  readonly byMonth: readonly { readonly month: string; readonly documents: number }[];
  readonly unread: OverviewUnread;
  /** Runs of months without a document between the first and the last that have one. */
  readonly gaps: Coverage['gaps'];
  /** SHA-256-wide; the same for the same documents, gaps and corrections, whatever order they came in. */
  readonly digest: string;
}

/** What could not be read, counted. */
export interface OverviewUnread {
  /** Inputs of which nothing could be read, and why: the code of a fault and what it means, most first. */
  readonly failed: number;
  readonly byReason: readonly { readonly code: string; readonly says: string; readonly count: number }[];
  /** Documents that are kept but whose statements were not read, by language (`und` where it was not recognised), most first. */
  readonly language: number;
  readonly byLanguage: readonly { readonly language: string; readonly documents: number }[];
  /** Kept documents of which something could not be read, for whatever reason, those above among them. */
  readonly documents: number;
}

/** Up to so many documents everybody is looked at to be counted. */
const SMALL_RECORD = 500;

/** Counts what the record holds; nothing is read whole. */
export function overview(desk: Desk): Promise<Overview> {
  return desk.store.read(async reader => {
    const coverage = await countCoverage(desk.library, reader);
    const counts = await reader.counts();
    const { byMonth } = await desk.library.holdings(reader);
    const { documents, outlets, from, to, gaps } = coverage;
    const kinds = new Map(counts.kinds.map(({ kind, documents: count }) => [kind, count]));
    const of = (kind: DocumentKind): [DocumentKind, number] => [kind, kinds.get(kind) ?? 0];
    return {
      documents,
      outlets,
      people: await countPeople(desk, reader, counts),
      statements: counts.kinds.reduce((sum, { statements }) => sum + statements, 0),
      captures: counts.captures,
      findings: counts.findings,
      from,
      to,
      byKind: toRecord(DOCUMENT_KINDS.map(of)),
      byMonth: [...byMonth].map(([month, count]) => ({ month, documents: count })),
      unread: await countUnread(desk, reader, counts),
      gaps,
      digest: await reader.digest(),
    };
  });
}

function toRecord(counts: readonly (readonly [DocumentKind, number])[]): Overview['byKind'] {
  const none = { article: 0, post: 0, transcript: 0, 'fact-check': 0, reply: 0, release: 0 };
  return { ...none, ...Object.fromEntries(counts) };
}

async function countPeople(desk: Desk, reader: Reader, counts: Counts): Promise<Overview['people']> {
  if ((await reader.documentCount()) <= SMALL_RECORD)
    return { count: (await desk.library.people(reader)).all.length, exact: true };
  return { count: counts.people, exact: !counts.peopleOpen && (await reader.corrections()).length === 0 };
}

async function countUnread(desk: Desk, reader: Reader, counts: Counts): Promise<OverviewUnread> {
  const { byLanguage } = await desk.library.holdings(reader);
  const languages = [...byLanguage]
    .flatMap(([language, documents]) => (language === null || isReadLanguage(language) ? [] : [{ language, documents }]))
    .sort((a, b) => b.documents - a.documents || (a.language < b.language ? -1 : 1));
  return {
    failed: counts.unread.reduce((sum, { count }) => sum + count, 0),
    byReason: counts.unread.map(({ code, count }) => ({ code, says: isCode(code) ? FAULTS[code] : code, count })),
    language: languages.reduce((sum, { documents }) => sum + documents, 0),
    byLanguage: languages,
    documents: counts.withGaps,
  };
}

const isCode = (code: string): code is FaultCode => Object.hasOwn(FAULTS, code);
