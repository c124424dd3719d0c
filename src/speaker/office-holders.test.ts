import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isSameOffice, isSoleOffice, readOffice } from './office.ts';
import { gatherPeople } from './people.ts';
import { castMember, castOf, correctionsOf } from './people.fixture.ts';

suite('one office', () => {
  const same: readonly (readonly [string, string])[] = [
    ['the NATO secretary-general', 'Secretary General of NATO'],
    ['the UN chief', 'Secretary-General of the United Nations'],
    ['the Quenby mayor', 'Mayor of Quenby'],
    ['the British prime minister', 'Prime Minister of the United Kingdom'],
    ['UK PM', 'the British prime minister'],
    ['Ukraine’s foreign minister', 'Minister of Foreign Affairs of Ukraine'],
    ['the Bank of England governor', 'Governor of the Bank of England'],
    ['the outgoing mayor of Quenby', 'mayor of Quenby'],
    ['the US vice president', 'Vice President of the United States'],
    ['the German president', 'President of the Federal Republic of Germany'],
  ];
  for (const [a, b] of same)
    test(`is "${a}" and "${b}"`, () => {
      const [x, y] = [readOffice(a), readOffice(b)];
      assert.ok(
        x !== null && y !== null && isSameOffice(x, y) && isSameOffice(y, x) && isSoleOffice(x) && isSoleOffice(y),
      );
    });
  const other: readonly (readonly [string, string])[] = [
    ['NATO secretary general', 'NATO deputy secretary general'],
    ['the foreign minister of Norway', 'the prime minister of Norway'],
    ['the mayor of Quenby', 'the mayor of Skerry'],
    ['the mayor', 'the mayor of Skerry'],
    ['the Iranian leader', 'the President of Iran'],
  ];
  for (const [a, b] of other)
    test(`is not "${a}" and "${b}"`, () => {
      const [x, y] = [readOffice(a), readOffice(b)];
      assert.ok(x !== null && y !== null && !isSameOffice(x, y));
    });
  test('is not told by a description that any number of people may have', () => {
    for (const text of [
      'the mayor',
      'a mayor of Quenby',
      'a source',
      'the senator for Kell',
      'a NATO official',
      'the Norwegian minister',
      'the Republican leader',
      'the England captain',
      'the deputy mayor of Skerry',
      'the US ambassador',
      'a council leader',
    ]) {
      const office = readOffice(text);
      assert.ok(office === null || !isSoleOffice(office), text);
    }
  });
});

const named = (document: string, on: string, name: string, role: string) =>
  castOf(document, on, castMember(name, { descriptions: [role] }));
const casts = [
  named('a', '2023-01-10', 'Hedda Brun', 'mayor of Skerry'),
  named('b', '2023-11-20', 'Hedda Brun', 'Skerry mayor'),
  named('c', '2024-06-01', 'Tomas Rell', 'Mayor of Skerry'),
  named('d', '2025-03-01', 'Tomas Rell', 'former mayor of Skerry'),
  named('e', '2023-05-01', 'Ivo Strand', 'deputy mayor of Skerry'),
];

suite('by its own dated mentions the record tells who held an office', () => {
  const people = gatherPeople(casts);
  const holder = (on: string | null) => people.holderOf('the mayor of Skerry', on)?.name ?? null;
  test('between two mentions of one holder', () => {
    for (const on of ['2023-06-15', '2023-06']) assert.equal(holder(on), 'Hedda Brun');
  });
  test('shortly before and after, where nobody else is near', () => {
    assert.equal(holder('2022-12-01'), 'Hedda Brun');
    assert.equal(holder('2024-06-20'), 'Tomas Rell');
  });
  test('and does not where holders change, long before, long after, or without a date', () => {
    for (const on of ['2024-03-01', '2022-06-01', '2026-01-01', '2023', '2024', null])
      assert.equal(holder(on), null, String(on));
  });
  test('nor after somebody is called a former holder', () => assert.equal(holder('2025-03-15'), null));
  test('nor for an office that nobody is named with', () =>
    assert.equal(people.holderOf('the mayor of Quenby', '2023-06-15'), null));
  test('whatever the order of the documents', () => {
    const turned = gatherPeople(casts.toReversed());
    for (let month = 1; month <= 12; month += 1)
      for (const year of [2022, 2023, 2024, 2025]) {
        const on = `${year}-${String(month).padStart(2, '0')}-05`;
        assert.equal(turned.holderOf('Skerry mayor', on)?.person, people.holderOf('Skerry mayor', on)?.person, on);
      }
  });
  test('and a question about the office at a date means that one', () => {
    assert.equal(people.find('mayor of Skerry', { on: '2023-06-15' })[0]?.person.name, 'Hedda Brun');
    assert.equal(people.find('the Skerry mayor', { on: '2024-06-20' })[0]?.person.name, 'Tomas Rell');
  });
});

suite('by imported lists', () => {
  const term = (name: string, from: string | null, to: string | null) => ({
    name,
    kind: 'person' as const,
    aliases: [],
    roles: [{ text: 'Secretary General of NATO', from, to }],
    wikidata: null,
  });
  const listed = correctionsOf({
    act: 'import',
    source: 'offices.csv',
    people: [
      term('Gro Aasen', '2010-08-01', '2016-09-30'),
      term('Bela Torok', '2016-10-01', '2021-12-31'),
      term('Finn Oort', '2022-01-01', null),
    ],
  });
  const people = gatherPeople([...casts, named('f', '2018-02-01', 'Gro Aasen', 'NATO secretary general')], listed);
  for (const [on, name] of [
    ['2012-03-04', 'Gro Aasen'],
    ['2016-09-30', 'Gro Aasen'],
    ['2016-10', 'Bela Torok'],
    ['2018-02-01', 'Bela Torok'],
    ['2023-05-01', 'Finn Oort'],
    ['2005-01-01', null],
    ['2016', null],
  ] as const)
    test(`the office is ${name ?? 'nobody'}’s on ${on}`, () => {
      assert.equal(people.holderOf('the NATO secretary general', on)?.name ?? null, name);
      if (name !== null) assert.equal(people.find('NATO chief', { on })[0]?.person.name, name);
    });
  test('nobody is meant who is listed with it for other times alone', () => {
    assert.deepEqual(people.find('NATO secretary general', { on: '2005-01-01' }), []);
  });
  test('an open end is closed by the next one’s beginning', () => {
    const open = correctionsOf({
      act: 'import',
      source: 'x',
      people: [term('Gro Aasen', '2010', null), term('Bela Torok', '2016-10-01', null)],
    });
    const found = gatherPeople([], open);
    assert.equal(found.holderOf('NATO secretary general', '2018-01-01')?.name, 'Bela Torok');
    assert.equal(found.holderOf('NATO secretary general', '2012-01-01')?.name, 'Gro Aasen');
  });
  test('on a day that two are listed for nobody is told', () => {
    const both = correctionsOf({
      act: 'import',
      source: 'x',
      people: [term('Gro Aasen', '2010', '2016-10-01'), term('Bela Torok', '2016-10-01', '2020')],
    });
    assert.equal(gatherPeople([], both).holderOf('NATO secretary general', '2016-10-01'), null);
  });
});
