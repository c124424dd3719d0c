import { gatherPeople, type People } from '#speaker/people.ts';
import type { MaterialDocument } from '#check/material.ts';
import type { Reader, StoredDocument } from '#store/store.ts';

/** Statements kept parsed for the next question; about 100 MB. */
const STATEMENTS_KEPT = 100_000;

/** The people of a record and the documents last looked at, as long as the record stays as it is. */
export class Library {
  #digest: string | null = null;
  #people: People | null = null;
  readonly #documents = new Map<string, MaterialDocument>();
  #statements = 0;

  /** Everybody in the record, across documents. */
  async people(reader: Reader): Promise<People> {
    await this.#refresh(reader);
    this.#people ??= gatherPeople(await reader.casts());
    return this.#people;
  }

  /** Documents whole, with their speakers known across documents, in the order of their identifiers. */
  async documents(reader: Reader, ids: readonly string[]): Promise<readonly MaterialDocument[]> {
    const people = await this.people(reader);
    const wanted = [...new Set(ids)].toSorted();
    const missing = wanted.filter(id => !this.#documents.has(id));
    const loaded = new Map((await reader.loadDocuments(missing)).map(each => [each.document, withPersons(each, people)]));
    const documents = wanted.map(id => this.#documents.get(id) ?? loaded.get(id)).filter(each => each !== undefined);
    for (const each of loaded.values()) this.#keep(each);
    return documents;
  }

  async #refresh(reader: Reader): Promise<void> {
    const digest = await reader.digest();
    if (digest === this.#digest) return;
    this.#digest = digest;
    this.#people = null;
    this.#documents.clear();
    this.#statements = 0;
  }

  #keep(document: MaterialDocument): void {
    this.#documents.set(document.document, document);
    this.#statements += document.statements.length;
    for (const [id, oldest] of this.#documents) {
      if (this.#statements <= STATEMENTS_KEPT) return;
      this.#documents.delete(id);
      this.#statements -= oldest.statements.length;
    }
  }
}

function withPersons(stored: StoredDocument, people: People): MaterialDocument {
  const { document } = stored;
  return {
    ...stored,
    statements: stored.statements.map((statement, index) => ({
      ...statement,
      document,
      index,
      person: statement.speaker === null ? null : people.personOf(document, statement.speaker.name),
    })),
  };
}
