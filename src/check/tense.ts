import { isIrregularPast, stem } from './stem.ts';

/** Auxiliaries of the present and of the past, one verb a line. */
const AUXILIARIES = [
  ['am is are be', 'was were'],
  ['have has', 'had'],
  ['do does', 'did'],
].map(([now, then]) => [new Set(now?.split(' ')), new Set(then?.split(' '))] as const);

function isPast(word: string): boolean {
  return isIrregularPast(word) || (word.length > 3 && word.endsWith('ed'));
}

/** True if two words are forms of one verb, one of the past and one of the present ("is" and "was", "sell" and "sold"). */
export function isOtherTense(a: string, b: string): boolean {
  if (a === b) return false;
  for (const [now, then] of AUXILIARIES) {
    if ((now.has(a) && then.has(b)) || (then.has(a) && now.has(b))) return true;
  }
  return isPast(a) !== isPast(b) && !a.endsWith('ing') && !b.endsWith('ing') && stem(a) === stem(b);
}

const PERSONS = [
  'i me my mine myself',
  'we us our ours ourselves',
  'you your yours yourself',
  'he him his she her hers they them their theirs',
].map(line => new Set(line.split(' ')));

/** A number for each person a pronoun can be of; null for every other word. */
export function personOf(word: string): number | null {
  const at = PERSONS.findIndex(words => words.has(word));
  return at < 0 ? null : at + 1;
}
