import { isShifted } from './meanings.ts';
import { isEmptyWord, stem } from './stem.ts';
import { isOtherTense } from './tense.ts';
import { isFigure } from './numbers.ts';
import { sameAsPair, sameWord, type Token } from './words.ts';

/** One step of an alignment: token numbers of the claim and of the record; `pair` is one word against two. */
export type Step =
  | { readonly kind: 'same' | 'near' | 'swap'; readonly claim: number; readonly record: number }
  | { readonly kind: 'pair'; readonly claim: readonly number[]; readonly record: readonly number[] }
  | { readonly kind: 'added'; readonly claim: number }
  | { readonly kind: 'dropped'; readonly record: number };

/** How claimed words lie against recorded ones; record numbers count from the start of the whole record. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** The first and the last matched record token, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
  /** Share of the claim's weight that is matched, 0 to 1. */
  readonly coverage: number;
  /** Coverage lessened by what the record has between, 0 to 1; 1 is word for word. */
  readonly similarity: number;
}

/** What a word counts in a match: words with matter weigh three times the others. */
export function weightOf(token: Token): number {
  return token.optional === true ? 0 : isEmptyWord(token.word) ? 1 : 3;
}

const ADDED = -1.2;
const DROPPED = -0.6;
const DROPPED_AT_ELLIPSIS = -0.03;
/** Dearer than leaving out a word at an end, cheaper than one added and one dropped inside. */
const SWAP = -1.5;

/** Persons and tenses change places in indirect speech: nothing is gained by it, and little lost. */
const SHIFTED = -0.2;

/** Edit distance of two words, stopped at `most` + 1; a transposition is one edit. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** True for two forms of one word, or a word and its misspelling. */
export function nearWord(a: string, b: string): boolean {
  if (isFigure(a) || isFigure(b)) return false;
  if (!isEmptyWord(a) && stem(a) === stem(b)) return true;
  return isMisspelling(a, b);
}

/** Forms of one word and words turned by what stands before them ("unsafe") are no typing errors. */
const TURNED = /^(?:un|im|in|ir|il|dis|non|mis)/u;
/** Shorter words with one letter changed are as often other words. */
const LETTER_CHANGED = 7;

/** True if the one is surely the other mistyped: letters lost, put in or changed about, and not at the very beginning. */
export function isTypingError(typed: string, word: string): boolean {
  if (isFigure(typed) || isFigure(word) || typed[0] !== word[0]) return false;
  const [a, b] = [typed, word].map(each => each.split('').toSorted().join(''));
  if (a === b && typed.length >= 3) return editDistance(typed, word, 1) === 1;
  if (!isMisspelling(typed, word)) return false;
  if (isOtherTense(typed, word) || /^(?:s|d|ed|es|ing|r|er|ly|n)$/u.test(endingOf(typed, word))) return false;
  if (TURNED.test(typed) !== TURNED.test(word)) return false;
  return typed.length !== word.length || typed.length >= LETTER_CHANGED;
}

/** What the longer of two words has after the shorter one; '' if it does not begin with it. */
function endingOf(a: string, b: string): string {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) ? long.slice(short.length) : '';
}

/** True if the two differ as a word and its misspelling do. */
export function isMisspelling(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  // "Teh", "adn".
  if (a.length === 3 && b.length === 3) return a[0] === b[0] && a[1] === b[2] && a[2] === b[1];
  if (length < 4 || isFigure(a) || isFigure(b)) return false;
  // Short words are misspelt by leaving a letter out or putting one in; with one changed they are other words.
  if (length === 4 && a.length === b.length) return false;
  const most = length >= 9 ? 2 : 1;
  return editDistance(a, b, most) <= most;
}

/** Aligns all claimed tokens with some run of the recorded ones `[begin, end)`; the record's ends are free. */
export function alignTokens(
  claim: readonly Token[],
  record: readonly Token[],
  begin = 0,
  end = record.length,
): Alignment {
  const rows = claim.length;
  const columns = end - begin;
  const width = columns + 1;
  const score = new Float64Array((rows + 1) * width);
  const move = new Uint8Array((rows + 1) * width);
  const weights = claim.map(weightOf);
  const near = memoNear(claim, record);
  for (let i = 1; i <= rows; i += 1) {
    const c = claim[i - 1];
    if (c === undefined) continue;
    const weight = weights[i - 1] ?? 0;
    const added = c.optional === true ? 0 : ADDED;
    score[i * width] = (score[(i - 1) * width] ?? 0) + added;
    move[i * width] = 2;
    for (let j = 1; j <= columns; j += 1) {
      const r = record[begin + j - 1];
      if (r === undefined) continue;
      const at = i * width + j;
      const diagonal = score[at - width - 1] ?? 0;
      const same = sameWord(c, r);
      let best =
        diagonal +
        (same
          ? Math.max(weight, 0.5)
          : near(i - 1, begin + j - 1)
            ? weight * 0.6
            : isShifted(c.word, r.word)
              ? SHIFTED
              : SWAP);
      let way = 1;
      const up = (score[at - width] ?? 0) + added;
      if (up > best) {
        best = up;
        way = 2;
      }
      const dropped = r.optional === true ? 0 : claim[i]?.afterEllipsis === true ? DROPPED_AT_ELLIPSIS : DROPPED;
      const left = (score[at - 1] ?? 0) + (i === rows ? -1e9 : dropped);
      if (left > best) {
        best = left;
        way = 3;
      }
      const rBefore = record[begin + j - 2];
      if (j > 1 && rBefore !== undefined && sameAsPair(c, rBefore, r)) {
        const pair = (score[at - width - 2] ?? 0) + weight + 1;
        if (pair > best) {
          best = pair;
          way = 4;
        }
      }
      const cBefore = claim[i - 2];
      if (i > 1 && cBefore !== undefined && sameAsPair(r, cBefore, c)) {
        const pair = (score[at - 2 * width - 1] ?? 0) + weight + (weights[i - 2] ?? 0);
        if (pair > best) {
          best = pair;
          way = 5;
        }
      }
      score[at] = best;
      move[at] = way;
    }
  }
  let last = 0;
  for (let j = 1; j <= columns; j += 1) {
    if ((score[rows * width + j] ?? 0) > (score[rows * width + last] ?? 0)) last = j;
  }
  const total = score[rows * width + last] ?? 0;
  return measure({
    claim,
    record,
    steps: walkBack({ move, width, row: rows, column: last, begin, claim, record }),
    score: total,
  });
}

/** `nearWord` is dear; a claim word meets the same record word many times. */
function memoNear(claim: readonly Token[], record: readonly Token[]): (i: number, j: number) => boolean {
  const known = new Map<string, boolean>();
  return (i, j) => {
    const a = claim[i]?.word ?? '';
    const b = record[j]?.word ?? '';
    if (a.length < 3 || b.length < 3 || Math.abs(a.length - b.length) > 5 || a[0] !== b[0]) {
      if (a.length < 5 || Math.abs(a.length - b.length) > 2) return false;
    }
    const key = `${a} ${b}`;
    let value = known.get(key);
    if (value === undefined) {
      value = nearWord(a, b);
      known.set(key, value);
    }
    return value;
  };
}

interface Table {
  readonly move: Uint8Array;
  readonly width: number;
  readonly row: number;
  readonly column: number;
  readonly begin: number;
  readonly claim: readonly Token[];
  readonly record: readonly Token[];
}

function walkBack(table: Table): Step[] {
  const { move, width, begin, claim, record } = table;
  const steps: Step[] = [];
  let i = table.row;
  let j = table.column;
  while (i > 0) {
    const way = move[i * width + j];
    if (way === 1) {
      const c = claim[i - 1];
      const r = record[begin + j - 1];
      const same = c !== undefined && r !== undefined && sameWord(c, r);
      const near = c !== undefined && r !== undefined && nearWord(c.word, r.word);
      steps.push({ kind: same ? 'same' : near ? 'near' : 'swap', claim: i - 1, record: begin + j - 1 });
      i -= 1;
      j -= 1;
    } else if (way === 3) {
      steps.push({ kind: 'dropped', record: begin + j - 1 });
      j -= 1;
    } else if (way === 4) {
      steps.push({ kind: 'pair', claim: [i - 1], record: [begin + j - 2, begin + j - 1] });
      i -= 1;
      j -= 2;
    } else if (way === 5) {
      steps.push({ kind: 'pair', claim: [i - 2, i - 1], record: [begin + j - 1] });
      i -= 2;
      j -= 1;
    } else {
      steps.push({ kind: 'added', claim: i - 1 });
      i -= 1;
    }
  }
  return steps.reverse();
}

interface Walked {
  readonly claim: readonly Token[];
  readonly record: readonly Token[];
  readonly steps: readonly Step[];
  readonly score: number;
}

function measure({ claim, record, steps, score }: Walked): Alignment {
  let matched = 0;
  let dropped = 0;
  const places: number[] = [];
  const ellipsis = (step: number): boolean => {
    const next = steps.slice(step + 1).find(other => other.kind !== 'dropped');
    const at = next === undefined ? undefined : next.kind === 'pair' ? next.claim[0] : next.claim;
    return at !== undefined && claim[at]?.afterEllipsis === true;
  };
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'same' || step.kind === 'near') {
      const token = claim[step.claim];
      matched += (token === undefined ? 0 : weightOf(token)) * (step.kind === 'same' ? 1 : 0.8);
      places.push(step.record);
    } else if (step.kind === 'pair') {
      for (const at of step.claim) matched += weightOf(claim[at] ?? { word: '', start: 0, end: 0 });
      places.push(...step.record);
    } else if (step.kind === 'dropped') {
      const token = record[step.record];
      if (token !== undefined && !ellipsis(index)) dropped += weightOf(token);
    } else if (step.kind === 'swap') {
      places.push(step.record);
    }
  }
  const weight = claim.reduce((sum, token) => sum + weightOf(token), 0);
  const from = places.length === 0 ? 0 : Math.min(...places);
  const to = places.length === 0 ? 0 : Math.max(...places) + 1;
  const coverage = weight === 0 ? 0 : Math.min(1, matched / weight);
  return { steps, from, to, score, coverage, similarity: weight === 0 ? 0 : Math.min(1, matched / (weight + dropped)) };
}
