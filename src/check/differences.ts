import type { Alignment } from './align.ts';
import { isMisspelling } from './align.ts';
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
import { isEmptyWord, stem } from './stem.ts';
import { isFigure, type Token } from './words.ts';

export type DifferenceKind =
  'negation' | 'number' | 'name' | 'condition' | 'modality' | 'quantity' | 'opposite' | 'content' | 'form' | 'slight';

/** A stretch where claim and record part, and what parts them. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly added: readonly Token[];
  readonly dropped: readonly Token[];
  /** True if an ellipsis in the claim owns up to what is missing. */
  readonly marked: boolean;
}

export interface Compared {
  readonly claim: readonly Token[];
  readonly record: readonly Token[];
  /** The claim's and the record's texts, for capitals. */
  readonly claimText: string;
  readonly recordText: string;
  /** True if one of the two is indirect speech: persons and tenses may shift. */
  readonly indirect: boolean;
  /** All words that the record uses anywhere: a claimed word among them is no misspelling. */
  readonly known: (word: string) => boolean;
}

/** The stretches in which an alignment is not word for word, in order, each with what it comes to. */
export function findDifferences(alignment: Alignment, compared: Compared): Difference[] {
  const { claim, record } = compared;
  const groups: { added: Token[]; dropped: Token[]; marked: boolean }[] = [];
  let open: { added: Token[]; dropped: Token[]; marked: boolean } | null = null;
  for (const step of alignment.steps) {
    const same =
      step.kind === 'pair' ||
      step.kind === 'same' ||
      (step.kind === 'near' && isTypo(step.claim, step.record, compared));
    if (same) {
      if (open !== null) {
        const at = step.kind === 'pair' ? step.claim[0] : step.claim;
        open.marked = at !== undefined && claim[at]?.afterEllipsis === true;
        groups.push(open);
      }
      open = null;
      continue;
    }
    open ??= { added: [], dropped: [], marked: false };
    if (step.kind !== 'dropped') push(open.added, claim[step.claim]);
    if (step.kind !== 'added') push(open.dropped, record[step.record]);
  }
  if (open !== null) groups.push(open);
  return groups
    .filter(group => group.added.length + group.dropped.length > 0)
    .map(group => ({ ...group, kind: kindOf(group.added, group.dropped, compared) }));
}

function push(list: Token[], token: Token | undefined): void {
  if (token !== undefined && token.optional !== true) list.push(token);
}

function isTypo(claimAt: number, recordAt: number, { claim, record, known }: Compared): boolean {
  const a = claim[claimAt]?.word ?? '';
  const b = record[recordAt]?.word ?? '';
  return isMisspelling(a, b) && !known(a);
}

function kindOf(added: readonly Token[], dropped: readonly Token[], compared: Compared): DifferenceKind {
  const left = added.filter(a => !dropped.some(d => pairs(a, d, compared)));
  const right = dropped.filter(d => !added.some(a => pairs(a, d, compared)));
  const has = (tokens: readonly Token[], test: (word: string) => boolean): boolean =>
    tokens.some(({ word }) => test(word));
  const count = (tokens: readonly Token[]): number => tokens.filter(({ word }) => isNegation(word)).length;
  if (count(left) % 2 !== count(right) % 2) return 'negation';
  if (has(left, isFigure) || has(right, isFigure)) return 'number';
  if (left.some(a => right.some(d => isOpposite(stem(a.word), stem(d.word))))) return 'opposite';
  if (has(left, isCondition) || has(right, isCondition)) return 'condition';
  if (has(left, isModal) || has(right, isModal)) return 'modality';
  if (has(left, isQuantifier) || has(right, isQuantifier)) return 'quantity';
  if (left.some(t => isName(t, compared.claimText)) || right.some(t => isName(t, compared.recordText))) return 'name';
  if (has(left, isMatter) || has(right, isMatter)) return 'content';
  return left.length + right.length === 0 ? 'form' : 'slight';
}

function isMatter(word: string): boolean {
  return !isSlight(word) && !isEmptyWord(word);
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
  return difference.kind !== 'slight' && difference.kind !== 'form';
}
