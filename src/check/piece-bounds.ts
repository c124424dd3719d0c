import { isEmptyWord } from './stem.ts';
import type { Token } from './words.ts';

/** Tokens of a text with the text itself: a claim's, or a passage's. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Token numbers, end exclusive. */
export type Run = readonly [from: number, to: number];

/** Where a sentence ends between two tokens; an ellipsis stands for one. */
const SENTENCE_ENDS = /[.!?…]/u;
/** Where a clause may end as well. */
const CLAUSE_ENDS = /[.!?…;:,–—]/u;
/** What joins a clause to the one before. */
const JOINS = /^(?:and|but|so|because|or|yet|then|that)$/u;

const known = new WeakMap<readonly Token[], readonly Run[]>();

/** The sentences of a claim, as runs of its tokens; one that a mark parts from the next. */
export function sentenceRuns({ text, tokens }: TokenText): readonly Run[] {
  const before = known.get(tokens);
  if (before !== undefined) return before;
  const runs: Run[] = [];
  known.set(tokens, runs);
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const [last, next] = [tokens[i - 1], tokens[i]];
    if (last !== undefined && next !== undefined && !SENTENCE_ENDS.test(text.slice(last.end, next.start))) continue;
    runs.push([from, i]);
    from = i;
  }
  return runs;
}

/** True if a run of a record's tokens is a clause of its own: it begins and ends at a mark or at what joins clauses. */
export function isClause({ text, tokens }: TokenText, [from, to]: Run): boolean {
  const [before, first, last, next] = [tokens[from - 1], tokens[from], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined) return false;
  const begins =
    before === undefined || JOINS.test(before.word) || CLAUSE_ENDS.test(text.slice(before.end, first.start));
  const ends = next === undefined || JOINS.test(next.word) || CLAUSE_ENDS.test(text.slice(last.end, next.start));
  return begins && ends;
}

/** True if a short sentence says something: three words, or one with matter. */
export function isSomething(tokens: readonly Token[]): boolean {
  return tokens.length >= 3 || (tokens.length === 2 && tokens.some(({ word }) => !isEmptyWord(word)));
}
