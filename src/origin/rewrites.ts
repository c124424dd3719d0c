import type { KeptStatement } from '#speaker/speaker.ts';
import { findCarriers, findInPaper, findRetold } from './carriers.ts';
import { readChain } from './chain.ts';
import { claimsHearing } from './citations.ts';
import { readOwnWords } from './copy-words.ts';
import { confirmCopy, COPY_AT } from './copies.ts';
import { hasNamedReporter } from './credit.ts';
import type { Rests } from './hop.ts';
import { isSameOutlet } from './outlet-names.ts';
import { isFrom } from './publishers.ts';
import { comparePublished, compareSources, type OriginDocument, type OriginSetting } from './setting.ts';

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
  | {
      readonly kind: 'document';
      readonly document: OriginDocument;
      readonly statement: KeptStatement;
      readonly rests: Rests;
      /** How sure the two are one, 0 to 1; absent where a credit says so. */
      readonly likeness?: number;
    }
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
    const [exact = findInPaper(statement, other, setting)] = findCarriers(statement, other, setting);
    const carrier = exact ?? findRetold(statement, other, setting);
    if (carrier === null || cites(carrier, other, document, setting)) continue;
    const found = { kind: 'document', document: other, statement: carrier } as const;
    if (credited) return { ...found, rests: 'cites_by_name' };
    const one = likenessOf(document, other, setting);
    // Words that are themselves others are the same only inside a story that is retold sentence by sentence.
    if (one === null || (exact === null && one.likeness < SIGNED.words)) continue;
    // Whom a text credits is its source before another that tells the same.
    if (credit === null || one.rests === 'same_text') return { ...found, ...one };
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

/** A text shorter than this, in words of its own, shares many with another by chance; a text of one sentence shares most. */
const FEW_WORDS = 20;
const ONE_SENTENCE = 10;

/** How two documents are copies of one text, or the later one tells the earlier one's story in other words; null if they are two. */
function likenessOf(
  later: OriginDocument,
  earlier: OriginDocument,
  setting: OriginSetting,
): { readonly rests: 'same_text' | 'rewritten'; readonly likeness: number } | null {
  const sameKind = (later.kind === 'transcript') === (earlier.kind === 'transcript');
  const likeness = sameKind ? confirmCopy(setting.bodyOf(later), setting.bodyOf(earlier)) : 0;
  if (likeness >= COPY_AT) return { rests: 'same_text', likeness };
  if (later.copyGroup !== null && later.copyGroup === earlier.copyGroup)
    return { rests: 'same_text', likeness: COPY_AT };
  const sameOutlet = later.outlet !== null && later.outlet === earlier.outlet;
  if (sameOutlet || later.kind !== 'article' || !['article', 'release', 'reply'].includes(earlier.kind)) return null;
  const [one, two] = [readOwnWords(later), readOwnWords(earlier)];
  const [short, long] = [Math.min(one.length, two.length), Math.max(one.length, two.length)];
  if (short < SHORTEST_SHARE * long || short < ONE_SENTENCE) return null;
  const needed =
    hasNamedReporter(later) || short < FEW_WORDS || [later, earlier].some(one => claimsHearing(one, setting))
      ? SIGNED
      : UNSIGNED;
  const shared = compareStories(one, two);
  return shared.words >= needed.words && shared.pairs >= needed.pairs
    ? { rests: 'rewritten', likeness: shared.words }
    : null;
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
