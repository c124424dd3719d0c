import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nameMarked } from './written.fixture.ts';

/** What the text is about, the text with its sources marked, and of each speaker the name, the description and whom it is for. */
type Row = readonly [about: string, text: string, ...speakers: (readonly [string, string | null, string | null])[]];

const owners: readonly Row[] = [
  [
    'a spokeswoman for the mayor',
    '<A spokeswoman for the mayor, Lena Voss,> said “no”.',
    ['Lena Voss', 'spokeswoman for the mayor', 'mayor'],
  ],
  [
    'a spokeswoman for the mayor of the town',
    '<A spokeswoman for the mayor of the town, Lena Voss,> said “no”.',
    ['Lena Voss', 'spokeswoman for the mayor of the town', 'mayor of the town'],
  ],
  ['a critic, which is no role', '<A critic of the president, Hal Stone,> said “no”.', ['Hal Stone', null, null]],
  ['a wife', '<The wife of the chancellor, Gerda Blum,> said “no”.', ['Gerda Blum', 'wife of the chancellor', null]],
  [
    'a lawyer',
    '<The lawyer of the prime minister, Ulla Dorn,> said “no”.',
    ['Ulla Dorn', 'lawyer of the prime minister', null],
  ],
  [
    'an aide to somebody',
    '<A former aide to the governor, Wendy Kerr,> said “no”.',
    ['Wendy Kerr', 'former aide to the governor', null],
  ],
  [
    'a lawyer who represents somebody',
    '<The lawyer representing the governor, Wendy Kerr,> said “no”.',
    ['Wendy Kerr', 'lawyer representing the governor', null],
  ],
  [
    'a supporter, which is no role',
    '<A supporter of the governor, Wendy Kerr,> said “no”.',
    ['Wendy Kerr', null, null],
  ],
  [
    'a clerk who wrote to a mayor',
    'It was a letter of a clerk to the mayor, Lena Voss, on Friday. “No,” <Voss> said.',
    ['Lena Voss', null, null],
  ],
  [
    'the president of a council',
    '<The president of the council, Ann Dale,> said “no”.',
    ['Ann Dale', 'president of the council', null],
  ],
  ['the mayor of a town', '<The mayor of Tolk, Lena Voss,> said “no”.', ['Lena Voss', 'mayor of Tolk', null]],
  [
    'a mayor to whom somebody wrote',
    'She wrote a letter to the mayor, Lena Voss, on Friday. “No,” <Voss> said.',
    ['Lena Voss', 'mayor', null],
  ],
];

suite('the office of an owner is not the office of the one named behind it', () => {
  for (const [about, text, ...speakers] of owners)
    test(about, () => {
      assert.deepEqual(
        nameMarked(text).statements.map(({ speaker }) => [speaker?.name, speaker?.description, speaker?.speaksFor]),
        speakers,
      );
    });
});
