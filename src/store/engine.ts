import type { Kysely, Transaction } from 'kysely';
import type { PlacesRow } from './places.ts';
import type { CopyCandidate } from './store.ts';
import type { PlaceTable, Tables } from './tables.ts';

export type Value = string | number | null | Uint8Array;

/** What a database has to offer beside queries in common SQL: two connections, and rows put in by the thousand. */
export interface Engine {
  /** Takes one transaction at a time; it has the write lock from its beginning. */
  readonly writing: Kysely<Tables>;
  /** Sees what was committed when its transaction began, also while another process writes. */
  readonly reading: Kysely<Tables>;
  /** Puts rows into a table within a writing transaction; rows whose key is there already are passed over. */
  insertRows<T extends keyof Tables>(
    transaction: Transaction<Tables>,
    table: T,
    rows: readonly { readonly [C in keyof Tables[T]]?: Value }[],
  ): Promise<void>;
  /** Says whose names of a bucket are, by place and number. */
  setOwners(
    transaction: Transaction<Tables>,
    bucket: string,
    owners: readonly { readonly place: number; readonly number: number; readonly person: string }[],
  ): Promise<void>;
  /** Adds places to the ends of lists, made new where there are none. */
  appendPlaces(transaction: Transaction<Tables>, table: PlaceTable, rows: readonly PlacesRow[]): Promise<void>;
  /** The first places of a copy key below a place, no more than `MOST_HOLDERS`, ascending, within a writing transaction. */
  foremostHolders(transaction: Transaction<Tables>, hash: number, below: number): Promise<readonly number[]>;
  /** All places of a copy key after a place. */
  otherHolders(transaction: Transaction<Tables>, hash: number, after: number): Promise<readonly number[]>;
  /** The documents of these keys as candidates for copies, by their keys, within a writing transaction. */
  copiesAt(transaction: Transaction<Tables>, keys: readonly number[]): Promise<ReadonlyMap<number, CopyCandidate>>;
  /** What the database finds wrong with its own files, a line each. */
  inspect(): Promise<readonly string[]>;
  close(): Promise<void>;
}
