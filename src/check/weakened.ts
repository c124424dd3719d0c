import { isConditional } from './conditions.ts';
import { limitsBefore } from './edges.ts';
import { matchedSpan } from './evidence.ts';
import type { Match } from './matches.ts';
import { readSaidAround } from './said-around.ts';
import { sentenceAround } from './sentence.ts';
import { tokensOf, type Token } from './words.ts';

/** What is weighed, and neither done nor planned. */
const WEIGHED =
  /^(?:consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|ponder(?:s|ed|ing)?|explor(?:e|es|ed|ing)|float(?:s|ed|ing)?|toy(?:s|ed|ing)?|idea|possibility|option)$/u;
/** A plain "will", "is" or "has", without one of the words that hold back. */
const PLAIN = /^(?:will|shall|am|is|are|has|have)$/u;
const HELD_BACK =
  /^(?:would|could|may|might|can|should|if|unless|perhaps|maybe|possibly|consider\p{L}*|mull\p{L}*|explor\p{L}*|float\p{L}*|toy\p{L}*|ponder\p{L}*|idea|possible|possibility|option|think\p{L}*|thought|want\p{L}*|hop\p{L}*|ready|open|likely|talk\p{L}*|discuss\p{L}*|study|studies|studying|studied|look\p{L}*)$/u;

/** "He would consider sending some home if they agreed" of "They are going home": the record only weighs what the claim says is so. */
export function isOnlyWeighed(claim: readonly Token[], sentence: readonly Token[], within: readonly Token[]): boolean {
  if (!claim.some(({ word }) => PLAIN.test(word)) || claim.some(({ word }) => HELD_BACK.test(word))) return false;
  const [first, last] = [within[0]?.start ?? 0, within.at(-1)?.end ?? 0];
  const around = sentence.filter(({ start, end }) => start >= first - WEIGHED_NEAR && end <= last + WEIGHED_NEAR);
  return around.some(({ word }) => WEIGHED.test(word));
}

/** So near to the claim's matter, in characters, stands the verb that weighs it. */
const WEIGHED_NEAR = 40;

/** True if the sentence around words asks, and the claim does not. */
export function onlyAsks(claim: string, sentence: string): boolean {
  if (!/\?["”’»)]*(?:\s+\P{Lu}[^.!?]*)?[.\s]*$/u.test(sentence)) return false;
  return !claim.includes('?') && !/\b(?:ask|wonder|question|query|quer)(?:s|ed|ing|ies|ied)?\b/iu.test(claim);
}

/** True if a record that the claim restates goes with a condition, a limit, a verb of weighing or a question mark that the claim has nothing of. */
export function isWeakened(match: Match): boolean {
  const { passage, alignment, side } = match;
  const { text } = passage.document;
  const sentence = sentenceAround(text, matchedSpan(match));
  if (onlyAsks(side.text, text.slice(...sentence))) return true;
  if (side.tokens.some(({ word }) => HELD_BACK.test(word))) return false;
  const words = matchedSpan(match);
  if (isConditional(readSaidAround(passage, words))) return true;
  if (limitsBefore(alignment, passage.tokens, text).length > 0) return true;
  const within = passage.tokens.slice(alignment.from, alignment.to);
  return isOnlyWeighed(side.tokens, tokensOf(text, [sentence]), within);
}
