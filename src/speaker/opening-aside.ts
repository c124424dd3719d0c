import type { NameRun } from './find-names.ts';
import type { Token } from './tokens.ts';

/** What a sentence opens with where somebody spoke to somebody, or somewhere. */
const OPENS_ASIDE =
  /^(?:in|on|at|for|from|with|after|before|during|to|by|speaking|talking|writing|interviewed|asked|answering|appearing|addressing|replying)$/u;

/**
 * "In an interview with Il Faro, the chair of the union, Ann Roe, said": what stands behind a name of the opening phrase is said
 * of the next name. `end` is the token behind what is said.
 */
export function describesNext(tokens: readonly Token[], run: NameRun, end: number): boolean {
  if (tokens[end]?.text !== ',') return false;
  let next = end + 1;
  while (tokens[next]?.kind === 'word' && tokens[next]?.capital === true) next += 1;
  if (next - end < 3 || tokens[next]?.kind !== 'mark') return false;
  let first = run.titleFrom;
  while (first > 0 && tokens[first - 1]?.sentence === tokens[run.from]?.sentence) first -= 1;
  return (
    OPENS_ASIDE.test(tokens[first]?.lower ?? '') &&
    tokens.slice(first, run.from).every(({ kind, text }) => kind !== 'mark' || /^[-‐’'“”"]$/u.test(text))
  );
}
