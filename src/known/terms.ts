import { isEmptyWord, stem } from '#check/stem.ts';
import { magnitudeWord, numberWord } from '#text/number-words.ts';
import { normalWords } from '#text/normal.ts';

/** A word of a claim or post, as it is compared. */
export interface Term {
  /** Its stem; of a figure its value ("2.8 million" is 2800000). */
  readonly stem: string;
  /** Folded, without a genitive's s. */
  readonly word: string;
  /** True for words without a meaning of their own. */
  readonly isEmpty: boolean;
  readonly isCapital: boolean;
  readonly isFigure: boolean;
  /** Within quotation marks. */
  readonly isQuoted: boolean;
  /** At the beginning of a sentence, where a capital letter tells nothing. */
  readonly isFirst: boolean;
}

/** In quotation marks of all kinds, single ones too, which are told from apostrophes by the letters on both sides of those. */
const QUOTED =
  /["“«„](?:[^"”»“«„]{3,400})["”»“]|(?<![\p{L}\p{N}])['‘](?:[^'’‘"“”«»„]|(?<=\p{L})['’](?=\p{L})){3,400}['’](?![\p{L}\p{N}])/gu;
const SENTENCE_END = /[.!?:]["”’)]*\s|\n/u;
const SHORT_FIGURE = /^(\d+(?:\.\d+)?)(k|m|mn|bn|b)$/u;
const SHORT_VALUE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 };

/** The terms of a text, in order. */
export function termsOf(text: string): Term[] {
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: found }) => [index, index + found.length] as const);
  const terms: Term[] = [];
  let quote = 0;
  let last = 0;
  for (const { word: folded, start, end } of normalWords(text)) {
    const raw = text.slice(start, end);
    const word = /['’]s$/iu.test(raw) && folded.endsWith('s') ? folded.slice(0, -1) : folded;
    const isFirst = last === 0 || SENTENCE_END.test(text.slice(last, start));
    last = end;
    while ((quoted[quote]?.[1] ?? Infinity) < end) quote += 1;
    const figure = figureOf(word);
    const before = terms.at(-1);
    const magnitude = figure === null ? magnitudeWord(word) : null;
    if (magnitude !== null && magnitude >= 1000 && before?.isFigure === true && Number.isFinite(Number(before.stem))) {
      terms[terms.length - 1] = { ...before, stem: plain(Number(before.stem) * magnitude) };
      continue;
    }
    terms.push({
      stem: figure ?? stem(word),
      word,
      isEmpty: figure === null && (word.length < 2 || isEmptyWord(word)),
      isCapital: /^\p{Lu}/u.test(raw),
      isFigure: figure !== null,
      isQuoted: (quoted[quote]?.[0] ?? Infinity) <= start,
      isFirst,
    });
  }
  return terms;
}

/** The terms that carry matter. */
export function matterOf(terms: readonly Term[]): Term[] {
  return terms.filter(({ isEmpty }) => !isEmpty);
}

function figureOf(word: string): string | null {
  const value = numberWord(word);
  if (value !== null) return value > 1 ? plain(value) : null;
  if (!/^\d/u.test(word)) return null;
  const short = SHORT_FIGURE.exec(word);
  if (short !== null) return plain(Number(short[1]) * (SHORT_VALUE[short[2] ?? ''] ?? 1));
  return word.replace(/(?:st|nd|rd|th|s)$/u, '');
}

const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** A year as dates have them; figures that are years are compared as dates. */
export const isYear = (stemmed: string): boolean => /^(?:19|20)\d\d$/u.test(stemmed);
