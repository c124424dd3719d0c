import { alignTokens, type Alignment } from './align.ts';
import type { Claim, ClaimedWords } from './claim.ts';
import { findDifferences, isHarmless, matters, type Difference } from './differences.ts';
import { isNegation } from './meanings.ts';
import { affirmedStretches, deniesSaying } from './never-said.ts';
import type { Passage } from './passages.ts';
import { isEmptyWord } from './stem.ts';
import { needleOf, windowsOf, type Needle } from './windows.ts';
import { tokensOf, type Token } from './words.ts';

/** One way to read the claim, made ready for matching. */
export interface ClaimSide {
  readonly words: ClaimedWords;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly needle: Needle;
}

/** A claim's words laid against one passage at their best place. */
export interface Match {
  readonly side: ClaimSide;
  readonly passage: Passage;
  readonly alignment: Alignment;
  readonly differences: readonly Difference[];
  /** True if the words stand there, same words, same order. */
  readonly exact: boolean;
}

/** A window that holds less of the claim's weight is not aligned. */
const WORTH_ALIGNING = 0.34;

/** The claim's readings as tokens, the likeliest first. */
export function claimSides(claim: Claim): ClaimSide[] {
  return claim.readings.map(words => {
    const tokens = tokensOf(claim.text, words.spans);
    return { words, text: claim.text, tokens, needle: needleOf(tokens) };
  });
}

/** What a claim has in quotation marks, at least so many words, inside words of its own; null if it has no such part. */
export function markedPart(side: ClaimSide, least: number): ClaimSide | null {
  const { quoted } = side.words;
  const tokens = tokensOf(side.text, quoted);
  if (tokens.length < least || tokens.length >= side.tokens.length) return null;
  return { words: { spans: quoted, quoted: [], form: 'quoted' }, text: side.text, tokens, needle: needleOf(tokens) };
}

/** Words that the material uses anywhere; a claimed word among them is no misspelling. */
export function vocabularyOf(passages: readonly Passage[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return word => {
    let there = known.get(word);
    if (there === undefined) known.set(word, (there = passages.some(({ tokens }) => wordsOf(tokens).has(word))));
    return there;
  };
}

const cachedWords = new WeakMap<readonly Token[], ReadonlySet<string>>();

function wordsOf(tokens: readonly Token[]): ReadonlySet<string> {
  let words = cachedWords.get(tokens);
  if (words === undefined) cachedWords.set(tokens, (words = new Set(tokens.map(({ word }) => word))));
  return words;
}

/** Lays one reading of the claim against one passage; null if too little of it stands there. */
export function matchPassage(side: ClaimSide, passage: Passage, known: (word: string) => boolean): Match | null {
  let best: Match | null = null;
  const held = windowsOf(side.needle, passage.tokens, WORTH_ALIGNING).filter(({ share }) => share >= WORTH_ALIGNING);
  // Most passages of a long record hold nothing of the claim.
  if (held.length === 0) return null;
  const stretches = deniesSaying(side.text) ? null : stretchesOf(passage);
  const windows = held.flatMap(window =>
    stretches === null ? [window] : stretches.flatMap(stretch => within(window, stretch)),
  );
  for (const window of windows) {
    const alignment = alignTokens(side.tokens, passage.tokens, window.from, window.to);
    if (stretches !== null && stretches.length > 1 && alignment.coverage < WORTH_ALIGNING) continue;
    if (best !== null && alignment.score <= best.alignment.score) continue;
    const differences = findDifferences(alignment, {
      claim: side.tokens,
      record: passage.tokens,
      claimText: side.text,
      recordText: passage.document.text,
      indirect: side.words.form === 'indirect' || passage.statements[0].type === 'indirect',
      known,
    });
    best = { side, passage, alignment, differences, exact: differences.every(isHarmless) && alignment.coverage > 0.9 };
  }
  return best;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

const cachedStretches = new WeakMap<readonly Token[], readonly Place[]>();

/** The stretches of a passage that may match: nobody is quoted on what they say they never said. */
function stretchesOf({ tokens, document }: Passage): readonly Place[] {
  const before = cachedStretches.get(tokens);
  if (before !== undefined) return before;
  const stretches = affirmedStretches(document.text, tokens);
  cachedStretches.set(tokens, stretches);
  return stretches;
}

function within(window: Place, stretch: Place): Place[] {
  const [from, to] = [Math.max(window.from, stretch.from), Math.min(window.to, stretch.to)];
  return from < to ? [{ from, to }] : [];
}

/** True if some difference changes what is said. */
export function isChanged(match: Match): boolean {
  const { side, passage } = match;
  if (isNegatedBefore(match)) return true;
  return match.differences.some(difference => {
    if (!matters(difference)) return false;
    // Indirect speech may name what the report has elsewhere ("whose voice it is").
    const filled = difference.kind === 'content' && difference.dropped.every(({ word }) => isEmptyWord(word));
    if (!filled) return true;
    const isIn = (text: string): boolean =>
      difference.added.every(({ word }) => isEmptyWord(word) || text.toLowerCase().includes(word));
    if (side.words.form === 'indirect') return !isIn(passage.document.text);
    // "He said that phones did harm and that nobody could compete with them": whom "them" means the same statement says first.
    const [pronoun] = difference.dropped;
    const isTold = passage.statements[0].type === 'indirect' && side.words.quoted.length === 0;
    const named = pronoun !== undefined && difference.dropped.every(({ word }) => PRONOUN.test(word));
    return !(isTold && named && isIn(passage.document.text.slice(passage.spans[0]?.[0] ?? 0, pronoun.start)));
  });
}

const PRONOUN = /^(?:he|him|she|her|it|they|them|this|these|those)$/u;

const TURNED_BEFORE =
  /(?:\bnot|\bnever|n['’]t|\bhardly)\s+(?:(?:be|been|being|have|had|to|going|\p{L}+ing)\s+){0,3}(?:\p{L}+\s+)?$/iu;

/** So far before words their negation may stand, in characters. */
const TURNS_WITHIN = 40;

/** True if a negation stands right before the matched words, in the statement or in what introduces it, and the claim has none. */
export function isNegatedBefore({ passage, alignment, side, exact }: Match): boolean {
  if (exact || side.tokens.slice(0, 3).some(({ word }) => isNegation(word))) return false;
  const first = passage.tokens[alignment.from];
  if (first === undefined) return false;
  return TURNED_BEFORE.test(passage.document.text.slice(Math.max(0, first.start - TURNS_WITHIN), first.start));
}
/** The share of a claim's words with matter among all; a claim of three small words proves nothing about who said it. */
export function isTelling(side: ClaimSide): boolean {
  const matter = side.tokens.filter(token => !isEmptyWord(token.word)).length;
  return side.tokens.length >= 4 && matter >= 2;
}

/** Best first: exact ones, then the more alike; ties by the record's order. */
export function compareMatches(a: Match, b: Match): number {
  return (
    Number(b.exact) - Number(a.exact) ||
    b.alignment.similarity - a.alignment.similarity ||
    b.alignment.score - a.alignment.score
  );
}

/** The most words with matter that stand word for word, without a break. */
export function unbrokenMatter(match: Match): number {
  return longestUnbroken(match).matter;
}

/** The run of claimed words without a break that has most with matter: how many those are, and how many there are of all. */
export function longestUnbroken({ alignment, side }: Match): { readonly words: number; readonly matter: number } {
  let longest = { words: 0, matter: 0 };
  let run = longest;
  for (const step of alignment.steps) {
    if (step.kind === 'same' || step.kind === 'pair') {
      const at = step.kind === 'pair' ? step.claim : [step.claim];
      const matter = at.filter(i => !isEmptyWord(side.tokens[i]?.word ?? '')).length;
      run = { words: run.words + at.length, matter: run.matter + matter };
    } else run = { words: 0, matter: 0 };
    if (run.matter > longest.matter || (run.matter === longest.matter && run.words > longest.words)) longest = run;
  }
  return longest;
}
