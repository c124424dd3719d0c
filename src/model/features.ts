import { WORD_SHAPE_UNITS, type Vocabulary } from './vocabulary.ts';

/** What a network is told of one token, as numbers of its vocabulary. */
export interface TokenFeatures {
  readonly word: number;
  readonly suffix: number;
  readonly shape: number;
  /** How often the word is a cue in the training part, in steps from 1 (hardly) to 8 (nearly always); 0 for rare words. */
  readonly cue: number;
}

/** Where a token stands to the quotation marks of its paragraph. */
export const QUOTE = { outside: 0, inside: 1, opens: 2, closes: 3 } as const;
/** Added to the first token of a paragraph. */
export const FIRST_TOKEN = 4;
export const QUOTE_STATES = 8;

const LETTERS = /^[A-Za-z]+$/u;

/** A word as the vocabulary holds it: lower case, straight marks, every digit 0. */
export function foldWord(token: string): string {
  if (LETTERS.test(token)) return token.toLowerCase();
  return token
    .toLowerCase()
    .replace(/[’ʼ‘]/gu, "'")
    .replace(/[“”]|``|''/gu, '"')
    .replace(/[–—]|--+/gu, '--')
    .replace(/…|\.{2,}|(?:\. )+\./gu, '...')
    .replace(/\p{N}/gu, '0');
}

const SUFFIX_UNITS = 3;
export const suffixOf = (folded: string): string => folded.slice(-SUFFIX_UNITS);

function kindOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x';
  if (letter >= 'A' && letter <= 'Z') return 'X';
  if (/\p{L}/u.test(letter)) return /\p{Lu}/u.test(letter) ? 'X' : 'x';
  return /\p{N}/u.test(letter) ? 'd' : foldWord(letter);
}

/** Runs of capitals, small letters, digits and marks: "McKay’s" is "XxXx". */
export function shapeOf(token: string): string {
  let shape = '';
  let last = '';
  for (const letter of token) {
    const kind = kindOf(letter);
    if (kind !== last) shape += kind;
    last = kind;
  }
  return shape.slice(0, WORD_SHAPE_UNITS);
}

/** The numbers of a token's own features; the same word always has the same, so they are kept by word. */
export function featuresOf(vocabulary: Vocabulary, token: string): TokenFeatures {
  const known = vocabulary.seen.get(token);
  if (known !== undefined) return known;
  const folded = foldWord(token);
  const word = vocabulary.words.get(folded) ?? 0;
  const features = {
    word,
    suffix: vocabulary.suffixes.get(suffixOf(folded)) ?? 0,
    shape: vocabulary.shapes.get(shapeOf(token)) ?? 0,
    cue: vocabulary.cues[word] ?? 0,
  };
  if (vocabulary.seen.size >= SEEN_WORDS) {
    vocabulary.seen.clear();
    vocabulary.same.clear();
  }
  // Words that the vocabulary cannot tell apart ("2015" and "2016", rare names with one ending) are one to the networks.
  const key = (features.word * PLACES_16 + features.suffix) * PLACES_16 + features.shape;
  const same = vocabulary.same.get(key) ?? features;
  if (same === features) vocabulary.same.set(key, features);
  vocabulary.seen.set(token, same);
  return same;
}

/** More than there are suffixes or shapes. */
const PLACES_16 = 65_536;
/** Bounds what is kept by word. */
const SEEN_WORDS = 20_000;

/** Which way a token turns the quotation marks, or null for any other token. */
function markOf(token: string): 'opens' | 'closes' | 'either' | null {
  switch (token) {
    case '“':
    case '„':
    case '``':
      return 'opens';
    case '”':
    case "''":
      return 'closes';
    case '"':
      return 'either';
    default:
      return null;
  }
}

/** Where each token stands to the quotation marks, and whether the paragraph leaves one open. */
export interface QuoteStates {
  readonly states: Uint8Array;
  readonly open: boolean;
}

/**
 * Reads the double marks of one paragraph from left to right. A paragraph after one that left its quotation open goes on inside it
 * only if its own first mark is a closing one; by the custom of print it opens with a mark of its own otherwise.
 */
export function quoteStates(tokens: readonly string[], openBefore: boolean): QuoteStates {
  const marks = tokens.map(markOf);
  const first = marks.find(mark => mark !== null);
  let open = openBefore && first === 'closes';
  const states = new Uint8Array(tokens.length);
  for (const [i, mark] of marks.entries()) {
    const turns = mark === 'either' ? (open ? 'closes' : 'opens') : mark;
    if (turns === null) states[i] = open ? QUOTE.inside : QUOTE.outside;
    else {
      states[i] = turns === 'opens' ? QUOTE.opens : QUOTE.closes;
      open = turns === 'opens';
    }
  }
  return { states, open };
}
