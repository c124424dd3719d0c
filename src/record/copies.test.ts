import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { signCopy } from '#origin/copies.ts';
import { keep, readingOf } from '#store/kept.fixture.ts';
import { openStore } from '#store/open-store.ts';
import type { ReadingToKeep } from '#store/store.ts';
import { joinCopies } from './copies.ts';

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const VOCABULARY = 20_000;
const wordOf = (number: number): string =>
  `${number.toString(26).replaceAll(/./gu, digit => String.fromCharCode(97 + Number.parseInt(digit, 26)))}on`;

/** Words that go on from a seed, every sixth with a capital. */
function wordsFrom(seed: number, count: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => {
    const word = wordOf(Math.floor(VOCABULARY * random()));
    return i % 6 === 0 ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
  });
}

interface Made {
  readonly text: string;
  /** The text that it is a copy of, by a name; a name of its own if of none. */
  readonly of: string;
}

const made = (of: string, parts: readonly (readonly string[])[]): Made => ({ of, text: parts.map(part => `${part.join(' ')}.`).join('\n\n') });

const FORM = wordsFrom(1, 70).map(word => word.toLowerCase());
const BRIDGE = wordsFrom(4, 70).map(word => word.toLowerCase());
const FOOT = wordsFrom(2, 120);
const WIDE = wordsFrom(3, 200);

/** Very many that begin alike, end alike, or are copies of one text, and among them some that are copies of each other alone. */
const TEXTS: readonly Made[] = [
  ...Array.from({ length: 80 }, (_, i) => made(`form ${i}`, [FORM, wordsFrom(100 + i, 90)])),
  ...Array.from({ length: 12 }, (_, i) => made(`form ${i % 4}`, [FORM, wordsFrom(100 + (i % 4), 90 - i)])),
  ...Array.from({ length: 80 }, (_, i) => made(`foot ${i}`, [wordsFrom(300 + i, 130), FOOT])),
  ...Array.from({ length: 9 }, (_, i) => made(`foot ${i % 3}`, [wordsFrom(300 + (i % 3), 120 - i), FOOT])),
  // Nothing but what the last ones begin with: it is a copy of each of them, and they of each other through it.
  made('bridge', [BRIDGE, ['and', 'no', 'more']]),
  ...Array.from({ length: 80 }, (_, i) => made('bridge', [BRIDGE, wordsFrom(700 + i, 110)])),
  ...Array.from({ length: 90 }, (_, i) => made('wide', [wordsFrom(500 + i, 9), WIDE.slice(0, 200 - i)])),
];

function signed({ text }: Made, number: number): ReadingToKeep {
  const reading = readingOf(text, {
    place: String(number),
    words: [],
    reading: { blocks: text.split('\n\n').map(blockIn(text)) },
  });
  return { ...reading, marks: { prints: [], words: [], voices: [], passages: [], copyKeys: signCopy(reading.reading) } };
}

const blockIn = (text: string) => (part: string) => {
  const start = text.indexOf(part);
  return { span: [start, start + part.length] as const, role: 'body' as const };
};

/** Texts kept in one transaction. */
const AT_ONCE = 10;

async function groupsOf(readings: readonly ReadingToKeep[]): Promise<Map<string, string | null>> {
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-copies-'));
  const store = await openStore(dir, { create: true });
  const bodies = new Map();
  for (let at = 0; at < readings.length; at += AT_ONCE) {
    const batch = readings.slice(at, at + AT_ONCE);
    await keep(store, batch);
    await store.write(async writer => {
      for (const { document, id, reading, marks } of batch)
        await joinCopies(writer, { document, id, reading, copyKeys: marks.copyKeys }, bodies);
    });
  }
  const groups = new Map<string, string | null>();
  await store.read(async reader => {
    for (const { document, copyGroup } of await reader.listDocuments()) groups.set(document, copyGroup);
  });
  await store.close();
  rmSync(dir, { recursive: true });
  return groups;
}

function shuffled<T>(given: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  return given.map(one => ({ one, at: random() })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
}

test('texts are grouped the same in whatever order they arrive, also where very many share a head, a foot or all of a text', async () => {
  const readings = TEXTS.map(signed);
  const wanted = new Map<string, string | null>();
  for (const members of Map.groupBy(readings, (_, i) => TEXTS[i]?.of).values()) {
    const [group] = members.map(({ document }) => document).toSorted();
    for (const { document } of members) wanted.set(document, members.length > 1 ? (group ?? null) : null);
  }
  const sorted = (groups: ReadonlyMap<string, string | null>) => [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const order of [readings, readings.toReversed(), shuffled(readings, 5), shuffled(readings, 6)])
    assert.deepEqual(sorted(await groupsOf(order)), sorted(wanted));
});
