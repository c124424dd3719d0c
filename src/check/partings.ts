import type { Alignment } from './align.ts';
import { isTypingError } from './align.ts';
import { isCondition, isModal, isNegation, isQuantifier, isSlight } from './meanings.ts';
import { CURRENCIES, isFigure } from './numbers.ts';
import { isEmptyWord } from './stem.ts';
import { personOf } from './tense.ts';
import type { Token } from './words.ts';

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

/** A stretch in which claim and record part, before it is told what it comes to. */
export interface Parting {
  readonly added: Token[];
  readonly dropped: Token[];
  /** Tokens that count only against one another: signs of currencies. */
  readonly aside: { readonly added: Token[]; readonly dropped: Token[] };
  marked: boolean;
  from: number;
  to: number;
  /** The words right before it, in the claim and in the record. */
  readonly before: readonly (string | undefined)[];
}

/** The stretches in which an alignment is not word for word, in order. */
export function partings(alignment: Alignment, compared: Compared): Parting[] {
  const { claim, record } = compared;
  const groups: Parting[] = [];
  let open: Parting | null = null;
  let before: readonly (string | undefined)[] = [undefined, record[alignment.from - 1]?.word];
  for (const [at, step] of alignment.steps.entries()) {
    const same =
      step.kind === 'pair' ||
      step.kind === 'same' ||
      (step.kind === 'near' && isTypo(step.claim, step.record, compared));
    if (same) {
      const [c, r] = step.kind === 'pair' ? [step.claim[0], step.record[0]] : [step.claim, step.record];
      if (open !== null) {
        open.marked = c !== undefined && claim[c]?.afterEllipsis === true;
        groups.push(open);
      }
      open = null;
      before = [claim[c ?? -1]?.word, record[r ?? -1]?.word];
      continue;
    }
    open ??= { added: [], dropped: [], aside: { added: [], dropped: [] }, marked: false, from: at, to: at, before };
    open.to = at + 1;
    if (step.kind !== 'dropped') push(open, 'added', claim[step.claim]);
    if (step.kind !== 'added') push(open, 'dropped', record[step.record]);
  }
  if (open !== null) groups.push(open);
  const [first, last] = [groups[0], groups.at(-1)];
  const { from, to, steps } = alignment;
  if (first?.from === 0) takeEdge(first, { loose: looseAt(steps), places: [from - 1, from - 2] }, compared);
  if (last !== undefined && last.to === steps.length && last.from > 0)
    takeEdge(last, { loose: looseAt(steps.toReversed()), places: [to, to + 1] }, compared);
  for (const group of groups) settleAsides(group);
  return groups.filter(({ added, dropped }) => added.length + dropped.length > 0);
}

/** Words that turn what they are put into, even where the claim owns up to having put them there. */
function turnsInserted(word: string): boolean {
  return isNegation(word) || isCondition(word) || /^(?:all|every|most|some|always)$/u.test(word);
}

function push(group: Parting, side: 'added' | 'dropped', token: Token | undefined): void {
  if (token === undefined) return;
  if (CURRENCIES.has(token.word) && token.optional === true) group.aside[side].push(token);
  else if (token.optional !== true || (side === 'added' && turnsInserted(token.word))) group[side].push(token);
}

/** A currency may go unsaid; it may not be another one. */
function settleAsides({ aside, added, dropped }: Parting): void {
  const [a, d] = [aside.added[0], aside.dropped[0]];
  if (a === undefined || d === undefined || a.word === d.word) return;
  added.unshift(a);
  dropped.unshift(d);
}

interface Edge {
  /** How many words the claim alone has there. */
  readonly loose: number;
  /** The record's tokens beside the matched ones, the nearest first. */
  readonly places: readonly number[];
}

/** How many steps at the beginning are words that the claim alone has. */
function looseAt(steps: Alignment['steps']): number {
  const at = steps.findIndex(({ kind }) => kind !== 'added');
  return at < 0 ? steps.length : at;
}

/** More words than this at an end were put there, and not in the place of others. */
const MOST_AT_EDGE = 2;

/**
 * Where the claim has another word at its very beginning or end ("they want" for "we want"), the record's end is free: the word in whose
 * place it stands is the one right beside the matched ones.
 */
function takeEdge(group: Parting, edge: Edge, { record, recordText }: Compared): void {
  const { loose, places } = edge;
  if (loose === 0 || loose > MOST_AT_EDGE) return;
  const there =
    places[0] !== undefined && places[0] < (places[1] ?? 0) ? group.added.slice(-loose) : group.added.slice(0, loose);
  // "A ward will close" for "no ward will close": a small word stands in the place of one that turns the rest.
  const turns = isNegation(record[places[0] ?? -1]?.word ?? '');
  if (!turns && there.every(({ word }) => !isMatter(word) && personOf(word) === null && !isTurning(word))) return;
  const taken: Token[] = [];
  for (const place of places.slice(0, loose)) {
    const [token, towards] = [record[place], record[place + (place < (places[1] ?? place) ? -1 : 1)]];
    if (token === undefined || towards === undefined) break;
    const [left, right] = token.start < towards.start ? [token, towards] : [towards, token];
    if (!/^\s*$/u.test(recordText.slice(left.end, right.start))) break;
    taken.push(token);
  }
  if (there.some(({ word }) => personOf(word) !== null) && taken.every(({ word }) => personOf(word) === null)) return;
  group.dropped.push(...taken.toSorted((x, y) => x.start - y.start));
}

function isTurning(word: string): boolean {
  return isNegation(word) || isQuantifier(word) || isFigure(word) || isModal(word) || isCondition(word);
}

function isTypo(claimAt: number, recordAt: number, { claim, record, known }: Compared): boolean {
  const a = claim[claimAt]?.word ?? '';
  const b = record[recordAt]?.word ?? '';
  return isTypingError(a, b) && !known(a);
}

/** True if a word says something by itself. */
export function isMatter(word: string): boolean {
  return !isSlight(word) && !isEmptyWord(word);
}
