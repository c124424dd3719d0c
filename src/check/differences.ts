import type { Alignment } from './align.ts';
import {
  isCondition,
  isModal,
  isNegation,
  isOpposite,
  isQuantifier,
  isShifted,
  isSlight,
  isSynonym,
} from './meanings.ts';
import { CURRENCIES, isFigure } from './numbers.ts';
import { isSayVerb } from './say-verbs.ts';
import { isEmptyWord, stem } from './stem.ts';
import { isOtherTense, personOf } from './tense.ts';
import { isMatter, partings, type Compared, type Parting } from './partings.ts';
import type { Token } from './words.ts';

export type DifferenceKind =
  | 'negation'
  | 'number'
  | 'name'
  | 'condition'
  | 'modality'
  | 'quantity'
  | 'opposite'
  | 'tense'
  | 'person'
  | 'content'
  | 'form'
  | 'slight'
  | 'filler';

/** A stretch where claim and record part, and what parts them. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly added: readonly Token[];
  readonly dropped: readonly Token[];
  /** True if an ellipsis in the claim owns up to what is missing. */
  readonly marked: boolean;
  /** Numbers of its steps in the alignment, end exclusive. */
  readonly steps: readonly [number, number];
}

/** The stretches in which an alignment is not word for word, in order, each with what it comes to. */
export function findDifferences(alignment: Alignment, compared: Compared): Difference[] {
  return partings(alignment, compared).map(parting => ({
    added: parting.added,
    dropped: parting.dropped,
    marked: parting.marked,
    steps: [parting.from, parting.to],
    kind: kindOf(parting, compared),
  }));
}

function kindOf(group: Parting, compared: Compared): DifferenceKind {
  const { added, dropped } = group;
  const { indirect } = compared;
  if (isFiller(group)) return 'filler';
  const left = added.filter(a => !dropped.some(d => pairs(a, d, compared)));
  const right = dropped.filter(d => !added.some(a => pairs(a, d, compared)));
  const has = (tokens: readonly Token[], test: (word: string) => boolean): boolean =>
    tokens.some(({ word }) => test(word));
  const count = (tokens: readonly Token[]): number => tokens.filter(({ word }) => isNegation(word)).length;
  if (count(left) % 2 !== count(right) % 2) return 'negation';
  const isAmount = (word: string): boolean => isFigure(word) || CURRENCIES.has(word);
  if (has(left, isAmount) || has(right, isAmount)) return 'number';
  if (left.some(a => right.some(d => isOpposite(stem(a.word), stem(d.word)) || isTurnedByPrefix(a.word, d.word))))
    return 'opposite';
  if (has(left, isCondition) || has(right, isCondition)) return 'condition';
  if (has(left, isModal) || has(right, isModal)) return 'modality';
  if (has(left, isQuantifier) || has(right, isQuantifier)) return 'quantity';
  if (left.some(t => isName(t, compared.claimText)) || right.some(t => isName(t, compared.recordText))) return 'name';
  if (!indirect && added.some(a => dropped.some(d => isOtherTense(a.word, d.word)))) return 'tense';
  if (!indirect && isOtherPerson(added, dropped)) return 'person';
  if (has(left, isMatter) || has(right, isMatter)) return 'content';
  return left.length + right.length === 0 ? 'form' : 'slight';
}

/** "Safe" and "unsafe". */
function isTurnedByPrefix(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && /^(?:un|in|im|ir|il|dis|non|mis)$/u.test(long.slice(0, long.length - short.length));
}

const RELATIVE = /^(?:that|which|who|whom)$/u;
const THAT_AFTER =
  /^(?:know|knows|knew|hope|hopes|sure|see|mean|means|feel|feels|felt|guess|understand|glad|certain|aware|afraid|proud|them|us|me|him|her|you|people)$/u;
const FILLERS = new Set(['well', 'oh', 'you know', 'i mean', 'like']);

/** "Which" for "that", "that" left out after a verb that goes without it, "you know". */
function isFiller({ added, dropped, before }: Parting): boolean {
  const words = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');
  const [a, d] = [words(added), words(dropped)];
  if (RELATIVE.test(a) && RELATIVE.test(d)) return true;
  if ((a === 'that' && d === '') || (a === '' && d === 'that'))
    return before.some(word => word !== undefined && (isSayVerb(word) || THAT_AFTER.test(word)));
  return a === '' && FILLERS.has(d) && d !== 'like';
}

function isOtherPerson(added: readonly Token[], dropped: readonly Token[]): boolean {
  const of = (tokens: readonly Token[]): (number | null)[] =>
    tokens.map(({ word }) => personOf(word)).filter(person => person !== null);
  const [a, d] = [of(added), of(dropped)];
  return a.length > 0 && d.length > 0 && a.some(person => !d.includes(person));
}

const EACH = new Set(['each', 'every']);

function pairs(a: Token, d: Token, { indirect }: Compared): boolean {
  if (a.word === d.word || (EACH.has(a.word) && EACH.has(d.word))) return true;
  if (indirect && isShifted(a.word, d.word)) return true;
  if (isEmptyWord(a.word) || isEmptyWord(d.word) || isFigure(a.word)) return false;
  return isSynonym(stem(a.word), stem(d.word));
}

/** True for a word with a capital that does not begin a sentence. */
function isName(token: Token, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.start + 2)) || isSlight(token.word)) return false;
  return /[\p{L}\p{N},;]["”’']?\s+$/u.test(text.slice(Math.max(0, token.start - 4), token.start));
}

/** True if the difference changes what is said. */
export function matters(difference: Difference): boolean {
  return difference.kind !== 'slight' && difference.kind !== 'form' && difference.kind !== 'filler';
}

/** More words than this under one marked ellipsis join two thoughts. */
const LONG_GAP_WORDS = 40;

/** True if the words still stand word for word: a filler, or a gap that the claim owns up to, inside one thought, with nothing in it that turns the rest. */
export function isHarmless(difference: Difference): boolean {
  if (difference.kind === 'filler') return true;
  if (!difference.marked || difference.added.length > 0 || difference.dropped.length > LONG_GAP_WORDS) return false;
  return difference.kind !== 'negation' && difference.kind !== 'condition';
}
