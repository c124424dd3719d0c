import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sumBucket } from './bucket-sums.ts';
import { growBucket, type SummedBucket } from './grow-bucket.ts';
import { bucketsOf, deriveCounted } from './name-bucket.ts';
import { castMember } from './people.fixture.ts';
import { compareEntries, readEntry, type Entry } from './record-names.ts';
import type { CastMember } from './speaker.ts';

const NAMES = [
  ['Ada Roe', 'Ada Roe', 'Ada Roe', 'A. Roe', 'Bram Roe', 'Bram Roe', 'Ada B. Roe', 'Cleo Roe', 'Mr Roe', 'Ms Roe'],
  ['Roe', 'Roe', 'Mayor Roe', 'Ada ROE', 'Dr Ada Roe', 'Mrs Bram Roe', 'Dorit Lund Roe', 'Emil Roe', 'Ádá Roe'],
].flat();
const ROLES = ['mayor of Tresk', 'the mayor', 'harbour master', 'minister of fish', 'former mayor of Tresk'];

/** Numbers between 0 and 1, the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** What one document calls people of the bucket `roe`. */
function makeDocument(random: () => number): readonly Entry[] {
  const draw = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const document = `d${Math.floor(random() * 1e9).toString(16)}`;
  const published = random() < 0.9 ? `2031-0${1 + Math.floor(random() * 9)}-11` : null;
  const cast = new Map<string, CastMember>();
  for (let left = 1 + Math.floor(random() * 2.4); left > 0; left -= 1) {
    const name = draw(NAMES) ?? '';
    cast.set(
      name,
      castMember(name, {
        kind: random() < 0.93 ? 'person' : 'organization',
        descriptions: random() < 0.3 ? [draw(ROLES) ?? ''] : [],
        speaksFor: random() < 0.1 ? 'Tresk' : null,
        ...(random() < 0.1 ? { gender: 'female' as const } : {}),
      }),
    );
  }
  return bucketsOf([...cast.values()], [])
    .filter(({ bucket }) => bucket === 'roe')
    .map(({ member }) => readEntry(document, published, member));
}

function derive(
  entries: readonly Entry[],
): SummedBucket & { readonly ids: ReadonlyMap<Entry, string>; readonly redirects: ReadonlyMap<string, string> } {
  const derived = deriveCounted('roe', [...entries].sort(compareEntries));
  const { found, ids, redirects } = derived.names;
  return {
    found: new Map(found.map(entry => [entry.person.person, entry])),
    sums: sumBucket(derived),
    ids: new Map(derived.names.entries.map((entry, i) => [entry, ids[i] ?? ''])),
    redirects: new Map(redirects),
  };
}

/** Everything of a bucket in an order of its own. */
function tell({ found, sums }: SummedBucket): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    found: sorted(found).map(([, entry]) => ({ ...entry, person: { ...entry.person } })),
    names: sorted(sums.names),
    heads: sorted(sums.heads).map(([head, { documents, texts }]) => [head, documents, [...texts].sort()]),
    persons: sorted(sums.persons).map(([id, { firsts, spellings, genderFrom }]) => [
      id,
      sorted(firsts),
      sorted(spellings),
      genderFrom,
    ]),
  };
}

test('a bucket that grows document by document is the one that is derived from all of them', () => {
  let grown = 0;
  let derived = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = randomFrom(seed);
    let all: readonly Entry[] = makeDocument(random);
    let state = derive(all);
    for (let i = 0; i < 40; i += 1) {
      const document = makeDocument(random);
      if (document.length === 0 || all.some(entry => entry.document === document[0]?.document)) continue;
      const more = growBucket(state, document);
      const before = state;
      all = [...all, ...document];
      state = derive(all);
      if (more === null) {
        derived += 1;
        continue;
      }
      grown += 1;
      assert.deepEqual(tell(more), tell(state));
      assert.deepEqual(
        more.ids,
        document.map(entry => state.ids.get(entry)),
      );
      assert.deepEqual(new Map([...before.redirects, ...more.redirects]), state.redirects);
      for (const [entry, id] of before.ids) assert.equal(state.ids.get(entry), id);
    }
  }
  assert.ok(grown > 250, `only ${grown} of ${grown + derived} grew`);
});
