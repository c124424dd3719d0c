import { hashStem } from './lexicon.ts';
import { isDenial } from './negation.ts';
import { initialsOf } from './question.ts';
import { isYear, matterOf, termsOf, type Term } from './terms.ts';

/** A checked claim made ready for comparing. */
export interface Checked {
  readonly claim: readonly Term[];
  readonly title: readonly Term[];
  /** How often each stem stands in the claim, in the title, in both. */
  readonly inClaim: ReadonlyMap<string, number>;
  readonly inTitle: ReadonlyMap<string, number>;
  readonly all: ReadonlyMap<string, number>;
  /** Pairs of neighbouring stems. */
  readonly pairs: ReadonlySet<string>;
  /** Neighbouring words written together, with the stems of matter that they hold. */
  readonly joined: ReadonlyMap<string, readonly string[]>;
  readonly initials: ReadonlySet<string>;
  readonly denies: boolean;
  readonly figures: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  /** True if it is about a picture or film. */
  readonly isOfPicture: boolean;
  /** The words that it and its title begin with: most often who did or said something. */
  readonly subjects: ReadonlySet<string>;
  /** Three- and four-letter pieces of its words, each with the stem of the word. */
  readonly pieces: ReadonlyMap<string, ReadonlySet<string>>;
}

const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const PICTURES = /^(?:photo(?:graph)?s?|pictures?|images?|videos?|footage|films?|meme|photoshopped)$/u;
const SUBJECT_WORDS = 3;
const LONGEST_JOINED = 4;
const LEAST_JOINED = 6;

/** Makes a checked claim ready. */
export function describeChecked({ claim, title }: { readonly claim: string; readonly title: string | null }): Checked {
  const claimTerms = termsOf(claim);
  const titleTerms = title === null ? [] : termsOf(title);
  const words = [...claimTerms, ...titleTerms];
  const [claimMatter, titleMatter] = [matterOf(claimTerms), matterOf(titleTerms)];
  const matter = [...claimMatter, ...titleMatter];
  return {
    claim: claimMatter,
    title: titleMatter,
    inClaim: countStems(claimMatter),
    inTitle: countStems(titleMatter),
    all: countStems(matter),
    pairs: new Set([claimMatter, titleMatter].flatMap(pairsOf)),
    joined: new Map([...joinedIn(claimTerms), ...joinedIn(titleTerms)]),
    initials: new Set([...initialsOf(claimTerms), ...initialsOf(titleTerms)]),
    denies: isDenial(claimTerms),
    figures: new Set(matter.flatMap(({ isFigure, stem }) => (isFigure && !isYear(stem) ? stem : []))),
    years: new Set(words.flatMap(({ word }) => (isYear(word) ? word : []))),
    months: new Set(words.flatMap(({ word, isCapital }) => (isCapital && MONTHS.has(word) ? word : []))),
    isOfPicture: words.some(({ word }) => PICTURES.test(word)),
    subjects: new Set([claimMatter, titleMatter].flatMap(told => told.slice(0, SUBJECT_WORDS).map(({ stem }) => stem))),
    pieces: piecesOf(matter),
  };
}

/** What a checked claim is looked up by: the hashes of its distinct stems of matter. */
export function wordsOfChecked({ claim, title }: { readonly claim: string; readonly title: string | null }): number[] {
  const terms = [...termsOf(claim), ...(title === null ? [] : termsOf(title))];
  return [...new Set(matterOf(terms).map(({ stem }) => hashStem(stem)))];
}

function countStems(terms: readonly Term[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stem } of terms) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** Pairs of neighbouring stems. */
export function pairsOf(terms: readonly Term[]): string[] {
  return terms.slice(1).map(({ stem }, i) => `${terms[i]?.stem ?? ''} ${stem}`);
}

function* joinedIn(terms: readonly Term[]): Generator<[string, readonly string[]]> {
  for (const start of terms.keys()) {
    let joined = '';
    const stems: string[] = [];
    for (const { word, stem, isEmpty } of terms.slice(start, start + LONGEST_JOINED)) {
      joined += word;
      if (!isEmpty) stems.push(stem);
      if (joined !== word && joined.length >= LEAST_JOINED) yield [joined, [...stems]];
    }
  }
}

/** Three- and four-letter pieces of words, their ends marked, so that misspellings and parts of compounds still share some. */
export function piecesOf(terms: readonly Term[]): Map<string, Set<string>> {
  const pieces = new Map<string, Set<string>>();
  for (const { word, stem } of terms) {
    const marked = `_${word}_`;
    for (const length of [3, 4])
      for (let i = 0; i + length <= marked.length; i += 1) {
        const piece = marked.slice(i, i + length);
        const stems = pieces.get(piece);
        if (stems === undefined) pieces.set(piece, new Set([stem]));
        else stems.add(stem);
      }
  }
  return pieces;
}
