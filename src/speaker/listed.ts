import { compareTimes } from '#base/time.ts';
import { identify } from '#base/id.ts';
import type { DerivedPeople } from './by-hand.ts';
import type { Correction, ListedPerson, ListedRole } from './corrections.ts';
import { personId } from './name-bucket.ts';
import { parseName } from './names.ts';
import { foldedKey, type Entry } from './record-names.ts';

/** What imported lists say of one person. */
export interface ListedMember {
  /** The name that the list gives; null if another name goes before it. */
  readonly name: string | null;
  readonly kind: 'person' | 'organization';
  readonly aliases: readonly string[];
  readonly roles: readonly ListedRole[];
  readonly wikidata: string | null;
}

/** Everybody of the imported lists, and whom of the record they are. */
export interface ListedIndex {
  readonly members: ReadonlyMap<string, ListedMember>;
  /** Persons of the record all of whose names are one listed person's, with that one's identifier. */
  readonly joined: ReadonlyMap<string, string>;
  /** Whose an entry is by the lists; `derived` where they do not tell. */
  ownerOf(entry: Entry, derived: string): string;
}

/** Brings imported lists together: entries of one entity, or of one name and kind where no two entities contradict, are one person. */
export function gatherListed(corrections: readonly Correction[], derived: DerivedPeople): ListedIndex {
  const people = combine(corrections.flatMap(({ act }) => (act.act === 'import' ? act.people : [])));
  const byName = Map.groupBy(people, ({ name, kind }) => `${kind} ${keyOf(name, kind)}`);
  const members = new Map<string, ListedMember>();
  for (const person of people) {
    const { name, kind, aliases, roles, wikidata } = person;
    const key = keyOf(name, kind);
    const alone = byName.get(`${kind} ${key}`)?.length === 1;
    const id = alone ? derived.redirect(personId(kind, key)) : identify('p', ['wikidata', wikidata ?? key]);
    members.set(id, { name, kind, aliases, roles: roles.toSorted(compareRoles), wikidata });
  }
  return { members, ...joinRecord(members, ownersOf(members, derived), derived) };
}

/** Whom each folded name of the lists means: null where it may mean several. */
function ownersOf(members: ReadonlyMap<string, ListedMember>, derived: DerivedPeople): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  const surnames = new Map<string, string | null>();
  for (const [id, { name, aliases, kind }] of members)
    for (const form of new Set([name ?? '', ...aliases].map(alias => keyOf(alias, kind)))) {
      if (form === '') continue;
      owners.set(form, owners.has(form) && owners.get(form) !== id ? null : id);
      const last = lastWord(form);
      if (kind === 'person') surnames.set(last, surnames.has(last) && surnames.get(last) !== id ? null : id);
    }
  // A name that is one word stands for somebody only where nobody else is called so, nor has it for a surname.
  for (const [form, owner] of owners) {
    if (owner === null || form.includes(' ') || members.get(owner)?.kind !== 'person') continue;
    const others = derived.bearersOf(form).some(key => owners.get(key) !== owner);
    if (surnames.get(form) !== owner || others) owners.set(form, null);
  }
  return owners;
}

function joinRecord(
  members: ReadonlyMap<string, ListedMember>,
  owners: ReadonlyMap<string, string | null>,
  derived: DerivedPeople,
): Pick<ListedIndex, 'joined' | 'ownerOf'> {
  const groups = new Map<string, Set<string>>();
  for (const [form, owner] of owners) {
    const kind = owner === null ? null : members.get(owner)?.kind;
    if (owner === null || kind == null) continue;
    const id = derived.redirect(personId(kind, form));
    if (derived.has(id)) groups.set(id, (groups.get(id) ?? new Set()).add(owner));
  }
  // Somebody of whom two listed persons have names is looked at name by name.
  const joined = new Map<string, string>();
  for (const [id, all] of groups) {
    const [owner = id] = all;
    joined.set(id, all.size === 1 ? owner : id);
  }
  return {
    joined,
    ownerOf: ({ name }, id) => {
      const owner = owners.get(name.key);
      return owner != null && groups.get(id)?.has(owner) === true ? owner : (joined.get(id) ?? id);
    },
  };
}

interface Combined {
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly aliases: string[];
  readonly roles: ListedRole[];
  wikidata: string | null;
}

function combine(people: readonly ListedPerson[]): readonly Combined[] {
  const all: Combined[] = [];
  const byEntity = new Map<string, Combined>();
  const byName = new Map<string, Combined[]>();
  for (const person of people) {
    const { name, kind, wikidata } = person;
    const named = `${kind} ${keyOf(name, kind)}`;
    const alike = byName.get(named) ?? [];
    const same =
      (wikidata === null ? undefined : byEntity.get(wikidata)) ??
      alike.find(other => wikidata === null || other.wikidata === null);
    const into: Combined = same ?? { name, kind, aliases: [], roles: [], wikidata };
    if (same === undefined) {
      all.push(into);
      byName.set(named, [...alike, into]);
    }
    into.wikidata ??= wikidata;
    if (wikidata !== null) byEntity.set(wikidata, into);
    for (const alias of [name, ...person.aliases])
      if (alias !== into.name && !into.aliases.includes(alias)) into.aliases.push(alias);
    for (const role of person.roles)
      if (!into.roles.some(held => held.text === role.text && held.from === role.from && held.to === role.to))
        into.roles.push(role);
  }
  return all;
}

function keyOf(name: string, kind: 'person' | 'organization'): string {
  return foldedKey(kind === 'person' ? parseName(name).name || name : name);
}

const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

function compareRoles(a: ListedRole, b: ListedRole): number {
  if (a.from !== null && b.from !== null && a.from !== b.from) return compareTimes(a.from, b.from);
  if ((a.from === null) !== (b.from === null)) return a.from === null ? 1 : -1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
