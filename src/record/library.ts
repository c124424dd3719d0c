import { joinBuckets, type People } from '#speaker/people.ts';
import type { LostCorrection } from '#speaker/corrections.ts';
import { knowSpeakers } from '#speaker/know-speakers.ts';
import type { NameBucket } from '#speaker/name-bucket.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import type { Lexicon } from '#known/lexicon.ts';
import { LexiconShelf } from './lexicon-shelf.ts';
import type { Reader, StoredBucket, StoredDocument, Writer } from '#store/store.ts';

/** Statements kept parsed for the next question; about 100 MB. */
const STATEMENTS_KEPT = 100_000;

/** A document with its speakers known across documents, and the corrections by hand whose words it does not have any more. */
export interface KnownDocument extends Omit<StoredDocument, 'statements'> {
  readonly statements: readonly KeptStatement[];
  readonly lost: readonly LostCorrection[];
}

/**
 * The people of a record and the documents last looked at, as long as the record stays as it is. When names come in, only the
 * buckets that they fall into are looked at anew.
 */
export class Library {
  #digest: string | null = null;
  #people: People | null = null;
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

  /** Documents whole, with their speakers known across documents, in the order of their identifiers. */
  async documents(reader: Reader, ids: readonly string[]): Promise<readonly KnownDocument[]> {
    const people = await this.people(reader);
    const wanted = [...new Set(ids)].toSorted();
    const missing = wanted.filter(id => !this.#documents.has(id));
    const loaded = new Map((await reader.loadDocuments(missing)).map(each => [each.document, know(each, people)]));
    const documents = wanted.map(id => this.#documents.get(id) ?? loaded.get(id)).filter(each => each !== undefined);
    for (const each of loaded.values()) this.#keep(each);
    return documents;
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
    await this.#lexicon.keep(writer);
  }

  async #loadBuckets(reader: Reader): Promise<void> {
    const versions = await reader.bucketVersions();
    const changed = [...versions].flatMap(([bucket, version]) =>
      this.#versions.get(bucket) === version ? [] : [bucket],
    );
    for (const stored of await reader.loadBuckets(changed)) {
      this.#buckets.set(stored.names.bucket, stored.names);
      if (stored.fresh) this.#fresh.set(stored.names.bucket, stored);
    }
    this.#versions = versions;
  }

  async #refresh(reader: Reader): Promise<void> {
    const digest = await reader.digest();
    if (digest === this.#digest) return;
    this.#digest = digest;
    this.#people = null;
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
  return { ...stored, ...knowSpeakers(stored, people) };
}
