import type { Span } from '#base/span.ts';
import { countTitleWords, foldName, isAllCapitals, plainWord } from './names.ts';
import { isTitleCase, type Token } from './tokens.ts';
import { BODIES, BODY_NAMES, BODY_PHRASES } from './english/sources.ts';
import { CALENDAR, DEMONYM, FUNCTION_WORDS, PLACES } from './english/function-words.ts';
import { ADDRESS, ADDRESS_GENDER, PARTICLES, SUFFIXES } from './english/titles.ts';
import { ROLES } from './english/roles.ts';

/** A run of capitalised words that may name somebody. Token positions are half-open. */
export interface NameRun {
  /** The tokens of the name itself, without titles. */
  readonly from: number;
  readonly to: number;
  /** The first token of the capitalised title before it; equals `from` if there is none. */
  readonly titleFrom: number;
  readonly span: Span;
  /** The folded words of the name. */
  readonly words: readonly string[];
  readonly key: string;
  /** The name as written. */
  readonly text: string;
  /** True if the run is, by its own words, the name of a body and not of a person. */
  readonly body: boolean;
  /** True if "the" stands before it. */
  readonly article: boolean;
  readonly possessive: boolean;
}

const JOINS = new Set(['of', '&', 'for']);

/** True if the token can be part of a name in running text. */
function isNameWord(token: Token | undefined): token is Token {
  return token !== undefined && token.kind === 'word' && token.capital && !(token.lower === 'i' && token.text === 'I');
}

/** The end (exclusive) of the run of capitalised words that starts at `i`. */
function runEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  while (end < tokens.length) {
    const last = tokens[end - 1] as Token;
    const next = tokens[end] as Token;
    if (last.possessive || next.sentence !== last.sentence) break;
    if (isNameWord(next) && !next.opens && !CALENDAR.has(next.lower)) {
      end += 1;
      continue;
    }
    const after = tokens[end + 1];
    if (PARTICLES.has(next.lower) && next.kind === 'word' && isNameWord(after)) {
      end += 2;
      continue;
    }
    const second = tokens[end + 2];
    if (PARTICLES.has(next.lower) && after !== undefined && PARTICLES.has(after.lower) && isNameWord(second)) {
      end += 3;
      continue;
    }
    if (JOINS.has(next.lower) && isNameWord(after) && (BODIES.has(last.lower) || next.lower === '&')) {
      end += 2;
      continue;
    }
    if (next.text === ',' && after !== undefined && /^(?:Jr|Sr)\.?$/u.test(after.text)) {
      end += 2;
      continue;
    }
    break;
  }
  return end;
}

/** True if the words, as they stand, name a body: a known one, initials, or with a word such as Council. */
export function isBodyName(words: readonly string[], texts: readonly string[], shouting: boolean): boolean {
  const last = words.at(-1) ?? '';
  if (BODIES.has(last) || BODY_PHRASES.includes(words.join(' '))) return true;
  if (words.length === 1 && (BODY_NAMES.has(last) || PLACES.has(last) || DEMONYM.test(last))) return true;
  if (words.some((word, i) => i > 0 && (word === 'of' || word === '&') && BODIES.has(words[i - 1] ?? ''))) return true;
  if (words.length > 1 && BODIES.has(words[0] ?? '') && last.length > 2 && !ROLES.has(last)) return BODIES.has(last);
  return !shouting && texts.length === 1 && isAllCapitals(texts[0] ?? '') && (texts[0] ?? '').length <= 6;
}

/** Finds the runs of capitalised words of one block's tokens. `from` and `to` are positions in `tokens`. */
function findInBlock(tokens: readonly Token[], from: number, to: number, runs: NameRun[]): void {
  const shouting = isTitleCase(tokens.slice(from, to));
  let i = from;
  while (i < to) {
    const token = tokens[i] as Token;
    const startsWithParticle =
      token.kind === 'word' && !token.capital && /^(?:van|von|de|der|bin|al|ter|di|da|dos)$/u.test(token.lower);
    if (startsWithParticle ? !isNameWord(tokens[i + 1]) : !isNameWord(token) || CALENDAR.has(token.lower)) {
      i += 1;
      continue;
    }
    const end = Math.min(to, runEnd(tokens, i));
    addRun(tokens, i, end, shouting, runs);
    i = end;
  }
}

function addRun(tokens: readonly Token[], start: number, end: number, shouting: boolean, runs: NameRun[]): void {
  let from = start;
  let article = false;
  while (from < end) {
    const token = tokens[from] as Token;
    const opensPlainly = FUNCTION_WORDS.has(token.lower) && !PARTICLES.has(token.lower);
    if (!opensPlainly || (!token.opens && token.lower !== 'the' && !shouting)) break;
    article = token.lower === 'the';
    from += 1;
  }
  const before = tokens[from - 1];
  if (from === start && before !== undefined && before.lower === 'the' && before.sentence === tokens[from]?.sentence)
    article = true;
  let titleFrom = from;
  const texts = () => tokens.slice(from, end).map(token => token.text);
  const titles = countTitleWords(texts());
  if (titles > 0 && from + titles >= end) return;
  from += titles;
  // "Ukrainian Volodymyr Zelensky", "Democrat Jill Stein": the adjective is no part of the name.
  while (end - from > 2 && DEMONYM.test(tokens[from]?.lower ?? '') && !PARTICLES.has(tokens[from + 1]?.lower ?? ''))
    from += 1;
  // A calendar word or a plain one may open a sentence before a name ("Yesterday Anna Roe …").
  if (from >= end) return;
  if (titles === 0) titleFrom = from;
  const name = tokens.slice(from, end);
  const last = name.at(-1) as Token;
  const words = name.flatMap(token => foldName(token.text));
  if (words.length === 0) return;
  const lowers = name.map(token => token.lower);
  const only = name[0] as Token;
  if (
    name.length === 1 &&
    (FUNCTION_WORDS.has(only.lower) || ROLES.has(only.lower) || DEMONYM.test(only.lower)) &&
    titles === 0
  )
    return;
  runs.push({
    from,
    to: end,
    titleFrom,
    span: [(name[0] as Token).start, last.end],
    words,
    key: words.join(' '),
    text: name
      .map(token => token.text)
      .join(' ')
      .replaceAll(' , ', ' '),
    body:
      titles === 0 &&
      isBodyName(
        lowers,
        name.map(token => token.text),
        shouting,
      ),
    article: article && titles === 0,
    possessive: last.possessive,
  });
}

/** The runs of capitalised words of a text that may name somebody, in order. Blocks in title case are left out. */
export function findNames(tokens: readonly Token[]): NameRun[] {
  const runs: NameRun[] = [];
  let from = 0;
  while (from < tokens.length) {
    const block = (tokens[from] as Token).block;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).block === block) to += 1;
    findInBlock(tokens, from, to, runs);
    from = to;
  }
  return runs;
}

/** The word of address directly before a name ("mrs"), or null. */
export function addressBefore(tokens: readonly Token[], run: NameRun): string | null {
  const word = run.titleFrom < run.from ? plainWord(tokens[run.from - 1]?.text ?? '') : '';
  return ADDRESS.has(word) || ADDRESS_GENDER.has(word) ? word : null;
}

/** True for a suffix such as Jr. */
export function isSuffix(word: string): boolean {
  return SUFFIXES.has(plainWord(word));
}
