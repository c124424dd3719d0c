import type { Kysely } from 'kysely';
import { hashOfSlot, PART_PLACES, partOf, partOfSlot, slotsOf, type PlacesRow } from './places.ts';
import { kindOf, lastKeyUsed, placesUsed, type PlaceKind } from './places-used.ts';
import { Ranking, type Ties } from './ranking.ts';
import { countPlaces, readPlaces } from '#store/sqlite/place-rows.ts';
import type { StatementsQuery } from './store.ts';
import type { PlaceTable, Tables } from './tables.ts';

/**
 * Places that the words of one query may bring up together, rarest words first: one in twenty, between these bounds
 * (docs/decisions/016-search.md).
 */
const LEAST_BUDGET = 2000;
const MOST_BUDGET = 200_000;
const BUDGET_SHARE = 0.05;

type Db = Kysely<Tables>;

/** Some hashes of one table, and what a place on the list of each gets. */
export interface Weighed {
  readonly table: PlaceTable;
  readonly weights: ReadonlyMap<number, number>;
}

/** The look-up lists that one question needs: each is read once, however many of its searches ask for it. */
export class LookUp {
  readonly #db: Db;
  readonly #rows = new Map<PlaceTable, Map<number, readonly PlacesRow[]>>();
  readonly #counts = new Map<PlaceTable, Map<number, number>>();
  readonly #used = new Map<PlaceKind, { readonly total: number; readonly parts: number }>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** The rarity of the rarest hashes that together have no more places than the budget: log(1 + places / places with it). */
  async weigh(table: PlaceTable, hashes: readonly number[]): Promise<Weighed> {
    const { total } = await this.#placesOf(table);
    const counts = await this.#count(table, hashes);
    const words = [...new Set(hashes.map(hash => hash >>> 0))]
      .map(hash => ({ hash, places: counts.get(hash) ?? 0 }))
      .filter(({ places }) => places > 0)
      .sort((a, b) => a.places - b.places || a.hash - b.hash);
    const budget = Math.min(MOST_BUDGET, Math.max(LEAST_BUDGET, Math.ceil(total * BUDGET_SHARE)));
    const weights = new Map<number, number>();
    let spent = 0;
    for (const { hash, places } of words) {
      spent += places;
      if (spent > budget) break;
      weights.set(hash, Math.log(1 + total / places));
    }
    return { table, weights };
  }

  /** The places with the greatest sums of weights, those that tie together, and all that tie with the last of them. */
  async rank(weighed: readonly Weighed[], { limit, voices }: StatementsQuery): Promise<readonly Ties[]> {
    const lists = [];
    for (const { table, weights } of weighed) {
      const rows = await this.#read(table, [...weights.keys()]);
      for (const [hash, weight] of weights)
        for (const { slot, places } of rows.get(hash) ?? [])
          lists.push({ part: partOfSlot(slot), list: { places, weight, hash } });
    }
    const theirs = voices === null ? null : await this.#read('voice_places', voices);
    const among = theirs === null ? null : Map.groupBy([...theirs.values()].flat(), ({ slot }) => partOfSlot(slot));
    // Twice what is wanted: some may be of readings that are not current.
    const ranking = new Ranking(limit * 2, PART_PLACES);
    for (const [part, inPart] of Map.groupBy(lists, each => each.part)) {
      const allowed = among?.get(part) ?? null;
      if (among !== null && allowed === null) continue;
      ranking.addPart(
        part * PART_PLACES,
        // In the order of the words, so that sums are the same to the last bit wherever a place stands.
        inPart.map(({ list }) => list).sort((a, b) => b.weight - a.weight || a.hash - b.hash),
        allowed?.map(({ places }) => places) ?? null,
      );
    }
    return ranking.best();
  }

  /** How many places each hash has. The lists of fingerprints are short and are read for it; of words only their lengths are. */
  async #count(table: PlaceTable, hashes: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const known = this.#counts.get(table) ?? new Map<number, number>();
    this.#counts.set(table, known);
    const missing = hashes.map(hash => hash >>> 0).filter(hash => !known.has(hash));
    if (missing.length === 0) return known;
    for (const hash of missing) known.set(hash, 0);
    if (table === 'print_places') {
      for (const [hash, rows] of await this.#read(table, missing))
        known.set(
          hash,
          rows.reduce((sum, { places }) => sum + places.length / 2, 0),
        );
      return known;
    }
    for (const { slot, count } of await countPlaces(this.#db, table, await this.#slotsOf(table, missing)))
      known.set(hashOfSlot(slot), (known.get(hashOfSlot(slot)) ?? 0) + Number(count));
    return known;
  }

  /** The lists of some hashes in all parts; there may be others beside them. */
  async #read(table: PlaceTable, hashes: readonly number[]): Promise<ReadonlyMap<number, readonly PlacesRow[]>> {
    const known = this.#rows.get(table) ?? new Map<number, readonly PlacesRow[]>();
    this.#rows.set(table, known);
    const missing = [...new Set(hashes.map(hash => hash >>> 0))].filter(hash => !known.has(hash));
    if (missing.length === 0) return known;
    const rows = await readPlaces(this.#db, table, await this.#slotsOf(table, missing));
    const grouped = Map.groupBy(rows, ({ slot }) => hashOfSlot(slot));
    for (const hash of missing) known.set(hash, grouped.get(hash) ?? []);
    return known;
  }

  /** The rows of some hashes in all parts, in order. */
  async #slotsOf(table: PlaceTable, hashes: readonly number[]): Promise<number[]> {
    const { parts } = await this.#placesOf(table);
    return slotsOf(hashes, parts);
  }

  async #placesOf(table: PlaceTable): Promise<{ readonly total: number; readonly parts: number }> {
    const kind = kindOf(table);
    let used = this.#used.get(kind);
    if (used === undefined) {
      used = { total: await placesUsed(this.#db, kind), parts: partOf(await lastKeyUsed(this.#db, kind)) + 1 };
      this.#used.set(kind, used);
    }
    return used;
  }
}
