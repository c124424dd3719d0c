import { coverSpans, type Span } from '#base/span.ts';
import { CALENDAR } from './english/function-words.ts';
import { tokensIn, type DocumentText } from './document-text.ts';
import { readPhrase } from './phrase.ts';
import { isPronoun, resolvePronoun } from './resolve-pronoun.ts';
import { resolvePhrase } from './resolve-phrase.ts';
import type { Speaker } from './speaker.ts';

/** Who the source of a statement is, as far as the document tells; null if it does not. Any span of the text is taken. */
export function resolveSource(document: DocumentText, source: readonly Span[]): Speaker | null {
  if (coverSpans(source) === null) return null;
  const range = tokensIn(document.tokens, source[0] as Span);
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
