import type { PartialTime } from '#base/time.ts';
import { planByHand, type ByHand, type DerivedPeople } from './by-hand.ts';
import { nameByHand, nobodyYet } from './name-by-hand.ts';
import { wholeRecord, type NamesAtHand } from './names-at-hand.ts';
import { correctionsInForce, type Correction, type LostCorrection } from './corrections.ts';
import { findPeople, indexPeople, type Found, type PeopleIndex, type PersonEntry } from './find-people.ts';
import { bucketOf } from './bucket-of.ts';
import { officeKey } from './name-keys.ts';
import type { Knower } from './know-speakers.ts';
import { deriveBucket, gatherPerson, officeBucket, sortIntoBuckets, type NameBucket } from './name-bucket.ts';
import { parseName } from './names.ts';
import { isSameOffice, readOffice } from './office.ts';
import { OfficeHolders } from './office-holders.ts';
import { compareEntries, compareText, foldedKey, listEntries, type DocumentCast, type Entry } from './record-names.ts';
import type { Person } from './speaker.ts';

export type { DocumentCast } from './record-names.ts';

/** The persons and organisations of a record. */
export interface People extends Knower {
  /** In the order of their identifiers. */
  readonly all: readonly Person[];
  /** The identifier of the person that a document's cast member is; null for groups, unnamed sources and names the document lacks. */
  personOf(document: string, name: string): string | null;
  /** The person of an identifier, also of one that has been redirected to a fuller name or merged; null if there is none. */
  personById(id: string): Person | null;
  /** The identifier of whom a document's cast member speaks for; null if for nobody or if the record does not tell. */
  spokenFor(document: string, name: string): string | null;
  /** Who held the office that a text tells ("the NATO secretary general") at a time; null where that is not certain. */
  holderOf(role: string, on: PartialTime | null): Person | null;
  /** Whom a reader may mean by an identifier, a name, a surname, a title or a role (best with a date); best first, empty if nothing fits. */
  find(query: string, options?: { readonly on?: string | null }): Found[];
  /** The documents that name each person, in the order of their identifiers. */
  documentsOf(): ReadonlyMap<string, readonly string[]>;
  /** Where somebody is told by an office that was theirs at the time, and no name. */
  describedAs(id: string): readonly Entry[];
  /** The names of documents that are somebody's, if all of them are at hand; else null, and nothing of them is otherwise by hand. */
  entriesOf(id: string): readonly Entry[] | null;
  /** Documents some of whose statements were given to somebody by hand. */
  assignedTo(id: string): readonly string[];
  /** Documents of which any statement was given to somebody by hand. */
  readonly corrected: ReadonlySet<string>;
  /** True if somebody has set the two apart by hand (`split`). */
  areApart(a: string, b: string): boolean;
  /** Corrections that nothing of the record's names fits any more; words that are gone `knowSpeakers` tells. */
  readonly lost: readonly LostCorrection[];
}

/** Gathers the people of a record from the casts of its documents; the order of the documents makes no difference. */
export function gatherPeople(casts: readonly DocumentCast[], corrections: readonly Correction[] = []): People {
  const buckets = [...sortIntoBuckets(listEntries(casts))].map(([bucket, entries]) => deriveBucket(bucket, entries));
  return joinBuckets(new Map(buckets.map(bucket => [bucket.bucket, bucket])), corrections);
}

/** Joins the buckets of a record to its people, with what people have corrected by hand. */
export function joinBuckets(buckets: ReadonlyMap<string, NameBucket>, corrections: readonly Correction[] = []): People {
  return new JoinedPeople(wholeRecord(buckets), correctionsInForce(corrections));
}

/** The buckets at hand as people: with corrections by hand, the buckets of everybody whom they name must be there, with all entries. */
export function joinAtHand(names: NamesAtHand, corrections: readonly Correction[]): People {
  return new JoinedPeople(names, correctionsInForce(corrections));
}

class JoinedPeople implements People {
  readonly all: readonly Person[];
  readonly lost: readonly LostCorrection[];
  readonly corrected: ReadonlySet<string>;
  readonly #names: NamesAtHand;
  readonly #buckets: ReadonlyMap<string, NameBucket>;
  readonly #redirects = new Map<string, string>();
  readonly #hand: ByHand;
  readonly #found: readonly PersonEntry[];
  readonly #byId: ReadonlyMap<string, PersonEntry>;
  readonly #bucketById = new Map<string, NameBucket>();
  readonly #byHand = new Map<string, readonly Entry[]>();
  readonly #owners = new Map<string, Map<string, { readonly entry: Entry; readonly id: string }>>();
  #index: PeopleIndex | null = null;
  readonly #holders = new Map<string, OfficeHolders>();

  constructor(names: NamesAtHand, corrections: readonly Correction[]) {
    const { buckets } = names;
    this.#names = names;
    this.#buckets = buckets;
    const derived = new Map<string, PersonEntry>();
    for (const bucket of buckets.values()) {
      for (const [from, to] of bucket.redirects) this.#redirects.set(from, to);
      for (const entry of bucket.found) {
        derived.set(entry.person.person, entry);
        this.#bucketById.set(entry.person.person, bucket);
      }
    }
    this.#hand = planByHand(corrections, this.#derivedPeople(derived));
    this.lost = this.#hand.lost;
    this.corrected = new Set(this.#hand.assignments.keys());
    this.#found = [...this.#applyByHand(derived)].sort((a, b) => compareText(a.person.person, b.person.person));
    this.#byId = new Map(this.#found.map(entry => [entry.person.person, entry]));
    this.all = this.#found.map(entry => entry.person);
  }

  personOf(document: string, name: string): string | null {
    const owned = this.#ownerOf(document, name);
    return owned === null ? null : this.#hand.move(owned.entry, owned.id);
  }

  personById(id: string): Person | null {
    const here = this.#byId.get(id) ?? this.#byId.get(this.#hand.redirect(id));
    if (here === undefined && isPersonId(id)) this.#names.need(`@${id}`);
    return here?.person ?? null;
  }

  spokenFor(document: string, name: string): string | null {
    const owned = this.#ownerOf(document, name);
    const side = owned?.entry.member.speaksFor ?? null;
    if (owned === null || side === null) return null;
    return this.meantBy(side, owned.entry);
  }

  /** Whom a document means by a name or role that it gives for somebody's principal. */
  meantBy(
    side: string,
    { document, published }: { readonly document: string; readonly published: string | null },
  ): string | null {
    const here = this.personOf(document, side);
    if (here !== null) return here;
    const holder = this.holderOf(side, published);
    if (holder !== null) return holder.person;
    const candidates = this.find(side, { on: published }).filter(({ how }) => how !== 'misspelt');
    return candidates.length === 1 ? (candidates[0]?.person.person ?? null) : null;
  }

  holderOf(role: string, on: PartialTime | null): Person | null {
    const office = readOffice(role);
    return office === null ? null : this.#officeHolders(office.words).holderOf(role, on);
  }

  isSameOffice(a: string, b: string): boolean {
    const [x, y] = [readOffice(a), readOffice(b)];
    return x !== null && y !== null && isSameOffice(x, y);
  }

  find(query: string, options?: { readonly on?: string | null }): Found[] {
    const byId = isPersonId(query.trim()) ? this.personById(query.trim()) : null;
    if (byId !== null) return [{ person: byId, how: 'name', score: 1 }];
    this.#index ??= indexPeople(this.#found, this.#names);
    const on = options?.on ?? null;
    const found = findPeople(this.#index, query, on);
    if (on === null || (found.length > 0 && found[0]?.how !== 'role')) return found;
    const holder = this.holderOf(query, on);
    if (holder !== null) return [{ person: holder, how: 'role', score: HELD }];
    // Whoever is listed with the office for other times alone is not meant.
    const office = readOffice(query);
    if (office === null) return found;
    return found.filter(({ person }) => !this.#officeHolders(office.words).isHeldElsewhen(person, query, on));
  }

  documentsOf(): ReadonlyMap<string, readonly string[]> {
    const documents = new Map<string, Set<string>>();
    for (const { entries, ids } of this.#buckets.values())
      entries.forEach((entry, i) => {
        const derived = ids[i] ?? '';
        if (derived === '') return;
        const id = this.#hand.move(entry, derived);
        documents.set(id, (documents.get(id) ?? new Set()).add(entry.document));
      });
    return new Map([...documents].map(([id, all]) => [id, [...all].sort(compareText)]));
  }

  describedAs(id: string): readonly Entry[] {
    const person = this.#byId.get(id)?.person;
    if (person === undefined) return [];
    const texts = [...person.roles, ...(person.terms ?? [])].map(({ text }) => officeBucket(text));
    for (const bucket of new Set(texts)) if (bucket !== '') this.#names.need(bucket);
    return [...new Set(texts)].flatMap(bucket =>
      (this.#buckets.get(bucket)?.entries ?? []).filter(
        ({ member, published }) => this.holderOf(member.name, published)?.person === id,
      ),
    );
  }

  assignmentsIn(document: string): ReturnType<Knower['assignmentsIn']> {
    return this.#hand.assignments.get(document) ?? [];
  }

  entriesOf(id: string): readonly Entry[] | null {
    const byHand = this.#byHand.get(id);
    if (byHand !== undefined) return byHand;
    const bucket = this.#bucketById.get(id);
    if (bucket === undefined || !this.#names.isWhole(bucket.bucket)) return null;
    return bucket.entries.filter((_, i) => bucket.ids[i] === id);
  }

  areApart(a: string, b: string): boolean {
    return this.#hand.areApart(a, b);
  }

  assignedTo(id: string): readonly string[] {
    return [...this.#hand.assignments]
      .filter(([, all]) => all.some(({ person }) => person === id))
      .map(([document]) => document)
      .sort(compareText);
  }

  #officeHolders(words: string): OfficeHolders {
    const key = officeKey(words);
    this.#names.need(key);
    const some = this.#names.withKey(key);
    const at = some === null ? '' : key;
    let holders = this.#holders.get(at);
    if (holders === undefined) {
      const { touched } = this.#hand;
      // Whom only lists and corrections know, and whom they have changed, may hold offices that no name of the bucket has.
      const may = ({ person }: Person): boolean => {
        const bucket = this.#bucketById.get(person)?.bucket;
        return some === null || bucket === undefined || some.has(bucket) || touched.has(person);
      };
      this.#holders.set(at, (holders = new OfficeHolders(this.all.filter(may))));
    }
    return holders;
  }

  #ownerOf(document: string, name: string): { readonly entry: Entry; readonly id: string } | null {
    this.#names.need(`#${document}`);
    for (const key of new Set([foldedKey(name), foldedKey(parseName(name).name)])) {
      const bucket = this.#buckets.get(bucketOf(key));
      if (bucket === undefined) continue;
      let owners = this.#owners.get(bucket.bucket);
      if (owners === undefined) {
        owners = new Map(
          bucket.entries.map((entry, i) => [
            `${entry.document}\n${entry.name.key}`,
            { entry, id: bucket.ids[i] ?? '' },
          ]),
        );
        this.#owners.set(bucket.bucket, owners);
      }
      const owned = owners.get(`${document}\n${key}`);
      if (owned !== undefined) return owned;
    }
    return null;
  }

  #derivedPeople(derived: ReadonlyMap<string, PersonEntry>): DerivedPeople {
    return {
      redirect: id => this.#redirects.get(id) ?? id,
      has: id => derived.has(id),
      entriesOf: id => {
        const bucket = this.#bucketById.get(id);
        return bucket?.entries.filter((_, i) => bucket.ids[i] === id) ?? [];
      },
      bearersOf: surname =>
        (this.#buckets.get(bucketOf(surname))?.found ?? [])
          .filter(({ person, surname: held }) => person.kind === 'person' && held === surname)
          .flatMap(({ keys }) => keys.filter(key => key.includes(' '))),
    };
  }

  *#applyByHand(derived: ReadonlyMap<string, PersonEntry>): Generator<PersonEntry> {
    const { touched, listed, minted } = this.#hand;
    const groups = new Map<string, Entry[]>();
    for (const [id, entry] of derived) {
      if (!touched.has(id)) {
        yield entry;
        continue;
      }
      const bucket = this.#bucketById.get(id);
      bucket?.entries.forEach((one, i) => {
        if (bucket.ids[i] !== id) return;
        const to = this.#hand.move(one, id);
        const group = groups.get(to);
        if (group === undefined) groups.set(to, [one]);
        else group.push(one);
      });
    }
    const ends = new Set([
      ...groups.keys(),
      ...[...listed.keys(), ...minted.keys()].map(id => this.#hand.redirect(id)),
    ]);
    for (const id of ends) {
      const group = (groups.get(id) ?? []).sort(compareEntries);
      this.#byHand.set(id, group);
      const member = listed.get(id);
      const kind = derived.get(id)?.person.kind ?? member?.kind ?? minted.get(id)?.kind;
      const gathered =
        group.length > 0
          ? gatherPerson(id, group, kind === 'organization' ? 'organization' : 'person')
          : nobodyYet(id, kind);
      const name =
        this.#hand.names.get(id) ?? member?.name ?? (group.length > 0 ? gathered.person.name : minted.get(id)?.name);
      yield nameByHand(gathered, { name: name ?? gathered.person.name, member });
    }
  }
}

const isPersonId = (text: string): boolean => /^p[0-9a-f]{20}$/u.test(text);

/** How surely the holder of an office at a date is the one who is meant by the office and the date. */
const HELD = 0.95;
