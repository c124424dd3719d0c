import type { Span } from '#base/span.ts';
import { packFor, type LanguagePack, type PackGender } from '#text/language-pack.ts';
import type { NameMention } from './document-names.ts';
import type { FoldedPerson, NameFolder } from './name-folder.ts';

/** Somebody of the document while it is read. */
export interface PackPerson extends FoldedPerson {
  /** The name as it is shown, in its basic form. */
  name: string;
  gender: PackGender | null;
  /** Folded role words ("verkehrsminister"). */
  readonly roles: Set<string>;
  readonly descriptions: string[];
  speaksFor: string | null;
  readonly mentions: { readonly span: Span; readonly block: number; readonly inside: boolean }[];
}

/** Everybody whom the document names in full, their cases folded to one person each, and whom a surname alone means. */
export class PackCast {
  readonly people: PackPerson[] = [];
  readonly #folder: NameFolder;
  readonly #pack: LanguagePack;

  constructor(mentions: readonly NameMention[], folder: NameFolder, pack: LanguagePack) {
    this.#folder = folder;
    this.#pack = pack;
    const words = new Set(mentions.flatMap(({ written }) => written.split(' ').map(word => word.toLowerCase())));
    const seen = (word: string): boolean => words.has(word);
    const full = mentions.filter(({ given }) => given.length > 0);
    const read = (mention: NameMention) => folder.read(mention.given, mention.surname, { ...mention, seen });
    // Names in their basic form first, so that the others find whom they are forms of.
    const sure = full.filter(mention => mention.subject || read(mention)[0]?.basic === true);
    for (const mention of [...sure, ...full.filter(each => !sure.includes(each))]) {
      const reading = read(mention)[0];
      if (reading === undefined) continue;
      const held =
        this.people.find(person => sameName(person, mention)) ??
        (reading.basic && mention.subject
          ? undefined
          : this.#only(person => folder.isForm(person, mention.given, mention.surname)));
      if (held !== undefined) this.#note(held, mention);
      else this.#note(this.#add(mention, reading), mention);
    }
    const bare: NameMention[] = [];
    for (const mention of mentions.filter(({ given }) => given.length === 0)) {
      const person = this.bySurname(mention.surname, { subject: mention.subject, gender: null });
      if (person !== null) this.#note(person, mention);
      else if (mention.subject && !this.#isShared(mention.surname) && this.byGiven(mention.surname) === null)
        bare.push(mention);
    }
    // Whom nobody names in full goes by the surname, in its basic form where the text has that.
    for (const mention of bare) {
      const held = this.people.find(person => sameName(person, mention));
      if (held !== undefined) this.#note(held, mention);
      else this.#note(this.#add(mention, { given: [], surname: mention.surname, gender: null }), mention);
    }
    for (const person of this.people) person.mentions.sort((a, b) => a.span[0] - b.span[0]);
    this.people.sort((a, b) => (a.mentions[0]?.span[0] ?? 0) - (b.mentions[0]?.span[0] ?? 0));
  }

  /** Whom a surname means: the only one of it, or of it and of the gender; null where nobody or several fit. */
  bySurname(
    surname: string,
    { subject, gender }: { readonly subject: boolean; readonly gender: PackGender | null },
  ): PackPerson | null {
    const fits = this.people.filter(
      person =>
        this.#folder.isSurname(person, surname, subject) &&
        (gender === null || person.gender === null || person.gender === gender),
    );
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }

  /** Whom a given name alone means: the only one who bears it. */
  byGiven(given: string): PackPerson | null {
    return this.#only(person => person.given[0] === given) ?? null;
  }

  /** True if several persons bear the surname, so that it alone means none of them. */
  #isShared(surname: string): boolean {
    return this.people.some(person => this.#folder.isSurname(person, surname, true));
  }

  /** Whom a full name means. */
  byName(given: readonly string[], surname: string): PackPerson | null {
    return (
      this.people.find(person => sameName(person, { given, surname })) ??
      this.#only(person => this.#folder.isForm(person, given, surname)) ??
      null
    );
  }

  /** Whom a role without a name means: the only one who bears it. */
  byRole(role: string, gender: PackGender | null): PackPerson | null {
    const fits = this.people.filter(
      person =>
        [...person.roles].some(held => sameRole(held, role)) &&
        (gender === null || person.gender === null || person.gender === gender),
    );
    return fits.length === 1 ? (fits[0] ?? null) : null;
  }

  /**
   * Whom a pronoun before a place means: the last one named who can be of its gender, in its paragraph or the one before; null where
   * two of one sentence could be meant, or somebody of unknown gender was named since.
   */
  byPronoun(
    gender: PackGender,
    place: { readonly at: number; readonly block: number; readonly text: string },
  ): PackPerson | null {
    const named = this.people
      .flatMap(person => person.mentions.map(mention => ({ person, ...mention })))
      .filter(({ span, block, inside }) => !inside && span[1] <= place.at && place.block - block <= 1)
      .sort((a, b) => b.span[0] - a.span[0]);
    const fit = named.find(({ person }) => person.gender === gender);
    if (fit === undefined) return null;
    const since = named.filter(({ span }) => span[0] > fit.span[0]);
    if (since.some(({ person }) => person.gender === null)) return null;
    const near = named.filter(
      ({ person, span }) =>
        person !== fit.person &&
        person.gender === gender &&
        span[1] <= fit.span[0] &&
        !/[.!?]\s/u.test(place.text.slice(span[1], fit.span[0])),
    );
    return near.length > 0 ? null : fit.person;
  }

  #only(test: (person: PackPerson) => boolean): PackPerson | undefined {
    const fits = this.people.filter(test);
    return fits.length === 1 ? fits[0] : undefined;
  }

  #add(mention: NameMention, reading: FoldedPerson): PackPerson {
    const person: PackPerson = {
      ...reading,
      name: showName(mention, reading),
      roles: new Set(),
      descriptions: [],
      speaksFor: null,
      mentions: [],
    };
    this.people.push(person);
    return person;
  }

  #note(person: PackPerson, { span, block, inside, roles, role }: NameMention): void {
    person.mentions.push({ span, block, inside });
    for (const word of roles) person.roles.add(word);
    if (role !== null && !person.descriptions.includes(role)) person.descriptions.push(role);
    if (person.gender === null) for (const word of roles) person.gender ??= this.#pack.genderOfRole(word);
  }
}

/** True if a role that somebody bears is the one that is named: "verkehrsminister" and "minister", "міністра" and "міністр". */
function sameRole(held: string, named: string): boolean {
  if (held === named || held.endsWith(named)) return true;
  const pack = packFor(/[а-яіїєґ]/u.test(named) ? 'uk' : 'de');
  return pack?.language === 'uk' && stem(held) === stem(named);
}

/** A role without the ending of its case. */
const stem = (word: string): string => word.replace(/(?:ого|ому|ові|еві|ою|ом|ем|им|а|у|ю|я|і|и)$/u, '');

const sameName = (person: FoldedPerson, { given, surname }: Pick<NameMention, 'given' | 'surname'>): boolean =>
  person.surname === surname && person.given[0] === given[0];

/** The name as written, with the basic forms in place of the written ones; spellings that fold alike stay as written. */
function showName(mention: NameMention, reading: FoldedPerson): string {
  const parts = mention.written.split(' ');
  const wanted = [...reading.given, ...reading.surname.split(' ')];
  const written = [...mention.given, ...mention.surname.split(' ')];
  return parts
    .map((part, i) => (wanted[i] === undefined || wanted[i] === written[i] ? part : capitalise(wanted[i])))
    .join(' ');
}

const capitalise = (word: string): string => word.replace(/(?:^|[-])\p{L}/gu, letter => letter.toUpperCase());
