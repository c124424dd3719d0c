import { foldWord } from '#text/normal.ts';
import { byWord } from './by-word.ts';
import { MEN, WOMEN } from './english/given-names.ts';
import { ADDRESS, ADDRESS_GENDER, PARTICLES, SUFFIXES, TITLES_OF_ONE_NAME } from './english/titles.ts';
import { ROLES, SURNAME_ROLES } from './english/roles.ts';
import { BODIES, GROUPS } from './english/sources.ts';
import { FUNCTION_WORDS } from './english/function-words.ts';

export type Gender = 'female' | 'male';

/** A person's name taken apart; all parts are as written, without titles. */
export interface NameParts {
  readonly name: string;
  /** The given names and initials, in order. */
  readonly given: readonly string[];
  /** The surname with its particles ("van der Plas"); empty only for an empty name. */
  readonly surname: string;
  /** What stood before the name ("NATO Secretary General"), or null. */
  readonly title: string | null;
  /** The gender that the title tells, or null. */
  readonly gender: Gender | null;
}

const WORDS = /(?:\p{Lu}\.)+|\p{L}[\p{L}\p{M}\p{N}\u00ad]*(?:[-‐‑'’ʼ]\p{L}[\p{L}\p{M}\p{N}\u00ad]*)*\.?/gu;

const ASCII_WORD = /^[A-Za-z]+$/u;

/** Offices that stand before names by their initials, which in small letters are something else. */
const OFFICE_INITIALS = /^(?:PM|VP|FM|MD)$/u;

/** A word without its full stop, in lower case. */
export function plainWord(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return word.replaceAll('.', '').replaceAll('’', "'").toLowerCase();
}

/** True for a word that stands before names and says what somebody is, alone or as a compound ("secretary-general"). */
function isRoleWord(word: string): boolean {
  return (
    ROLES.has(word) || ADDRESS.has(word) || (word.includes('-') && ROLES.has(word.slice(word.lastIndexOf('-') + 1)))
  );
}

/** How many of the words before the name are title or role: 0 if the words are all name, all of them if no name is left. */
export function countTitleWords(words: readonly string[]): number {
  const plain = words.map(plainWord);
  const mixedCase = words.some(word => /^\p{Lu}/u.test(word)) && words.some(word => /^\p{Ll}/u.test(word));
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = plain[i] ?? '';
    if (!isRoleWord(word)) continue;
    const left = words.length - i - 1;
    if (left === 0) {
      if (i === 0) return SURNAME_ROLES.has(word) && /^\p{Lu}/u.test(words[0] ?? '') ? 0 : 1;
      // "Secretary General", "trawler captain", "Transport minister" are roles; "James Baker" and "Stephen King" are names.
      const before = plain[i - 1] ?? '';
      const written = words[i] ?? '';
      // "Mr. King" is a name; so is "Judge Baker".
      const surname =
        /^\p{Lu}/u.test(written) && (ADDRESS_GENDER.has(before) || (ADDRESS.has(before) && SURNAME_ROLES.has(word)));
      if (surname) return i;
      if (isRoleWord(before) && ROLES.has(word)) return words.length;
      if (mixedCase && /^\p{Ll}/u.test(written)) return words.length;
      if (MEN.has(before) || WOMEN.has(before)) continue;
      const capitals = words.every(each => /^\p{Lu}/u.test(each));
      if (
        !capitals ||
        /^(?:the|a|an|deputy|prime|first|chief|foreign|interior|transport|health|education|finance)$/u.test(before)
      )
        return words.length;
      continue;
    }
    const strong = ADDRESS.has(word);
    const written = words[i] ?? '';
    const lowerBeforeCapital = mixedCase && /^\p{Ll}/u.test(written);
    if (strong || lowerBeforeCapital || left >= 2 || !/^\p{Lu}/u.test(written)) return i + 1;
  }
  return words.length > 1 && OFFICE_INITIALS.test(words[0] ?? '') ? 1 : 0;
}

/** The name without what is bracketed or follows a comma ("BERNIE SANDERS (I), VERMONT"), suffixes kept. */
function cutTail(text: string): string {
  const bare = text.replace(/[([{].*$/u, '').replace(/\s*(?:['’]s)?\s*$/u, '');
  const comma = bare.indexOf(',');
  if (comma < 0) return bare.trim();
  const rest = plainWord(
    bare
      .slice(comma + 1)
      .trim()
      .split(/\s+/u)[0] ?? '',
  );
  return SUFFIXES.has(rest) ? bare.replace(',', '').trim() : bare.slice(0, comma).trim();
}

/** Takes a name apart: titles and roles before it, given names, surname with particles. */
export function parseName(text: string): NameParts {
  return readName(text);
}

const readName = byWord((text): NameParts => readSimpleName(text) ?? readAnyName(text));

const SIMPLE_NAME = /^([A-Z][a-z]+) ([A-Z][a-z]+)$/u;

/** A given name and a surname with nothing else, which most names are; null for all others. */
function readSimpleName(text: string): NameParts | null {
  const match = SIMPLE_NAME.exec(text);
  if (match === null) return null;
  const [, given = '', surname = ''] = match;
  const words = [given.toLowerCase(), surname.toLowerCase()];
  if (words.some(word => ROLES.has(word) || ADDRESS.has(word) || PARTICLES.has(word) || SUFFIXES.has(word)))
    return null;
  return { name: text, given: [given], surname, title: null, gender: null };
}

function readAnyName(text: string): NameParts {
  const words = [...cutTail(text).matchAll(WORDS)].map(match => match[0].replace(/(?<=\p{Ll}{2,})\.$/u, ''));
  const titles = countTitleWords(words);
  const name = words.slice(titles);
  let end = name.length;
  if (end > 1 && SUFFIXES.has(plainWord(name[end - 1] ?? ''))) end -= 1;
  let start = Math.max(0, end - 1);
  while (start > 0 && PARTICLES.has(plainWord(name[start - 1] ?? ''))) start -= 1;
  const title = words.slice(0, titles).join(' ');
  const address = plainWord(words[titles - 1] ?? '');
  return {
    name: name.join(' '),
    given: name.slice(0, start),
    surname: name.slice(start, end).join(' '),
    title: title === '' ? null : title,
    gender: ADDRESS_GENDER.get(address) ?? null,
  };
}

/** True for the name of an account that says of itself that it is not whose name it bears: "Mayor Roe (parody)". */
export function borrowsName(name: string): boolean {
  return /[([][^()[\]]*\b(?:parody|satire|satirical|spoof|fake|fans?|unofficial|bot|tribute|impersonator|not (?:the )?(?:real|official|affiliated))\b|\b(?:parody|spoof|fan|tribute)(?: account| page)?$/iu.test(
    name,
  );
}

/** The name with a title before it, once: "Anna" is "Princess Anna". */
export function withTitle(name: string, title: string): string {
  const first = `${title.slice(0, 1).toUpperCase()}${title.slice(1).toLowerCase()}`;
  return name.startsWith(`${first} `) ? name : `${first} ${name}`;
}

/** The name as it is shown: without titles, but for those of people who have no surname ("Princess Anna"). */
export function shownName(written: string): string {
  const { name, given, title } = parseName(written);
  const last = plainWord(title?.split(' ').at(-1) ?? '');
  return name !== '' && given.length === 0 && TITLES_OF_ONE_NAME.has(last) ? withTitle(name, last) : name;
}

/** The name without titles and roles before it: "Mayor Prentiss-Quay" is "Prentiss-Quay"; empty if nothing else is there. */
export function stripTitles(name: string): string {
  return parseName(name).name;
}

/** The words of a name folded for comparison: "Brekke-Øyen" is `brekke`, `oyen`; initials lose their stops. */
export function foldName(name: string): string[] {
  return [...foldWords(name)];
}

const foldWords = byWord((name): readonly string[] =>
  name
    .replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, ' ')
    .split(/[\s\-‐‑.]+/u)
    .map(word => (ASCII_WORD.test(word) ? word.toLowerCase() : foldWord(word)))
    .filter(word => word !== ''),
);

/** The gender that a given name tells, if it is one of the few known ones. */
export function genderOfGiven(given: string): Gender | null {
  const folded = foldWord(given.replace(/[-‐‑].*$/u, ''));
  return WOMEN.has(folded) ? 'female' : MEN.has(folded) ? 'male' : null;
}

/** True if the word is written in capitals throughout and has two letters or more. */
export function isAllCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word);
}

/** A name in capitals as it is usually written: "CONRAD EIDSVOLL-MARCH" is "Conrad Eidsvoll-March", "MCCRORY" is "McCrory". */
export function restoreCase(name: string): string {
  if (!/\p{Lu}['’-]?\p{Lu}/u.test(name)) return name;
  return name
    .split(' ')
    .map((word, i) => {
      if (!isAllCapitals(word) || SUFFIXES.has(plainWord(word)) || /^(?:\p{Lu}\.)+$/u.test(word)) return word;
      const lower = word.toLowerCase();
      if (i > 0 && PARTICLES.has(lower)) return lower;
      return lower
        .replace(/(?:^|[-‐‑'’ʼ])\p{L}/gu, letter => letter.toUpperCase())
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
        .replace(/['’ʼ]S$/u, ending => ending.toLowerCase());
    })
    .join(' ');
}

/**
 * True if the text can be a person's name as it stands, with or without titles: one to five capitalised words, none of them an
 * everyday word. It cannot tell a person from a place.
 */
export function looksLikeName(text: string): boolean {
  const parts = parseName(text);
  const words = parts.name.split(' ').filter(word => word !== '');
  if (words.length === 0 || words.length > 5) return false;
  if (/[!?;:"“”@#\d]/u.test(text)) return false;
  return words.every((word, i) => {
    const plain = plainWord(word);
    if (PARTICLES.has(plain) && i < words.length - 1) return true;
    return /^\p{Lu}/u.test(word) && !FUNCTION_WORDS.has(plain) && !BODIES.has(plain) && !GROUPS.has(plain);
  });
}

/** True if the text says what one person is, without a name: "Transport minister", "judge in the warehouse fire case". */
export function looksLikeRole(text: string): boolean {
  return roleHead(text) !== null;
}

/** The noun that a description turns on ("minister" of "the transport minister for the islands"), folded; null if none. */
export function roleHead(text: string): string | null {
  const before = text.replace(/\s(?:of|for|in|at|on|from|to|with|who|whose|and)\s.*$/iu, '').replace(/,.*$/u, '');
  const words = before.trim().split(/\s+/u).map(plainWord);
  const last = words.at(-1) ?? '';
  if (last === 'general' && /^(?:secretary|attorney|director|governor)$/u.test(words.at(-2) ?? ''))
    return `${words.at(-2) ?? ''}-general`;
  if (isRoleWord(last)) return last.replace(/^(?!secretary-|vice-|co-|director-|governor-).*-/u, '');
  return /^(?:officer|sec)$/u.test(last) ? last : null;
}
