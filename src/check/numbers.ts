import { magnitudeWord, numberWord, ordinalWord, partWord, sayOrdinal } from '#text/number-words.ts';
import type { Token } from './words.ts';

/** The value of a token written in figures, or null. */
function figure(word: string): number | null {
  return /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : null;
}

function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** True if the word is a number: a figure, a fraction ("2/3") or an ordinal ("21th"). */
export function isFigure(word: string): boolean {
  return /^\d+(?:\.\d+)?(?:\/\d+|th|s)?$/u.test(word);
}

/** A number read from tokens: its form, and the token after its last one. */
interface ReadNumber {
  readonly word: string;
  readonly next: number;
}

/** Words of the currencies that are also written with a sign. */
const SIGNS: Readonly<Record<string, string>> = { $: 'dollar', '€': 'euro', '£': 'pound', '¥': 'yen', '₴': 'hryvnia' };
const NAMES: Readonly<Record<string, string>> = {
  dollar: 'dollar',
  dollars: 'dollar',
  euro: 'euro',
  euros: 'euro',
  pound: 'pound',
  pounds: 'pound',
  yen: 'yen',
  hryvnia: 'hryvnia',
  hryvnias: 'hryvnia',
};
export const CURRENCIES: ReadonlySet<string> = new Set(Object.values(SIGNS));
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

const ABOUT = new Set(['about', 'around', 'roughly', 'approximately', 'circa', 'some']);

/** Joins number words into one figure ("twenty-one" 21, "half a million" 500000, "two-thirds" 2/3) and says "percent" in one way. */
export function joinNumbers(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token === undefined) break;
    const number = readNumber(tokens, i, text);
    if (number !== null) {
      joined.push({ ...token, word: number.word, end: tokens[number.next - 1]?.end ?? token.end });
      i = number.next;
      const sign = SIGNS[text.charAt(token.start - 1)];
      const named = NAMES[tokens[i]?.word ?? ''];
      if (sign !== undefined) joined.push({ word: sign, start: token.start - 1, end: token.start, optional: true });
      else if (named !== undefined) {
        const { start, end } = tokens[i] ?? token;
        // Pounds may be a weight, which may not go unsaid.
        joined.push({ word: named, start, end, ...(named === 'pound' ? {} : { optional: true as const }) });
        i += 1;
      }
      continue;
    }
    const next = tokens[i + 1];
    if (token.word === 'per' && next?.word === 'cent') {
      joined.push({ ...token, word: 'percent', end: next.end });
      i += 2;
    } else if (ABOUT.has(token.word) && readNumber(tokens, i + 1, text) !== null) {
      joined.push({ ...token, word: 'roughly' });
      i += 1;
    } else if (token.word === 'up' && next?.word === 'to' && readNumber(tokens, i + 2, text) !== null) {
      joined.push({ ...token, word: 'upto', end: next.end });
      i += 2;
    } else if (token.word === 'few' && joined.at(-1)?.word === 'a') {
      const [article] = joined.splice(-1);
      joined.push({ ...token, word: 'several', start: article?.start ?? token.start });
      i += 1;
    } else if (DECADES.includes(token.word) && joined.at(-1)?.word === 'the') {
      joined.push({ ...token, word: `${1920 + 10 * DECADES.indexOf(token.word)}s` });
      i += 1;
    } else if (token.word === 'no' && /^\.\s?\d/u.test(text.slice(token.end, token.end + 3))) {
      joined.push({ ...token, word: 'number' });
      i += 1;
    } else {
      joined.push(token);
      i += 1;
    }
  }
  return joined;
}

/** The longest number that begins at a token; null if none does. */
function readNumber(tokens: readonly Token[], at: number, text: string): ReadNumber | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const { word } = first;
  const next = tokens[at + 1]?.word ?? '';
  if (word === 'a' || word === 'an') {
    const scale = magnitudeWord(next);
    return scale === null || next.length < 3 ? null : readWhole(tokens, at, { value: 1, next: at + 1 });
  }
  if (word === 'half' && /^an?$/u.test(next)) {
    const scale = magnitudeWord(tokens[at + 2]?.word ?? '');
    return scale === null ? null : { word: plain(scale / 2), next: at + 3 };
  }
  const written = figure(word);
  if (written !== null) {
    const mark = text.slice(first.end, first.end + 1);
    if (/^(?:st|nd|rd|th)$/u.test(next) && tokens[at + 1]?.start === first.end)
      return { word: sayOrdinal(written), next: at + 2 };
    if (next === 's' && tokens[at + 1]?.start === first.end)
      return { word: `${written >= 20 && written < 100 && written % 10 === 0 ? 1900 + written : word}s`, next: at + 2 };
    const under = figure(next);
    if (mark === '/' && under !== null && tokens[at + 1]?.start === first.end + 1)
      return { word: `${plain(written)}/${plain(under)}`, next: at + 2 };
    return readWhole(tokens, at, { value: written, next: at + 1 });
  }
  const value = numberWord(word);
  if (value !== null) return readWhole(tokens, at, { value, next: at + 1 });
  const ordinal = ordinalWord(word);
  return ordinal !== null && ordinal > 5 ? { word: sayOrdinal(ordinal), next: at + 1 } : null;
}

interface Sum {
  readonly value: number;
  readonly next: number;
}

/** Goes on from a number's first token: "twenty-one", "two point five", "one and a half million", "two thousand five hundred". */
function readWhole(tokens: readonly Token[], at: number, first: Sum): ReadNumber {
  let { value, next } = unitsAfter(tokens, at, first);
  const word = (i: number): string => tokens[i]?.word ?? '';
  const ordinal = ordinalWord(word(next));
  if (value >= 20 && value < 100 && value % 10 === 0 && ordinal !== null && ordinal < 10 && isNear(tokens, next))
    return { word: sayOrdinal(value + ordinal), next: next + 1 };
  const part = partWord(word(next));
  if (value >= 1 && value < 20 && Number.isInteger(value) && part !== null && part > 2 && isPart(word(next), value))
    return { word: `${plain(value)}/${part}`, next: next + 1 };
  let total = 0;
  for (;;) {
    if (word(next) === 'and' && word(next + 1) === 'a' && word(next + 2) === 'half') {
      value += 0.5;
      next += 3;
    }
    const scale = magnitudeWord(word(next));
    if (scale !== null) {
      if (scale < 1000) value *= scale;
      else if (value === 0) total *= scale;
      else total += value * scale;
      if (scale >= 1000) value = 0;
      next += 1;
      continue;
    }
    // "Two thousand five hundred", "a hundred and twenty": smaller numbers go on after a magnitude.
    const from = next + (word(next) === 'and' ? 1 : 0);
    const more = next > at + 1 && magnitudeWord(word(next - 1)) !== null ? numberWord(word(from)) : null;
    if (more === null) return { word: plain(total + value), next };
    const rest = unitsAfter(tokens, from, { value: more, next: from + 1 });
    value += rest.value;
    next = rest.next;
  }
}

function isNear(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) <= 1;
}

/** "Two thirds" is a part, "one third" too, "five quarter" not. */
function isPart(word: string, value: number): boolean {
  return value === 1 ? !word.endsWith('s') : word.endsWith('s');
}

/** "Twenty-one", "two point five". */
function unitsAfter(tokens: readonly Token[], at: number, { value, next }: Sum): Sum {
  const unit = numberWord(tokens[next]?.word ?? '');
  if (
    unit !== null &&
    unit > 0 &&
    unit < 10 &&
    value >= 20 &&
    value < 100 &&
    value % 10 === 0 &&
    figure(tokens[at]?.word ?? '') === null &&
    isNear(tokens, next)
  )
    return { value: value + unit, next: next + 1 };
  const decimal = numberWord(tokens[next + 1]?.word ?? '');
  if (tokens[next]?.word === 'point' && decimal !== null && decimal < 10)
    return { value: value + decimal / 10, next: next + 2 };
  return { value, next };
}
