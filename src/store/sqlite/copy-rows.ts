import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { MOST_HOLDERS } from '#store/copy-places.ts';
import type { CopyCandidate } from '#store/store.ts';

/** Reads what copies are found by, with statements that stay prepared: a document asks for dozens of lists, each of a few rows. */
export class CopyRows {
  readonly #database: DatabaseSync;
  #foremost: StatementSync | undefined;
  #others: StatementSync | undefined;
  #ofDocuments: StatementSync | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The first places of a key below one, ascending. A bound on both sides, or a limit that is given, would be planned anew each time. */
  foremost(hash: number, below: number): readonly number[] {
    this.#foremost ??= prepare(
      this.#database,
      `select place from copy_key where hash = ? and place < ? order by place limit ${MOST_HOLDERS}`,
    );
    return placesOf(this.#foremost.all(hash, below));
  }

  /** All places of a key after one, ascending. */
  others(hash: number, after: number): readonly number[] {
    this.#others ??= prepare(this.#database, 'select place from copy_key where hash = ? and place > ? order by place');
    return placesOf(this.#others.all(hash, after));
  }

  /** The documents of these keys, by their keys. */
  candidates(keys: readonly number[]): ReadonlyMap<number, CopyCandidate> {
    this.#ofDocuments ??= prepare(
      this.#database,
      `select d.key, d.document, d.reading, d.copy_group
       from json_each(?) as asked cross join document as d on d.key = asked.value`,
    );
    const found = new Map<number, CopyCandidate>();
    for (const row of this.#ofDocuments.all(JSON.stringify(keys))) {
      const [key, document, reading, group] = cellsOf(row);
      const copyGroup = typeof group === 'string' ? group : null;
      found.set(Number(key), { document: String(document), reading: String(reading), copyGroup });
    }
    return found;
  }
}

/** Rows come as lists of their cells, which are made in half the time. */
function prepare(database: DatabaseSync, query: string): StatementSync {
  const statement = database.prepare(query);
  statement.setReturnArrays(true);
  return statement;
}

function cellsOf(row: unknown): readonly unknown[] {
  if (!Array.isArray(row)) throw new TypeError('a row is no list of cells');
  return row;
}

function placesOf(rows: readonly unknown[]): number[] {
  return rows.map(row => {
    const [place] = cellsOf(row);
    if (typeof place !== 'number') throw new TypeError('a place of a copy key is no number');
    return place;
  });
}
