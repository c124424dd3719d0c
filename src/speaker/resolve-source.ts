import { coverSpans, type Span } from '#base/span.ts';
import { CALENDAR } from './english/function-words.ts';
import { parentBefore } from './parents.ts';
import { tokensIn, type DocumentText } from './document-text.ts';
import { readPhrase } from './phrase.ts';
import { isPronoun, resolvePronoun } from './resolve-pronoun.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import type { Speaker } from './speaker.ts';
import { HAD_IN_HAND } from './english/phrases.ts';

/** Who the source of a statement is, as far as the document tells; null if it does not. Any span of the text is taken. */
export function resolveSource(document: DocumentText, source: readonly Span[]): Speaker | null {
  if (coverSpans(source) === null) return null;
  const whole = tokensIn(document.tokens, source[0] as Span);
  if (standsForReader(document, whole[0])) return null;
  const range = withoutChildren(document, withoutReader(document, whole));
  const words: number[] = [];
  for (let i = range[0]; i < range[1]; i += 1) if (document.tokens[i]?.kind === 'word') words.push(i);
  const [first] = words;
  if (first === undefined) return null;
  if (isPronoun(document.tokens, first, words.length)) return resolvePronoun(document, first);
  const phrase = readPhrase(document, range);
  const found = phrase === null ? null : resolvePhrase(document, phrase, range);
  return found !== null && isDate(found.name) ? null : found;
}

/** A span that is cut wrongly may hold a day alone; nobody is called so. */
const isDate = (name: string): boolean =>
  name.split(/[\s,]+/u).every(word => CALENDAR.has(word.toLowerCase()) || /^\d*$/u.test(word));

/** True if the tokens from `at` on, an article aside, follow "seen by": it is not the reader of a letter that says what stands in it. */
function standsForReader({ tokens }: DocumentText, at: number): boolean {
  const by = tokens[at - 1];
  return by?.lower === 'by' && HAD_IN_HAND.test(tokens[at - 2]?.lower ?? '') && by.sentence === tokens[at]?.sentence;
}

/** "Mother of four Anna Roe, 38,": the name behind how many children somebody has is that parent's. */
function withoutChildren({ tokens, named }: DocumentText, [from, to]: Range): Range {
  const name = named.get(from + 3)?.run.from;
  return from + 3 < to && name === from + 3 && parentBefore(tokens, name) === from ? [name, to] : [from, to];
}

type Range = readonly [number, number];

/** A source without who had it in hand: "a memo to staff, seen by the Gazette" is the memo. */
function withoutReader({ tokens }: DocumentText, [from, to]: Range): Range {
  for (let i = from + 1; i < to - 1; i += 1) {
    if (!HAD_IN_HAND.test(tokens[i]?.lower ?? '') || tokens[i + 1]?.lower !== 'by') continue;
    const end = tokens[i - 1]?.text === ',' ? i - 1 : i;
    if (end > from) return [from, end];
  }
  return [from, to];
}
