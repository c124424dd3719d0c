import { spansOverlap, type Span } from '#base/span.ts';

/** UTF-16 units of text to a shelf; a name or a source is shorter, a quotation seldom more than a few shelves long. */
const SHELF = 512;

/** Things that stand somewhere in a text, to be asked for by place in time that does not grow with the text. */
export class SpansByPlace<One> {
  readonly #shelves = new Map<number, { readonly one: One; readonly span: Span }[]>();

  constructor(given: readonly One[], spanOf: (one: One) => Span) {
    for (const one of given) {
      const span = spanOf(one);
      for (let shelf = shelfOf(span[0]); shelf <= shelfOf(span[1]); shelf += 1) {
        const held = this.#shelves.get(shelf);
        if (held === undefined) this.#shelves.set(shelf, [{ one, span }]);
        else held.push({ one, span });
      }
    }
  }

  /** Those that overlap a stretch, in the order in which they were given. */
  within(stretch: Span): One[] {
    const found = new Set<One>();
    for (let shelf = shelfOf(stretch[0]); shelf <= shelfOf(stretch[1]); shelf += 1)
      for (const { one, span } of this.#shelves.get(shelf) ?? []) if (spansOverlap(span, stretch)) found.add(one);
    return [...found];
  }
}

const shelfOf = (at: number): number => Math.floor(at / SHELF);
