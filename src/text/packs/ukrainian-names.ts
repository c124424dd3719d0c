import { isUkrainianBody, readUkrainianGiven } from './ukrainian-words.ts';

/** Endings that no subject has. */
const OBLIQUE = /(?:ого|ому|ові|еві|єві|ої|ьої|ській|цькій|зькій|ською|цькою|ським|цьким|им|ою|ею)$/u;

/**
 * Where in a run of capitalised words the person's name begins: at the last given name ("України Юрій Бондаренко"), in the
 * nominative if a subject is asked for; the length of the run if it cannot be one.
 */
export function ukrainianNameStart(words: readonly string[], subject: boolean): number {
  for (let i = words.length - 2; i >= 0; i -= 1) {
    const readings = readUkrainianGiven(words[i] ?? '');
    if (readings.length === 0) continue;
    if (!subject || readings.some(({ cases }) => cases.includes('n'))) return i;
    return words.length;
  }
  // "Гордійчук Степан": the surname first.
  if (words.length === 2 && readUkrainianGiven(words[1] ?? '').some(({ cases }) => cases.includes('n'))) return 0;
  if (words.some((word, i) => i > 0 && isUkrainianBody(word))) return words.length;
  if (subject && OBLIQUE.test(words.at(-1) ?? '')) return words.length;
  return words.length > 2 ? words.length - 2 : 0;
}
