import type { DerivedBucket } from './name-bucket.ts';
import { countSpellings } from './name-bucket.ts';
import type { Entry } from './record-names.ts';

/** A name of a bucket. */
export interface NameSum {
  /** By how many documents more it is a person's than not; a body's if that is less than none. */
  readonly votes: number;
  /** The last document that has it, and how it is written there: so it is taken apart. */
  readonly last: readonly [document: string, written: string];
  /** The representative of its group; null for bodies and for names that are not full. */
  readonly head: string | null;
}

/** A representative of full names. */
export interface HeadSum {
  /** How many documents have one of its full names. */
  readonly documents: number;
  /** The roles that they give with it. */
  readonly texts: readonly string[];
}

/** What of a person is not told by how they are shown. */
export interface PersonSum {
  /** Their names, each with the first document that has it. */
  readonly firsts: ReadonlyMap<string, string>;
  /** How many documents have each spelling. */
  readonly spellings: ReadonlyMap<string, number>;
  /** The first document that tells their gender. */
  readonly genderFrom: string | null;
}

/** All that of a bucket must be known, beside the people found in it, to say what another document's names change in it. */
export interface BucketSums {
  readonly names: ReadonlyMap<string, NameSum>;
  readonly heads: ReadonlyMap<string, HeadSum>;
  readonly persons: ReadonlyMap<string, PersonSum>;
}

/** Sums up a bucket as it was derived; its entries are in their order. */
export function sumBucket({ names: { entries, ids, found }, votes, full }: DerivedBucket): BucketSums {
  const names = new Map<string, NameSum>();
  const texts = new Map<string, Set<string>>();
  const groups = new Map<string, Entry[]>();
  for (const [i, entry] of entries.entries()) {
    const { key } = entry.name;
    const counted = votes.get(key) ?? 0;
    const head = counted < 0 ? null : (full.heads.get(key) ?? null);
    names.set(key, { votes: counted, last: [entry.document, entry.member.name], head });
    if (head !== null) {
      const there = texts.get(head) ?? new Set<string>();
      texts.set(head, there);
      for (const text of entry.member.descriptions) there.add(text);
    }
    const id = ids[i] ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [entry]);
    else group.push(entry);
  }
  return {
    names,
    heads: new Map(
      [...texts].map(([head, all]) => [head, { documents: full.documents.get(head)?.size ?? 0, texts: [...all] }]),
    ),
    persons: new Map(
      found.map(({ person: { person, kind } }) => [
        person,
        sumPerson(groups.get(person) ?? [], kind === 'organization' ? 'organization' : 'person'),
      ]),
    ),
  };
}

/** What must be known of a person whose names are these. */
export function sumPerson(group: readonly Entry[], kind: 'person' | 'organization'): PersonSum {
  const firsts = new Map<string, string>();
  const forms = new Map<string, Set<string>>();
  let genderFrom: string | null = null;
  for (const { name, member, document } of group) {
    if (!firsts.has(name.key)) firsts.set(name.key, document);
    if ((name.gender ?? member.gender ?? null) !== null) genderFrom ??= document;
    const documents = forms.get(member.name);
    if (documents === undefined) forms.set(member.name, new Set([document]));
    else documents.add(document);
  }
  return { firsts, spellings: countSpellings(forms, kind), genderFrom };
}
