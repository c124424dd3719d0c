import type { PackGender } from '#text/language-pack.ts';
import { packFor } from '#text/language-pack.ts';
import type { FoldedPerson, NameFolder, NamePlace, NameReading } from '#speaker/packs/name-folder.ts';

/** A surname in the genitive is its basic form with -s; one that ends in a hiss takes an apostrophe, which is no part of the word. */
function isGenitive(form: string, surname: string): boolean {
  return form === `${surname}s` || form === `${surname}'` || form === `${surname}es`;
}

function read(
  given: readonly string[],
  surname: string,
  { subject, possessor, seen }: NamePlace,
): readonly NameReading[] {
  const gender: PackGender | null = packFor('de')?.genderOfGiven(given[0] ?? '') ?? null;
  const written = { given, surname, gender, basic: true };
  const bare = surname.replace(/'$/u, '').replace(/(?<=\p{L}{2}[^s])s$/u, '');
  if (subject || bare === surname || (!possessor && !seen(bare))) return [written];
  return [{ given, surname: bare, gender, basic: false }, written];
}

/** German: only the genitive changes a name ("Krugs Firma", "Scholz’ Boot"). */
export const GERMAN_NAMES: NameFolder = {
  read,
  isForm: (person: FoldedPerson, given, surname) =>
    sameGiven(person.given, given) && (surname === person.surname || isGenitive(surname, person.surname)),
  isSurname: (person, surname, subject) =>
    surname === person.surname || (!subject && isGenitive(surname, person.surname)),
};

/** The same given names, or those that the shorter form has. */
function sameGiven(a: readonly string[], b: readonly string[]): boolean {
  return a[0] === b[0] && (a.length !== b.length || a.every((name, i) => name === b[i]));
}
