import type { Span } from '#base/span.ts';
import { byWord } from './by-word.ts';
import { ABBREVIATIONS } from './english/titles.ts';
import { isAllCapitals, roleHead } from './names.ts';
import { PERSON_NOUNS } from './english/phrases.ts';
import { ROLES } from './english/roles.ts';
import { wordSet } from './english/word-set.ts';

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
  /** What the word says of one person: a role ("minister"), a noun that is none ("royal", "year-old"), or nothing. */
  readonly person: 'role' | 'noun' | null;
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

/** What a word, number or mark is wherever it stands. */
interface Form extends Pick<Token, 'text' | 'lower' | 'kind' | 'capital' | 'possessive' | 'person'> {
  /** True for marks behind which a capital tells nothing. */
  readonly opening: boolean;
  /** True for those of them that close as well. */
  readonly closes: boolean;
  readonly ending: boolean;
}

const formOf = byWord((raw): Form => {
  const kind = /^\p{L}/u.test(raw) ? 'word' : /^\p{N}/u.test(raw) ? 'number' : 'mark';
  if (kind === 'mark')
    return {
      text: raw,
      lower: raw,
      kind,
      capital: false,
      possessive: false,
      person: null,
      opening: OPENING.test(raw),
      closes: CLOSES_TOO.test(raw),
      ending: ENDING.test(raw),
    };
  const possessive =
    /(?<=\p{L})['’ʼ]s$/iu.test(raw) && !/^(?:it|he|she|that|there|what|who|let|here)['’ʼ]s$/iu.test(raw);
  const text = possessive ? raw.slice(0, -2) : raw;
  const capital = /^\p{Lu}/u.test(raw);
  const lower = plainForm(text);
  const person = kind === 'word' ? personOf(lower) : null;
  return { text, lower, kind, capital, possessive, person, opening: false, closes: false, ending: false };
});

function personOf(word: string): Token['person'] {
  if (ROLES.has(word) || roleHead(word) !== null) return 'role';
  return PERSON_NOUNS.has(word) || word === 'year-old' ? 'noun' : null;
}

/** Cuts the given blocks of a text into words, numbers and marks, in order. */
export function readTokens(text: string, blocks: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let sentence = -1;
  blocks.forEach(([from, to], block) => {
    sentence += 1;
    let fresh = true;
    let ended = false;
    const words = text.slice(from, to);
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(words); match !== null; match = TOKEN.exec(words)) {
      const raw = match[0];
      const start = from + match.index;
      if (raw.charCodeAt(0) === 10) {
        sentence += 1;
        fresh = true;
        ended = false;
        continue;
      }
      const form = formOf(raw);
      const { kind, capital } = form;
      if (kind === 'mark') {
        const previous = tokens.at(-1);
        const stop =
          raw === '.' && previous !== undefined && previous.end === start && ABBREVIATIONS.has(previous.lower);
        if (form.ending && !stop) ended = true;
        if (!stop) tokens.push(place(form, { start, opens: false, sentence, block }));
        if (form.opening && (!form.closes || !/\S/u.test(text[start - 1] ?? ' '))) fresh = true;
        continue;
      }
      if (ended && (capital || kind === 'number')) sentence += 1;
      tokens.push(place(form, { start, opens: fresh || ended, sentence, block }));
      fresh = false;
      ended = false;
    }
  });
  return tokens;
}

function place(
  { text, lower, kind, capital, possessive, person }: Form,
  { start, opens, sentence, block }: Pick<Token, 'start' | 'opens' | 'sentence' | 'block'>,
): Token {
  return { text, lower, start, end: start + text.length, kind, capital, possessive, person, opens, sentence, block };
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
const SMALL_IN_TITLES = wordSet(`
  a an and as at but by for from if in into is it nor of off on or over out so than the to up via v vs with yet`);

/**
 * True if capitals do not tell names here: a headline in title case, in which only short and plain words are small, or a line in
 * capitals.
 */
export function isTitleCase(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  let capitals = 0;
  let shouted = 0;
  let small = 0;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    if (token.capital) {
      capitals += 1;
      if (isAllCapitals(token.text)) shouted += 1;
    } else if (SMALL_IN_TITLES.has(token.lower)) small += 1;
    else return false;
  }
  return capitals >= 5 || (capitals > 1 && shouted === capitals && small === 0);
}
