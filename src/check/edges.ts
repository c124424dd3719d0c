import type { Alignment } from './align.ts';
import type { Token } from './words.ts';

/** Words that limit what comes right after them, and are missed when the words are cut off behind them. */
const LIMITS = new Set(
  'some few several half only almost nearly barely perhaps maybe possibly probably supposedly allegedly'.split(' '),
);
/** "Most important" is no limit, "most boats" is one. */
const MANY = new Set(['many', 'most']);

/** The words right before the matched ones, in the same breath, that limit them: "some", "only", "at least", "perhaps". */
export function limitsBefore({ from }: Alignment, record: readonly Token[], text: string): Token[] {
  const found: Token[] = [];
  for (let at = from - 1; at >= 0; at -= 1) {
    const [token, next] = [record[at], record[at + 1]];
    if (token === undefined || next === undefined || !/^\s+$/u.test(text.slice(token.end, next.start))) break;
    const before = record[at - 1];
    const isMany = MANY.has(token.word) && (next.word.endsWith('s') || /^(?:of|people|men|women)$/u.test(next.word));
    if (LIMITS.has(token.word) || isMany) found.unshift(token);
    else if (token.word === 'least' && before?.word === 'at') {
      found.unshift(before, token);
      at -= 1;
    } else break;
  }
  return found;
}
