import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { castMember, castOf } from './people.fixture.ts';
import { gatherPeople } from './people.ts';

const ACCOUNTS = [
  'Governor Tembe-Roe (parody)',
  'Anna Tembe-Roe (fan account)',
  'Anna Tembe-Roe [unofficial]',
  'Tembe-Roe Parody',
  'Anna Tembe-Roe (not the real one)',
];

suite('an account under a borrowed name', () => {
  for (const account of ACCOUNTS)
    test(`${account} is not whom the name means`, () => {
      const people = gatherPeople([
        castOf('d1', '2031-01-01', castMember('Anna Tembe-Roe', { descriptions: ['governor'] })),
        castOf('d2', '2031-01-02', castMember(account, { kind: 'organization' })),
      ]);
      for (const query of ['Tembe-Roe', 'Governor Tembe-Roe', 'Anna Tembe-Roe'])
        assert.deepEqual(
          people.find(query).map(({ person }) => person.name),
          ['Anna Tembe-Roe'],
        );
      assert.deepEqual(
        people.find(account).map(({ person }) => person.name),
        [account],
      );
      assert.notEqual(people.personOf('d2', account), null);
    });

  test('alone on record, it is nobody by the name it borrows', () => {
    const people = gatherPeople([castOf('d2', '2031-01-02', castMember(ACCOUNTS[0] ?? '', { kind: 'organization' }))]);
    assert.deepEqual(people.find('Tembe-Roe'), []);
  });
});

test('people of one name are shown with their title and found with or without it', () => {
  const people = gatherPeople([
    castOf('d1', '2031-01-01', castMember('Princess Isaura')),
    castOf('d2', '2031-01-02', castMember('Isaura')),
  ]);
  for (const query of ['Princess Isaura', 'princess isaura', 'Isaura'])
    assert.deepEqual(
      people.find(query).map(({ person }) => person.name),
      ['Princess Isaura'],
    );
});

test('a head of government is found by initials, before a name or alone', () => {
  const people = gatherPeople([
    castOf('d1', '2031-01-01', castMember('Tomas Veldt-Oro', { descriptions: ['prime minister'] })),
    castOf('d2', '2031-01-02', castMember('Veldt-Oro')),
  ]);
  for (const query of ['PM', 'PM Veldt-Oro', 'the prime minister'])
    assert.deepEqual(
      people.find(query).map(({ person }) => person.name),
      ['Tomas Veldt-Oro'],
    );
});
