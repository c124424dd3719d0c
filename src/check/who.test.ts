import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gatherPeople } from '#speaker/people.ts';
import { castMember as member, castOf as document } from '#speaker/people.fixture.ts';
import { WhoFinder } from './who.ts';

const says = (role: string) => ({ descriptions: [role] });
const PEOPLE = gatherPeople([
  document('d1', '2031-01-01', member('Tove Lindqvist', says('president of the Chess Federation'))),
  document('d2', '2031-01-02', member('Arvid Lindqvist', says('dentist'))),
  document('d3', '2031-01-03', member('Brygga Line', { kind: 'organization' })),
  document('d4', '2031-01-04', member('Signe Hallberg', says('chief executive of Brygga Line'))),
  document('d5', '2031-01-05', member('Noor Vester-Holt', says('harbour pilot'))),
  document('d6', '2031-01-06', member('Egil D’Arco', says('chairman of Northern Salt'))),
  document('d7', '2031-01-07', member('Northern Salt', { kind: 'organization' })),
]);
const finder = new WhoFinder(PEOPLE, null);
const names = (phrase: string): string[] =>
  finder
    .phrase(phrase)
    .persons.map(({ name }) => name)
    .toSorted();

suite('two of one surname', () => {
  test('are told apart by the role that goes on behind a comma', () => {
    assert.deepEqual(names('Lindqvist, president of the Chess Federation'), ['Tove Lindqvist']);
    assert.deepEqual(names('Lindqvist, the dentist'), ['Arvid Lindqvist']);
  });

  test('are both meant without one, and by a role that neither holds', () => {
    assert.deepEqual(names('Lindqvist'), ['Arvid Lindqvist', 'Tove Lindqvist']);
    assert.deepEqual(names('Lindqvist, a juggler'), ['Arvid Lindqvist', 'Tove Lindqvist']);
  });
});

suite('who heads a body', () => {
  const leads = (text: string): string | null => finder.leading(text)?.person.name ?? null;

  test('is meant where their office follows the body’s name', () => {
    assert.equal(leads('Brygga Line chief executive says that the ferry is late'), 'Signe Hallberg');
    assert.equal(leads('Brygga Line boss says that the ferry is late'), 'Signe Hallberg');
    assert.equal(leads('Northern Salt chief says that the mine is wet'), 'Egil D’Arco');
  });

  test('is not meant where the body itself speaks, nor where its name is another’s', () => {
    assert.equal(leads('Brygga Line says that the ferry is late'), 'Brygga Line');
    assert.notEqual(leads('Northern Salt chief executive of Brygga Line'), 'Tove Lindqvist');
  });

  test('an officer of some rank is no head of a body', () => {
    assert.deepEqual(names('Northern Salt chief financial officer'), []);
  });
});

test('a surname is found with a hyphen or an apostrophe for the other', () => {
  assert.deepEqual(names('Noor Vester’Holt'), ['Noor Vester-Holt']);
  assert.deepEqual(names("Noor Vester'Holt"), ['Noor Vester-Holt']);
  assert.deepEqual(names('Egil D-Arco'), ['Egil D’Arco']);
  assert.deepEqual(names('Noor Western-Holm'), []);
});
