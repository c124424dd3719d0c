import { timeRange } from '#base/time.ts';
import type { KeptDocument } from '#document/document.ts';
import type { CastMember, KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import { readCopyBody, type CopyBody } from './copy-body.ts';
import { readCredit } from './credit.ts';

/** A document of the material, with everybody it names and all of its statements. */
export interface OriginDocument extends KeptDocument {
  readonly cast: readonly CastMember[];
  readonly statements: readonly KeptStatement[];
}

/** What a statement is judged in: all documents that hold something on the matter, and who is who. */
export interface OriginSetting {
  /** In order of their identifiers. */
  readonly documents: readonly OriginDocument[];
  /** The same, those that may be another's source first: texts that credit nobody before those that do, then in order of publication. */
  readonly sources: () => readonly OriginDocument[];
  /** The person across documents that a name means, or null. */
  readonly personOf: (name: string) => string | null;
  readonly documentOf: (statement: KeptStatement) => OriginDocument | null;
  readonly wordsOf: (statement: KeptStatement) => readonly string[];
  /** The same words, each once. */
  readonly vocabularyOf: (statement: KeptStatement) => ReadonlySet<string>;
  readonly bodyOf: (document: OriginDocument) => CopyBody;
  /** The medium whose text a document says it runs, or null. */
  readonly creditOf: (document: OriginDocument) => string | null;
  /** The group of outlets under one owner that an outlet is in, or null; it is shown and changes no number. */
  readonly networkOf: (outlet: string) => string | null;
}

/** Readies the documents of a material for `judgeWorth`; what is read out of them is read once. */
export function readSetting(
  documents: readonly OriginDocument[],
  personOf: (name: string) => string | null,
  networkOf: (outlet: string) => string | null = () => null,
): OriginSetting {
  const byId = new Map(documents.map(document => [document.document, document]));
  const words = new Map<string, readonly string[]>();
  const credits = new Map<string, string | null>();
  const outlets = documents.flatMap(({ outlet }) => outlet ?? []);
  const vocabularies = new Map<string, ReadonlySet<string>>();
  const sources: OriginDocument[] = [];
  const documentOf = (statement: KeptStatement) => byId.get(statement.document) ?? null;
  const wordsOf = (statement: KeptStatement) =>
    remember(words, statement.id, () => readWords(statement, documentOf(statement)));
  const creditOf = (document: OriginDocument) =>
    remember(credits, document.document, () => readCredit(document, outlets));
  return {
    documents: [...byId.values()].sort((a, b) => (a.document < b.document ? -1 : 1)),
    sources: () => {
      if (sources.length === 0)
        sources.push(
          ...[...byId.values()].sort((a, b) => compareSources(creditOf(a), creditOf(b)) || comparePublished(a, b)),
        );
      return sources;
    },
    personOf,
    documentOf,
    wordsOf,
    vocabularyOf: statement => remember(vocabularies, statement.id, () => new Set(wordsOf(statement))),
    bodyOf: copyBodyOf,
    creditOf,
    networkOf,
  };
}

const bodies = new WeakMap<OriginDocument, CopyBody>();

/** Read once for a document, in however many settings it is looked at. */
function copyBodyOf(document: OriginDocument): CopyBody {
  const known = bodies.get(document) ?? readCopyBody(document);
  bodies.set(document, known);
  return known;
}

/** Texts that credit nobody come before those that do. */
export function compareSources(creditOfOne: string | null, creditOfOther: string | null): number {
  return Number(creditOfOne !== null) - Number(creditOfOther !== null);
}

function remember<T>(kept: Map<string, T>, key: string, read: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const value = read();
  kept.set(key, value);
  return value;
}

function readWords(statement: KeptStatement, document: OriginDocument | null): string[] {
  if (document === null) return [];
  return statement.content.flatMap(span => normalWords(document.text, span).map(({ word }) => word));
}

/** True if both are attributed to one speaker. */
export function isSameSpeaker(a: KeptStatement, b: KeptStatement): boolean {
  if (a.person !== null && b.person !== null) return a.person === b.person;
  return a.speaker !== null && b.speaker !== null && foldName(a.speaker.name) === foldName(b.speaker.name);
}

/** A name in normal form. */
export function foldName(name: string): string {
  return normalWords(name)
    .map(({ word }) => word)
    .join(' ');
}

/** Documents in order of publication, a day without an hour at its end; those without a date last, then own words before reports, then by identifier. */
export function comparePublished(a: OriginDocument, b: OriginDocument): number {
  const [one, two] = [publishedRange(a), publishedRange(b)];
  return (
    one.last - two.last ||
    one.first - two.first ||
    Number(a.kind === 'article') - Number(b.kind === 'article') ||
    (a.document < b.document ? -1 : a.document > b.document ? 1 : 0)
  );
}

/** True unless the dates show that the first was published after the second. */
export function mayPrecede(a: OriginDocument, b: OriginDocument): boolean {
  const [one, two] = [publishedRange(a), publishedRange(b)];
  return one.first === UNDATED || two.last === UNDATED || one.first <= two.last;
}

/** Later than any date; finite, so that two of it differ by nothing. */
const UNDATED = Number.MAX_SAFE_INTEGER;

function publishedRange({ published }: OriginDocument): { readonly first: number; readonly last: number } {
  return (published === null ? null : timeRange(published)) ?? { first: UNDATED, last: UNDATED };
}
