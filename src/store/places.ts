/**
 * Look-up lists: for each hash the places (keys of statements or passages) where it occurs. Places are handed out in order, so a list
 * is cut into parts of so many places: what is added goes to the newest part alone, and a place within its part takes two bytes.
 * Measured on 5 million statements in docs/decisions/016-search.md.
 */
export const PART_PLACES = 65_536;

/** More than any 32-bit hash. */
const HASHES = 0x100000000;

/** The row of a hash in one part; rows of a part lie together. */
export function slotOf(part: number, hash: number): number {
  return part * HASHES + (hash >>> 0);
}

export function partOfSlot(slot: number): number {
  return Math.floor(slot / HASHES);
}

export function hashOfSlot(slot: number): number {
  return slot % HASHES;
}

export function partOf(place: number): number {
  return Math.floor(place / PART_PLACES);
}

/** Places of one part as bytes, two each, the low one first. */
export function packPlaces(places: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(places.length * 2);
  for (const [i, place] of places.entries()) {
    const within = place % PART_PLACES;
    bytes[i * 2] = within & 0xff;
    bytes[i * 2 + 1] = within >> 8;
  }
  return bytes;
}

/** The inverse of `packPlaces`. */
export function unpackPlaces(part: number, bytes: Uint8Array): number[] {
  const places: number[] = [];
  for (let i = 0; i + 1 < bytes.length; i += 2)
    places.push(part * PART_PLACES + (bytes[i] ?? 0) + ((bytes[i + 1] ?? 0) << 8));
  return places;
}

export interface PlacesRow {
  readonly slot: number;
  readonly places: Uint8Array;
}

/** Collects what is to be added to lists, so that many documents cost one change of a row. */
export class PlaceBuffer<Table extends string> {
  readonly #lists = new Map<Table, Map<number, number[]>>();

  add(table: Table, place: number, hashes: readonly number[]): void {
    let slots = this.#lists.get(table);
    if (slots === undefined) this.#lists.set(table, (slots = new Map()));
    const part = partOf(place);
    for (const hash of hashes) {
      const slot = slotOf(part, hash);
      const places = slots.get(slot);
      if (places === undefined) slots.set(slot, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }

  /** What was collected, each table's rows in order; nothing is left. */
  *drain(): Generator<readonly [Table, readonly PlacesRow[]]> {
    for (const [table, slots] of this.#lists)
      yield [
        table,
        [...slots].sort((a, b) => a[0] - b[0]).map(([slot, places]) => ({ slot, places: packPlaces(places) })),
      ];
    this.#lists.clear();
  }
}

/** The rows of some hashes in all parts, in order. */
export function slotsOf(hashes: readonly number[], parts: number): number[] {
  const sorted = [...new Set(hashes.map(hash => hash >>> 0))].sort((a, b) => a - b);
  return Array.from({ length: parts }, (_, part) => sorted.map(hash => slotOf(part, hash))).flat();
}
