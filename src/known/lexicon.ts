import { shingleHashes } from '#text/fingerprint.ts';
import { learnLikeness, type Twice } from './translate.ts';
import type { CheckedClaim } from './checked-claim.ts';
import { matterOf, termsOf } from './terms.ts';

/** What the words of all checked claims of a record tell together. */
export interface Lexicon {
  /** How many checked claims there are. */
  readonly total: number;
  /** Words of matter in a claim, its title and both, on average. */
  readonly claimLength: number;
  readonly titleLength: number;
  /** In how many checked claims a word stands, by the hash of its stem. */
  readonly counts: ReadonlyMap<number, number>;
  /** How likely words stand for each other, by the hashes of both. */
  readonly likeness: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

export const EMPTY_LEXICON: Lexicon = {
  total: 0,
  claimLength: 1,
  titleLength: 1,
  counts: new Map(),
  likeness: new Map(),
};

/** So many claims are enough to learn likeness from; of more, those whose hashes are smallest are taken. */
const MOST_LEARNT_FROM = 20_000;

/** The 32-bit hash of a stem, as the store has it. */
export function hashStem(stem: string): number {
  let hash = hashes.get(stem);
  if (hash === undefined) {
    if (hashes.size > MOST_KEPT) hashes.clear();
    hash = shingleHashes([stem])[0] ?? 0;
    hashes.set(stem, hash);
  }
  return hash;
}

const hashes = new Map<string, number>();
const MOST_KEPT = 100_000;

/** Counts words and learns likeness; the order of the claims decides nothing. */
export function buildLexicon(claims: Iterable<Pick<CheckedClaim, 'claim' | 'title'>>): Lexicon {
  const counts = new Map<number, number>();
  const learnt: { readonly rank: number; readonly key: string; readonly twice: Twice }[] = [];
  let total = 0;
  let claimWords = 0;
  let titleWords = 0;
  for (const { claim, title } of claims) {
    const one = matterOf(termsOf(claim)).map(({ stem }) => hashStem(stem));
    const other = title === null ? [] : matterOf(termsOf(title)).map(({ stem }) => hashStem(stem));
    total += 1;
    claimWords += one.length;
    titleWords += other.length;
    for (const hash of new Set([...one, ...other])) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    if (one.length === 0 || other.length === 0) continue;
    const key = `${claim}\n${title ?? ''}`;
    learnt.push({ rank: hashStem(key), key, twice: { one: [...new Set(one)], other: [...new Set(other)] } });
  }
  if (total === 0) return EMPTY_LEXICON;
  learnt.sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    total,
    claimLength: claimWords / total,
    titleLength: titleWords / total,
    counts,
    likeness: likenessOf(learnt.slice(0, MOST_LEARNT_FROM).map(({ twice }) => twice)),
  };
}

function likenessOf(texts: readonly Twice[]): Lexicon['likeness'] {
  const numbers = new Map<number, number>();
  const back: number[] = [];
  const numberOf = (hash: number): number => {
    let number = numbers.get(hash);
    if (number === undefined) {
      number = back.length;
      numbers.set(hash, number);
      back.push(hash);
    }
    return number;
  };
  const numbered = texts.map(({ one, other }) => ({ one: one.map(numberOf), other: other.map(numberOf) }));
  const likeness = new Map<number, Map<number, number>>();
  const put = (a: number, b: number, value: number): void => {
    const ties = likeness.get(a) ?? new Map<number, number>();
    ties.set(b, value);
    likeness.set(a, ties);
  };
  for (const { a, b, likeness: exact } of learnLikeness(numbered)) {
    const [x = 0, y = 0] = [back[a], back[b]];
    // Rounded as it is kept, so that a lexicon just made and one that was kept are the same.
    const value = Math.round(exact * STEPS) / STEPS;
    put(x, y, value);
    put(y, x, value);
  }
  return likeness;
}

/** Likeness is kept in so many steps. */
export const STEPS = 255;

/**
 * How much it tells that a word is shared: the rarer, the more (Robertson and Sparck Jones 1976), from 0 to 10, so that what is weighed
 * weighs the same in records of all sizes.
 */
export function rarityOf({ total, counts }: Lexicon, hash: number): number {
  const count = counts.get(hash) ?? 0;
  return (10 * Math.log(1 + (total - count + 0.5) / (count + 0.5))) / Math.log(2 * total + 2);
}
