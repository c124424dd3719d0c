import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely';

/** Statements kept prepared; the program's own queries are far fewer. */
const CACHED_STATEMENTS = 200;

type Parameter = null | number | bigint | string | Uint8Array;

function isParameter(value: unknown): value is Parameter {
  return (
    value === null ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'string' ||
    value instanceof Uint8Array
  );
}

/** Prepares statements of a database once each, and hands them out in the shape that Kysely's SQLite driver asks for. */
class PreparedDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const made = adapt(this.#database.prepare(sql));
    this.#statements.set(sql, made);
    const oldest = this.#statements.size > CACHED_STATEMENTS ? this.#statements.keys().next().value : undefined;
    if (oldest !== undefined) this.#statements.delete(oldest);
    return made;
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }
}

function adapt(statement: StatementSync): SqliteStatement {
  const given = (parameters: readonly unknown[]): Parameter[] =>
    parameters.map(value => {
      if (!isParameter(value)) throw new TypeError(`a value of type ${typeof value} cannot be kept`);
      return value;
    });
  return {
    reader: statement.columns().length > 0,
    all: parameters => statement.all(...given(parameters)),
    run: parameters => statement.run(...given(parameters)),
    iterate: parameters => statement.iterate(...given(parameters)),
  };
}

/** A writing transaction takes the write lock at once, so that it never fails half-way because another process wrote first. */
class NodeSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

/** SQLite can take back a change of its tables, which Kysely's own adapter does not count on. */
class NodeSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely on Node's own SQLite. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: PreparedDatabase;

  constructor(database: DatabaseSync) {
    const prepared = new PreparedDatabase(database);
    super({ database: prepared });
    this.#database = prepared;
  }

  override createDriver(): Driver {
    return new NodeSqliteDriver({ database: this.#database });
  }

  override createAdapter(): SqliteAdapter {
    return new NodeSqliteAdapter();
  }
}
