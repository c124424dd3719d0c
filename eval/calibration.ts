import type { Span } from '#base/span.ts';
import { CONTENT_KINDS, contentKindOf, keyOfSpans, trimSpans } from './compare-spans.ts';
import { extractArticles } from './extracted.ts';
import { readArticles } from './polnear.ts';
import type { Attribution } from './polnear.ts';
import { printTable } from './table.ts';
import { percent } from './tally.ts';

/** A statement's confidence and whether it was right. */
export interface Judged {
  readonly confidence: number;
  /** The content is an annotator's, to the letter. */
  readonly exact: boolean;
  /** Four fifths of the words of either content are the other's, and the source is the same by its head. */
  readonly near: boolean;
  readonly kind: string;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly exact: number;
  readonly near: number;
}

/** Where each word of some spans begins, in UTF-16 units. */
function wordsOf(text: string, spans: readonly Span[]): Set<number> {
  const words = new Set<number>();
  for (const [start, end] of spans)
    for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu))
      words.add(start + index);
  return words;
}

/** The share of all words that must be in both contents, for either. */
const SHARED = 0.8;

/** True if enough words of each stand in the other. */
export function isSameContent(text: string, one: readonly Span[], other: readonly Span[]): boolean {
  const [a, b] = [wordsOf(text, one), wordsOf(text, other)];
  const shared = a.intersection(b).size;
  return shared > 0 && shared >= SHARED * a.size && shared >= SHARED * b.size;
}

/** Where a noun phrase ends for its head: before a comma, a relative clause or a preposition. */
const AFTER_HEAD = /[,(–—]|\s(?:who|which|that|of|for|in|at|from|with|on|to)\s/u;

/** The span of a source's head: the last word before the first comma, relative pronoun or preposition. Null without a word. */
export function headOf(text: string, source: readonly Span[]): Span | null {
  const first = trimSpans(text, source)[0];
  if (first === undefined) return null;
  const slice = text.slice(...first);
  const cut = slice.search(AFTER_HEAD);
  const phrase = cut > 0 ? slice.slice(0, cut) : slice;
  const last = [...phrase.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu)].at(-1);
  if (last === undefined) return null;
  return [first[0] + last.index, first[0] + last.index + last[0].length];
}

/** True if neither names a source, or the head of one stands within the other. */
export function isSameSource(text: string, one: readonly Span[], other: readonly Span[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length;
  const within = (head: Span | null, spans: readonly Span[]): boolean =>
    head !== null && spans.some(([start, end]) => start <= head[0] && head[1] <= end);
  return within(headOf(text, one), other) || within(headOf(text, other), one);
}

/** Judges every statement that is nobody's within another's, against what was annotated. */
export function judgeStatements(
  text: string,
  statements: readonly (Attribution & { readonly confidence: number; readonly parent: number | null })[],
  wanted: readonly Attribution[],
): Judged[] {
  const keys = new Set(wanted.filter(each => each.content.length > 0).map(each => keyOfSpans(text, each.content)));
  return statements
    .filter(({ parent, content }) => parent === null && content.length > 0)
    .map(statement => ({
      confidence: statement.confidence,
      exact: keys.has(keyOfSpans(text, statement.content)),
      near: wanted.some(
        each =>
          isSameContent(text, statement.content, each.content) && isSameSource(text, statement.source, each.source),
      ),
      kind: contentKindOf(text, statement),
    }));
}

const BINS = 10;

/** Ten bins of confidence, each a tenth wide with its lower end in it (1 belongs to the last); empty bins are left out. */
export function binsOf(judged: readonly Judged[]): Bin[] {
  const binned = Map.groupBy(judged, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)));
  const share = (all: readonly Judged[], of: (each: Judged) => number): number =>
    all.reduce((sum, each) => sum + of(each), 0) / all.length;
  return [...binned]
    .toSorted(([a], [b]) => a - b)
    .map(([i, all]) => ({
      from: i / BINS,
      to: (i + 1) / BINS,
      count: all.length,
      meanConfidence: share(all, each => each.confidence),
      exact: share(all, each => Number(each.exact)),
      near: share(all, each => Number(each.near)),
    }));
}

/** Expected calibration error: how far a bin's confidence is from its share of right ones, weighed by how many are in it. */
export function calibrationError(judged: readonly Judged[], by: 'exact' | 'near'): number {
  return binsOf(judged).reduce((sum, bin) => {
    return sum + (Math.abs(bin.meanConfidence - bin[by]) * bin.count) / Math.max(1, judged.length);
  }, 0);
}

/** How many statements were judged, and their errors of calibration in per cent. */
export interface Calibration {
  readonly count: number;
  readonly errorExact: number;
  readonly errorNear: number;
}

/** Prints a table of bins for all statements and for each kind of content; gives the errors by kind. */
export function printCalibration(judged: readonly Judged[]): Readonly<Record<string, Calibration>> {
  const measured = ['all', ...CONTENT_KINDS].map((kind): [string, Calibration] => {
    const own = kind === 'all' ? judged : judged.filter(each => each.kind === kind);
    const errors = { exact: calibrationError(own, 'exact'), near: calibrationError(own, 'near') };
    console.log(`${kind}: ${own.length} statements`);
    printTable(
      ['confidence', 'statements', 'mean confidence', 'content exact', 'content near, source right'],
      binsOf(own).map(bin => {
        const shares = [bin.meanConfidence, bin.exact, bin.near].map(value => value.toFixed(3));
        return [`${bin.from} to ${bin.to}`, bin.count, ...shares];
      }),
    );
    console.log(`expected calibration error: exact ${errors.exact.toFixed(3)}, near ${errors.near.toFixed(3)}\n`);
    return [kind, { count: own.length, errorExact: percent(errors.exact), errorNear: percent(errors.near) }];
  });
  return Object.fromEntries(measured);
}

/** `calibration FOLDER [--setting fast|best]`: does a statement's confidence mean what it says? On the development part. */
export function measureCalibration([folder, ...options]: readonly string[]): void {
  if (folder === undefined) throw new Error('Name the folder of the corpus: npm run eval -- calibration FOLDER');
  const articles = readArticles(folder, 'dev');
  const statements = extractArticles(articles, options);
  const judged = articles.flatMap(({ text, attributions }, i) =>
    judgeStatements(text, statements[i] ?? [], attributions),
  );
  console.log(JSON.stringify({ measure: 'calibration', ...printCalibration(judged) }));
}
