import { bucketsCorrected } from '#speaker/corrected-buckets.ts';
import { MOST_BUCKETS } from '#speaker/names-at-hand.ts';
import { joinAtHand, type People } from '#speaker/people.ts';
import type { Correction } from '#speaker/corrections.ts';
import { bucketOf } from '#speaker/bucket-of.ts';
import type { PersonEntry } from '#speaker/find-people.ts';
import type { NameBucket } from '#speaker/name-bucket.ts';
import type { Entry } from '#speaker/record-names.ts';
import type { DocumentName, Reader, StoredBucket } from '#store/store.ts';

/** Persons and names kept for the next question; some 100 MB. */
const NAMES_KEPT = 100_000;

/** More buckets than an office ever has. */
const ALL = 1_000_000;

/**
 * Brings the people to hand that questions are about, and no others: a question is asked of those who are there, what it lacks is
 * fetched, and it is asked again until it lacks nothing. What is kept is of one state of the record.
 */
export class NamesGatherer {
  readonly #corrections: readonly Correction[];
  readonly #corrected = new Map<string, NameBucket>();
  #hasCorrected = false;
  readonly #buckets = new Map<string, NameBucket>();
  /** Those that are there with all of their entries: of offices, and those that were worked out. */
  readonly #whole = new Set<string>();
  readonly #bucketOf = new Map<string, string>();
  readonly #keys = new Map<string, { readonly buckets: readonly string[]; readonly common: boolean }>();
  readonly #like = new Map<string, readonly string[]>();
  readonly #persons = new Map<string, PersonEntry>();
  readonly #names = new Map<string, readonly DocumentName[]>();
  #kept = 0;
  readonly #fresh: Map<string, StoredBucket>;

  /** @param fresh where buckets that were worked out are put, to be kept */
  constructor(corrections: readonly Correction[], fresh: Map<string, StoredBucket>) {
    this.#corrections = corrections;
    this.#fresh = fresh;
  }

  /**
   * The answer to a question that is asked once, or several times until all whom it is about are at hand.
   * @param documents whose names are at hand from the beginning
   * @returns null if only everybody in the record will do
   */
  async ask<T>(
    reader: Reader,
    documents: readonly string[],
    question: (people: People) => T,
  ): Promise<{ readonly answer: T } | null> {
    if (this.#kept > NAMES_KEPT) this.forget();
    const needs = new Set(documents.map(document => `#${document}`));
    for (;;) {
      const lacking = new Set<string>();
      let open = true;
      const people = await this.#join(reader, needs, key => {
        if (needs.has(key)) return;
        if (!open) throw new Error(`nobody has asked for ${key}`);
        lacking.add(key);
      });
      if (people === null) return null;
      try {
        const answer = question(people);
        if (lacking.size === 0) return { answer };
      } catch (error) {
        // Who is not there yet may be missed.
        if (lacking.size === 0) throw error;
      } finally {
        open = false;
      }
      for (const key of lacking) needs.add(key);
    }
  }

  /** Begins anew; also when buckets that were worked out have been kept. */
  forget(): void {
    for (const kept of [this.#corrected, this.#buckets, this.#whole, this.#bucketOf, this.#keys, this.#like, this.#persons, this.#names])
      kept.clear();
    this.#hasCorrected = false;
    this.#kept = 0;
  }

  async #join(reader: Reader, needs: ReadonlySet<string>, need: (key: string) => void): Promise<People | null> {
    const gathered = new Gathered();
    for (const bucket of await this.#loadCorrected(reader)) gathered.addWhole(bucket);
    await this.#fetch(reader, needs);
    for (const key of needs) {
      if (key.startsWith('#')) this.#addNames(gathered, key.slice(1));
      else if (key.startsWith('@') && !this.#keys.has(key)) return null;
      else for (const bucket of this.#keys.get(key)?.buckets ?? []) this.#addBucket(gathered, bucket);
    }
    return joinAtHand(
      {
        buckets: gathered.buckets(),
        isWhole: bucket => gathered.isWhole(bucket),
        need,
        isCommon: key => this.#keys.get(key)?.common === true,
        like: word => {
          need(`?${word}`);
          return this.#like.get(word) ?? [];
        },
        withKey: key => new Set(this.#keys.get(key)?.buckets),
      },
      this.#corrections,
    );
  }

  async #loadCorrected(reader: Reader): Promise<Iterable<NameBucket>> {
    if (!this.#hasCorrected) {
      const loaded = await reader.loadBuckets(bucketsCorrected(this.#corrections), { whole: true });
      for (const stored of loaded) {
        this.#note(stored);
        this.#corrected.set(stored.names.bucket, stored.names);
      }
      this.#hasCorrected = true;
    }
    return this.#corrected.values();
  }

  /** Loads whatever the needs are about and is not kept yet. */
  async #fetch(reader: Reader, needs: ReadonlySet<string>): Promise<void> {
    const documents: string[] = [];
    for (const key of needs) {
      if (key.startsWith('#')) {
        if (!this.#names.has(key.slice(1))) documents.push(key.slice(1));
      } else if (key.startsWith('?')) {
        const word = key.slice(1);
        if (!this.#like.has(word)) this.#like.set(word, await reader.wordsLike(word));
      } else if (!this.#keys.has(key)) await this.#findKey(reader, key);
    }
    await this.#loadNames(reader, documents);
    const wanted = new Set<string>();
    for (const key of needs)
      for (const bucket of this.#keys.get(key)?.buckets ?? [])
        if (!this.#buckets.has(bucket)) wanted.add(bucket);
    await this.#loadBuckets(reader, [...wanted]);
  }

  async #findKey(reader: Reader, key: string): Promise<void> {
    if (key.startsWith('@')) {
      const id = key.slice(1);
      const bucket = this.#bucketOf.get(id) ?? (await reader.bucketOfPerson(id)) ?? this.#freshBucketOf(id);
      // Whoever minted it may stand in a bucket that nobody has worked out yet.
      if (bucket !== null) this.#keys.set(key, { buckets: [bucket], common: false });
      return;
    }
    const isLimited = !key.startsWith('=') && !(key.startsWith('~') && key.includes(' '));
    const buckets = await reader.bucketsWith(key, isLimited ? MOST_BUCKETS + 1 : ALL);
    const common = isLimited && buckets.length > MOST_BUCKETS;
    const own = key.startsWith('~') ? [] : [bucketOf(key)];
    this.#keys.set(key, { buckets: common ? own : buckets, common });
  }

  /** The bucket of an identifier among those that were worked out and are not kept yet. */
  #freshBucketOf(id: string): string | null {
    for (const { names } of this.#fresh.values()) if (names.found.some(({ person }) => person.person === id)) return names.bucket;
    return null;
  }

  /** Offices are of use only with all of their entries, others mostly without. */
  async #loadBuckets(reader: Reader, buckets: readonly string[]): Promise<void> {
    for (const whole of [true, false]) {
      const some = buckets.filter(bucket => bucket.startsWith('=') === whole && !this.#buckets.has(bucket));
      for (const stored of await reader.loadBuckets(some, { whole })) {
        const { bucket, found, entries } = stored.names;
        this.#note(stored);
        this.#buckets.set(bucket, stored.names);
        if (whole || stored.fresh !== null) this.#whole.add(bucket);
        for (const { person } of found) this.#bucketOf.set(person.person, bucket);
        this.#kept += found.length + entries.length;
      }
    }
  }

  /** What documents call everybody; buckets that are not worked out yet are loaded with it. */
  async #loadNames(reader: Reader, documents: readonly string[]): Promise<void> {
    if (documents.length === 0) return;
    const names = await reader.namesIn(documents);
    const byDocument = Map.groupBy(names, ({ entry }) => entry.document);
    for (const document of documents) this.#names.set(document, byDocument.get(document) ?? []);
    this.#kept += names.length;
    const unknown = new Set(names.filter(({ person }) => person === null).map(({ bucket }) => bucket));
    await this.#loadBuckets(reader, [...unknown]);
    const ids = names.flatMap(({ person }) => (person === null || person === '' || this.#persons.has(person) ? [] : [person]));
    for (const [id, entry] of await reader.loadPersons([...new Set(ids)])) this.#persons.set(id, entry);
  }

  #addNames(gathered: Gathered, document: string): void {
    for (const { bucket, entry, person } of this.#names.get(document) ?? []) {
      if (person === null) this.#addBucket(gathered, bucket);
      else gathered.addName(bucket, { entry, person: this.#persons.get(person) ?? null });
    }
  }

  #addBucket(gathered: Gathered, bucket: string): void {
    const names = this.#buckets.get(bucket);
    if (this.#whole.has(bucket)) gathered.addWhole(names);
    else gathered.addPeople(names);
  }

  #note(stored: StoredBucket): void {
    if (stored.fresh !== null) this.#fresh.set(stored.names.bucket, stored);
  }
}

/** The parts of buckets that one question needs. */
class Gathered {
  readonly #whole = new Map<string, NameBucket>();
  readonly #people = new Map<string, NameBucket>();
  readonly #names = new Map<string, { readonly entry: Entry; readonly person: PersonEntry | null }[]>();

  addWhole(bucket: NameBucket | undefined): void {
    if (bucket !== undefined) this.#whole.set(bucket.bucket, bucket);
  }

  isWhole(bucket: string): boolean {
    return this.#whole.has(bucket);
  }

  addPeople(bucket: NameBucket | undefined): void {
    if (bucket !== undefined) this.#people.set(bucket.bucket, bucket);
  }

  addName(bucket: string, name: { readonly entry: Entry; readonly person: PersonEntry | null }): void {
    const names = this.#names.get(bucket);
    if (names === undefined) this.#names.set(bucket, [name]);
    else names.push(name);
  }

  buckets(): ReadonlyMap<string, NameBucket> {
    const buckets = new Map(this.#whole);
    for (const bucket of new Set([...this.#people.keys(), ...this.#names.keys()])) {
      if (buckets.has(bucket)) continue;
      const people = this.#people.get(bucket);
      const names = this.#names.get(bucket) ?? [];
      const persons = new Map(names.flatMap(({ person }) => (person === null ? [] : [[person.person.person, person]])));
      buckets.set(bucket, {
        bucket,
        entries: names.map(({ entry }) => entry),
        ids: names.map(({ person }) => person?.person.person ?? ''),
        redirects: people?.redirects ?? [],
        found: people?.found ?? [...persons.values()],
      });
    }
    return buckets;
  }
}
