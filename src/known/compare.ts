import { pairsOf, piecesOf, type Checked } from './checked.ts';
import { hashStem, rarityOf, type Lexicon } from './lexicon.ts';
import { longestRun, richestWindow } from './runs.ts';
import { soften } from './soft.ts';
import { closeSpelling } from './spelling.ts';
import type { Question } from './question.ts';
import type { Term } from './terms.ts';

/** What comparing one question with one checked claim tells, by name; all numbers, none about the words themselves. */
export type Facts = Readonly<Record<string, number>>;

/** Parameters of BM25 (Robertson and Zaragoza 2009), as they are commonly set. */
const K1 = 1.2;
const B = 0.75;
/** The rarity given to a word that no checked claim has, and to initials. */
const UNKNOWN = 5;
/** A share of nothing tells neither way. */
const NEITHER = 0.5;

/** Compares a question, prepared once, with one checked claim after the other. */
export function comparer(question: Question, lexicon: Lexicon): (checked: Checked) => Facts {
  const rarities = new Map<string, number>();
  const rarity = (stem: string): number => {
    const known = rarities.get(stem);
    if (known !== undefined) return known;
    const found = rarityOf(lexicon, hashStem(stem));
    rarities.set(stem, found);
    return found;
  };
  const ownRarity = (stem: string): number => (lexicon.counts.has(hashStem(stem)) ? rarity(stem) : UNKNOWN);
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + rarity(stem), 0);
  const order = question.terms.map(({ stem }) => stem);
  const pairs = new Set(pairsOf(question.terms));
  const pieces = weighPieces(piecesOf(question.terms), rarity);
  const mass = [...question.stems].reduce((total, stem) => total + ownRarity(stem), 0);
  const knownMass = sum([...question.stems].filter(stem => lexicon.counts.has(hashStem(stem))));
  const names = distinct(question.terms.filter(({ isCapital, isFirst }) => isCapital && !isFirst));

  return checked => {
    const has = sharedStems(question, checked);
    const byAuthor = new Set([...checked.all.keys()].filter(stem => !has.has(stem) && question.authors.has(stem)));
    const initials = [...question.initials].filter(word => checked.initials.has(word) && !checked.all.has(word));
    const share = (part: number, whole: number): number => (whole > 0 ? part / whole : NEITHER);
    const bm25 = (
      stems: Iterable<string>,
      counts: ReadonlyMap<string, number>,
      [length, average]: readonly [number, number],
    ): number => {
      let score = 0;
      for (const stem of stems) {
        const count = counts.get(stem) ?? 0;
        if (count > 0) score += (rarity(stem) * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
      }
      return score;
    };
    const { claimLength, titleLength } = lexicon;
    const lengths = [checked.claim.length + checked.title.length, claimLength + titleLength] as const;
    const inClaim = sum([...checked.inClaim.keys()].filter(stem => has.has(stem)));
    const claimMass = sum(checked.inClaim.keys());
    const inTitle = sum([...checked.inTitle.keys()].filter(stem => has.has(stem)));
    const titleMass = sum(checked.inTitle.keys());
    const byAuthorInClaim = sum([...checked.inClaim.keys()].filter(stem => byAuthor.has(stem)));
    const rarest = [...[...has].map(rarity), ...initials.map(() => UNKNOWN)].toSorted((a, b) => b - a);
    const asked = sum([...has].filter(stem => question.stems.has(stem)));
    const run = [checked.claim, checked.title].map(terms =>
      longestRun(
        order,
        terms.map(({ stem }) => stem),
        rarity,
      ),
    );
    const window = richestWindow(order, checked.all, rarity);
    const unmatched = [...question.stems].filter(stem => !checked.all.has(stem));
    const near = new Set(
      [...checked.all.keys()].filter(stem => !has.has(stem) && unmatched.some(word => closeSpelling(stem, word))),
    );
    const soft = soften({ question, checked, has, near, byAuthor, lexicon, rarity });
    const checkedNames = distinct(checked.claim.filter(({ isCapital, isFirst }) => isCapital && !isFirst));
    const others = checked.claim.filter(({ isCapital, isFigure }) => !isCapital && !isFigure).map(({ stem }) => stem);
    const quoted = [...checked.claim, ...checked.title].filter(({ isQuoted }) => isQuoted).map(({ stem }) => stem);
    const held = (stems: readonly string[]): number => sum(stems.filter(stem => has.has(stem)));
    const bothTold = [...checked.inTitle.keys()].filter(stem => checked.inClaim.has(stem));
    const misspelt = sum([...checked.inClaim.keys()].filter(stem => near.has(stem) && rarity(stem) > UNKNOWN));
    const plain = [...checked.inClaim.keys()].filter(stem => !checked.figures.has(stem));
    const matched = share(sum(plain.filter(stem => has.has(stem) || near.has(stem) || byAuthor.has(stem))), sum(plain));
    const figures = [...checked.figures].filter(figure => question.figures.has(figure)).length;
    const words = bm25(question.stems, checked.all, lengths);
    const authors = bm25(question.authors, checked.all, lengths);
    return {
      words,
      wordsOfClaim: bm25(question.stems, checked.inClaim, [checked.claim.length, claimLength]),
      wordsOfTitle: bm25(question.stems, checked.inTitle, [checked.title.length, titleLength]),
      authors,
      wordsAndAuthors: words + 0.6 * authors,
      wordsShare: share(words, knownMass),
      pieces: shareOfPieces(pieces, weighPieces(checked.pieces, rarity)),
      shared: sum(has) + initials.length * UNKNOWN,
      sharedOfAsked: share(asked, mass),
      sharedOfClaim: share(inClaim, claimMass),
      sharedOfTitle: share(inTitle, titleMass),
      sharedWithAuthor: share(inClaim + byAuthorInClaim, claimMass),
      rarest: rarest[0] ?? 0,
      second: rarest[1] ?? 0,
      third: rarest[2] ?? 0,
      count: rarest.length,
      rarestOfAuthor: Math.max(0, ...[...byAuthor].map(rarity)),
      pairs: [...pairs].reduce((total, pair) => total + (checked.pairs.has(pair) ? sum(pair.split(' ')) : 0), 0),
      run: Math.max(...run.map(({ mass: found }) => found)),
      runWords: Math.max(...run.map(({ words: found }) => found)),
      window,
      windowOfClaim: share(window, claimMass),
      names: share(held(checkedNames), sum(checkedNames)),
      namesWithAuthor: share(
        held(checkedNames) + sum(checkedNames.filter(stem => byAuthor.has(stem))),
        sum(checkedNames),
      ),
      namesMass: held(checkedNames),
      namesOfAsked: share(
        sum(names.filter(stem => checked.all.has(stem))),
        names.reduce((total, stem) => total + ownRarity(stem), 0),
      ),
      others: share(held(others), sum(others)),
      othersMass: held(others),
      quoted: share(held(quoted), sum(quoted)),
      quotedMass: held(quoted),
      figures: share(figures, checked.figures.size),
      figuresCount: figures,
      figuresOfAsked: share(figures, question.figures.size),
      year: agreeOn(checked.years, [question.year, ...question.years]),
      month: agreeOn(checked.months, [question.month]),
      tag: [...question.joined].some(word => checked.joined.has(word)) ? 1 : 0,
      initials:
        initials.some(word => word.length > 2) ||
        [...checked.inClaim.keys()].some(stem => stem.length > 2 && question.named.has(stem))
          ? 1
          : 0,
      opposite: question.denies !== null && question.denies !== checked.denies ? 1 : 0,
      same: [checked.claim, checked.title].some(told => isSame(question.terms, told)) ? 1 : 0,
      otherwise: matched >= MATCHED && saysOtherwise(question, checked) ? 1 : 0,
      length: Math.log(1 + question.stems.size),
      misspelt,
      misspeltShare: share(misspelt, claimMass),
      toldTwice: held(bothTold),
      toldTwiceShare: share(held(bothTold), sum(bothTold)),
      rarestMissing: Math.max(
        0,
        ...[...checked.inClaim.keys()].flatMap(stem => (has.has(stem) || byAuthor.has(stem) ? [] : rarity(stem))),
      ),
      pairsOfClaim: share([...pairs].filter(pair => checked.pairs.has(pair)).length, checked.pairs.size),
      rarestNameMissing: Math.max(
        0,
        ...checkedNames.flatMap(stem => (has.has(stem) || byAuthor.has(stem) || near.has(stem) ? [] : rarity(stem))),
      ),
      authorIsSubject: sum([...question.authors].filter(stem => checked.subjects.has(stem))),
      subjectsHeld: sum([...checked.subjects].filter(stem => has.has(stem))),
      picture: checked.isOfPicture ? (question.isPictured ? 1 : -1) : 0,
      ...soft,
    };
  };
}

/**
 * What shares less of the checked claim, its figures aside, speaks of something else, and says nothing otherwise: a post with a number of its
 * own in it is not about another number of the same thing.
 */
const MATCHED = 0.5;
/** A post that is longer than the checked claim by more than this denies or counts other things too. */
const AS_LONG = 1.5;

/** True if a claim that is about as long as the checked one denies what that says, or the other way round, or has other figures. */
function saysOtherwise({ stems, figures, denies }: Question, checked: Checked): boolean {
  if (denies === null || stems.size > AS_LONG * checked.inClaim.size + 2) return false;
  if (denies !== checked.denies) return true;
  return figures.size > 0 && checked.figures.size > 0 && figures.isDisjointFrom(checked.figures);
}

function isSame(asked: readonly Term[], told: readonly Term[]): boolean {
  return asked.length > 0 && asked.length === told.length && asked.every(({ word }, i) => word === told[i]?.word);
}

/** Stems of a checked claim that the question has, also where one of them writes several words together. */
function sharedStems(question: Question, checked: Checked): Set<string> {
  const has = new Set([...checked.all.keys()].filter(stem => question.stems.has(stem)));
  for (const word of question.joined) for (const stem of checked.joined.get(word) ?? []) has.add(stem);
  return has;
}

function distinct(terms: readonly Term[]): string[] {
  return [...new Set(terms.map(({ stem }) => stem))];
}

/** 1 if one of the dates asked for is among those of the claim, −1 if the claim has others, 0 if it has none. */
function agreeOn(checked: ReadonlySet<string>, asked: readonly (string | null)[]): number {
  if (checked.size === 0) return 0;
  return asked.some(date => date !== null && checked.has(date)) ? 1 : -1;
}

interface Pieces {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** A piece weighs as much as the rarest word that it is of. */
function weighPieces(pieces: ReadonlyMap<string, ReadonlySet<string>>, rarity: (stem: string) => number): Pieces {
  const weights = new Map([...pieces].map(([piece, stems]) => [piece, Math.max(...[...stems].map(rarity))] as const));
  const square = [...weights.values()].reduce((total, weight) => total + weight * weight, 0);
  return { weights, norm: Math.sqrt(square) };
}

function shareOfPieces(a: Pieces, b: Pieces): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let product = 0;
  for (const [piece, weight] of b.weights) product += weight * (a.weights.get(piece) ?? 0);
  return product / (a.norm * b.norm);
}
