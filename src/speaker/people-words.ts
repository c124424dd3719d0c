import { DEMONYM } from './english/function-words.ts';
import { PERSON_NOUNS } from './english/phrases.ts';
import { ROLES } from './english/roles.ts';
import { BODIES, GROUPS, UNNAMED } from './english/sources.ts';

/** True for a plural word, in lower case, for people or for bodies of people ("officials", "hoteliers", "companies"). */
export function isPeople(word: string): boolean {
  if (!/(?:s|men|people|police)$/u.test(word)) return false;
  if (GROUPS.has(word) || UNNAMED.has(word) || DEMONYM.test(word)) return true;
  const one = singular(word);
  return ROLES.has(one) || PERSON_NOUNS.has(one) || BODIES.has(one);
}

/** True for a plural word for persons, with what they are. */
export function isPersons(word: string): boolean {
  const one = singular(word);
  return /^(?:men|women|people)$/u.test(word) || ROLES.has(one) || PERSON_NOUNS.has(one);
}

function singular(word: string): string {
  return word.replace(/ies$/u, 'y').replace(/men$/u, 'man').replace(/s$/u, '');
}
