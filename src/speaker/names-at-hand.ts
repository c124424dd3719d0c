import { keysOf } from './name-keys.ts';
import type { NameBucket } from './name-bucket.ts';

/** Names with a key in more buckets than this are too many to be meant by it alone. */
export const MOST_BUCKETS = 100;

/**
 * The names that a question is about, out of a record that has many more. What `People` answers on them is what it would answer on the
 * whole record, or else it asks through `need` for more: for the names that have a key (`name-keys.ts`), for all words near a word
 * (`?word`), for the names of a document (`#document`), for an identifier (`@person`).
 */
export interface NamesAtHand {
  /** With as many of their people and entries as the needs so far asked for. */
  readonly buckets: ReadonlyMap<string, NameBucket>;
  /** True for a bucket that is there with all of its entries. */
  readonly isWhole: (bucket: string) => boolean;
  readonly need: (key: string) => void;
  readonly isCommon: (key: string) => boolean;
  readonly like: (word: string) => readonly string[];
  /** The people of the buckets that have a key; null for everybody. */
  readonly withKey: (key: string) => ReadonlySet<string> | null;
}

/** Everybody at hand. */
export function wholeRecord(buckets: ReadonlyMap<string, NameBucket>): NamesAtHand {
  let common: ReadonlySet<string> | null = null;
  return {
    buckets,
    isWhole: () => true,
    need: () => undefined,
    isCommon: key => (common ??= commonKeys(buckets)).has(key),
    like: () => [],
    withKey: () => null,
  };
}

function commonKeys(buckets: ReadonlyMap<string, NameBucket>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { entries } of buckets.values())
    for (const key of new Set(entries.flatMap(({ member }) => keysOf(member))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].flatMap(([key, count]) => (count > MOST_BUCKETS ? [key] : [])));
}
