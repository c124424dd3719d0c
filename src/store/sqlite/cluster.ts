import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely';

/** Keeps a table's rows in its primary key's own tree where the database is SQLite: half the size, one look-up instead of two. */
export function clusterByKey<T extends string, C extends string>(
  db: Kysely<unknown>,
  table: CreateTableBuilder<T, C>,
): CreateTableBuilder<T, C> {
  return db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table;
}
