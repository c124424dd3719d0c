import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { splitId } from './by-hand.ts';
import type { Act, ListedPerson } from './corrections.ts';
import { gatherPeople, type People } from './people.ts';
import { castMember, castOf, correctionsOf } from './people.fixture.ts';

const casts = [
  castOf('d1', '2023-02-01', castMember('Oskar Lindahl', { descriptions: ['coach'] }), castMember('Mirela Dunca')),
  castOf('d2', '2023-08-01', castMember('Oskar Lindahl', { descriptions: ['harbour pilot'] })),
  castOf('d3', '2024-05-01', castMember('O. Lindahl'), castMember('Mirella Dunca')),
  castOf('d4', '2025-01-01', castMember('Oskar Lindahl'), castMember('Dunca')),
  castOf('d5', '2025-02-01', castMember('Skerry Port Trust', { kind: 'organization' }), castMember('Pim', {})),
];

const plain = gatherPeople(casts);
const refer = (people: People, document: string, name: string) => {
  const person = people.personById(people.personOf(document, name) ?? '') ?? assert.fail(`${name} is nobody`);
  return { person: person.person, name: person.name };
};
const oskar = refer(plain, 'd1', 'Oskar Lindahl');
const mirela = refer(plain, 'd1', 'Mirela Dunca');
const mirella = refer(plain, 'd3', 'Mirella Dunca');

const merge: Act = { act: 'merge', person: mirella, into: mirela };
const split: Extract<Act, { act: 'split' }> = {
  act: 'split',
  person: oskar,
  documents: ['d2'],
  from: null,
  statements: [],
  name: 'Oskar Lindahl (pilot)',
};
const rename: Act = { act: 'rename', person: mirela, name: 'Mirela Dunca-Voss' };
const listed = (name: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  name,
  kind: 'person',
  aliases: [],
  roles: [],
  wikidata: null,
  ...more,
});
const importOf = (...people: ListedPerson[]): Act => ({ act: 'import', source: 'list.csv', people });
const ACTS: readonly Act[] = [
  merge,
  split,
  rename,
  importOf(
    listed('Pim Achterberg', { aliases: ['Pim'], roles: [{ text: 'Mayor of Skerry', from: '2024', to: null }] }),
  ),
];

/** All that can be asked of some people, for comparing. */
function told(people: People): unknown {
  return {
    all: people.all,
    owners: casts.flatMap(({ document, cast }) => cast.map(({ name }) => people.personOf(document, name))),
    redirects: plain.all.map(({ person }) => people.personById(person)),
    found: ['Dunca', 'Mirella Dunca', 'Oskar Lindahl', 'Pim', 'mayor of Skerry'].map(query => people.find(query)),
    documents: people.documentsOf(),
  };
}

suite('laws', () => {
  for (const act of ACTS)
    test(`${act.act}, then undo, is as if nothing had been done; undo of the undo does it again`, () => {
      const undone = gatherPeople(casts, correctionsOf(act, { act: 'undo', entry: 1 }));
      assert.deepEqual(told(undone), told(plain));
      const again = correctionsOf(act, { act: 'undo', entry: 1 }, { act: 'undo', entry: 2 });
      assert.deepEqual(told(gatherPeople(casts, again)), told(gatherPeople(casts, correctionsOf(act))));
      assert.notDeepEqual(told(gatherPeople(casts, correctionsOf(act))), told(plain));
    });
  test('the order of the documents makes no difference, whatever is corrected', () => {
    const corrections = correctionsOf(...ACTS);
    assert.deepEqual(told(gatherPeople(casts.toReversed(), corrections)), told(gatherPeople(casts, corrections)));
  });
  test('every identifier there ever was leads to somebody, and everybody is somebody still', () => {
    const people = gatherPeople(casts, correctionsOf(...ACTS));
    for (const { person } of plain.all) assert.notEqual(people.personById(person), null);
    for (const { document, cast } of casts)
      for (const { name } of cast)
        assert.notEqual(people.personById(people.personOf(document, name) ?? ''), null, name);
  });
  test('a correction keeps its effect when documents come in that it does not speak of', () => {
    const more = [...casts, castOf('d0', '2022-01-01', castMember('Mirella Dunca'), castMember('Ada Quist'))];
    const people = gatherPeople(more, correctionsOf(...ACTS));
    assert.equal(people.personOf('d0', 'Mirella Dunca'), mirela.person);
  });
});

test('who is merged keeps an identifier that leads to the other, with all names, roles and documents', () => {
  const people = gatherPeople(casts, correctionsOf(merge));
  const one = people.personById(mirella.person);
  assert.equal(one?.person, mirela.person);
  assert.deepEqual(
    one?.names,
    ['Dunca', 'Mirela Dunca', 'Mirella Dunca'].filter(name => one.names.includes(name)),
  );
  assert.equal(people.personOf('d3', 'Mirella Dunca'), mirela.person);
  assert.deepEqual(people.documentsOf().get(mirela.person)?.slice(0, 2), ['d1', 'd3']);
  assert.deepEqual(
    people.find('Mirella Dunca').map(({ person }) => person.person),
    [mirela.person],
  );
});

test('who is set apart by documents goes with them, and the rest stays', () => {
  const people = gatherPeople(casts, correctionsOf(split));
  const apart = people.personById(splitId(split));
  assert.equal(apart?.name, 'Oskar Lindahl (pilot)');
  assert.equal(people.personOf('d2', 'Oskar Lindahl'), apart?.person);
  assert.equal(people.personOf('d1', 'Oskar Lindahl'), oskar.person);
  assert.deepEqual(
    people.personById(oskar.person)?.roles.map(({ text }) => text),
    ['coach'],
  );
});

test('who is set apart from a day on goes with all documents of that day and later, also those that come in afterwards', () => {
  const later: Act = { ...split, documents: [], from: '2024' };
  const more = [...casts, castOf('d9', '2024-11-30', castMember('Oskar Lindahl'))];
  for (const some of [casts, more]) {
    const people = gatherPeople(some, correctionsOf(later));
    assert.equal(people.personOf('d4', 'Oskar Lindahl'), splitId(later as typeof split));
    assert.equal(people.personOf('d2', 'Oskar Lindahl'), oskar.person);
    if (some === more) assert.equal(people.personOf('d9', 'Oskar Lindahl'), splitId(later as typeof split));
  }
});

test('what is merged and set apart again one after the other is done in that order', () => {
  const back: Act = { act: 'merge', person: { person: splitId(split), name: 'Oskar Lindahl (pilot)' }, into: oskar };
  const people = gatherPeople(casts, correctionsOf(split, back));
  assert.equal(people.personOf('d2', 'Oskar Lindahl'), oskar.person);
  assert.equal(people.personById(splitId(split))?.person, oskar.person);
});

test('a correction of somebody whose names are gone is listed, and the others hold', () => {
  const gone: Act = { act: 'rename', person: { person: `p${'0'.repeat(20)}`, name: 'Nobody Here' }, name: 'X' };
  const nowhere: Act = { ...split, documents: ['d77'] };
  const people = gatherPeople(casts, correctionsOf(gone, nowhere, merge));
  assert.deepEqual(
    people.lost.map(({ number }) => number),
    [1, 2],
  );
  assert.match(people.lost[0]?.reason ?? '', /Nobody Here/u);
  assert.equal(people.personOf('d3', 'Mirella Dunca'), mirela.person);
});

test('a new name is the one that is shown, and the old ones still find', () => {
  const people = gatherPeople(casts, correctionsOf(rename));
  assert.equal(people.personById(mirela.person)?.name, 'Mirela Dunca-Voss');
  for (const query of ['Mirela Dunca-Voss', 'Mirela Dunca'])
    assert.equal(people.find(query)[0]?.person.person, mirela.person, query);
});

test('a surname that one of somebody’s names has goes on to find them, merged or renamed', () => {
  const finds = (act: Act, query: string) =>
    gatherPeople(casts, correctionsOf(act))
      .find(query)
      .map(({ person }) => person.person);
  const wed: Act = { act: 'rename', person: mirela, name: 'Mirela Voss' };
  for (const query of ['Dunca', 'M. Dunca', 'Voss']) assert.ok(finds(wed, query).includes(mirela.person), query);
  const one: Act = { act: 'merge', person: mirela, into: oskar };
  for (const query of ['Dunca', 'Lindahl']) assert.ok(finds(one, query).includes(oskar.person), query);
});

test('a split from a day on takes what is dated by a month or year that begins on it, and leaves what has no date', () => {
  const dated = ['2024-05', '2024', '2024-05-01', '2024-04', null].map((published, i) =>
    castOf(`e${i}`, published, castMember('Oskar Lindahl')),
  );
  const owners = (from: string) => {
    const people = gatherPeople(dated, correctionsOf({ ...split, documents: [], from }));
    return dated.map(
      ({ document }) => people.personById(people.personOf(document, 'Oskar Lindahl') ?? '')?.name === split.name,
    );
  };
  assert.deepEqual(owners('2024-05-01'), [true, false, true, false, false]);
  assert.deepEqual(owners('2024-01-01'), [true, true, true, true, false]);
});

test('somebody who is set apart under a name with a remark is alone meant by it', () => {
  const people = gatherPeople(casts, correctionsOf(split));
  const called = (query: string) => people.find(query).map(({ person }) => person.name);
  assert.deepEqual(called('Oskar Lindahl (pilot)'), ['Oskar Lindahl (pilot)']);
  assert.deepEqual(called('Oskar Lindahl').toSorted(), ['Oskar Lindahl', 'Oskar Lindahl (pilot)']);
});

suite('an imported list', () => {
  test('makes one person of the names that it gives for one, whatever the record took them for', () => {
    const people = gatherPeople(casts, correctionsOf(importOf(listed('Mirela Dunca', { aliases: ['Mirella Dunca'] }))));
    assert.equal(people.personOf('d3', 'Mirella Dunca'), people.personOf('d1', 'Mirela Dunca'));
  });
  test('leaves a name alone that it gives for two', () => {
    const people = gatherPeople(
      casts,
      correctionsOf(
        importOf(
          listed('Oskar Lindahl', { wikidata: 'Q1', aliases: ['Ossi Lindahl'] }),
          listed('Oskar Lindahl', { wikidata: 'Q2' }),
        ),
      ),
    );
    assert.equal(people.personOf('d1', 'Oskar Lindahl'), oskar.person);
    assert.equal(people.all.filter(({ name }) => name === 'Oskar Lindahl').length, 3);
    assert.equal(people.find('Ossi Lindahl')[0]?.person.wikidata, 'Q1');
  });
  test('takes a single name for its bearer only where nobody else is called so', () => {
    const pim = importOf(listed('Pim Achterberg', { aliases: ['Pim'] }));
    const one = gatherPeople(casts, correctionsOf(pim));
    assert.equal(one.personById(one.personOf('d5', 'Pim') ?? '')?.name, 'Pim Achterberg');
    const two = gatherPeople(casts, correctionsOf(pim, importOf(listed('Pim Joosten', { aliases: ['Pim'] }))));
    assert.equal(two.personById(two.personOf('d5', 'Pim') ?? '')?.name, 'Pim');
    const named = [...casts, castOf('d6', null, castMember('Saar Pim'), castMember('Jo Pim'))];
    const three = gatherPeople(named, correctionsOf(pim));
    assert.equal(three.personById(three.personOf('d5', 'Pim') ?? '')?.name, 'Pim');
  });
  test('adds people whom no document names, findable by every name and never among the names on record', () => {
    const people = gatherPeople(casts, correctionsOf(importOf(listed('Юта Гренц', { aliases: ['Uta Grenz'] }))));
    const [found] = people.find('Uta Grenz');
    assert.deepEqual([found?.person.name, found?.person.names], ['Юта Гренц', []]);
  });
  test('never makes anybody of who is unnamed', () => {
    const unnamed = [...casts, castOf('d8', '2025-01-01', castMember('a source', { kind: 'unnamed' }))];
    const people = gatherPeople(
      unnamed,
      correctionsOf(importOf(listed('A Source', { aliases: ['source', 'a source'] }))),
    );
    assert.equal(people.personOf('d8', 'a source'), null);
  });
});
