import { genderOfGermanGiven, isGermanBody, isGermanRole, isSurelyGermanRole } from './german-words.ts';

const isGiven = (word: string): boolean => genderOfGermanGiven(word) !== null;

/** Where in a run of words the name begins: behind roles and titles, at a known given name; the end of the run if it is no name. */
export function germanNameStart(words: readonly string[]): number {
  if (words.length === 0) return words.length;
  const given = words.findIndex(
    (word, i) => i < words.length - 1 && isGiven(word) && !isGermanBody(words[i + 1] ?? ''),
  );
  if (given >= 0) return given;
  let afterRole = 0;
  for (const [i, word] of words.entries())
    if (isSurelyGermanRole(word) || isGermanBody(word) || (i < words.length - 2 && isGermanRole(word)))
      afterRole = i + 1;
  if (afterRole >= words.length) {
    // "Frau Richter": a name after all.
    return words.length > 1 && isGermanRole(words.at(-2) ?? '') && !isSurelyGermanRole(words.at(-1) ?? '')
      ? words.length - 1
      : words.length;
  }
  const left = words.length - afterRole;
  return left > 2 && afterRole === 0 ? words.length - 2 : afterRole;
}
