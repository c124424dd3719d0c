import { type Kysely, SqliteAdapter } from 'kysely';

/** The type of a numeric primary key of up to 53 bits: by this name SQLite keeps rows in its order without an index beside. */
export function slotType(db: Kysely<unknown>): 'integer' | 'bigint' {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'integer' : 'bigint';
}

/** The type of a column of bytes. */
export function bytesType(db: Kysely<unknown>): 'blob' | 'bytea' {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'blob' : 'bytea';
}
