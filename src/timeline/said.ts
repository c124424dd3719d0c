import { coverSpans, sliceSpans, spanHolds, type Span } from '#base/span.ts';
import { identify } from '#base/id.ts';
import { compareTimes } from '#base/time.ts';
import type { MaterialDocument } from '#check/material.ts';
import { countOrigins } from '#origin/count-origins.ts';
import { BASES, type Basis, type Worth } from '#origin/origin.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { groupUtterances } from '#utterance/group-utterances.ts';
import type { Utterance } from '#utterance/utterance.ts';
import type { LineDate } from './timeline.ts';

/** An utterance with the report that is shown of it. */
export interface SaidOnce extends InOrder {
  readonly document: MaterialDocument;
  readonly reports: readonly KeptStatement[];
  readonly shown: KeptStatement;
  readonly documents: readonly MaterialDocument[];
  readonly words: string;
  readonly basis: Basis | null;
  readonly origins: number;
  /** What each of its reports is worth beside the others, by statement. */
  readonly worths: ReadonlyMap<string, Worth>;
}

/** What utterances are read with. */
export interface SaidSetting {
  readonly documentOf: (statement: KeptStatement) => MaterialDocument | null;
  /** Judges statements of these documents, beside each other and nothing else. */
  readonly judgeIn: (documents: readonly MaterialDocument[]) => (statement: KeptStatement) => Worth;
}

/** Groups statements into what was said once each, whatever order they come in; in order of time. */
export function readSaidOnce(statements: readonly KeptStatement[], setting: SaidSetting): SaidOnce[] {
  return groupUtterances(statements, setting.documentOf)
    .flatMap(utterance => describe(utterance, setting) ?? [])
    .sort(compareLines);
}

/** A statement without what it only denies: reports that lie within a denial of theirs report nothing. */
export function isOutside(
  statement: KeptStatement,
  denied: readonly { readonly document: MaterialDocument; readonly span: Span }[],
): boolean {
  const cover = coverSpans(statement.content);
  return !denied.some(
    ({ document, span }) =>
      document.document === statement.document && cover !== null && spanHolds([span[0] - 1, span[1] + 1], cover),
  );
}

/** Of more documents than this the first are judged: each is held against every other. */
const MOST_JUDGED = 40;
const NOT_JUDGED: Worth = { basis: null, origin: null, reason: 'one of very many reports' };

/** Of documents that are one text the first, those of the speaker's own words before others, in order of publication. */
function chooseJudged(documents: readonly MaterialDocument[]): readonly MaterialDocument[] {
  if (documents.length <= MOST_JUDGED) return documents;
  const rank = ({ kind }: MaterialDocument): number => (kind === 'article' || kind === 'fact-check' ? 1 : 0);
  const sorted = documents.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compareTimes(a.published ?? '9999', b.published ?? '9999') ||
      compare(a.document, b.document),
  );
  const groups = new Set<string>();
  const first = sorted.filter(({ copyGroup }) => {
    const again = copyGroup !== null && groups.has(copyGroup);
    if (copyGroup !== null) groups.add(copyGroup);
    return !again;
  });
  return first.slice(0, MOST_JUDGED).sort((a, b) => compare(a.document, b.document));
}

function describe({ reports, saidOn }: Utterance, { documentOf, judgeIn }: SaidSetting): SaidOnce | null {
  const documents = [...new Set(reports.flatMap(statement => documentOf(statement) ?? []))].sort((a, b) =>
    compare(a.document, b.document),
  );
  const looked = chooseJudged(documents);
  const judge = judgeIn(looked);
  const ids = new Set(looked.map(({ document }) => document));
  const judged = reports.map(statement => ({
    statement,
    worth: ids.has(statement.document) ? judge(statement) : NOT_JUDGED,
  }));
  const ranked = judged
    .map(each => ({ ...each, document: documentOf(each.statement) }))
    .sort((a, b) => compareReports(a, b));
  const [best] = ranked;
  if (best === undefined || best.document === null) return null;
  const published = documents.flatMap(document => document.published ?? []).sort(compareTimes)[0] ?? null;
  return {
    id: identify('u', reports.map(({ id }) => id).sort()),
    at: coverSpans(best.statement.content)?.[0] ?? 0,
    on: saidOn ?? published,
    dated: saidOn !== null ? 'said' : published !== null ? 'published' : null,
    reports: ranked.map(({ statement }) => statement),
    shown: best.statement,
    document: best.document,
    documents,
    words: sliceSpans(best.document.text, best.statement.content).replaceAll(/\s+/gu, ' ').trim(),
    basis: BASES.find(basis => judged.some(({ worth }) => worth.basis === basis)) ?? null,
    origins: countOrigins(judged).independent,
    worths: new Map(judged.map(({ statement, worth }) => [statement.id, worth])),
  };
}

interface Ranked {
  readonly statement: KeptStatement;
  readonly worth: Worth;
  readonly document: MaterialDocument | null;
}

const TYPES = ['direct', 'mixed', 'indirect'] as const;

/** First-hand before others, the text before its headline, quoted before told, the fullest, the earliest; a total order. */
function compareReports(a: Ranked, b: Ranked): number {
  const rank = ({ statement, worth }: Ranked): number[] => [
    worth.basis === 'first_hand' ? 0 : 1,
    statement.role === 'body' ? 0 : 1,
    TYPES.indexOf(statement.type),
    -statement.content.reduce((sum, [start, end]) => sum + end - start, 0),
  ];
  const [one, other] = [rank(a), rank(b)];
  const at = one.findIndex((value, i) => value !== other[i]);
  if (at >= 0) return (one[at] ?? 0) - (other[at] ?? 0);
  const [x, y] = [a.document?.published ?? '9999', b.document?.published ?? '9999'];
  return (
    compareTimes(x, y) || compare(a.statement.document, b.statement.document) || a.statement.index - b.statement.index
  );
}

/** What lines are ordered by. */
export interface InOrder extends LineDate {
  readonly id: string;
  readonly document: { readonly document: string };
  /** Where it begins in its document. */
  readonly at: number;
}

/** In order of time, what has no date last; then by place and identifier. */
export function compareLines(a: InOrder, b: InOrder): number {
  if (a.on !== b.on) {
    if (a.on === null || b.on === null) return a.on === null ? 1 : -1;
    const byTime = compareTimes(a.on, b.on);
    if (byTime !== 0) return byTime;
  }
  return compare(a.document.document, b.document.document) || a.at - b.at || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
