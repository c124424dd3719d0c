import type { Kysely, Transaction } from 'kysely';
import type { PlacesRow } from './places.ts';
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
  /** What the database finds wrong with its own files, a line each. */
  inspect(): Promise<readonly string[]>;
  close(): Promise<void>;
}
