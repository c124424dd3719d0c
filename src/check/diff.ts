import type { Alignment } from './align.ts';
import { isHarmless, matters, type Difference } from './differences.ts';
import type { DiffStep } from './finding.ts';
import { isModal, isShifted } from './meanings.ts';
import type { Token } from './words.ts';

export interface Shown {
  readonly claim: readonly Token[];
  readonly record: readonly Token[];
  readonly claimText: string;
  readonly recordText: string;
  /** What parts the two; what is in none of them is the same words in another spelling. */
  readonly differences: readonly Difference[];
  /** Recorded words right before the matched ones that the claim should not have left out. */
  readonly before: readonly Token[];
}

const ELLIPSIS = '…';

/**
 * Claimed words against recorded words for display. What matters stands as it is written on each side; all else is kept (`=`), as the record
 * has it, without what the claim alone puts in; `…` where the claim owns up to a gap.
 */
export function displayDiff(alignment: Alignment, shown: Shown): DiffStep[] {
  const { claim, record, claimText, recordText, differences, before } = shown;
  const steps: ['=' | '-' | '+', number, string][] = [];
  const put = (sign: '=' | '-' | '+', token: Token | undefined, text: string): void => {
    if (token === undefined) return;
    const last = steps.findLast(step => step[0] === sign);
    // Two tokens of one contraction stand at one place; the word is shown once.
    if (last !== undefined && last[1] === token.start) return;
    // A sign of a currency is compared behind its number and written before it.
    if (last !== undefined && last[1] === token.end) {
      last[1] = token.start;
      last[2] = `${text.slice(token.start, token.end)}${last[2]}`;
      return;
    }
    steps.push([sign, token.start, text.slice(token.start, token.end)]);
  };
  const changes = differences.filter(matters).filter(difference => !isHarmless(difference));
  const startsOf = (tokens: readonly Token[]): Set<number> => new Set(tokens.map(({ start }) => start));
  // Of a contraction ("won't") both halves stand in one word: if one is changed the word is.
  const changedThere = startsOf(changes.flatMap(({ dropped }) => dropped));
  const changedHere = startsOf(changes.flatMap(({ added }) => added));
  for (const token of before) put('-', token, recordText);
  // The record's words beside the matched ones, where the claim has others in their place.
  const outside = ({ dropped }: Difference, where: 'before' | 'after'): Token[] =>
    dropped.filter(token => {
      const place = record.indexOf(token);
      return where === 'before' ? place < alignment.from : place >= alignment.to;
    });
  for (const [at, step] of alignment.steps.entries()) {
    const difference = differences.find(({ steps: [from, to] }) => from <= at && at < to);
    const gap = difference !== undefined && difference.marked && isHarmless(difference);
    if (gap) {
      if (difference.steps[0] === at) steps.push(['=', -1, ELLIPSIS]);
      continue;
    }
    const changed = difference !== undefined && matters(difference);
    if (changed && difference.steps[0] === at)
      for (const token of outside(difference, 'before')) if (!before.includes(token)) put('-', token, recordText);
    const sign = changed ? '-' : '=';
    switch (step.kind) {
      case 'same':
      case 'near':
      case 'swap': {
        const [c, r] = [claim[step.claim], record[step.record]];
        const half = step.kind === 'same' && (changedThere.has(r?.start ?? -1) || changedHere.has(c?.start ?? -1));
        const shifted =
          step.kind === 'swap' && isShifted(c?.word ?? '', r?.word ?? '') && !showsShift(difference, c?.word ?? '');
        if ((changed && !shifted) || half) {
          put(isIdle(r, difference?.dropped) ? '=' : '-', r, recordText);
          if (!isIdle(c, difference?.added)) put('+', c, claimText);
        } else put('=', r, recordText);
        break;
      }
      case 'pair':
        for (const place of step.record) put('=', record[place], recordText);
        break;
      case 'added':
        if (changed && !isIdle(claim[step.claim], difference.added)) put('+', claim[step.claim], claimText);
        break;
      case 'dropped':
        put(isIdle(record[step.record], difference?.dropped) ? '=' : sign, record[step.record], recordText);
        break;
    }
    if (changed && difference.steps[1] === at + 1)
      for (const token of outside(difference, 'after')) put('-', token, recordText);
  }
  return joinSteps(steps.map(([sign, , words]) => [sign, words]));
}

/** True for what may come and go (a currency's sign, a filler) and is no part of the difference. */
function isIdle(token: Token | undefined, counted: readonly Token[] = []): boolean {
  return token?.optional === true && !counted.includes(token);
}

/** True where the change of person or tense is the very difference. */
function showsShift(difference: Difference | undefined, word: string): boolean {
  const kind = difference?.kind;
  return kind === 'tense' || kind === 'person' || (kind === 'modality' && isModal(word));
}

/** Runs of one sign become one step; within a change, what the record has comes first. */
function joinSteps(steps: readonly DiffStep[]): DiffStep[] {
  const joined: DiffStep[] = [];
  let minus: string[] = [];
  let plus: string[] = [];
  const flush = (): void => {
    const [dropped, added] = [minus.join(' '), plus.join(' ')];
    if (dropped !== '' && dropped === added) keep(joined, dropped);
    else {
      if (dropped !== '') joined.push(['-', dropped]);
      if (added !== '') joined.push(['+', added]);
    }
    minus = [];
    plus = [];
  };
  for (const [sign, words] of steps) {
    if (sign === '-') minus.push(words);
    else if (sign === '+') plus.push(words);
    else {
      flush();
      keep(joined, words);
    }
  }
  flush();
  return joined;
}

function keep(joined: DiffStep[], words: string): void {
  const last = joined.at(-1);
  if (last !== undefined && last[0] === '=') joined[joined.length - 1] = ['=', `${last[1]} ${words}`];
  else joined.push(['=', words]);
}
