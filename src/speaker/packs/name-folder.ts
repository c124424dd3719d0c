import type { PackGender } from '#text/language-pack.ts';

/** A person of a document as their language's names are folded: lower case, in the basic form. */
export interface FoldedPerson {
  readonly given: readonly string[];
  readonly surname: string;
  readonly gender: PackGender | null;
}

/** What a written name may be the name of. */
export interface NameReading extends FoldedPerson {
  /** True if the name is written in its basic form. */
  readonly basic: boolean;
}

/** Where a name stands. */
export interface NamePlace {
  /** True if it is the subject of a verb, and so in its basic form. */
  readonly subject: boolean;
  /** True if a noun follows that is theirs ("Krugs Firma"). */
  readonly possessor: boolean;
  /** True if the document has the word, in any case of letters. */
  readonly seen: (word: string) => boolean;
}

/** How a language folds the cases of names; words come folded (`foldForm`). */
export interface NameFolder {
  /** What a full name may stand for, likeliest first; never empty. */
  read(given: readonly string[], surname: string, place: NamePlace): readonly NameReading[];
  /** True if the written full name is a form of the person's. */
  isForm(person: FoldedPerson, given: readonly string[], surname: string): boolean;
  /** True if the written surname is a form of the person's; as a subject only the basic form is. */
  isSurname(person: FoldedPerson, surname: string, subject: boolean): boolean;
}
