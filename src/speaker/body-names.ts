import { isAllCapitals } from './names.ts';
import type { Token } from './tokens.ts';
import { DEMONYM, PLACES } from './english/function-words.ts';
import { TOPICS } from './english/phrases.ts';
import { ROLES } from './english/roles.ts';
import { BODIES, BODY_NAMES, BODY_PHRASES, FIRM_WORDS, KNOWN_BODIES } from './english/sources.ts';

/** Words that begin the names of bodies "for" something. */
export const ADVOCATES =
  /^(?:citizens|center|centre|campaign|parents|doctors|workers|women|students|veterans|physicians|lawyers|mothers|americans)$/u;

/** True if the token can be part of a name in running text. */
export function isNameWord(token: Token | undefined): token is Token {
  return token !== undefined && token.kind === 'word' && token.capital && !(token.lower === 'i' && token.text === 'I');
}

/**
 * Where a body's name ends that goes on behind "and" ("the Securities and Exchange Commission", "the Department of Health and
 * Human Services"); 0 if what follows is another's name. `from` is the name's first token, `and` the place of the "and".
 */
export function joinedEnd(tokens: readonly Token[], from: number, and: number): number {
  const { sentence } = tokens[and] as Token;
  let end = and + 1;
  while (isNameWord(tokens[end]) && tokens[end]?.sentence === sentence && !tokens[end - 1]?.possessive) end += 1;
  const last = tokens[end - 1];
  if (end === and + 1 || last === undefined) return 0;
  const opening = tokens[from] as Token;
  const before = tokens[from - 1];
  const article = opening.lower === 'the' || (before?.lower === 'the' && before.sentence === sentence);
  const inner = tokens.slice(from, and).some(token => /^(?:of|for|on)$/u.test(token.lower));
  const whole =
    BODIES.has(tokens[and - 1]?.lower ?? '') || /^(?:nations|states|kingdom)$/u.test(tokens[and - 1]?.lower ?? '');
  if (inner && (TOPICS.has(last.lower) || TOPICS.has(tokens[and + 1]?.lower ?? ''))) return end;
  const ends = BODIES.has(last.lower) && end - and > 2 && !BODIES.has(tokens[and + 1]?.lower ?? '');
  const topic = TOPICS.has(tokens[and - 1]?.lower ?? '') || opening.lower === 'united';
  return ends && (article || topic) && !whole ? end : 0;
}

export function isBodyBefore(join: string, word: string): boolean {
  return BODIES.has(word) || (join === 'for' && ADVOCATES.test(word));
}

/** True if the words, as they stand, name a body: a known one, initials, or with a word such as Council. */
export function isBodyName(words: readonly string[], texts: readonly string[], shouting: boolean): boolean {
  const last = words.at(-1) ?? '';
  if (BODIES.has(last) || BODY_PHRASES.includes(words.join(' '))) return true;
  if (words.length > 1 && FIRM_WORDS.has(last) && !shouting) return true;
  if (
    words.length === 1 &&
    (KNOWN_BODIES.has(last) || /\p{Ll}\p{Lu}\p{L}*\p{Ll}/u.test((texts[0] ?? '').replace(/^Ma?c(?=\p{Lu})/u, '')))
  )
    return true;
  if (
    words.length === 1 &&
    /^\p{Lu}/u.test(texts[0] ?? '') &&
    (BODY_NAMES.has(last) || PLACES.has(last) || DEMONYM.test(last))
  )
    return true;
  if (words.some((word, i) => i > 0 && /^(?:of|for|on|&)$/u.test(word) && isBodyBefore(word, words[i - 1] ?? '')))
    return true;
  if (words.length > 1 && BODIES.has(words[0] ?? '') && last.length > 2 && !ROLES.has(last)) return BODIES.has(last);
  return !shouting && texts.length === 1 && isAllCapitals(texts[0] ?? '') && (texts[0] ?? '').length <= 6;
}
