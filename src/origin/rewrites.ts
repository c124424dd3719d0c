import type { KeptStatement } from '#speaker/speaker.ts';
import { isFrom, readChain } from './chain.ts';
import { readBodyWords } from './copy-body.ts';
import { confirmCopy, COPY_AT } from './copies.ts';
import { hasNamedReporter } from './credit.ts';
import { isSameOutlet } from './outlet-names.ts';
import { comparePublished, compareSources, findCarriers, type OriginDocument, type OriginSetting } from './setting.ts';

/**
 * How much two texts must share, outside quotation marks, to be one story told in other words: telling words of the shorter that the
 * longer has, and pairs of neighbouring words. A text that a reporter signs is taken for his own sooner than one that nobody signs.
 */
const SIGNED = { words: 0.6, pairs: 0.35 } as const;
const UNSIGNED = { words: 0.42, pairs: 0.15 } as const;

/** A text shorter than this share of another finds its words there by chance. */
const SHORTEST_SHARE = 0.3;

/** Words of fewer letters tell nothing. */
const TELLING_LETTERS = 4;

/** The text that a document's report is taken from: a document of the material, or a medium outside it. */
export type TextSource =
  | { readonly kind: 'document'; readonly document: OriginDocument; readonly statement: KeptStatement }
  | { readonly kind: 'outside'; readonly outlet: string };

/**
 * Where a document has the text around a statement from: the earliest document of which it is a copy or a rewrite and that has the
 * same words, or the agency that it credits. Null if the text is its own.
 */
export function findTextSource(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): TextSource | null {
  const credit = setting.creditOf(document);
  for (const other of setting.sources()) {
    if (other.document === document.document || other.kind === 'post') continue;
    const credited = credit !== null && other.outlet !== null && isSameOutlet(credit, other.outlet);
    if (!credited && !mayBeSourceOf(other, document, setting)) continue;
    const [carrier] = findCarriers(statement, other, setting);
    if (carrier === undefined || cites(carrier, other, document, setting)) continue;
    if (credited || isOneText(document, other, setting))
      return { kind: 'document', document: other, statement: carrier };
  }
  return credit === null ? null : { kind: 'outside', outlet: credit };
}

/** True if a document comes before another in the order of sources. */
function mayBeSourceOf(earlier: OriginDocument, later: OriginDocument, setting: OriginSetting): boolean {
  const order = compareSources(setting.creditOf(later), setting.creditOf(earlier)) || comparePublished(later, earlier);
  return order > 0;
}

/** True if one document says that it has the words from the other, which then is not taken from it. */
function cites(
  statement: KeptStatement,
  document: OriginDocument,
  other: OriginDocument,
  setting: OriginSetting,
): boolean {
  return readChain(statement, document, setting).some(step => step.kind === 'medium' && isFrom(other, step.name));
}

/** True if two documents are copies of one text, or the later one tells the earlier one's story in other words. */
function isOneText(later: OriginDocument, earlier: OriginDocument, setting: OriginSetting): boolean {
  if (later.copyGroup !== null && later.copyGroup === earlier.copyGroup) return true;
  const sameKind = (later.kind === 'transcript') === (earlier.kind === 'transcript');
  if (sameKind && confirmCopy(setting.bodyOf(later), setting.bodyOf(earlier)) >= COPY_AT) return true;
  const sameOutlet = later.outlet !== null && later.outlet === earlier.outlet;
  if (sameOutlet || later.kind !== 'article' || earlier.kind !== 'article') return false;
  const needed = hasNamedReporter(later) ? SIGNED : UNSIGNED;
  const [one, two] = [readBodyWords(later).own, readBodyWords(earlier).own];
  if (Math.min(one.length, two.length) < SHORTEST_SHARE * Math.max(one.length, two.length)) return false;
  const shared = compareStories(one, two);
  return shared.words >= needed.words && shared.pairs >= needed.pairs;
}

/** The shares of telling words and of pairs of words that the shorter of two texts has in common with the longer. */
export function compareStories(
  a: readonly string[],
  b: readonly string[],
): { readonly words: number; readonly pairs: number } {
  const [one, two] = [storyOf(a), storyOf(b)];
  return { words: shareOf(one.words, two.words), pairs: shareOf(one.pairs, two.pairs) };
}

interface Story {
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

/** Each text is compared with many. */
const stories = new WeakMap<readonly string[], Story>();

function storyOf(words: readonly string[]): Story {
  let story = stories.get(words);
  if (story === undefined) stories.set(words, (story = { words: tellingWords(words), pairs: pairsOf(words) }));
  return story;
}

function tellingWords(words: readonly string[]): Set<string> {
  return new Set(words.filter(word => word.length >= TELLING_LETTERS || /^\p{N}/u.test(word)));
}

function pairsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : a.intersection(b).size / smaller;
}
