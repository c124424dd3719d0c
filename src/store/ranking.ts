/** A list of places of one part, and what a place on it gets. */
export interface WeightedList {
  /** Two bytes a place, as `packPlaces` makes them. */
  readonly places: Uint8Array;
  readonly weight: number;
}

/** Places that have the same score, in ascending order. */
export interface Ties {
  readonly score: number;
  readonly keys: readonly number[];
}

/** Sums weights of places, a part at a time, and keeps those with the greatest sums and all that tie with the last of them. */
export class Ranking {
  readonly #wanted: number;
  readonly #sums: Float64Array;
  #allowed: Uint8Array | null = null;
  #kept: { readonly place: number; readonly sum: number }[] = [];
  /** Nothing below gets in any more. */
  #least = 0;
  #pruneAt: number;

  constructor(wanted: number, partPlaces: number) {
    this.#wanted = wanted;
    this.#pruneAt = wanted * 8;
    this.#sums = new Float64Array(partPlaces);
  }

  /** Adds the lists of the part that begins at a place; with `among`, only places that are on one of its lists count. */
  addPart(first: number, lists: readonly WeightedList[], among: readonly Uint8Array[] | null): void {
    const sums = this.#sums;
    const allowed = among === null ? null : (this.#allowed ??= new Uint8Array(sums.length));
    if (allowed !== null && among !== null) forEachPlace(among, at => (allowed[at] = 1));
    for (const { places, weight } of lists)
      for (let i = 0; i + 1 < places.length; i += 2) {
        const at = (places[i] as number) | ((places[i + 1] as number) << 8);
        (sums[at] as number) += weight;
      }
    // What was added up is taken back where it is looked at, so that the next part begins with nothing.
    for (const { places } of lists)
      for (let i = 0; i + 1 < places.length; i += 2) {
        const at = (places[i] as number) | ((places[i + 1] as number) << 8);
        const sum = sums[at] as number;
        if (sum === 0) continue;
        sums[at] = 0;
        if (sum >= this.#least && (allowed === null || allowed[at] === 1)) this.#kept.push({ place: first + at, sum });
      }
    if (allowed !== null && among !== null) forEachPlace(among, at => (allowed[at] = 0));
    if (this.#kept.length > this.#pruneAt) this.#prune();
  }

  /** The best places, those with one sum together, the greatest sum first. */
  best(): readonly Ties[] {
    this.#prune();
    const ties: { readonly score: number; readonly keys: number[] }[] = [];
    for (const { place, sum } of this.#kept) {
      const last = ties.at(-1);
      if (last?.score === sum) last.keys.push(place);
      else ties.push({ score: sum, keys: [place] });
    }
    return ties;
  }

  #prune(): void {
    this.#kept.sort((a, b) => b.sum - a.sum || a.place - b.place);
    const last = this.#kept[this.#wanted - 1];
    if (last === undefined) return;
    this.#least = last.sum;
    const beyond = this.#kept.findIndex(({ sum }) => sum < last.sum);
    if (beyond >= 0) this.#kept = this.#kept.slice(0, beyond);
    this.#pruneAt = Math.max(this.#wanted * 8, this.#kept.length * 2);
  }
}

function forEachPlace(lists: readonly Uint8Array[], act: (at: number) => void): void {
  for (const places of lists)
    for (let i = 0; i + 1 < places.length; i += 2) act((places[i] ?? 0) | ((places[i + 1] ?? 0) << 8));
}
