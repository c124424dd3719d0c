import { isEmptyWord, stem } from '#check/stem.ts';
import { hashStem, rarityOf, type Lexicon } from './lexicon.ts';
import { isDenial } from './negation.ts';
import { readPost } from './post.ts';
import { isYear, matterOf, termsOf, type Term } from './terms.ts';

/** A claim or post made ready for comparing it with checked claims. */
export interface Question {
  /** The words of matter, in order; those of hashtags at the end. */
  readonly terms: readonly Term[];
  /** The distinct stems, and those of who wrote it that are not among them. */
  readonly stems: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  /** Hashtags, @names and longer words in lower case: they may be several words written together. */
  readonly joined: ReadonlySet<string>;
  /** Words in capitals that may be initials, in lower case. */
  readonly initials: ReadonlySet<string>;
  /** Initials of its own names. */
  readonly named: ReadonlySet<string>;
  /** True if it denies what it says; null for a long post, in which others are denied. */
  readonly denies: boolean | null;
  readonly figures: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly month: string | null;
  readonly year: string | null;
  /** True if a picture or film came with it, or it speaks of one. */
  readonly isPictured: boolean;
}

/** A word that a question looks up, and how much it counts where it is shared. */
export interface Wanted {
  readonly hash: number;
  readonly weight: number;
}

/** Checked claims that the words of one question may bring up together, counted once for each word. */
const MOST_BROUGHT_UP = 60_000;

/** A post of more different words says more than one claim. */
export const SHORT = 30;
/** More different words than this are not looked at, those that stand first are. */
const MOST_WORDS = 250;
/** Who wrote a post tells less than its words; measured on the training part of CheckThat! 2020. */
const AUTHOR_WEIGHT = 0.6;
/** A word that stands for another in so many of ten cases or more is looked up beside it. */
const LIKE_ENOUGH = 0.25;
const LIKE_WEIGHT = 0.5;

/** Makes a claim or post ready. */
export function askAbout(text: string, lexicon: Lexicon): Question {
  const post = readPost(text);
  const matter = matterOf(post.terms);
  const stems = new Set(matter.map(term => term.stem));
  const opened = post.tags
    .flatMap(tag => openJoined(tag, lexicon))
    .filter(({ isEmpty, stem: found }) => !isEmpty && !stems.has(found));
  const terms = firstWords([...matter, ...opened]);
  const all = new Set(terms.map(term => term.stem));
  return {
    terms,
    stems: all,
    authors: new Set(matterOf(post.author).flatMap(term => (all.has(term.stem) ? [] : term.stem))),
    joined: new Set([
      ...post.tags.map(tag => tag.toLowerCase()),
      ...post.terms.flatMap(({ word }) => (word.length >= LEAST_JOINED ? word : [])),
    ]),
    initials: new Set(initialsIn(text)),
    named: initialsOf(post.terms),
    denies: all.size <= SHORT ? isDenial(post.terms) : null,
    figures: new Set(terms.flatMap(term => (term.isFigure && !isYear(term.stem) ? term.stem : []))),
    years: new Set(post.terms.flatMap(({ word }) => (isYear(word) ? word : []))),
    month: post.month,
    year: post.year,
    isPictured: post.isPictured,
  };
}

/** What to look up for a question: the rarest words first, until they bring up too much. */
export function wordsWanted(question: Question, lexicon: Lexicon): Wanted[] {
  const { likeness, counts } = lexicon;
  const weights = new Map<number, number>();
  const put = (hash: number, weight: number): void => {
    if (counts.has(hash)) weights.set(hash, Math.max(weights.get(hash) ?? 0, weight));
  };
  for (const found of question.stems) put(hashStem(found), 1);
  for (const found of question.authors) put(hashStem(found), AUTHOR_WEIGHT);
  for (const found of question.stems)
    for (const [other, value] of likeness.get(hashStem(found)) ?? [])
      if (value >= LIKE_ENOUGH) put(other, value * LIKE_WEIGHT);
  let left = MOST_BROUGHT_UP;
  return [...weights]
    .map(([hash, weight]) => ({ hash, weight: weight * rarityOf(lexicon, hash), places: counts.get(hash) ?? 0 }))
    .sort((a, b) => a.places - b.places || a.hash - b.hash)
    .filter(({ places }) => (left -= places) >= 0);
}

/** The order of candidates that share as much with a question, whatever order they came in. */
export function compareTold(a: Told, b: Told): number {
  if (a.claim !== b.claim) return a.claim < b.claim ? -1 : 1;
  const [x, y] = [a.title ?? '', b.title ?? ''];
  return x === y ? 0 : x < y ? -1 : 1;
}

interface Told {
  readonly claim: string;
  readonly title: string | null;
}

function firstWords(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  const first: Term[] = [];
  for (const term of terms) {
    if (seen.size >= MOST_WORDS && !seen.has(term.stem)) continue;
    if (first.length >= 4 * MOST_WORDS) break;
    seen.add(term.stem);
    first.push(term);
  }
  return first;
}

const LEAST_JOINED = 6;
const MOST_JOINED = 40;
const MOST_PARTS = 6;
const LONGEST_PART = 18;
/** What a further part costs, in natural logarithms of how rare a part is. */
const PART_COST = 2;
/** Small words are not counted in the lexicon; they are about as common in tags as its commonest words. */
const SMALL_RARITY = 3;

/** A part alone must be so long, the rest so long, and rarer than most words, or chance would open tags. */
const LEAST_END = 5;
const LEAST_LEFT = 3;
const RARE_END = 6;

/** The words of a tag that is written in one, where the record's checked claims know all of them; else the one they know. */
function openJoined(tag: string, lexicon: Lexicon): Term[] {
  const whole = tag.toLowerCase();
  if (whole.length < LEAST_JOINED || whole.length > MOST_JOINED || lexicon.counts.has(hashStem(stem(whole)))) return [];
  const best: ({ readonly cost: number; readonly parts: readonly string[] } | null)[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= whole.length; end += 1) {
    best.push(null);
    for (let start = Math.max(0, end - LONGEST_PART); start < end; start += 1) {
      const before = best[start];
      if (before == null || before.parts.length >= MOST_PARTS) continue;
      const part = whole.slice(start, end);
      const rarity = partRarity(part, lexicon);
      if (rarity === null) continue;
      const cost = before.cost + rarity + PART_COST;
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, parts: [...before.parts, part] };
    }
  }
  const parts = best[whole.length]?.parts ?? [];
  return parts.length < 2 ? openEnd(whole, lexicon) : termsOf(parts.join(' '));
}

/** The longest known word that a tag ends or begins with, where what is left is a word too, if none that is known: most often a name. */
function openEnd(whole: string, lexicon: Lexicon): Term[] {
  for (let length = whole.length - LEAST_LEFT; length >= LEAST_END; length -= 1)
    for (const part of [whole.slice(-length), whole.slice(0, length)])
      if ((partRarity(part, lexicon) ?? 0) >= RARE_END) return termsOf(part);
  return [];
}

function partRarity(part: string, lexicon: Lexicon): number | null {
  if (part.length > 1 && part.length < 6 && isEmptyWord(part)) return SMALL_RARITY;
  const hash = hashStem(stem(part));
  return part.length >= 3 && lexicon.counts.has(hash) ? rarityOf(lexicon, hash) : null;
}

function initialsIn(text: string): string[] {
  return [...text.slice(0, 6000).matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu)].map(([found]) =>
    found.toLowerCase(),
  );
}

const LONGEST_NAME = 6;

/** The initials of runs of words with a capital, small words between them passed over: "Green New Deal" gives "gnd", "gn", "nd". */
export function initialsOf(terms: readonly Term[]): Set<string> {
  const found = new Set<string>();
  for (const start of terms.keys()) {
    let initials = '';
    for (const { isCapital, isEmpty, word } of terms.slice(start, start + LONGEST_NAME)) {
      if (!isCapital && isEmpty && initials !== '') continue;
      if (!isCapital) break;
      initials += word.charAt(0);
      if (initials.length > 1) found.add(initials);
    }
  }
  return found;
}
