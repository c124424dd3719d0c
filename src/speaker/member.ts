import type { Span } from '#base/span.ts';
import type { Description } from './descriptions.ts';
import { foldName, genderOfGiven, parseName, roleHead, type Gender } from './names.ts';
import { KIN, RELATIONS, ROLE_GENDER, sameRole } from './english/roles.ts';
import type { SpeakerKind } from './speaker.ts';

/** Somebody of a document's cast while the document is being read. */
export interface Member {
  name: string;
  kind: SpeakerKind;
  /** The folded words of the name. */
  words: readonly string[];
  /** The folded surname, its words joined by spaces. */
  surname: string;
  /** The folded given names and initials. */
  given: readonly string[];
  gender: Gender | null;
  /** True if the gender was only read off a pronoun. */
  guessed: boolean;
  /** True if little tells that the name is a person's: no pronoun is taken to mean it. */
  weak: boolean;
  readonly descriptions: Role[];
  speaksFor: string | null;
  readonly mentions: Span[];
  /** The order of appearance. */
  order: number;
}

/** One role or description of a member. */
export interface Role {
  readonly text: string;
  readonly head: string;
  readonly modifiers: readonly string[];
  /** True where the text says whose: "her doctor", "Roe’s lawyer", "lawyer for Roe". */
  readonly owned?: boolean;
}

/** A new member of that name; the name is given without titles. */
export function newMember(name: string, kind: SpeakerKind, order: number): Member {
  const parts = parseName(name);
  const words = foldName(name);
  const person = kind === 'person';
  return {
    name,
    kind,
    words,
    surname: person ? foldName(parts.surname).join(' ') : words.join(' '),
    given: person ? parts.given.flatMap(foldName) : [],
    gender: person && parts.given[0] !== undefined ? genderOfGiven(parts.given[0]) : null,
    guessed: false,
    weak: false,
    descriptions: [],
    speaksFor: null,
    mentions: [],
    order,
  };
}

/** Notes a role, once, and what it tells of the gender. */
export function addRole(member: Member, role: Role): void {
  if (role.text === '' || (RELATIONS.has(role.head) && role.modifiers.length === 0)) return;
  const folded = role.text.toLowerCase();
  if (!member.descriptions.some(each => each.text.toLowerCase() === folded)) member.descriptions.push(role);
  const gender = ROLE_GENDER.get(role.head);
  // "widow Terry Roe": a woman's role and kin tell more than a given name; "chairman Anna Roe" does not.
  const sure = gender === 'female' || KIN.has(role.head);
  if (gender !== undefined && (member.gender === null || member.guessed || sure)) {
    member.gender = gender;
    member.guessed = false;
  }
}

/** The role that a description phrase gives. */
export function roleOf({
  text,
  head,
  modifiers,
  whose,
  of,
}: Pick<Description, 'text' | 'head' | 'modifiers' | 'whose' | 'of'>): Role {
  return { text, head, modifiers, owned: whose !== null || of !== null };
}

/** The role that a plain text gives ("NATO Secretary General"). */
export function readRole(text: string): Role {
  const head = roleHead(text) ?? '';
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .map(word => word.replace(/['’]s$/u, ''));
  const at = words.findIndex(word => word === head || word.endsWith(`-${head}`) || head.startsWith(`${word}-`));
  return { text, head, modifiers: words.slice(0, Math.max(0, at)) };
}

const PLAIN_MODIFIERS = new Set([
  'former',
  'the',
  'then',
  'late',
  'new',
  'acting',
  'outgoing',
  'veteran',
  'old',
  'current',
]);

/** Words that make another office of an office: the vice president is not the president. */
const OTHER_OFFICE = ['deputy', 'vice', 'prime', 'assistant', 'shadow', 'lieutenant', 'associate', 'junior'];

function isTelling(word: string): boolean {
  return !PLAIN_MODIFIERS.has(word) && !OTHER_OFFICE.includes(word);
}

/** An office that what stands behind "of" makes: the secretary of state is no press secretary, the chief of staff no police chief. */
const OF_OFFICE = /\b(?:secretary|minister|chief|director|leader|head|speaker) of\s/iu;

/**
 * How well a phrase fits a role: 0 if it does not. Heads must be the same or used one for the other; words that both have make
 * the fit better; two that each have words of their own before the head do not fit ("health minister", "transport minister").
 */
export function fitRole(asked: Pick<Role, 'head' | 'modifiers' | 'text'>, held: Role): number {
  if (!sameRole(asked.head, held.head)) return 0;
  const heldText = ` ${held.text.toLowerCase()} `;
  const words = asked.modifiers.filter(isTelling);
  const shared = words.filter(word => heldText.includes(word));
  const heldWords = held.modifiers.filter(isTelling);
  const strange = heldWords.some(word => !asked.text.toLowerCase().includes(word));
  if (shared.length === 0 && strange && OF_OFFICE.test(asked.text) && !OF_OFFICE.test(held.text)) return 0;
  if (shared.length < words.length && strange) return 0;
  if (OTHER_OFFICE.some(word => asked.modifiers.includes(word) !== held.modifiers.includes(word))) return 0;
  return (asked.head === held.head ? 2 : 1) + shared.length - (words.length > 0 && shared.length === 0 ? 0.5 : 0);
}

/** Offices that one person hardly has two of at a time; their first letters cover the short forms ("Gov", "Sen"). */
const OFFICES = /^(?:president|pres|governor|gov|senator|sen|mayor|judge|justice|king|queen|pope|bishop)$/u;

/** Words with which an office is not held now, or is another one. */
const NOT_HELD = new Set(['former', 'ex', 'then', 'vice', 'deputy', 'acting', 'future', 'next', 'late']);

/** True if both lists name offices and have none in common ("Governor Roe" beside "President John Roe"). */
export function officesConflict(a: readonly Role[], b: readonly Role[]): boolean {
  const first = officesOf(a);
  const second = first.length === 0 ? [] : officesOf(b);
  return first.length > 0 && second.length > 0 && !first.some(office => second.includes(office));
}

/** The offices among some roles, shortened to three letters; former and other ones left out. */
export function officesOf(roles: readonly Role[]): string[] {
  return roles
    .filter(role => OFFICES.test(role.head) && !role.modifiers.some(word => NOT_HELD.has(word)))
    .map(role => role.head.slice(0, 3));
}

/** The best fit among a member's roles. */
export function fitMember(asked: Pick<Role, 'head' | 'modifiers' | 'text'>, member: Member): number {
  return Math.max(0, ...member.descriptions.map(role => fitRole(asked, role)));
}

/** True if both lists of given names can be one person's: equal, an initial, or one of them left out. */
export function givenCompatible(a: readonly string[], b: readonly string[]): boolean {
  const fits = (x: string, y: string) => x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]);
  if (a.length === 0 || b.length === 0) return true;
  if (!fits(a[0] ?? '', b[0] ?? '')) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // The later given names of the shorter form must come in the same order in the longer one.
  let at = 1;
  for (const name of short.slice(1)) {
    while (at < long.length && !fits(name, long[at] ?? '')) at += 1;
    if (at >= long.length) return false;
    at += 1;
  }
  return true;
}
