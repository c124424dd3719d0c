import { countShared, readBodyWords, readCopyBody, type CopyBody, type CopyText } from './copy-body.ts';
import { hashOfKey, isHeadKey, LEAST_SHARED, SHORT_WORDS, signWords } from './copy-keys.ts';

/** A body of which the writer's own part is less than this is judged by all of it (a printed transcript, a letter in full). */
const MOSTLY_QUOTED = 0.15;

/** `confirmCopy` at or above this is one text (measured in docs/decisions/008-origins.md). */
export const COPY_AT = 0.5;

/** The keys under which a store looks up which documents may be copies of this one (`copy-keys.ts`). */
export function signCopy(document: CopyText): readonly number[] {
  const { whole, own } = readBodyWords(document);
  // Too little of the writer's own is nothing to find a text by.
  return signWords(own.length >= SHORT_WORDS ? own : whole);
}

/**
 * How sure two bodies are one text, 0 to 1; `COPY_AT` and more is a copy. It looks at how much of the shorter stands in the
 * longer, word for word in threes, in the writers' own words: reports of one event may share every quotation and are still two.
 */
export function confirmCopy(a: CopyBody, b: CopyBody): number {
  if (a.words === 0 || b.words === 0) return 0;
  if (a.words === b.words && a.identity === b.identity) return 1;
  if (Math.min(a.words, b.words) < SHORT_WORDS) return 0;
  const whole = containment(a.whole, b.whole);
  const ownWords = Math.min(a.own.length, b.own.length);
  // Too little of the writers' own to judge by: a page of somebody's words is a copy only if nearly all of it is the same.
  if (ownWords < Math.max(SHORT_WORDS / 2, MOSTLY_QUOTED * Math.min(a.whole.length, b.whole.length)))
    return whole >= 0.9 && ratio(a, b) >= 0.6 ? whole : Math.min(whole, COPY_AT - 0.01);
  const own = containment(a.own, b.own);
  const sureness = scale(Math.min(own, whole + 0.1), neededFor(ownWords));
  return tellsTheSame(a, b) ? sureness : Math.min(sureness, COPY_AT - 0.01);
}

/** Share of the head of one of two texts that the other must have. */
const HEAD_SHARED = 0.4;
/** Shares of the names and the figures of the text with fewer of them that the other must have; fewer than so many prove nothing. */
const NAMES = { shared: 0.7, few: 5 } as const;
const FIGURES = { shared: 0.75, few: 3 } as const;

/**
 * True if two texts have the news in common, and not only what their house says in each of its texts: of one head at least a part stands in the
 * other text, and they name the same names and figures. Forms that are filled in differ in nothing else.
 */
function tellsTheSame(a: CopyBody, b: CopyBody): boolean {
  if (differ(a.figures, b.figures, FIGURES) || differ(a.names, b.names, NAMES)) return false;
  if (isAboutElse(a, b) && isAboutElse(b, a) && containment(a.own, b.own) < NEARLY_ALL) return false;
  const head = Math.max(countShared(a.head, b.own) / a.head.length, countShared(b.head, a.own) / b.head.length);
  return head >= HEAD_SHARED;
}

/** A text that has so much of another is it, whatever the names (a place may be spelt otherwise throughout). */
const NEARLY_ALL = 0.92;

/** True if a text names something again and again that another never names. */
function isAboutElse(a: CopyBody, b: CopyBody): boolean {
  return countShared(a.subjects, b.beginnings) < a.subjects.length;
}

/** True if of the fewer things too many are not among the others; one may always be missing. */
function differ(a: Uint32Array, b: Uint32Array, needed: { readonly shared: number; readonly few: number }): boolean {
  const fewer = Math.min(a.length, b.length);
  if (fewer < needed.few) return false;
  return fewer - countShared(a, b) > Math.max(1, (1 - needed.shared) * fewer);
}

/** The share of the smaller set that the larger holds. */
function containment(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : countShared(a, b) / smaller;
}

/** The containment that a copy must reach: long texts share by chance less, so that less is proof. */
function neededFor(ownRuns: number): number {
  return ownRuns >= 80 ? 0.4 : 0.44;
}

/** Puts `needed` at `COPY_AT` and keeps 0 and 1 where they are. */
function scale(value: number, needed: number): number {
  return value < needed ? (value / needed) * COPY_AT : COPY_AT + ((value - needed) / (1 - needed)) * (1 - COPY_AT);
}

function ratio(a: CopyBody, b: CopyBody): number {
  return Math.min(a.words, b.words) / Math.max(a.words, b.words);
}

/** A document as `groupCopies` takes it. */
export interface CopyCandidate extends CopyText {
  readonly document: string;
}

/**
 * Puts documents that are copies of one text together, whatever order they come in.
 * @returns for each document the smallest identifier of its group, or null if it stands alone.
 */
export function groupCopies(documents: readonly CopyCandidate[]): Map<string, string | null> {
  const sorted = [...documents].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  const bodies = sorted.map(readCopyBody);
  const parents = sorted.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  for (const [i, j] of candidatePairs(sorted)) {
    const [low, high] = [rootOf(i), rootOf(j)].sort((x, y) => x - y);
    const [a, b] = [bodies[i], bodies[j]];
    if (low === undefined || high === undefined || low === high || a === undefined || b === undefined) continue;
    if (confirmCopy(a, b) >= COPY_AT) parents[high] = low;
  }
  const members = Map.groupBy(sorted, (_, i) => rootOf(i));
  return new Map(
    [...members.values()].flatMap(group =>
      group.map(({ document }) => [document, group.length > 1 ? (group[0]?.document ?? null) : null] as const),
    ),
  );
}

/** Pairs of positions that share keys enough, each once. */
function* candidatePairs(documents: readonly CopyText[]): Generator<readonly [number, number]> {
  const holders = new Map<number, { readonly at: number; readonly inHead: boolean }[]>();
  for (const [j, document] of documents.entries()) {
    const shared = new Map<number, number>();
    const keys = signCopy(document);
    for (const key of keys) {
      const held = holders.get(hashOfKey(key)) ?? [];
      for (const { at, inHead } of held) if (inHead || isHeadKey(key)) shared.set(at, (shared.get(at) ?? 0) + 1);
      held.push({ at: j, inHead: isHeadKey(key) });
      holders.set(hashOfKey(key), held);
    }
    const least = Math.min(LEAST_SHARED, keys.length);
    for (const [i, count] of shared) if (count >= least) yield [i, j];
  }
}
