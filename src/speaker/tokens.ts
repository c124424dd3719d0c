import type { Span } from '#base/span.ts';
import { ABBREVIATIONS } from './english/titles.ts';
import { isAllCapitals } from './names.ts';

/** One word, number or mark of a text. */
export interface Token {
  /** As written, without a possessive ending. */
  readonly text: string;
  /** In lower case, straight apostrophes, without full stops. */
  readonly lower: string;
  readonly start: number;
  /** The end without a possessive ending. */
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  readonly capital: boolean;
  readonly possessive: boolean;
  /** True where a capital tells nothing: at the start of a sentence, a line, a quotation or after a colon. */
  readonly opens: boolean;
  /** The sentence's number in the text; a line ends a sentence. */
  readonly sentence: number;
  /** The number of the block of the reading. */
  readonly block: number;
}

const TOKEN =
  /(?:\p{Lu}\.)+(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}\u00ad]*(?:[-‐‑'’ʼ]\p{L}[\p{L}\p{M}\p{N}\u00ad]*)*|\p{N}+(?:[.,:]\p{N}+)*|\.{2,}|\n+|[^\s\p{L}\p{N}]/gu;
const OPENING = /^["“‘«‹„':([–—•]$/u;
/** Marks that open and close: they open only behind white space. */
const CLOSES_TOO = /^["']$/u;
const ENDING = /^(?:[.!?…]|\.{2,})$/u;

/** Cuts the given blocks of a text into words, numbers and marks, in order. */
export function readTokens(text: string, blocks: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let sentence = -1;
  blocks.forEach(([from, to], block) => {
    sentence += 1;
    let fresh = true;
    let ended = false;
    for (const match of text.slice(from, to).matchAll(TOKEN)) {
      const raw = match[0];
      const start = from + match.index;
      if (raw.startsWith('\n')) {
        sentence += 1;
        fresh = true;
        ended = false;
        continue;
      }
      const first = raw.codePointAt(0) ?? 0;
      const kind = /^\p{L}/u.test(raw) ? 'word' : /^\p{N}/u.test(raw) ? 'number' : 'mark';
      if (kind === 'mark') {
        const previous = tokens.at(-1);
        const stop =
          raw === '.' && previous !== undefined && previous.end === start && ABBREVIATIONS.has(previous.lower);
        if (ENDING.test(raw) && !stop) ended = true;
        if (!stop)
          tokens.push({
            text: raw,
            lower: raw,
            start,
            end: start + raw.length,
            kind,
            capital: false,
            possessive: false,
            opens: false,
            sentence,
            block,
          });
        if (OPENING.test(raw) && (!CLOSES_TOO.test(raw) || !/\S/u.test(text[start - 1] ?? ' '))) fresh = true;
        continue;
      }
      const capital = /^\p{Lu}/u.test(String.fromCodePoint(first));
      if (ended && (capital || kind === 'number')) sentence += 1;
      const possessive =
        /(?<=\p{L})['’ʼ]s$/iu.test(raw) && !/^(?:it|he|she|that|there|what|who|let|here)['’ʼ]s$/iu.test(raw);
      const word = possessive ? raw.slice(0, -2) : raw;
      tokens.push({
        text: word,
        lower: plainForm(word),
        start,
        end: start + word.length,
        kind,
        capital,
        possessive,
        opens: fresh || ended,
        sentence,
        block,
      });
      fresh = false;
      ended = false;
    }
  });
  return tokens;
}

/** Lower case with straight apostrophes, without stops; "she'll" is `she`. */
function plainForm(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  const plain = word.replaceAll('.', '').replace(/[’ʼ]/gu, "'").toLowerCase();
  return plain.includes("'")
    ? plain.replace(/^(i|you|he|she|it|we|they|that|there|who)'(?:ll|d|re|ve|m|s)$/u, '$1')
    : plain;
}

const ASCII_WORD = /^[A-Za-z]+$/u;

/** Words that stay small in a headline in title case. */
const SMALL_IN_TITLES =
  /^(?:an?|and|as|at|but|by|for|from|if|in|into|is|it|nor|of|off|on|or|over|out|so|than|the|to|up|via|vs?|with|yet)$/u;

/**
 * True if capitals do not tell names here: a headline in title case, in which only short and plain words are small, or a line in
 * capitals.
 */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let shouted = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (token.capital) {
      capitals += 1;
      if (isAllCapitals(token.text)) shouted += 1;
    } else if (!SMALL_IN_TITLES.test(token.lower)) return false;
  }
  return (
    capitals >= 5 ||
    (capitals > 1 && shouted === capitals && tokens.every(token => token.kind !== 'word' || token.capital))
  );
}
