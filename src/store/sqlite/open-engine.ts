import { existsSync, statSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Fault } from '#base/fault.ts';
import type { Engine, Value } from '#store/engine.ts';
import { STEPS } from '#store/steps/steps.ts';
import type { PlaceTable, Tables } from '#store/tables.ts';
import { NodeSqliteDialect } from './dialect.ts';
import { CopyRows } from './copy-rows.ts';

/** How long one waits for another process's write before giving up. */
const BUSY_TIMEOUT_MS = 5000;
/** Measured on 5 million statements: a large map and cache halve the slow tail of look-ups. */
const CACHE_KIB = 65_536;
const MMAP_BYTES = 2_147_483_648;
/** Values in one `insert`. */
const VALUES_AT_ONCE = 120;
const FOR_READING = `pragma cache_size = -${CACHE_KIB}; pragma mmap_size = ${MMAP_BYTES}; pragma temp_store = memory`;
/** The write-ahead log is cut back to this after a checkpoint. */
const JOURNAL_LIMIT_BYTES = 67_108_864;

/**
 * Opens the database in `file`, made new if it is not there, and brings an older shape up to date; `readOnly` writes nothing at all,
 * not even beside it.
 * @throws Fault `record-newer`, `record-damaged`, `record-busy`, `record-unusable`
 */
export async function openEngine(file: string, { readOnly }: { readonly readOnly: boolean }): Promise<Engine> {
  const isNew = !existsSync(file);
  const connect = readOnly ? connectReading : connectWriting;
  const first = connect(file);
  const writing = new Kysely<Tables>({ dialect: new NodeSqliteDialect(first) });
  try {
    if (isNew || !isCurrent(first, file)) {
      if (readOnly)
        throw new Fault(
          'record-unusable',
          `${file}: an older version of the program wrote it, and it cannot be brought up to date where it can only be read`,
        );
      await bringUpToDate(writing, file);
    }
  } catch (error) {
    first.close();
    throw error;
  }
  let second: Kysely<Tables> | undefined;
  const inserts = new Map<string, StatementSync>();
  const copies = new CopyRows(first);
  return {
    writing,
    get reading() {
      second ??= new Kysely<Tables>({ dialect: new NodeSqliteDialect(connect(file)) });
      return second;
    },
    async insertRows(_transaction, table, rows) {
      const [head] = rows;
      if (head === undefined) return;
      const columns = Object.keys(head);
      const prepare = (count: number): StatementSync =>
        prepareInsert(first, { table, columns, rows: count, known: inserts });
      const many = Math.max(1, Math.floor(VALUES_AT_ONCE / columns.length));
      let from = 0;
      for (; from + many <= rows.length; from += many) prepare(many).run(...valuesOf(rows, from, from + many));
      const one = prepare(1);
      for (; from < rows.length; from += 1) one.run(...valuesOf(rows, from, from + 1));
    },
    async setOwners(_transaction, bucket, owners) {
      if (owners.length === 0) return;
      const set = prepareOnce(
        first,
        'update naming set person = ? where bucket = ? and place = ? and number = ?',
        inserts,
      );
      for (const { place, number, person } of owners) set.run(person, bucket, place, number);
    },
    async appendPlaces(_transaction, table, rows) {
      const append = prepareAppend(first, table, inserts);
      for (const { slot, places } of rows) append.run(slot, places);
    },
    foremostHolders: async (_transaction, hash, below) => copies.foremost(hash, below),
    otherHolders: async (_transaction, hash, after) => copies.others(hash, after),
    copiesAt: async (_transaction, keys) => copies.candidates(keys),
    async inspect() {
      const rows = askOnce(connect(file), file);
      return rows.map(row => String(row['quick_check'])).filter(line => line !== 'ok');
    },
    async close() {
      await second?.destroy();
      await writing.destroy();
      if (first.isOpen) first.close();
    },
  };
}

function connectWriting(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    database.exec(
      `pragma journal_mode = wal; pragma synchronous = full; pragma journal_size_limit = ${JOURNAL_LIMIT_BYTES}`,
    );
    database.exec(FOR_READING);
    return database;
  } catch (error) {
    throw namedFault(error, file);
  }
}

/**
 * A connection where nothing can be written. While others write, their log beside the database is read with it; where there is
 * none, nobody has the database open, and it is read as a file that does not change: SQLite would want to make a log otherwise.
 */
function connectReading(file: string): DatabaseSync {
  try {
    const still = pathToFileURL(file);
    still.searchParams.set('immutable', '1');
    const logged = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
    const database = new DatabaseSync(logged ? file : still, { timeout: BUSY_TIMEOUT_MS, readOnly: true });
    database.exec(FOR_READING);
    return database;
  } catch (error) {
    throw namedFault(error, file);
  }
}

/** What the database says of its own files. */
function askOnce(database: DatabaseSync, file: string): Record<string, unknown>[] {
  try {
    return database.prepare('pragma quick_check').all();
  } catch (error) {
    throw namedFault(error, file);
  } finally {
    database.close();
  }
}

/** True if exactly the steps that this program knows have been taken; asked by hand because it is asked at every start. */
function isCurrent(database: DatabaseSync, file: string): boolean {
  const known = Object.keys(STEPS);
  let taken: string[];
  try {
    const table = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").all();
    if (table.length === 0) return false;
    taken = database
      .prepare('select name from kysely_migration')
      .all()
      .map(row => String(row['name']));
  } catch (error) {
    throw namedFault(error, file);
  }
  const newer = taken.find(name => !known.includes(name));
  if (newer !== undefined)
    throw new Fault('record-newer', `${file}: the record was written by a newer version of the program (${newer})`);
  return taken.length === known.length;
}

async function bringUpToDate(database: Kysely<Tables>, file: string): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...STEPS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw namedFault(error, file);
}

/** Rows of common columns as one list of values. */
function valuesOf(
  rows: readonly { readonly [column: string]: Value | undefined }[],
  from: number,
  to: number,
): Value[] {
  const values: Value[] = [];
  for (let i = from; i < to; i += 1) for (const value of Object.values(rows[i] ?? {})) values.push(value ?? null);
  return values;
}

interface Insert {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly known: Map<string, StatementSync>;
}

function prepareInsert(database: DatabaseSync, { table, columns, rows, known }: Insert): StatementSync {
  const key = `${rows} ${table} ${columns.join(' ')}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const names = columns.map(name => `"${name}"`).join(', ');
  const values = Array.from({ length: rows }, () => row).join(', ');
  const made = database.prepare(`insert into "${table}" (${names}) values ${values} on conflict do nothing`);
  known.set(key, made);
  return made;
}

function prepareOnce(database: DatabaseSync, text: string, known: Map<string, StatementSync>): StatementSync {
  const made = known.get(text) ?? database.prepare(text);
  known.set(text, made);
  return made;
}

function prepareAppend(database: DatabaseSync, table: PlaceTable, known: Map<string, StatementSync>): StatementSync {
  // Two lists of bytes joined are text to SQLite until it is told otherwise.
  return prepareOnce(
    database,
    `insert into "${table}" (slot, places) values (?, ?) on conflict (slot) do update set places = cast(places || excluded.places as blob)`,
    known,
  );
}

const BUSY_CODES: readonly number[] = [5, 6];
const DAMAGED_CODES: readonly number[] = [11, 26];
/** Not allowed, read-only, no space left, cannot be opened. */
const UNUSABLE_CODES: readonly number[] = [3, 8, 13, 14];

/** What SQLite reports, in the program's own words: its primary result codes are in the low byte of `errcode`. */
export function namedFault(error: unknown, file: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;
  if (code !== null && BUSY_CODES.includes(code))
    return new Fault('record-busy', `${file}: another process is writing to the record`, { cause: error });
  if (code !== null && DAMAGED_CODES.includes(code))
    return new Fault('record-damaged', `${file}: the database cannot be read (${error.message})`, { cause: error });
  if (code !== null && UNUSABLE_CODES.includes(code))
    return new Fault('record-unusable', `${file}: the database cannot be used (${error.message})`, { cause: error });
  return error;
}
