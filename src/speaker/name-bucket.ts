import { compareTimes, type PartialTime } from '#base/time.ts';
import { identify } from '#base/id.ts';
import { bucketOf } from './bucket-of.ts';
import type { PersonEntry } from './find-people.ts';
import { joinNames, type FullName } from './identity.ts';
import { foldName, parseName, restoreCase, shownName } from './names.ts';
import { preferName } from './prefer-name.ts';
import { isTellingOffice, readOffice } from './office.ts';
import { compareText, foldedKey, readEntry, type Entry, type FoldedName, type Said } from './record-names.ts';
import type { CastMember, Person, Statement } from './speaker.ts';
import { gatherFullNames, resolveWeak, type FullNames } from './weak-names.ts';

/**
 * Everybody of a record whose surname ends in one word, or the one body of a name. Nobody outside a bucket has a say in who is who within
 * it, so a new document makes only the buckets of the names that it has anew.
 */
export interface NameBucket {
  readonly bucket: string;
  readonly entries: readonly Entry[];
  /** Whose each entry is, in the order of the entries. */
  readonly ids: readonly string[];
  /** Identifiers that other forms of a name have minted, and where they lead. */
  readonly redirects: readonly (readonly [from: string, to: string])[];
  readonly found: readonly PersonEntry[];
}

/** Where names are sorted otherwise than before, this is another. */
export const NAME_RULES = '5';

/** A name of a document, with how much is said under it there. */
export interface NamedMember {
  readonly bucket: string;
  readonly member: CastMember;
  readonly said: Said;
}

/** What is kept of a document's names, each with its bucket: its cast, and the offices by which somebody unnamed speaks. */
export function bucketsOf(cast: readonly CastMember[], statements: readonly Statement[]): readonly NamedMember[] {
  const described = new Set(
    statements.flatMap(({ speaker }) => (speaker?.kind === 'unnamed' && isOffice(speaker.name) ? [speaker.name] : [])),
  );
  const members = [
    ...cast.filter(({ kind }) => kind === 'person' || kind === 'organization'),
    ...[...described].map((name): CastMember => ({
      name,
      kind: 'unnamed',
      descriptions: [],
      speaksFor: null,
      mentions: [],
    })),
  ];
  const said = countSaid(members, statements);
  return members
    .map(member => ({
      bucket: bucketOfEntry(readEntry('', null, member)),
      member,
      said: said.get(member) ?? NOTHING_SAID,
    }))
    .filter(({ bucket }) => bucket !== '');
}

const NOTHING_SAID: Said = { statements: 0, firstHand: 0 };

/** How many statements each member of a cast has; of two members of one folded name the last in the order of names. */
function countSaid(members: readonly CastMember[], statements: readonly Statement[]): Map<CastMember, Said> {
  const byKey = new Map<string, CastMember>();
  const sorted = [...members].sort((a, b) => compareText(a.name, b.name));
  for (const member of sorted) byKey.set(saidKey(member.kind, readEntry('', null, member).name.key), member);
  const said = new Map<CastMember, Said>();
  for (const { speaker, form } of statements) {
    if (speaker === null) continue;
    const keys = [foldedKey(speaker.name), foldedKey(parseName(speaker.name).name)];
    const member = keys.map(key => byKey.get(saidKey(speaker.kind, key))).find(each => each !== undefined);
    if (member === undefined) continue;
    const before = said.get(member) ?? NOTHING_SAID;
    const firstHand = isFirstHandForm(form) ? 1 : 0;
    said.set(member, { statements: before.statements + 1, firstHand: before.firstHand + firstHand });
  }
  return said;
}

/** Whoever is told by an office alone is nobody of that name. */
const saidKey = (kind: CastMember['kind'], key: string): string => `${kind === 'unnamed' ? '=' : ''}${key}`;

/** True for the forms in which somebody's own words come without a reporter. */
export function isFirstHandForm(form: Statement['form']): boolean {
  return form === 'turn' || form === 'own';
}

function isOffice(description: string): boolean {
  const office = readOffice(description);
  return office !== null && isTellingOffice(office);
}

function bucketOfEntry({ name, member }: Entry): string {
  return member.kind === 'unnamed' ? officeBucket(member.name) : bucketOf(name.key);
}

/** The bucket of those who are described by an office; empty if the text tells none. */
export function officeBucket(description: string): string {
  const office = readOffice(description);
  return office === null || !isTellingOffice(office) ? '' : `=${office.words}`;
}

/** Puts entries into their buckets, in code point order of the buckets. */
export function sortIntoBuckets(entries: readonly Entry[]): Map<string, Entry[]> {
  const buckets = Map.groupBy(entries, bucketOfEntry);
  buckets.delete('');
  return new Map([...buckets].toSorted(([a], [b]) => compareText(a, b)));
}

/** A bucket with what was counted on the way. */
export interface DerivedBucket {
  readonly names: NameBucket;
  /** For each name by how many documents more it is a person's than not. */
  readonly votes: ReadonlyMap<string, number>;
  readonly full: FullNames;
}

/** Decides who is who among the entries of one bucket, which come as `listEntries` orders them. */
export function deriveBucket(bucket: string, entries: readonly Entry[]): NameBucket {
  return deriveCounted(bucket, entries).names;
}

/** The same, with what was counted for it. */
export function deriveCounted(bucket: string, entries: readonly Entry[]): DerivedBucket {
  // Who is only described is nobody by name; by date and office the record may know.
  if (bucket.startsWith('='))
    return {
      names: { bucket, entries, ids: entries.map(() => ''), redirects: [], found: [] },
      votes: new Map(),
      full: { heads: new Map(), bySurname: new Map(), roles: new Map(), documents: new Map() },
    };
  const organizations = new Set<string>();
  const votes = new Map<string, number>();
  const persons = countKinds(entries, { organizations, votes });
  const heads = joinNames([...persons.values()].filter(name => name.full));
  const full = gatherFullNames(entries, heads, persons);
  const groups = new Map<string, Entry[]>();
  const redirects = new Map<string, string>();
  const minted = new Map<string, string>();
  const mint = (kind: 'person' | 'organization', key: string): string => {
    const id = minted.get(`${kind} ${key}`) ?? personId(kind, key);
    minted.set(`${kind} ${key}`, id);
    return id;
  };
  const ids = entries.map(entry => {
    const kind = organizations.has(entry.name.key) ? 'organization' : 'person';
    const head = kind === 'organization' ? entry.name.key : (heads.get(entry.name.key) ?? resolveWeak(entry, full));
    const id = mint(kind, head);
    if (head !== entry.name.key && entry.name.full) redirects.set(mint(kind, entry.name.key), id);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
    return id;
  });
  const found = [...groups].map(([id, group]) =>
    gatherPerson(id, group, organizations.has(group[0]?.name.key ?? '') ? 'organization' : 'person'),
  );
  return { names: { bucket, entries, ids, redirects: [...redirects], found }, votes, full };
}

/** The identifier that a folded name mints. */
export function personId(kind: 'person' | 'organization', key: string): string {
  return identify('p', [kind, key]);
}

/** Decides for each name whether it is a person's: by more documents than not, a person where they are as many. */
function countKinds(
  entries: readonly Entry[],
  { organizations, votes }: { readonly organizations: Set<string>; readonly votes: Map<string, number> },
): Map<string, FoldedName> {
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

/** Brings together what the entries of one person say; there is one at least. */
export function gatherPerson(id: string, group: readonly Entry[], kind: 'person' | 'organization'): PersonEntry {
  const organization = kind === 'organization';
  const forms = new Map<string, Set<string>>();
  for (const { member, document } of group) {
    const documents = forms.get(member.name);
    if (documents === undefined) forms.set(member.name, new Set([document]));
    else documents.add(document);
  }
  const name = nameOfForms([...forms.keys()], kind, () => countSpellings(forms, kind));
  const roles = rolesOf(group);
  const speaksFor = [...new Set(group.map(({ member }) => member.speaksFor).filter(each => each !== null))].sort(
    compareText,
  );
  const gender =
    group.map(entry => entry.name.gender ?? entry.member.gender ?? null).find(each => each !== null) ?? null;
  return {
    person: { person: id, kind, name, names: [...forms.keys()].sort(compareText), roles, speaksFor },
    gender,
    documents: new Set(group.map(entry => entry.document)).size,
    keys: [...new Set(group.map(entry => entry.name.key))],
    surname: surnameOf(name, organization ? (group[0]?.name ?? null) : null),
  };
}

/** The name to show for somebody who is written so; `count` tells how many documents have each spelling, where there are several. */
export function nameOfForms(
  forms: readonly string[],
  kind: 'person' | 'organization',
  count: () => ReadonlyMap<string, number>,
): string {
  const [only, second] = forms;
  const preferred =
    only !== undefined && second === undefined
      ? bareName(only, kind)
      : preferName(forms, { bare: written => bareName(written, kind), counts: count() });
  return kind === 'organization' ? preferred : restoreCase(preferred);
}

/** How many documents have each spelling of somebody's forms. */
export function countSpellings(
  forms: ReadonlyMap<string, ReadonlySet<string>>,
  kind: 'person' | 'organization',
): ReadonlyMap<string, number> {
  const spellings = new Map<string, Set<string>>();
  for (const [form, documents] of forms) {
    const key = spellingOf(form, kind);
    const there = spellings.get(key);
    if (there === undefined) spellings.set(key, new Set(documents));
    else documents.forEach(document => there.add(document));
  }
  return new Map([...spellings].map(([key, documents]) => [key, documents.size]));
}

/** A form without its titles, folded. */
export function spellingOf(form: string, kind: 'person' | 'organization'): string {
  return foldName(bareName(form, kind)).join(' ');
}

function bareName(written: string, kind: 'person' | 'organization'): string {
  return kind === 'organization' ? written.replace(/^the\s+/iu, '') : shownName(written) || written;
}

/** What entries say of somebody's roles, in order of time. */
export function rolesOf(group: readonly Entry[]): Person['roles'] {
  return sortRoles(
    group.flatMap(({ member, published, document }) =>
      member.descriptions.map(text => ({ text, on: published, document })),
    ),
  );
}

export function sortRoles(roles: Person['roles']): Person['roles'] {
  return roles.toSorted(
    (a, b) => compareWhen(a.on, b.on) || compareText(a.document, b.document) || compareText(a.text, b.text),
  );
}

/** Orders dates, unknown ones last; most are plain days, and these are in order as texts. */
function compareWhen(a: PartialTime | null, b: PartialTime | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.length === 10 && b.length === 10 ? compareText(a, b) : compareTimes(a, b);
}

export function surnameOf(name: string, body: FullName | null): string {
  return body === null ? foldName(parseName(name).surname).join(' ') : body.key;
}
