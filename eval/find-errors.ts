import type { Span } from '#base/span.ts';
import { contentKindOf, keyOfSpans } from './compare-spans.ts';
import type { ContentKind } from './compare-spans.ts';
import type { Attribution } from './polnear.ts';

/**
 * One error in the contents of an article. `missed`: nothing was found there; `false`: what was found overlaps nothing that was
 * annotated and missed; `differs`: the two overlap and are not the same.
 */
export interface ContentError {
  readonly error: 'missed' | 'false' | 'differs';
  readonly kind: ContentKind;
  readonly wanted: Attribution | null;
  readonly given: Attribution | null;
}

function overlapOf(one: readonly Span[], other: readonly Span[]): number {
  return one.reduce(
    (sum, a) => sum + other.reduce((more, b) => more + Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])), 0),
    0,
  );
}

/** The errors of an article: wanted contents that were not given, each with the false one that overlaps it most, then the other false ones. */
export function findErrors(
  text: string,
  given: readonly Attribution[],
  wanted: readonly Attribution[],
): ContentError[] {
  const keysOf = (all: readonly Attribution[]): Set<string> => new Set(all.map(each => keyOfSpans(text, each.content)));
  const [givenKeys, wantedKeys] = [keysOf(given), keysOf(wanted)];
  const missed = wanted.filter(each => each.content.length > 0 && !givenKeys.has(keyOfSpans(text, each.content)));
  const unmatched = new Set(
    given.filter(each => each.content.length > 0 && !wantedKeys.has(keyOfSpans(text, each.content))),
  );
  const errors = missed.map((want): ContentError => {
    const nearest = [...unmatched]
      .map(gave => ({ gave, overlap: overlapOf(gave.content, want.content) }))
      .toSorted((a, b) => b.overlap - a.overlap)[0];
    const kind = contentKindOf(text, want);
    if (nearest === undefined || nearest.overlap === 0) return { error: 'missed', kind, wanted: want, given: null };
    unmatched.delete(nearest.gave);
    return { error: 'differs', kind, wanted: want, given: nearest.gave };
  });
  for (const gave of unmatched)
    errors.push({ error: 'false', kind: contentKindOf(text, gave), wanted: null, given: gave });
  return errors;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32, by Tommy Ettinger, in the public domain). */
export function* randomNumbers(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    yield ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Draws so many of the items without putting back, the same for the same items and seed, and leaves them in their order. */
export function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const numbers = randomNumbers(seed);
  return items
    .map((item, i) => ({ item, i, at: numbers.next().value }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, count)
    .toSorted((a, b) => a.i - b.i)
    .map(({ item }) => item);
}
