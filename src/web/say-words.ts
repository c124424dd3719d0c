import type { Language } from './language.ts';

interface Marks {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

const MARKS: Readonly<Record<Language, Marks>> = {
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  uk: { outer: ['«', '»'], inner: ['„', '“'] },
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
};

/** A mark that opens: low or pointed ones always, others behind nothing that they could close. */
const OPENS = /^[«„]$/u;
const BEFORE_OPENING = /^$|[\s([–—]$/u;

/** Words in the quotation marks of a language; whichever double marks stand inside become its inner ones. */
export function sayWords(words: string, language: Language): string {
  const { outer, inner } = MARKS[language];
  const inside = words.replace(/["“”„«»]/gu, (mark, at: number) =>
    OPENS.test(mark) || (mark !== '»' && mark !== '”' && BEFORE_OPENING.test(words.slice(0, at))) ? inner[0] : inner[1],
  );
  return `${outer[0]}${inside}${outer[1]}`;
}

/** A sentence's first letter, which a clause of it does not have. */
export function capital(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
}
