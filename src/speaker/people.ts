import { compareTimes } from '#base/time.ts';
import { identify } from '#base/id.ts';
import { findPeople, indexPeople, type Found, type PeopleIndex, type PersonEntry } from './find-people.ts';
import { joinNames, type FullName } from './identity.ts';
import { foldName, parseName, restoreCase } from './names.ts';
import { preferName } from './prefer-name.ts';
import { compareText, foldedKey, listEntries, type DocumentCast, type Entry, type FoldedName } from './record-names.ts';
import type { CastMember, Person } from './speaker.ts';
import { gatherFullNames, resolveWeak } from './weak-names.ts';

export type { DocumentCast } from './record-names.ts';

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

/** Gathers the people of a record from the casts of its documents; the order of the documents makes no difference. */
export function gatherPeople(casts: readonly DocumentCast[]): People {
  const entries = listEntries(casts);
  const organizations = new Set<string>();
  const persons = countKinds(entries, organizations);
  const heads = joinNames([...persons.values()].filter(name => name.full));
  const full = gatherFullNames(entries, heads, persons);
  const groups = new Map<string, Entry[]>();
  const owner = new Map<string, { readonly id: string; readonly member: CastMember }>();
  const redirects = new Map<string, string>();
  for (const entry of entries) {
    const kind = organizations.has(entry.name.key) ? 'organization' : 'person';
    const head = kind === 'organization' ? entry.name.key : (heads.get(entry.name.key) ?? resolveWeak(entry, full));
    const id = identify('p', [kind, head]);
    if (head !== entry.name.key && entry.name.full) redirects.set(identify('p', [kind, entry.name.key]), id);
    owner.set(`${entry.document}\n${entry.name.key}`, { id, member: entry.member });
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
  }
  const found = [...groups].map(([id, group]) => toPerson(id, group, organizations.has((group[0] as Entry).name.key)));
  found.sort((a, b) => (a.person.person < b.person.person ? -1 : 1));
  const byId = new Map(found.map(entry => [entry.person.person, entry.person]));
  let index: PeopleIndex | null = null;
  const find: People['find'] = (query, options) =>
    findPeople((index ??= indexPeople(found)), query, options?.on ?? null);
  const entryOf = (document: string, name: string) =>
    owner.get(`${document}\n${foldedKey(name)}`) ?? owner.get(`${document}\n${foldedKey(parseName(name).name)}`);
  const personOf: People['personOf'] = (document, name) => entryOf(document, name)?.id ?? null;
  return {
    all: found.map(entry => entry.person),
    personOf,
    personById: id => byId.get(redirects.get(id) ?? id) ?? null,
    spokenFor: (document, name) => {
      const side = entryOf(document, name)?.member.speaksFor ?? null;
      if (side === null) return null;
      const here = personOf(document, side);
      if (here !== null) return here;
      const candidates = find(side).filter(({ how }) => how !== 'misspelt');
      return candidates.length === 1 ? (candidates[0]?.person.person ?? null) : null;
    },
    find,
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

function toPerson(id: string, group: readonly Entry[], organization: boolean): PersonEntry {
  const forms = new Map<string, Set<string>>();
  for (const { member, document } of group) {
    const documents = forms.get(member.name);
    if (documents === undefined) forms.set(member.name, new Set([document]));
    else documents.add(document);
  }
  const bare = organization
    ? (written: string) => written.replace(/^the\s+/iu, '')
    : (written: string) => parseName(written).name || written;
  const [only] = forms.keys();
  const preferred = forms.size === 1 && only !== undefined ? bare(only) : preferName(forms, bare);
  const name = organization ? preferred : restoreCase(preferred);
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
