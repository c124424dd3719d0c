import assert from 'node:assert/strict';
import test from 'node:test';
import { packPlaces } from './places.ts';
import { Ranking } from './ranking.ts';

const SIZE = 1000;

/** Numbers that look drawn by lot and are always the same. */
function* numbers(below: number): Generator<number> {
  for (let state = 12345; ; state = (state * 1103515245 + 12345) % 2147483648) yield Math.floor(state / 65536) % below;
}

test('the places with the greatest sums come out, with all that tie with the last one wanted', () => {
  const drawn = numbers(SIZE);
  const next = (): number => drawn.next().value ?? assert.fail();
  const parts = Array.from({ length: 5 }, () =>
    [4, 2, 1].map(weight => ({ weight, places: [...new Set(Array.from({ length: 300 }, next))] })),
  );
  for (const wanted of [1, 10, 400, 5000]) {
    const ranking = new Ranking(wanted, SIZE);
    const sums = new Map<number, number>();
    for (const [part, lists] of parts.entries()) {
      ranking.addPart(
        part * SIZE,
        lists.map(({ weight, places }) => ({ weight, places: packPlaces(places) })),
        null,
      );
      for (const { weight, places } of lists)
        for (const place of places) sums.set(part * SIZE + place, (sums.get(part * SIZE + place) ?? 0) + weight);
    }
    const sorted = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const least = sorted[wanted - 1]?.[1] ?? 0;
    assert.deepEqual(
      ranking.best().flatMap(({ score, keys }) => keys.map(key => [key, score])),
      sorted.filter(([, sum]) => sum >= least),
    );
  }
});

test('only places that are allowed count, and the next part begins with nothing', () => {
  const ranking = new Ranking(10, SIZE);
  ranking.addPart(0, [{ weight: 3, places: packPlaces([1, 2, 3]) }], [packPlaces([2])]);
  ranking.addPart(SIZE, [{ weight: 1, places: packPlaces([1, 2]) }], [packPlaces([1]), packPlaces([9])]);
  assert.deepEqual(ranking.best(), [
    { score: 3, keys: [2] },
    { score: 1, keys: [SIZE + 1] },
  ]);
});
