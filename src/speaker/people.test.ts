import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gatherPeople, type DocumentCast } from './people.ts';
import type { CastMember } from './speaker.ts';

function member(name: string, more: Partial<CastMember> = {}): CastMember {
  return { name, kind: 'person', descriptions: [], speaksFor: null, mentions: [], ...more };
}

function document(id: string, published: string | null, ...cast: CastMember[]): DocumentCast {
  return { document: id, published, cast };
}

const casts: readonly DocumentCast[] = [
  document('d1', '2024-03-01', member('Odile Prentice-Roe', { descriptions: ['mayor of Ardle'] }), member('BRANDT')),
  document(
    'd2',
    '2024-04-01',
    member('Rita Poe', { descriptions: ['spokeswoman'], speaksFor: 'the mayor' }),
    member('Ulla Brandt-Oyen'),
  ),
  document(
    'd3',
    '2025-01-01',
    member('Ulla Brandt-Øyen', { descriptions: ['goalkeeper'] }),
    member('Hal J. Brandt'),
    member('Irma Varga'),
  ),
  document(
    'd4',
    '2025-02-01',
    member('Hal Brandt', { descriptions: ['finance minister'] }),
    member('Hugo Varga', { descriptions: ['president'] }),
  ),
  document(
    'd5',
    '2025-03-01',
    member('VARGA'),
    member('Prentice-Roe', { descriptions: ['Mayor'] }),
    member('Gwen Sato'),
  ),
  document('d6', '2025-03-02', member('Varga', { gender: 'female' }), member('Hugo Varga'), member('GWEN SATO')),
  document(
    'd7',
    '2026-01-01',
    member('Conrad Lund', { descriptions: ['trawler’s skipper'] }),
    member('Petra Halvorsen', { descriptions: ['finance minister'] }),
  ),
  document(
    'd8',
    '2026-01-02',
    member('Coast Council', { kind: 'organization' }),
    member('critics', { kind: 'group' }),
    member('a source', { kind: 'unnamed' }),
  ),
  document(
    'd9',
    '2026-01-03',
    member('The Coast Council', { kind: 'organization' }),
    member('Theodora Quell'),
    member('Constance Ilse', { descriptions: ['Judge'] }),
  ),
];
const people = gatherPeople(casts);
const nameOf = (id: string | null) => (id === null ? null : (people.personById(id)?.name ?? null));

suite('laws', () => {
  test('the order of the documents and of their casts makes no difference', () => {
    const turned = casts.map(({ cast, ...rest }) => ({ ...rest, cast: [...cast].reverse() })).reverse();
    assert.deepEqual(gatherPeople(turned).all, people.all);
    for (const { document: id, cast } of casts)
      for (const { name } of cast) assert.equal(gatherPeople(turned).personOf(id, name), people.personOf(id, name));
  });
  test('every person and body of a cast is somebody; groups and unnamed sources are nobody', () => {
    for (const { document: id, cast } of casts)
      for (const { name, kind } of cast)
        assert.equal(people.personOf(id, name) !== null, kind === 'person' || kind === 'organization', name);
  });
  test('identifiers are unique, and each leads to its person', () => {
    assert.equal(new Set(people.all.map(({ person }) => person)).size, people.all.length);
    for (const person of people.all) assert.equal(people.personById(person.person), person);
  });
  test('names are in code point order, and no form of a name is lost', () => {
    const met = casts.flatMap(({ cast }) =>
      cast.filter(({ kind }) => kind === 'person' || kind === 'organization').map(({ name }) => name),
    );
    const kept = people.all.flatMap(({ names }) => names);
    assert.deepEqual(new Set(kept), new Set(met));
    for (const { names } of people.all) assert.deepEqual(names, [...names].sort());
  });
  test('somebody’s identifier does not change when documents about others come in', () => {
    const more = gatherPeople([...casts, document('d0', null, member('Nora Field'), member('Gwen Tarrant'))]);
    for (const { person } of people.all) assert.notEqual(more.personById(person), null);
  });
});

suite('one person', () => {
  const same: readonly (readonly [string, string, string, string])[] = [
    ['d2', 'Ulla Brandt-Oyen', 'd3', 'Ulla Brandt-Øyen'],
    ['d3', 'Hal J. Brandt', 'd4', 'Hal Brandt'],
    ['d1', 'Odile Prentice-Roe', 'd5', 'Prentice-Roe'],
    ['d5', 'Gwen Sato', 'd6', 'GWEN SATO'],
    ['d1', 'BRANDT', 'd4', 'Hal Brandt'],
    ['d8', 'Coast Council', 'd9', 'The Coast Council'],
  ];
  for (const [a, first, b, second] of same)
    test(`is ${first} and ${second}`, () => {
      assert.equal(people.personOf(a, first), people.personOf(b, second));
    });
});

suite('two people', () => {
  test('of one surname stay two, and a bare surname between them is neither', () => {
    const ids = [
      people.personOf('d3', 'Irma Varga'),
      people.personOf('d4', 'Hugo Varga'),
      people.personOf('d5', 'VARGA'),
    ];
    assert.equal(new Set(ids).size, 3);
  });
  test('stay two where the document itself kept a bare surname apart', () => {
    assert.notEqual(people.personOf('d6', 'Varga'), people.personOf('d6', 'Hugo Varga'));
  });
  test('with other initials stay two, and the form without stays by itself', () => {
    const { all } = gatherPeople([
      document('a', null, member('Hal W. Brandt')),
      document('b', null, member('Hal K. Brandt')),
      document('c', null, member('Hal Brandt')),
    ]);
    assert.equal(all.length, 3);
  });
  test('who hold other offices are not joined by a surname', () => {
    const found = gatherPeople([
      document('a', null, member('Hal Osk', { descriptions: ['President'] })),
      document('b', null, member('Osk', { descriptions: ['Governor'] })),
    ]);
    assert.notEqual(found.personOf('a', 'Hal Osk'), found.personOf('b', 'Osk'));
  });
});

test('a bare surname that several have is the one’s who is named far more often', () => {
  const often = ['a', 'b', 'c', 'd', 'e'].map(id => document(id, null, member('Hugo Varga')));
  const found = gatherPeople([
    ...often,
    document('f', null, member('Irma Varga')),
    document('g', null, member('VARGA')),
  ]);
  assert.equal(found.personOf('g', 'VARGA'), found.personOf('a', 'Hugo Varga'));
});

test('the canonical name is well cased, with its marks and without titles', () => {
  assert.equal(nameOf(people.personOf('d2', 'Ulla Brandt-Oyen')), 'Ulla Brandt-Øyen');
  assert.equal(nameOf(people.personOf('d6', 'GWEN SATO')), 'Gwen Sato');
  assert.equal(gatherPeople([document('a', null, member('MAYOR QUELL'))]).all[0]?.name, 'Quell');
});

test('roles come with their documents and dates, in order of time', () => {
  const prentice = people.all.find(({ name }) => name === 'Odile Prentice-Roe');
  assert.deepEqual(prentice?.roles, [
    { text: 'mayor of Ardle', on: '2024-03-01', document: 'd1' },
    { text: 'Mayor', on: '2025-03-01', document: 'd5' },
  ]);
});

test('a spokesperson speaks for somebody who is only told by a role, where one person has it', () => {
  assert.equal(nameOf(people.spokenFor('d2', 'Rita Poe')), 'Odile Prentice-Roe');
  assert.equal(people.spokenFor('d3', 'Irma Varga'), null);
});

suite('a reader finds', () => {
  /** The query, the best answer (null for none) and how it was found. */
  const queries: readonly (readonly [query: string, name: string | null, how?: string, on?: string])[] = [
    ['Odile Prentice-Roe', 'Odile Prentice-Roe', 'name'],
    ['odile prentice roe', 'Odile Prentice-Roe', 'name'],
    ['ODILE PRENTICE-ROE', 'Odile Prentice-Roe', 'name'],
    ['Mayor Prentice-Roe', 'Odile Prentice-Roe'],
    ['Mrs Prentice-Roe', 'Odile Prentice-Roe'],
    ['Prentice', 'Odile Prentice-Roe', 'surname'],
    ['the mayor', 'Odile Prentice-Roe', 'role'],
    ['Mayor of Ardle', 'Odile Prentice-Roe', 'role'],
    ['ulla brandt oyen', 'Ulla Brandt-Øyen', 'name'],
    ['Brandt-Oyen', 'Ulla Brandt-Øyen', 'surname'],
    ['goalkeeper', 'Ulla Brandt-Øyen', 'role'],
    ['the keeper', 'Ulla Brandt-Øyen', 'role'],
    ['MR. BRANDT', 'Hal J. Brandt', 'surname'],
    ['Theodra Quell', 'Theodora Quell', 'misspelt'],
    ['Petra Halvorsne', 'Petra Halvorsen', 'misspelt'],
    ['Professor Gwen Sato', 'Gwen Sato', 'name'],
    ['trawler captain', 'Conrad Lund', 'role'],
    ['Judge Ilse', 'Constance Ilse', 'surname'],
    ['judge in the warehouse case', 'Constance Ilse', 'role'],
    ['finance minister', 'Hal J. Brandt', 'role', '2025-02-03'],
    ['Finance minister', 'Petra Halvorsen', 'role', '2026-01-05'],
    ['finance minister Halvorsen', 'Petra Halvorsen', 'surname'],
    ['Coast Council', 'Coast Council', 'name'],
    ['the mayor of the Coast', 'Odile Prentice-Roe', 'role'],
    ['health minister', null],
    ['Bill Halvorsen', null],
    ['Sxto', null],
    ['', null],
    ['?!', null],
  ];
  for (const [query, name, how, on] of queries)
    test(`${name ?? 'nobody'} for "${query}"${on === undefined ? '' : ` on ${on}`}`, () => {
      const [best] = people.find(query, on === undefined ? {} : { on });
      assert.equal(best?.person.name ?? null, name);
      if (how !== undefined) assert.equal(best?.how, how);
    });

  test('all whom a bare surname may mean, and scores in order between 0 and 1', () => {
    const found = people.find('Varga');
    assert.deepEqual(new Set(found.map(({ person }) => person.name)), new Set(['Hugo Varga', 'Irma Varga', 'Varga']));
    for (const query of ['Varga', 'finance minister', 'Brandt']) {
      const scores = people.find(query).map(({ score }) => score);
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
      assert.ok(scores.every(score => score > 0 && score <= 1));
    }
  });
});
