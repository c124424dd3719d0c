import { officesConflict, officesOf, fitRole, readRole, type Role } from './member.ts';
import { compareText, type Entry, type FoldedName } from './record-names.ts';

/** How many documents must name one of a surname, and how many times as many as the next of it, for a bare surname to be that one's. */
export const USUAL_DOCUMENTS = 3;
export const USUAL_TIMES = 5;

/** All that is known of full names when the names that are not full are resolved. */
export interface FullNames {
  /** For each full name the representative of its group. */
  readonly heads: ReadonlyMap<string, string>;
  /** The representatives by surname. */
  readonly bySurname: ReadonlyMap<string, readonly FoldedName[]>;
  /** The roles of each representative, taken apart once. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  /** The documents that name each representative. */
  readonly documents: ReadonlyMap<string, { readonly size: number; has(document: string): boolean }>;
}

/** Gathers by representative what the entries say of full names; `persons` are the names of persons by key. */
export function gatherFullNames(
  entries: readonly Entry[],
  heads: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, FoldedName>,
): FullNames {
  const byHead = new Map<string, Entry[]>();
  const read = new Map<string, Role>();
  for (const entry of entries) {
    const head = persons.has(entry.name.key) ? heads.get(entry.name.key) : undefined;
    if (head === undefined) continue;
    for (const text of entry.member.descriptions) if (!read.has(text)) read.set(text, readRole(text));
    const group = byHead.get(head);
    if (group === undefined) byHead.set(head, [entry]);
    else group.push(entry);
  }
  const roles = new Map<string, readonly Role[]>();
  const documents = new Map<string, ReadonlySet<string>>();
  for (const [head, group] of byHead) {
    const texts = new Set(group.flatMap(({ member }) => member.descriptions));
    roles.set(
      head,
      [...texts].map(text => read.get(text)).filter(role => role !== undefined),
    );
    documents.set(head, new Set(group.map(entry => entry.document)));
  }
  return { heads, roles, documents, bySurname: groupBySurname(heads, persons) };
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

/**
 * The full name that a bare surname stands for: the only one that fits, in its document or in the record, or by far the usual one;
 * else the name itself.
 */
export function resolveWeak({ name, member, document }: Entry, full: FullNames): string {
  const gender = name.gender ?? member.gender ?? null;
  const asked = member.descriptions.map(readRole);
  const offices = officesOf(asked);
  const all = full.bySurname.get(name.surname) ?? [];
  const fits = (each: FoldedName) =>
    (gender === null || each.gender === null || each.gender === gender) &&
    (offices.length === 0 || !officesConflict(asked, full.roles.get(each.key) ?? []));
  const here = all.filter(each => full.documents.get(each.key)?.has(document));
  // Somebody of that name is named in full here, and the document's own reading kept them apart.
  if (here.length > 0) return here.length === 1 && fits(here[0] as FoldedName) ? (here[0] as FoldedName).key : name.key;
  const fitting = all.filter(fits);
  if (fitting.length <= 1) return fitting[0]?.key ?? name.key;
  if (asked.length > 0) {
    const holders: FoldedName[] = [];
    for (const each of fitting) {
      if ((full.roles.get(each.key) ?? []).some(held => asked.some(role => fitRole(role, held) >= 2)))
        holders.push(each);
      if (holders.length > 1) break;
    }
    if (holders.length === 1) return (holders[0] as FoldedName).key;
  }
  const counted = fitting
    .map(each => ({ each, count: full.documents.get(each.key)?.size ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const first = counted[0];
  const next = counted[1]?.count ?? 0;
  const usual = first !== undefined && first.count >= USUAL_DOCUMENTS && first.count >= USUAL_TIMES * next;
  return usual ? first.each.key : name.key;
}
