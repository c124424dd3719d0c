import type { DocumentText } from './document-text.ts';
import { tokensIn } from './document-text.ts';
import { readPhrase, type Phrase } from './phrase.ts';
import type { Token } from './tokens.ts';

/** What somebody puts words out in. */
const PAPERS =
  /^(?:statement|letter|e-?mail|memo|memorandum|release|post|tweet|message|note|filing|complaint|lawsuit)$/u;

/** Tokens that "the statement" may look back for the place where it was told who said what in one. */
const REACH_TOKENS = 150;

/** Tokens that may stand between "In a statement" and the comma behind it. */
const MOST_BETWEEN = 14;

/** Who put out a paper that the text tells apart from its source, and where: half-open token positions. */
export interface Issuer {
  readonly phrase: Phrase;
  readonly range: readonly [number, number];
}

/**
 * Who is told to have put out a statement or letter: of "the statement" who last said something "in a statement"; of "In a statement
 * on Friday, the club called …" the subject behind the comma. Null if the text does not tell.
 */
export function issuerOf(document: DocumentText, phrase: Phrase): Issuer | null {
  const { tokens } = document;
  const { lower } = tokens[phrase.head] as Token;
  if (!PAPERS.test(lower) || phrase.core !== phrase.head) return null;
  const before = tokens[phrase.from - 1];
  if (phrase.determiner === 'a' && before?.lower === 'in' && before.opens) return subjectBehind(document, phrase.head);
  if (phrase.determiner !== 'the') return null;
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - REACH_TOKENS); i -= 1) {
    if (tokens[i]?.lower !== lower) continue;
    const told = sourceBefore(document, i);
    // Somebody's statement it is, but not told whose.
    return told !== null && isIn(tokens, i) ? told : null;
  }
  return null;
}

/** True for "in a statement", "in a brief statement", "in an email". */
function isIn(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const article = words.findLastIndex(word => /^(?:an?|his|her|their|its)$/u.test(word));
  return article > 0 && words[article - 1] === 'in';
}

/** The source before that place in its sentence, if it is the only one there. */
function sourceBefore(document: DocumentText, at: number): Issuer | null {
  const { sentence, start } = document.tokens[at] as Token;
  const ranges = document.sources
    .filter(span => span[1] <= start)
    .map(span => tokensIn(document.tokens, span))
    .filter(([from]) => document.tokens[from]?.sentence === sentence);
  const [range, other] = ranges;
  if (range === undefined || (other !== undefined && other[0] !== range[0])) return null;
  const phrase = readPhrase(document, range);
  return phrase === null ? null : { phrase, range };
}

/** The subject of a sentence behind its opening phrase. */
function subjectBehind(document: DocumentText, head: number): Issuer | null {
  const { tokens } = document;
  const { sentence } = tokens[head] as Token;
  let comma = head + 1;
  while (comma < head + MOST_BETWEEN && tokens[comma]?.sentence === sentence && tokens[comma]?.text !== ',') comma += 1;
  if (tokens[comma]?.text !== ',' || tokens[comma]?.sentence !== sentence) return null;
  const here = document.sources.map(span => tokensIn(document.tokens, span)).find(([from]) => from === comma + 1);
  let end = comma + 1;
  while (tokens[end]?.sentence === sentence) end += 1;
  const phrase = readPhrase(document, here ?? [comma + 1, end]);
  if (phrase === null || phrase.from !== comma + 1 || (here === undefined && phrase.name === null)) return null;
  return { phrase, range: here ?? [phrase.from, phrase.head + 1] };
}
