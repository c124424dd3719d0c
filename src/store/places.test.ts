import assert from 'node:assert/strict';
import test from 'node:test';
import {
  hashOfSlot,
  packPlaces,
  PART_PLACES,
  PlaceBuffer,
  partOf,
  partOfSlot,
  slotOf,
  unpackPlaces,
} from './places.ts';

test('places come back as they were packed, the first and last of a part too', () => {
  for (const part of [0, 1, 90]) {
    const first = part * PART_PLACES;
    const places = [first, first + 255, first + 256, first + PART_PLACES - 1];
    assert.deepEqual(unpackPlaces(part, packPlaces(places)), places);
    assert.deepEqual([...new Set(places.map(partOf))], [part]);
  }
});

test('a slot tells its part and hash, and slots lie in the order of their parts', () => {
  for (const [part, hash] of [
    [0, 0],
    [1, 0xffffffff],
    [1500, 0x80000000],
  ] as const) {
    const slot = slotOf(part, hash);
    assert.ok(Number.isSafeInteger(slot));
    assert.deepEqual([partOfSlot(slot), hashOfSlot(slot)], [part, hash]);
  }
  assert.ok(slotOf(1, 0) > slotOf(0, 0xffffffff));
  assert.equal(slotOf(3, -1), slotOf(3, 0xffffffff));
});

test('what was collected comes out once, a row for each hash and part, in order', () => {
  const buffer = new PlaceBuffer<'words'>();
  buffer.add('words', PART_PLACES - 1, [7, 5, 7]);
  buffer.add('words', PART_PLACES, [5]);
  buffer.add('words', PART_PLACES + 1, [5]);
  const [table, rows] = [...buffer.drain()][0] ?? assert.fail();
  assert.equal(table, 'words');
  assert.deepEqual(
    rows.map(({ slot, places }) => [partOfSlot(slot), hashOfSlot(slot), unpackPlaces(partOfSlot(slot), places)]),
    [
      [0, 5, [PART_PLACES - 1]],
      [0, 7, [PART_PLACES - 1]],
      [1, 5, [PART_PLACES, PART_PLACES + 1]],
    ],
  );
  assert.deepEqual([...buffer.drain()], []);
});
