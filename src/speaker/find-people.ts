import { daysBetween } from '#base/time.ts';
import { givenCompatible, fitRole, readRole, type Role } from './member.ts';
import { borrowsName, foldName, parseName, roleHead, type Gender, type NameParts } from './names.ts';
import { bucketOf } from './bucket-of.ts';
import { misspellings } from './misspellings.ts';
import { isIdleWord, roleKey, roleWords, tellingRoleWords } from './name-keys.ts';
import { rolesLike } from './english/roles.ts';
import { PARTICLES } from './english/titles.ts';
import type { Person } from './speaker.ts';

/** A person together with what only the search needs. */
export interface PersonEntry {
  readonly person: Person;
  readonly gender: Gender | null;
  /** The number of documents that name the person. */
  readonly documents: number;
  /** The folded names. */
  readonly keys: readonly string[];
  readonly surname: string;
  /** Surnames that they are or were known by besides: by other names of one merged, renamed or listed person. */
  readonly otherSurnames?: readonly string[];
}

/** A person that a query may mean. */
export interface Found {
  readonly person: Person;
  /** What was recognised. `misspelt`: only after a letter or two were changed. */
  readonly how: 'name' | 'surname' | 'role' | 'misspelt';
  /** Between 0 and 1. */
  readonly score: number;
}

/** How much of a record's people a search has before it. */
export interface AtHand {
  /** Says that everybody who is looked up by a key (`name-keys.ts`) matters, so that they are at hand when it is asked again. */
  readonly need: (key: string) => void;
  /** True for a key that the names of so many surnames have that it means nobody by itself. */
  readonly isCommon: (key: string) => boolean;
  /** Words of names that are not at hand and may be meant by a word that nobody has. */
  readonly like: (word: string) => readonly string[];
}

export interface PeopleIndex {
  readonly entries: readonly PersonEntry[];
  readonly at: AtHand;
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byHead: () => ReadonlyMap<string, readonly number[]>;
  /** An entry's roles, taken apart. */
  readonly rolesOf: (i: number) => readonly HeldRole[];
}

/** Makes the people searchable by the words of their names and the nouns of their roles. */
export function indexPeople(entries: readonly PersonEntry[], at: AtHand): PeopleIndex {
  const byWord = new Map<string, number[]>();
  const note = (map: Map<string, number[]>, word: string, i: number) => {
    const list = map.get(word);
    if (list === undefined) map.set(word, [i]);
    else if (list.at(-1) !== i) list.push(i);
  };
  entries.forEach((entry, i) => {
    for (const word of new Set(entry.keys.flatMap(key => key.split(' ')))) note(byWord, word, i);
  });
  const roles = new Map<number, readonly HeldRole[]>();
  const rolesOf = (i: number): readonly HeldRole[] => {
    let held = roles.get(i);
    if (held === undefined) roles.set(i, (held = takeApart(entries[i])));
    return held;
  };
  let heads: Map<string, number[]> | null = null;
  const byHead = (): ReadonlyMap<string, readonly number[]> => {
    if (heads !== null) return heads;
    heads = new Map();
    for (const i of entries.keys())
      for (const head of new Set(rolesOf(i).map(role => role.held.head))) if (head !== '') note(heads, head, i);
    return heads;
  };
  return { entries, at, byWord, byHead, rolesOf };
}

const apart = new Map<string, Pick<HeldRole, 'held' | 'words'>>();
/** Roles kept taken apart. */
const KEPT = 20_000;

function takeApart(entry: PersonEntry | undefined): readonly HeldRole[] {
  if (entry === undefined) return [];
  const terms = (entry.person.terms ?? []).map(({ text }) => ({ text, on: null }));
  return [...entry.person.roles, ...terms].map(({ text, on }) => {
    let parts = apart.get(text);
    if (parts === undefined) {
      if (apart.size >= KEPT) apart.clear();
      apart.set(text, (parts = { held: readRole(text), words: new Set(roleWords(text)) }));
    }
    return { ...parts, on };
  });
}

interface Scored {
  readonly entry: PersonEntry;
  readonly how: Found['how'];
  readonly score: number;
}

/** Below this a name has only a part in common. */
const SURE_NAME = 0.65;

/** Whom a query means, best first; `on` prefers those who held the role about that day. */
export function findPeople(index: PeopleIndex, query: string, on: string | null): Found[] {
  const text = (query.trim() === 'PM' ? 'prime minister' : query)
    .replace(/^\s*(?:the|a|an)\s+/iu, '')
    .replace(/[\s:,;.]+$/u, '')
    .trim();
  const parts = parseName(text);
  if (borrowsName(text)) return namedJustSo(index, text);
  const words = foldName(parts.name);
  let found = words.length === 0 ? [] : preferWritten(byName(index, parts, words), text);
  // "the first minister of Tresk" is no water office that has Tresk in its name.
  if (found.length === 0 || (roleHead(text) !== null && found.every(each => each.score < SURE_NAME))) {
    const holders = byRole(index, text, on);
    if (holders.length > 0) found = holders;
  }
  if (found.length === 0 && words.length > 0) found = byMisspelling(index, parts, words);
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.entry.documents - a.entry.documents ||
        (a.entry.person.person < b.entry.person.person ? -1 : 1),
    )
    .map(({ entry, how, score }) => ({ person: entry.person, how, score: Math.round(score * 1000) / 1000 }));
}

/** Those who are called so to the letter. */
function namedJustSo({ entries }: PeopleIndex, text: string): Found[] {
  const asked = text.toLowerCase();
  return entries
    .filter(({ person }) => [person.name, ...person.names].some(name => name.toLowerCase() === asked))
    .map(({ person }) => ({ person, how: 'name', score: 1 }));
}

/**
 * A name that is written with more than its words ("Hal Brandt (coach)") means those who are called just so, where there are any: others
 * of the same words are whom it tells them from.
 */
function preferWritten(found: Scored[], text: string): Scored[] {
  const plain = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase();
  if (!/[^\p{L}\p{M}\s.'’-]/u.test(text)) return found;
  const asked = plain(text);
  const called = found.filter(({ entry: { person } }) =>
    [person.name, ...person.names, ...(person.aliases ?? [])].some(name => plain(name) === asked),
  );
  return called.length > 0 ? called : found;
}

function byName(index: PeopleIndex, parts: NameParts, words: readonly string[]): Scored[] {
  const last = words.filter(word => !PARTICLES.has(word)).at(-1) ?? words.at(-1) ?? '';
  const key = words.join(' ');
  const surname = foldName(parts.surname).join(' ');
  const given = parts.given.flatMap(foldName);
  const found: Scored[] = [];
  for (const i of withWord(index, last)) {
    const entry = index.entries[i] as PersonEntry;
    // A parody of somebody is meant only by its own whole name.
    if (borrowsName(entry.person.name)) continue;
    if (parts.gender !== null && entry.gender !== null && entry.gender !== parts.gender) continue;
    const match = matchName(entry, { key, words, surname, given });
    if (match === null) continue;
    found.push({
      entry,
      how: match.how,
      score: Math.min(1, match.score + (parts.title === null ? 0 : agreeRole(index.rolesOf(i), parts.title))),
    });
  }
  // A whole name that somebody bears leaves no room for those who share a part of it.
  const best = Math.max(0, ...found.map(each => each.score));
  const exact = found.filter(each => each.how === 'name' && each.score >= 0.9);
  return exact.length > 0 && words.length > 1 ? exact : found.filter(each => each.score > best - 0.35);
}

interface AskedName {
  readonly key: string;
  readonly words: readonly string[];
  readonly surname: string;
  readonly given: readonly string[];
}

type NameMatch = { readonly how: 'name' | 'surname'; readonly score: number } | null;

/** The best match by any surname that somebody is known by. */
function matchName(entry: PersonEntry, asked: AskedName): NameMatch {
  let best: NameMatch = null;
  for (const surname of [entry.surname, ...(entry.otherSurnames ?? [])]) {
    const match = matchBySurname(entry, asked, surname);
    if (match !== null && (best === null || match.score > best.score)) best = match;
  }
  return best;
}

function matchBySurname(entry: PersonEntry, asked: AskedName, bySurname: string): NameMatch {
  if (entry.keys.includes(asked.key)) {
    if (asked.words.length > 1 || entry.person.kind === 'organization') return { how: 'name', score: 1 };
    return { how: 'surname', score: 0.8 };
  }
  for (const key of entry.keys) {
    const held = key.split(' ');
    if (entry.person.kind === 'organization') {
      if (held.length > 1 && asked.words.length > 1 && ` ${key} `.includes(` ${asked.key} `))
        return { how: 'name', score: 0.6 };
      continue;
    }
    const surname = bySurname.split(' ');
    const given = held.slice(0, Math.max(0, held.length - surname.length));
    const bareSurname = surname.filter(word => !PARTICLES.has(word)).join(' ');
    const same = asked.surname === bySurname || asked.surname === bareSurname;
    if (same && asked.given.length === 0) return { how: 'surname', score: 0.8 };
    if (same && given.length > 0 && givenCompatible(asked.given, given)) return { how: 'name', score: 0.95 };
    // A surname of several words written without its hyphen: "Vaszary Holm".
    if (asked.key === bySurname || asked.key === bareSurname) return { how: 'surname', score: 0.8 };
    if (asked.words.length === 1 && surname.includes(asked.key)) return { how: 'surname', score: 0.6 };
    if (asked.words.length === 1 && given[0] === asked.key) return { how: 'name', score: 0.5 };
    const inOrder =
      asked.words.length > 1 && given[0] === asked.words[0] && asked.words.slice(1).every(word => held.includes(word));
    if (inOrder) return { how: 'name', score: 0.8 };
  }
  return null;
}

/** A title or role before the name speaks for those who hold it, and against those of whom only others are recorded. */
function agreeRole(roles: readonly HeldRole[], title: string): number {
  const asked = readRole(title);
  if (asked.head === '' || roles.length === 0) return 0;
  return roles.some(role => fitRole(asked, role.held) > 0)
    ? 0.15
    : /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.?$/iu.test(title)
      ? 0
      : -0.1;
}

interface HeldRole {
  readonly held: Role;
  readonly words: ReadonlySet<string>;
  readonly on: string | null;
}

function byRole(index: PeopleIndex, text: string, on: string | null): Scored[] {
  const head = roleHead(text);
  if (head === null) return [];
  const asked = readRole(text.replace(/\s(?:of|for|in|at|on|from)\s.*$/iu, ''));
  const others = tellingRoleWords(text, head);
  const found: Scored[] = [];
  const heads = rolesLike(head);
  const common = new Set(heads.filter(word => isCommonRole(index, word, others)));
  for (const i of new Set(heads.flatMap(word => index.byHead().get(word) ?? []))) {
    const entry = index.entries[i] as PersonEntry;
    let best = 0;
    for (const { held, words, on: heldOn } of index.rolesOf(i)) {
      if (fitRole({ ...asked, head }, held) <= 0) continue;
      // "the first minister of Tresk" is not its minister for works: each has words that the other lacks.
      const lacking = asked.modifiers.some(word => !isIdleWord(word) && !words.has(word));
      if (lacking && [...words].some(word => !isIdleWord(word) && word !== held.head && !others.includes(word)))
        continue;
      const shared = others.filter(word => words.has(word)).length;
      if (shared === 0 && common.has(held.head)) continue;
      const cover = others.length === 0 ? 1 : shared / others.length;
      if (others.length > 0 && shared === 0 && held.modifiers.length > 0 && asked.modifiers.length > 0) continue;
      const away = on === null || heldOn === null ? 0 : Math.min(0.15, Math.abs(daysBetween(heldOn, on)) * 0.0002);
      best = Math.max(best, 0.4 + 0.35 * cover + (held.head === head ? 0.1 : 0) - away);
    }
    if (best > 0) found.push({ entry, how: 'role', score: best });
  }
  const best = Math.max(0, ...found.map(each => each.score));
  return found.filter(each => each.score > best - 0.25);
}

/** True if so many hold a role of this noun that only the other words of the role tell who may be meant. */
function isCommonRole({ at }: PeopleIndex, head: string, others: readonly string[]): boolean {
  at.need(roleKey(head));
  if (!at.isCommon(roleKey(head))) return false;
  for (const word of others) at.need(roleKey(head, word));
  return true;
}

/** Those who have a word in their names; of a word that very many have, those whose surname or only name it is. */
function withWord({ at, byWord, entries }: PeopleIndex, word: string): readonly number[] {
  at.need(word);
  const all = byWord.get(word) ?? [];
  return at.isCommon(word) ? all.filter(i => entries[i]?.keys.some(key => bucketOf(key) === word) === true) : all;
}

function byMisspelling(index: PeopleIndex, parts: NameParts, words: readonly string[]): Scored[] {
  const corrected = words.map(word => {
    const near = index.byWord.has(word) ? [word] : index.at.like(word);
    return misspellings(new Map([...index.byWord.keys(), ...near].map(each => [each, null])), word);
  });
  if (
    corrected.every((options, i) => options.length === 1 && options[0] === words[i]) ||
    corrected.some(options => options.length === 0)
  )
    return [];
  const found = new Map<PersonEntry, Scored>();
  const tries = corrected.reduce<string[][]>(
    (all, options) => all.flatMap(done => options.slice(0, 8).map(option => [...done, option])).slice(0, 64),
    [[]],
  );
  for (const attempt of tries) {
    const last = attempt.at(-1) ?? '';
    const surname =
      parts.given.length === 0 ? attempt.join(' ') : attempt.slice(parts.given.flatMap(foldName).length).join(' ');
    const given = attempt.slice(0, parts.given.flatMap(foldName).length);
    for (const i of withWord(index, last)) {
      const entry = index.entries[i] as PersonEntry;
      const match = matchName(entry, { key: attempt.join(' '), words: attempt, surname, given });
      if (match !== null && !found.has(entry)) found.set(entry, { entry, how: 'misspelt', score: match.score * 0.8 });
    }
  }
  return [...found.values()];
}
