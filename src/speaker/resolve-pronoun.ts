import { agrees, antecedent } from './antecedents.ts';
import type { Member } from './member.ts';
import { bodyBefore, groupBefore } from './subjects.ts';
import type { DocumentText } from './document-text.ts';
import { speakerOf } from './speaker-of.ts';
import type { Speaker } from './speaker.ts';
import { headOfRelative } from './relatives.ts';
import { isWitnessed } from './spoken.ts';
import type { Token } from './tokens.ts';

const SUBJECT = /^(?:he|she|it|they|i|we|you|who|which|whom|that)$/u;
const ALONE = /^(?:him|his|hers?|its|them|theirs?|their|my|mine|me|us|ours?|your|yours|whose)$/u;

/** True if the source whose first word stands there, of so many words, is a pronoun. */
export function isPronoun(tokens: readonly Token[], first: number, words: number): boolean {
  const { lower, text } = tokens[first] as Token;
  // "WHO", "IT" in capitals are names.
  if (text.length > 1 && text === text.toUpperCase()) return false;
  if (lower === 'each') return words === 1;
  if (lower === 'that' || lower === 'which') return words === 1;
  return SUBJECT.test(lower) || (words === 1 && ALONE.test(lower)) || relativeAt(tokens, first) !== null;
}

/** The "whom" or "whose" of "many of whom", "whose leaders", or null. */
function relativeAt(tokens: readonly Token[], first: number): number | null {
  for (let i = first; i < Math.min(tokens.length, first + 4); i += 1) {
    const lower = tokens[i]?.lower ?? '';
    if (lower === 'whom') return i;
    if (!/^(?:many|most|some|all|both|several|one|two|none|few|half|of)$/u.test(lower)) return null;
  }
  return null;
}

/** Whom the pronoun at a token means; null if the text does not tell. */
export function resolvePronoun(document: DocumentText, at: number): Speaker | null {
  const token = document.tokens[at] as Token;
  if (/^(?:he|him|she|his|hers?)$/u.test(token.lower)) return resolvePerson(document, at);
  if (relativeAt(document.tokens, at) !== null || /^(?:who|which|that)$/u.test(token.lower))
    return headOfRelative(document, at);
  if (/^(?:it|its)$/u.test(token.lower)) return bodyBefore(document, at);
  if (/^(?:they|them|theirs?|their|each)$/u.test(token.lower)) return groupBefore(document, at);
  return null;
}

function resolvePerson(document: DocumentText, at: number): Speaker | null {
  const token = document.tokens[at] as Token;
  const there = document.spoken.find(item => item.span[0] === token.start);
  if (there?.member != null) return speakerOf(there.member);
  const place = {
    span: [token.start, token.end] as const,
    sentence: token.sentence,
    block: token.block,
    witnessed: isWitnessed(document.tokens, at),
  };
  const member = antecedent(document.spoken, place, /^(?:he|him|his)$/u.test(token.lower) ? 'male' : 'female');
  const meant = member ?? namedNext(document, at);
  return meant === null ? null : speakerOf(meant);
}

/** Who is named right after in the same sentence, which opens with a clause: "When he came, Roe said …"; null if several are. */
function namedNext({ tokens, spoken }: DocumentText, at: number): Member | null {
  const token = tokens[at] as Token;
  let first = at;
  while (first > 0 && tokens[first - 1]?.sentence === token.sentence) first -= 1;
  const opens = tokens
    .slice(first, at)
    .some(({ lower }) => /^(?:when|while|after|before|as|since|although|though|if|once)$/u.test(lower));
  if (!opens || at - first > 4) return null;
  const gender = /^(?:he|him|his)$/u.test(token.lower) ? 'male' : 'female';
  const next = spoken.filter(
    item => item.from > at && item.sentence === token.sentence && item.member?.kind === 'person',
  );
  const [one] = next;
  return next.length === 1 && one?.member != null && agrees(one.member, gender) ? one.member : null;
}
