import { compareTimes } from '#base/time.ts';
import { identify } from '#base/id.ts';
import { findPeople, indexPeople, type Found, type PeopleIndex, type PersonEntry } from './find-people.ts';
import { joinNames, type FullName } from './identity.ts';
import { foldName, genderOfGiven, parseName, restoreCase, type Gender, type NameParts } from './names.ts';
import { fitRole, readRole } from './member.ts';
import { preferName } from './prefer-name.ts';
import type { CastMember, Person } from './speaker.ts';

/** Everybody whom one document names, and when it was published. */
export interface DocumentCast {
  readonly document: string;
  readonly published: string | null;
  readonly cast: readonly CastMember[];
}

/** The persons and organisations of a record. */
export interface People {
  /** In the order of their identifiers. */
  readonly all: readonly Person[];
  /** The identifier of the person that a document's cast member is; null for groups, unnamed sources and names the document lacks. */
  personOf(document: string, name: string): string | null;
  /** The person of an identifier, also of one that has been redirected to a fuller name; null if there is none. */
  personById(id: string): Person | null;
  /** The identifier of whom a document's cast member speaks for; null if for nobody or if the record does not tell. */
  spokenFor(document: string, name: string): string | null;
  /** Whom a reader may mean by a name, a surname, a title or a role; best first, empty if nothing fits. */
  find(query: string, options?: { readonly on?: string | null }): Found[];
}

/** One member of one document's cast on the way to a person. */
interface Entry {
  readonly document: string;
  readonly published: string | null;
  readonly member: CastMember;
  readonly name: FoldedName;
}

/** A name that was met, taken apart once. */
interface FoldedName extends FullName {
  readonly written: string;
  readonly parts: NameParts;
  readonly gender: Gender | null;
  /** True if it has a given name and a surname, so that it can stand for a person by itself. */
  readonly full: boolean;
}

/** How many documents must name one of a surname, and how many times as many as the next of it, for a bare surname to be that one's. */
const USUAL_DOCUMENTS = 3;
const USUAL_TIMES = 5;

/** Gathers the people of a record from the casts of its documents; the order of the documents makes no difference. */
export function gatherPeople(casts: readonly DocumentCast[]): People {
  const entries = listEntries(casts);
  const organizations = new Set<string>();
  const persons = countKinds(entries, organizations);
  const heads = joinNames([...persons.values()].filter(name => name.full));
  const usage = countDocuments(entries, heads, organizations);
  const bySurname = groupBySurname(heads, persons);
  const groups = new Map<string, Entry[]>();
  const owner = new Map<string, string>();
  const redirects = new Map<string, string>();
  for (const entry of entries) {
    const kind = organizations.has(entry.name.key) ? 'organization' : 'person';
    const head =
      kind === 'organization'
        ? entry.name.key
        : (heads.get(entry.name.key) ?? resolveWeak(entry, bySurname, usage, entries));
    const id = identify('p', [kind, head]);
    if (head !== entry.name.key && entry.name.full) redirects.set(identify('p', [kind, entry.name.key]), id);
    owner.set(`${entry.document}\n${entry.name.key}`, id);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
  }
  const found = [...groups].map(([id, group]) => toPerson(id, group, organizations.has((group[0] as Entry).name.key)));
  found.sort((a, b) => (a.person.person < b.person.person ? -1 : 1));
  const byId = new Map(found.map(entry => [entry.person.person, entry.person]));
  const members = new Map(entries.map(entry => [`${entry.document}\n${entry.name.key}`, entry.member]));
  let index: PeopleIndex | null = null;
  const find: People['find'] = (query, options) =>
    findPeople((index ??= indexPeople(found)), query, options?.on ?? null);
  const personOf: People['personOf'] = (document, name) =>
    owner.get(`${document}\n${foldedKey(name)}`) ??
    owner.get(`${document}\n${foldedKey(parseName(name).name)}`) ??
    null;
  return {
    all: found.map(entry => entry.person),
    personOf,
    personById: id => byId.get(redirects.get(id) ?? id) ?? null,
    spokenFor: (document, name) => {
      const side = members.get(`${document}\n${foldedKey(name)}`)?.speaksFor ?? null;
      if (side === null) return null;
      const here = personOf(document, side);
      if (here !== null) return here;
      const candidates = find(side).filter(({ how }) => how !== 'misspelt');
      return candidates.length === 1 ? (candidates[0]?.person.person ?? null) : null;
    },
    find,
  };
}

/** A name's key: its folded words without a leading article. */
function foldedKey(name: string): string {
  return foldName(name.replace(/^the\s+/iu, '')).join(' ');
}

function listEntries(casts: readonly DocumentCast[]): Entry[] {
  const names = new Map<string, FoldedName>();
  const read = (written: string): FoldedName => {
    let name = names.get(written);
    if (name === undefined) names.set(written, (name = readName(written)));
    return name;
  };
  const entries: Entry[] = [];
  for (const { document, published, cast } of casts)
    for (const member of cast)
      if (member.kind === 'person' || member.kind === 'organization') {
        const name = read(member.name);
        if (name.key !== '') entries.push({ document, published, member, name });
      }
  return entries.sort(
    (a, b) =>
      compareText(a.document, b.document) ||
      compareText(a.name.key, b.name.key) ||
      compareText(a.member.name, b.member.name),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readName(written: string): FoldedName {
  const parts = parseName(written);
  const given = parts.given.flatMap(foldName);
  return {
    written,
    parts,
    key: foldedKey(parts.name === '' ? written : parts.name),
    surname: foldName(parts.surname).join(' '),
    given,
    gender: parts.gender ?? (parts.given[0] === undefined ? null : genderOfGiven(parts.given[0])),
    full: given.length > 0,
  };
}

/** Decides for each name whether it is a person's: by more documents than not, a person where they are as many. */
function countKinds(entries: readonly Entry[], organizations: Set<string>): Map<string, FoldedName> {
  const votes = new Map<string, number>();
  const names = new Map<string, FoldedName>();
  for (const { name, member } of entries) {
    votes.set(name.key, (votes.get(name.key) ?? 0) + (member.kind === 'person' ? 1 : -1));
    names.set(name.key, name);
  }
  for (const [key, vote] of votes)
    if (vote < 0) {
      organizations.add(key);
      names.delete(key);
    }
  return names;
}

function countDocuments(
  entries: readonly Entry[],
  heads: ReadonlyMap<string, string>,
  organizations: ReadonlySet<string>,
): Map<string, Set<string>> {
  const usage = new Map<string, Set<string>>();
  for (const { name, document } of entries) {
    const head = organizations.has(name.key) ? undefined : heads.get(name.key);
    if (head === undefined) continue;
    const documents = usage.get(head);
    if (documents === undefined) usage.set(head, new Set([document]));
    else documents.add(document);
  }
  return usage;
}

function groupBySurname(
  heads: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, FoldedName>,
): Map<string, FoldedName[]> {
  const bySurname = new Map<string, FoldedName[]>();
  for (const [key, head] of heads) {
    if (key !== head) continue;
    const name = persons.get(key);
    if (name === undefined) continue;
    const group = bySurname.get(name.surname);
    if (group === undefined) bySurname.set(name.surname, [name]);
    else group.push(name);
  }
  for (const group of bySurname.values()) group.sort((a, b) => compareText(a.key, b.key));
  return bySurname;
}

/** The full name that a bare surname stands for, if it is the only one that fits or by far the usual one; else the name itself. */
function resolveWeak(
  entry: Entry,
  bySurname: ReadonlyMap<string, readonly FoldedName[]>,
  usage: ReadonlyMap<string, ReadonlySet<string>>,
  entries: readonly Entry[],
): string {
  const { name, member, document } = entry;
  const gender = name.gender ?? member.gender ?? null;
  const all = bySurname.get(name.surname) ?? [];
  const fitting = all.filter(each => gender === null || each.gender === null || each.gender === gender);
  const here = fitting.filter(each => usage.get(each.key)?.has(document) === true);
  if (here.length > 1) return name.key;
  if (here.length === 1) return (here[0] as FoldedName).key;
  if (fitting.length <= 1) return fitting[0]?.key ?? name.key;
  const roles = member.descriptions.map(readRole);
  if (roles.length > 0) {
    const keys = new Set(fitting.map(each => each.key));
    const holders = new Set(
      entries
        .filter(
          other =>
            keys.has(other.name.key) &&
            other.member.descriptions.some(text => roles.some(role => fitRole(role, readRole(text)) >= 2)),
        )
        .map(other => other.name.key),
    );
    if (holders.size === 1) return [...holders][0] as string;
  }
  const counted = fitting
    .map(each => ({ each, count: usage.get(each.key)?.size ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const first = counted[0];
  const next = counted[1]?.count ?? 0;
  const usual = first !== undefined && first.count >= USUAL_DOCUMENTS && first.count >= USUAL_TIMES * next;
  return usual ? first.each.key : name.key;
}

function toPerson(id: string, group: readonly Entry[], organization: boolean): PersonEntry {
  const forms = new Map<string, Set<string>>();
  for (const { member, document } of group) {
    const documents = forms.get(member.name);
    if (documents === undefined) forms.set(member.name, new Set([document]));
    else documents.add(document);
  }
  const name = organization
    ? preferName(forms, written => written.replace(/^the\s+/iu, ''))
    : restoreCase(preferName(forms, written => parseName(written).name || written));
  const roles = group
    .flatMap(({ member, published, document }) => member.descriptions.map(text => ({ text, on: published, document })))
    .sort(
      (a, b) =>
        (a.on === null || b.on === null ? Number(a.on === null) - Number(b.on === null) : compareTimes(a.on, b.on)) ||
        compareText(a.document, b.document) ||
        compareText(a.text, b.text),
    );
  const speaksFor = [...new Set(group.map(({ member }) => member.speaksFor).filter(each => each !== null))].sort(
    compareText,
  );
  const first = (group[0] as Entry).name;
  const gender =
    group.map(entry => entry.name.gender ?? entry.member.gender ?? null).find(each => each !== null) ?? null;
  return {
    person: {
      person: id,
      kind: organization ? 'organization' : 'person',
      name,
      names: [...forms.keys()].sort(compareText),
      roles,
      speaksFor,
    },
    gender,
    documents: new Set(group.map(entry => entry.document)).size,
    keys: [...new Set(group.map(entry => entry.name.key))],
    surname: parseSurname(name, organization, first),
  };
}

function parseSurname(name: string, organization: boolean, first: FullName): string {
  return organization ? first.key : foldName(parseName(name).surname).join(' ');
}
