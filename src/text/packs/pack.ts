import type { CueKind } from '#text/english.ts';
import type { TurningContext } from './context.ts';

/** One form of a verb of saying. */
export interface PackCue {
  readonly lemma: string;
  readonly kind: CueKind;
  /** `finite`: takes a subject by itself; `participle`: needs an auxiliary. */
  readonly mood: 'finite' | 'participle';
  readonly number: 'one' | 'many' | null;
  /** What the form tells of its subject ("сказала"); null where it tells nothing. */
  readonly gender: 'female' | 'male' | null;
  /** A separable part that the clause must end in ("teilte … mit"); null for none. */
  readonly particle: string | null;
  /** True if the form is as often something else, so that only quoted words make it a cue. */
  readonly doubtful: boolean;
}

/** Words that say whose knowledge a sentence is ("laut X", "за словами X", "X zufolge"). */
export interface According {
  readonly words: readonly string[];
  readonly side: 'before' | 'after';
}

export type PackGender = 'female' | 'male';

/** What reading statements in one language takes, as data; how to write one: docs/decisions/015-language-packs.md. */
export interface LanguagePack {
  /** Two-letter tag. */
  readonly language: 'de' | 'uk';
  /** Quotation marks: what opens, and all that may close it. */
  readonly quotes: Readonly<Record<string, string>>;
  /** True if a dash at the head of a paragraph begins somebody's speech. */
  readonly dialogueDash: boolean;
  /** By folded form. A form may belong to several verbs. */
  readonly cues: ReadonlyMap<string, readonly PackCue[]>;
  /** Auxiliaries of the perfect tense, by folded form. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Separable parts of verbs: a cue whose clause ends in one that is not its own is another verb ("sagte … ab"). */
  readonly particles: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** "angeblich", "нібито": words that pass something on as only claimed. */
  readonly allegations: ReadonlySet<string>;
  readonly according: readonly According[];
  /** Conjunctions that begin what was said ("dass", "що"). */
  readonly that: ReadonlySet<string>;
  /** Words that make a quotation behind a colon something read, heard or shown, and not said by the one who is named. */
  readonly carriers: RegExp;
  /** "so" after a quotation; "wie", "як" before a parenthesis. */
  readonly so: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, PackGender>;
  /** "nach seinen Angaben", "за її словами": the words around the possessive, and the gender that it tells. */
  readonly accordingOwn: readonly {
    readonly words: readonly string[];
    readonly at: number;
    readonly gender: PackGender;
  }[];
  /** Prepositions, adverbs, conjunctions: words that begin no name and end one. */
  readonly stops: ReadonlySet<string>;
  /** Words for what somebody is, in the forms in which they stand before names. */
  isRole(word: string): boolean;
  /** The gender that a role's form tells; null if none. */
  genderOfRole(word: string): PackGender | null;
  /** Nouns of bodies that speak ("Polizei", "міністерство"), in any case. */
  isBody(word: string): boolean;
  /** Words for somebody named before, whatever office it is ("посадовиця", "der Politiker"). */
  readonly anaphors: ReadonlySet<string>;
  /** Roles that speak for somebody else. */
  isSpokesperson(word: string): boolean;
  /** Words that name a medium or say that a name is one. */
  isMedium(word: string): boolean;
  /** The gender of a given name in its basic form; null if it is none that is known. */
  genderOfGiven(word: string): PackGender | null;
  /** True if a given name is known in any of its cases. */
  isGiven(word: string): boolean;
  /**
   * Where in a run of capitalised words (folded) a person's name begins, roles and titles before it passed over; the length of the run
   * if it holds no name. `subject`: only a name in the case in which somebody speaks.
   */
  nameStart(words: readonly string[], subject: boolean): number;
  /** Weekdays (0 Sunday to 6) by folded form, months (1 to 12), and words for near days with their distance. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly nearDays: ReadonlyMap<string, number>;
  /** Short forms that keep their full stop within a sentence, without it. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words without matter, but for negations and for words that English has with matter ("die", "war"). */
  readonly small: ReadonlySet<string>;
  readonly context: TurningContext;
  /** Kinds of occasion by folded word ("Interview", "інтерв'ю"). */
  readonly interviews: ReadonlySet<string>;
}

/** A word as packs hold it: composed, lower case, one apostrophe, no stress marks. */
export function foldForm(word: string): string {
  if (/^[A-Za-z]+$/u.test(word)) return word.toLowerCase();
  return word
    .normalize('NFC')
    .replace(/[\u0300\u0301\u00ad]/gu, '')
    .replace(/[’ʼ`′]/gu, "'")
    .toLowerCase();
}

/** The words of a list. */
export function listOf(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/u)
    .filter(word => word !== '');
}

export function setOf(list: string): ReadonlySet<string> {
  return new Set(listOf(list));
}
