import { knowOutlets, type KnownOutlets } from '#origin/know-outlets.ts';
import { joinBuckets, type People } from '#speaker/people.ts';
import type { LostCorrection } from '#speaker/corrections.ts';
import { knowSpeakers } from '#speaker/know-speakers.ts';
import type { NameBucket } from '#speaker/name-bucket.ts';
import type { Lexicon } from '#known/lexicon.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import type { Holdings, Reader, StoredBucket, StoredDocument, Writer } from '#store/store.ts';
import { NamesGatherer } from './names-at-hand.ts';
import { LexiconShelf } from './lexicon-shelf.ts';

/** Statements kept parsed for the next question; about 200 MB with all that is read out of them. */
const STATEMENTS_KEPT = 40_000;

/** A document with its speakers known across documents, its outlet by the name that people gave it, and the corrections by hand whose words it does not have any more. */
export interface KnownDocument extends Omit<StoredDocument, 'statements'> {
  readonly statements: readonly KeptStatement[];
  readonly lost: readonly LostCorrection[];
  /** Everybody whom it names or quotes, across documents, in the order of their identifiers. */
  readonly persons: readonly Person[];
}

/**
 * The people of a record whom questions are about, and the documents last looked at, as long as the record stays as it is. Only a list of
 * everybody needs everybody: then, when names have come in, only the buckets that they fall into are looked at anew.
 */
export class Library {
  #digest: string | null = null;
  #people: People | null = null;
  #names: NamesGatherer | null = null;
  #holdings: Holdings | null = null;
  #outlets: KnownOutlets | null = null;
  readonly #buckets = new Map<string, NameBucket>();
  #versions: ReadonlyMap<string, number> = new Map();
  /** Worked out here and not kept yet. */
  readonly #fresh = new Map<string, StoredBucket>();
  readonly #documents = new Map<string, KnownDocument>();
  readonly #lexicon = new LexiconShelf();
  #statements = 0;

  /** Everybody in the record, across documents. */
  async people(reader: Reader): Promise<People> {
    await this.#refresh(reader);
    if (this.#people === null) {
      await this.#loadBuckets(reader);
      this.#people = joinBuckets(this.#buckets, await reader.corrections());
    }
    return this.#people;
  }

  /**
   * Asks the people of the record something: `question` is put to those who are at hand, and put again when whom it lacked is there, so
   * it must do nothing but ask. Its answer is the same as everybody's would be.
   */
  async ask<T>(reader: Reader, question: (people: People) => T, documents: readonly string[] = []): Promise<T> {
    await this.#refresh(reader);
    if (this.#people !== null) return question(this.#people);
    this.#names ??= new NamesGatherer(await reader.corrections(), this.#fresh);
    const asked = await this.#names.ask(reader, documents, question);
    return asked === null ? question(await this.people(reader)) : asked.answer;
  }

  /** Documents whole, with their speakers known across documents, in the order of their identifiers. */
  async documents(reader: Reader, ids: readonly string[]): Promise<readonly KnownDocument[]> {
    await this.#refresh(reader);
    const wanted = [...new Set(ids)].toSorted();
    const missing = wanted.filter(id => !this.#documents.has(id));
    const stored = await reader.loadDocuments(missing);
    const there = stored.map(({ document }) => document);
    const { nameOf } = await this.outlets(reader);
    const named = stored.map(each => ({ ...each, outlet: nameOf(each.outlet, each.url) }));
    const known = await this.ask(reader, people => named.map(each => know(each, people)), there);
    const loaded = new Map(known.map(each => [each.document, each]));
    const documents = wanted.map(id => this.#documents.get(id) ?? loaded.get(id)).filter(each => each !== undefined);
    for (const each of loaded.values()) this.#keep(each);
    return documents;
  }

  /** Which names people say are one outlet's, and whose outlets are. */
  async outlets(reader: Reader): Promise<Pick<KnownOutlets, 'named' | 'nameOf' | 'keysOf' | 'networkOf'>> {
    await this.#refresh(reader);
    return (this.#outlets ??= knowOutlets(await reader.outletActs()));
  }

  /** What the record holds, in numbers. */
  async holdings(reader: Reader): Promise<Holdings> {
    await this.#refresh(reader);
    return (this.#holdings ??= await reader.holdings());
  }

  /** What the words of all checked claims tell together. */
  lexicon(reader: Reader): Promise<Lexicon> {
    return this.#lexicon.open(reader);
  }

  /** True if something was worked out that the record could keep for the next time. */
  get hasNews(): boolean {
    return this.#fresh.size > 0 || this.#lexicon.hasNews;
  }

  /** Keeps what was worked out. */
  async keepNews(writer: Writer): Promise<void> {
    await writer.keepBuckets([...this.#fresh.values()]);
    this.#fresh.clear();
    this.#names?.forget();
    await this.#lexicon.keep(writer);
  }

  async #loadBuckets(reader: Reader): Promise<void> {
    const versions = await reader.bucketVersions();
    const changed = [...versions].flatMap(([bucket, version]) =>
      this.#versions.get(bucket) === version ? [] : [bucket],
    );
    for (const stored of await reader.loadBuckets(changed, { whole: true })) {
      this.#buckets.set(stored.names.bucket, stored.names);
      if (stored.fresh !== null) this.#fresh.set(stored.names.bucket, stored);
    }
    this.#versions = versions;
  }

  async #refresh(reader: Reader): Promise<void> {
    const digest = await reader.digest();
    if (digest === this.#digest) return;
    this.#digest = digest;
    this.#people = null;
    this.#names = null;
    this.#holdings = null;
    this.#outlets = null;
    this.#fresh.clear();
    this.#documents.clear();
    this.#statements = 0;
  }

  #keep(document: KnownDocument): void {
    this.#documents.set(document.document, document);
    this.#statements += document.statements.length;
    for (const [id, oldest] of this.#documents) {
      if (this.#statements <= STATEMENTS_KEPT) return;
      this.#documents.delete(id);
      this.#statements -= oldest.statements.length;
    }
  }
}

function know(stored: StoredDocument, people: People): KnownDocument {
  const known = knowSpeakers(stored, people);
  const ids = [
    ...stored.cast.map(({ name }) => people.personOf(stored.document, name)),
    ...known.statements.map(({ person }) => person),
  ];
  const persons = new Map(
    ids.flatMap(id => {
      const person = id === null ? null : people.personById(id);
      return person === null ? [] : [[person.person, person] as const];
    }),
  );
  const inOrder = [...persons].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person);
  return { ...stored, ...known, persons: inOrder };
}
