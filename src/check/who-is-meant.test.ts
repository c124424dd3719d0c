import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ABOUT } from './about.fixture.ts';
import { sayWhy } from './say-why.ts';
import { whoIsMeant } from './who-is-meant.ts';

const say = (
  asked: string | null,
  persons: readonly string[],
  more: { namesakes?: readonly string[]; speaker?: string } = {},
): string => {
  const why = whoIsMeant({ asked, persons, namesakes: more.namesakes ?? [], speaker: more.speaker ?? asked });
  return why === null ? '' : sayWhy([why], ABOUT);
};

test('where a name fits several people it is said which, and that nothing tells', () => {
  assert.equal(
    say('Lien', ['Halvard Lien', 'Ivana Lien']),
    '“Lien” may mean Halvard Lien or Ivana Lien: nothing here tells which.',
  );
  const many = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(letter => `${letter}. Lien`);
  assert.equal(
    say('Lien', many),
    '“Lien” may mean A. Lien, B. Lien, C. Lien, D. Lien, E. Lien or 3 others: nothing here tells which.',
  );
});

test('where the words tell which of several it is, the others are named', () => {
  assert.equal(
    say('Lien', ['Halvard Lien', 'Ivana Lien'], { speaker: 'Ivana Lien' }),
    '“Lien” may also mean Halvard Lien.',
  );
});

test('of somebody unknown it is said who else has the surname', () => {
  assert.equal(
    say('Bo Lien', [], { namesakes: ['Halvard Lien', 'Ivana Lien'] }),
    'The record knows nobody called Bo Lien, only Halvard Lien and Ivana Lien.',
  );
});

test('nothing is said of a name that one person has, of one that nobody has, and where there is none', () => {
  assert.deepEqual([say('Ivana Lien', ['Ivana Lien']), say('Bo Holm', []), say(null, [])], ['', '', '']);
});
