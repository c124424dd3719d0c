import { borrowsName, foldName, genderOfGiven, parseName, type Gender, type NameParts } from './names.ts';
import type { FullName } from './identity.ts';
import type { CastMember } from './speaker.ts';

/** Everybody whom one document names, and when it was published. */
export interface DocumentCast {
  readonly document: string;
  readonly published: string | null;
  readonly cast: readonly CastMember[];
}

/** How many statements somebody has in a document, and how many of them first-hand in form. */
export interface Said {
  readonly statements: number;
  readonly firstHand: number;
}

/** One member of one document's cast on the way to a person. */
export interface Entry {
  readonly document: string;
  readonly published: string | null;
  readonly member: CastMember;
  readonly name: FoldedName;
  /** Where it was counted. */
  readonly said?: Said;
}

/** A name that was met, taken apart once. */
export interface FoldedName extends FullName {
  readonly written: string;
  readonly parts: NameParts;
  readonly gender: Gender | null;
  /** True if it has a given name and a surname, so that it can stand for a person by itself. */
  readonly full: boolean;
}

/** A name's key: its folded words without a leading article. */
export function foldedKey(name: string): string {
  return foldName(name.replace(/^the\s+/iu, '').replaceAll(/[()[\]]/gu, ' ')).join(' ');
}

/** The persons and bodies of all casts, and those who are only described, in an order that does not depend on the order of the casts. */
export function listEntries(casts: readonly DocumentCast[]): Entry[] {
  const entries: Entry[] = [];
  for (const { document, published, cast } of casts)
    for (const member of cast)
      if (member.kind === 'person' || member.kind === 'organization' || member.kind === 'unnamed') {
        const entry = readEntry(document, published, member);
        if (entry.name.key !== '') entries.push(entry);
      }
  return entries.sort(compareEntries);
}

/** Orders entries by document, then by name. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    compareText(a.document, b.document) ||
    compareText(a.name.key, b.name.key) ||
    compareText(a.member.name, b.member.name)
  );
}

/** Orders texts by their UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names kept taken apart. */
const KEPT = 50_000;
const names = new Map<string, FoldedName>();

/** A member of a document's cast as an entry. */
export function readEntry(document: string, published: string | null, member: CastMember): Entry {
  let name = names.get(member.name);
  if (name === undefined) {
    if (names.size >= KEPT) names.clear();
    names.set(member.name, (name = readName(member.name)));
  }
  return { document, published, member, name };
}

function readName(written: string): FoldedName {
  if (borrowsName(written)) {
    const key = foldedKey(written);
    return { written, parts: parseName(written), key, surname: key, given: [], gender: null, full: false };
  }
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
