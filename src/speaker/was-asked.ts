import type { Member } from './member.ts';
import type { Spoken } from './spoken.ts';
import type { Token } from './tokens.ts';

/** Sentences from a question to the end of its answer, at most. */
const REACH = 3;
const BETWEEN = /^(?:then|also|later|again|once|repeatedly|twice)$/u;

/** True if "was asked" stands right behind the token before `at`. */
function isAskedBehind(tokens: readonly Token[], at: number): boolean {
  const verb = BETWEEN.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return (
    tokens[at]?.lower === 'was' && tokens[verb]?.lower === 'asked' && tokens[verb]?.sentence === tokens[at]?.sentence
  );
}

/**
 * Who answers under a description behind quoted words: "She was asked whether it would hold. “Ask the sea,” the engineer said." It is who
 * was asked right before, where nobody else is spoken of from there on; null else.
 */
export function whoWasAsked(tokens: readonly Token[], spoken: readonly Spoken[], at: number): Member | null {
  const item = spoken[at] as Spoken;
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = spoken[i] as Spoken;
    if (other.block !== item.block || item.sentence - other.sentence > REACH) return null;
    if (other.quoted) continue;
    if (other.sentence === item.sentence) return null;
    if (isAskedBehind(tokens, other.to)) return other.member?.kind === 'person' ? other.member : null;
    // Whom the question itself names does not answer it; who is spoken of behind it may.
    const asking = spoken.find(each => each.sentence === other.sentence && isAskedBehind(tokens, each.to));
    if (asking === undefined) return null;
  }
  return null;
}
