import type { PersonEntry } from './find-people.ts';
import type { BucketSums, HeadSum, NameSum, PersonSum } from './bucket-sums.ts';
import { sumPerson } from './bucket-sums.ts';
import { joinNames } from './identity.ts';
import { readRole } from './member.ts';
import { gatherPerson, nameOfForms, personId, rolesOf, sortRoles, spellingOf, surnameOf } from './name-bucket.ts';
import { compareEntries, compareText, readEntry, type Entry, type FoldedName } from './record-names.ts';
import type { Person } from './speaker.ts';
import { resolveWeak, USUAL_DOCUMENTS, USUAL_TIMES, type FullNames } from './weak-names.ts';

/** A bucket as it was derived, without its entries. */
export interface SummedBucket {
  readonly found: ReadonlyMap<string, PersonEntry>;
  readonly sums: BucketSums;
}

/** A bucket with the names of one document more. */
export interface GrownBucket extends SummedBucket {
  /** Whose each of the new entries is, in their order as given. */
  readonly ids: readonly string[];
  readonly redirects: readonly (readonly [from: string, to: string])[];
  /** The persons of whom something is otherwise than before, or new. */
  readonly touched: ReadonlySet<string>;
  /** Those of them who have other roles. */
  readonly roles: ReadonlySet<string>;
}

/**
 * Adds the names of a document that a bucket has nothing of yet: the same as deriving all of it anew, at the cost of the new names alone.
 * @returns null where the new names may change whose others are; then it must be derived.
 */
export function growBucket(before: SummedBucket, entries: readonly Entry[]): GrownBucket | null {
  const sorted = [...entries].sort(compareEntries);
  const names = growNames(before.sums, sorted);
  if (names === null) return null;
  const heads = growHeads(before.sums, names, sorted);
  if (heads === null) return null;
  const full = fullNamesOf(names, heads, sorted);
  const groups = new Map<string, Entry[]>();
  const redirects = new Map<string, string>();
  const idOf = new Map<Entry, string>();
  for (const entry of sorted) {
    const { key } = entry.name;
    const named = names.get(key);
    const kind = named !== undefined && named.votes < 0 ? 'organization' : 'person';
    const head = kind === 'organization' ? key : (named?.head ?? resolveWeak(entry, full));
    const id = personId(kind, head);
    if (head !== key && entry.name.full) redirects.set(personId(kind, key), id);
    idOf.set(entry, id);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
  }
  const found = new Map(before.found);
  const persons = new Map(before.sums.persons);
  const roles = new Set<string>();
  for (const [id, group] of groups) {
    const first = group[0]?.name.key ?? '';
    const kind = (names.get(first)?.votes ?? 0) < 0 ? 'organization' : 'person';
    const [known, sum] = [before.found.get(id), before.sums.persons.get(id)];
    if (known === undefined || sum === undefined) {
      found.set(id, gatherPerson(id, group, kind));
      persons.set(id, sumPerson(group, kind));
      roles.add(id);
      continue;
    }
    const grown = growPerson(known, sum, { group, kind });
    found.set(id, grown.entry);
    persons.set(id, grown.sum);
    if (group.some(({ member }) => member.descriptions.length > 0)) roles.add(id);
  }
  return {
    found,
    sums: { names, heads, persons },
    ids: entries.map(entry => idOf.get(entry) ?? ''),
    redirects: [...redirects],
    touched: new Set(groups.keys()),
    roles,
  };
}

const folded = (written: string): FoldedName =>
  readEntry('', null, { name: written, kind: 'person', descriptions: [], speaksFor: null, mentions: [] }).name;
const nameOf = ({ last: [, written] }: NameSum): FoldedName => folded(written);
const isWeak = (named: NameSum): boolean => named.votes >= 0 && named.head === null;

/** True if some name of the bucket that is not full may be told by who has the surname in full. */
function hasWeak(names: ReadonlyMap<string, NameSum>, surname: string): boolean {
  for (const named of names.values()) if (isWeak(named) && nameOf(named).surname === surname) return true;
  return false;
}

/** The names with those that are new; null if a name may change what it is. */
function growNames({ names: before }: BucketSums, entries: readonly Entry[]): Map<string, NameSum> | null {
  const names = new Map(before);
  const fresh = new Set<string>();
  for (const { name, member, document } of entries) {
    const there = names.get(name.key);
    const vote = member.kind === 'person' ? 1 : -1;
    if (there === undefined) fresh.add(name.key);
    const isLater = there === undefined || compareText(document, there.last[0]) >= 0;
    names.set(name.key, {
      votes: (there?.votes ?? 0) + vote,
      last: isLater ? [document, member.name] : there.last,
      head: there?.head ?? null,
    });
  }
  for (const key of new Set(entries.map(({ name }) => name.key))) {
    const [was, is] = [before.get(key), names.get(key)];
    if (was === undefined || is === undefined) continue;
    if (was.votes < 0 !== is.votes < 0) return null;
    const [one, other] = [nameOf(was), nameOf(is)];
    const same =
      one.full === other.full && one.surname === other.surname && one.given.join(' ') === other.given.join(' ');
    if (!same || (one.gender !== other.gender && one.full && hasWeak(before, one.surname))) return null;
  }
  return joinFresh(before, names, fresh) ? names : null;
}

/** Finds the groups of full names that are new; false if others change theirs by it. */
function joinFresh(
  before: ReadonlyMap<string, NameSum>,
  names: Map<string, NameSum>,
  fresh: ReadonlySet<string>,
): boolean {
  const isFull = (named: NameSum): boolean => named.votes >= 0 && nameOf(named).full;
  const added = [...fresh].flatMap(key => {
    const named = names.get(key);
    return named !== undefined && isFull(named) ? [nameOf(named)] : [];
  });
  if (added.length === 0) return true;
  const groupOf = ({ surname, given }: FoldedName): string => `${surname}|${given[0]?.[0] ?? ''}`;
  const groups = new Set(added.map(groupOf));
  const all = [...names.values()].filter(isFull).map(nameOf);
  const heads = joinNames(all.filter(name => groups.has(groupOf(name))));
  for (const [key, head] of heads) {
    const named = names.get(key);
    if (named === undefined || (before.has(key) && named.head !== head)) return false;
    names.set(key, { ...named, head });
  }
  // Somebody more of a surname may be whom others mean by it alone.
  return added.every(({ key, surname }) => names.get(key)?.head !== key || !hasWeak(before, surname));
}

/** The representatives with what the new names add to them; null if a bare surname may mean another by it. */
function growHeads(
  { heads: before, names: known }: BucketSums,
  names: ReadonlyMap<string, NameSum>,
  entries: readonly Entry[],
): Map<string, HeadSum> | null {
  const heads = new Map(before);
  const here = Map.groupBy(entries, ({ name }) => names.get(name.key)?.head ?? '');
  here.delete('');
  for (const [head, group] of here) {
    const was = before.get(head);
    const texts = new Set(was?.texts);
    for (const { member } of group) for (const text of member.descriptions) texts.add(text);
    heads.set(head, { documents: (was?.documents ?? 0) + 1, texts: [...texts] });
    const { surname } = nameOf(names.get(head) ?? { votes: 0, last: ['', head], head });
    if (was === undefined || !hasWeak(known, surname)) continue;
    if (texts.size > was.texts.length) return null;
  }
  for (const head of here.keys()) {
    const named = names.get(head);
    if (named === undefined) return null;
    const { surname } = nameOf(named);
    if (!hasWeak(known, surname)) continue;
    for (const [other, { documents: after }] of heads) {
      const held = names.get(other);
      if (other === head || held === undefined || nameOf(held).surname !== surname) continue;
      const earlier = compareUse(before.get(head)?.documents ?? 0, before.get(other)?.documents ?? 0);
      if (earlier !== compareUse(heads.get(head)?.documents ?? 0, after)) return null;
    }
  }
  return heads;
}

/** How two counts stand to each other wherever the usual one of a surname is chosen. */
function compareUse(a: number, b: number): string {
  const usual = (x: number, y: number): boolean => x >= USUAL_DOCUMENTS && x >= USUAL_TIMES * y;
  return `${Math.sign(a - b)} ${usual(a, b)} ${usual(b, a)}`;
}

/** All that tells whom a bare surname of the new document means. */
function fullNamesOf(
  names: ReadonlyMap<string, NameSum>,
  heads: ReadonlyMap<string, HeadSum>,
  entries: readonly Entry[],
): FullNames {
  const here = new Set(entries.flatMap(({ name }) => names.get(name.key)?.head ?? []));
  const documents = new Set(entries.map(({ document }) => document));
  const weak = new Set(
    entries.flatMap(({ name }) => {
      const named = names.get(name.key);
      return named !== undefined && isWeak(named) ? [name.surname] : [];
    }),
  );
  const bySurname = new Map<string, FoldedName[]>();
  const roles = new Map<string, FullNames['roles'] extends ReadonlyMap<string, infer R> ? R : never>();
  for (const [head, { texts }] of weak.size === 0 ? [] : heads) {
    const named = names.get(head);
    const name = named === undefined ? undefined : nameOf(named);
    if (name === undefined || !weak.has(name.surname)) continue;
    const same = bySurname.get(name.surname);
    if (same === undefined) bySurname.set(name.surname, [name]);
    else same.push(name);
    roles.set(head, texts.map(readRole));
  }
  for (const group of bySurname.values()) group.sort((a, b) => compareText(a.key, b.key));
  return {
    heads: new Map(),
    bySurname,
    roles,
    documents: new Map(
      [...heads].map(([head, sum]) => [
        head,
        { size: sum.documents, has: document => here.has(head) && documents.has(document) },
      ]),
    ),
  };
}

/** A person with the names that a new document has for them. */
function growPerson(
  before: PersonEntry,
  sum: PersonSum,
  { group, kind }: { readonly group: readonly Entry[]; readonly kind: 'person' | 'organization' },
): { readonly entry: PersonEntry; readonly sum: PersonSum } {
  const { person } = before;
  const document = group[0]?.document ?? '';
  const firsts = new Map(sum.firsts);
  for (const { name } of group) {
    const first = firsts.get(name.key);
    if (first === undefined || compareText(document, first) < 0) firsts.set(name.key, document);
  }
  const spellings = new Map(sum.spellings);
  for (const key of new Set(group.map(({ member }) => spellingOf(member.name, kind))))
    spellings.set(key, (spellings.get(key) ?? 0) + 1);
  const told =
    group.map(({ name, member }) => name.gender ?? member.gender ?? null).find(each => each !== null) ?? null;
  const isFirst = told !== null && (sum.genderFrom === null || compareText(document, sum.genderFrom) < 0);
  const names = [...new Set([...person.names, ...group.map(({ member }) => member.name)])].sort(compareText);
  const name = nameOfForms(names, kind, () => spellings);
  const added = rolesOf(group);
  let roles: Person['roles'] | null = null;
  const grown: Person = {
    person: person.person,
    kind: person.kind,
    name,
    names,
    get roles() {
      return (roles ??= added.length === 0 ? person.roles : sortRoles([...person.roles, ...added]));
    },
    speaksFor: [...new Set([...person.speaksFor, ...group.flatMap(({ member }) => member.speaksFor ?? [])])].sort(
      compareText,
    ),
  };
  return {
    entry: {
      person: grown,
      gender: isFirst ? told : before.gender,
      documents: before.documents + 1,
      keys: [...firsts].sort(([a, x], [b, y]) => compareText(x, y) || compareText(a, b)).map(([key]) => key),
      surname: kind === 'organization' ? before.surname : surnameOf(name, null),
    },
    sum: { firsts, spellings, genderFrom: isFirst ? document : sum.genderFrom },
  };
}
