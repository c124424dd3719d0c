import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { nameMarked } from './written.fixture.ts';

/** What the text is about, the text with its sources marked, and of each speaker the name, the description and whom it is for. */
type Row = readonly [about: string, text: string, ...speakers: (readonly [string, string | null, string | null])[]];

const unnamed = 'A spokeswoman for the mayor';

const strangers: readonly Row[] = [
  [
    'a spokeswoman, and one who heads a league',
    '<A spokeswoman for the mayor> said “no”.\n“It is late,” said <Petra Sand, who heads the Tolk League>.',
    [unnamed, unnamed, 'mayor'],
    ['Petra Sand', null, null],
  ],
  [
    'a spokeswoman, and one of an age',
    '<A spokeswoman for the mayor> said “no”.\n“It is wet,” said <Petra Sand, 61, from Tolk>.',
    [unnamed, unnamed, 'mayor'],
    ['Petra Sand', null, null],
  ],
  [
    'a spokeswoman, and one of whom nothing is told',
    '<A spokeswoman for the mayor> said “no”.\n“It is wet,” said <Petra Sand>.',
    [unnamed, unnamed, 'mayor'],
    ['Petra Sand', null, null],
  ],
  [
    'the spokeswoman, and one of whom nothing is told',
    '<The mayor’s spokeswoman> said “no”.\n“It is wet,” said <Petra Sand>.',
    ['The mayor’s spokeswoman', 'The mayor’s spokeswoman', 'mayor'],
    ['Petra Sand', null, null],
  ],
  [
    'an officer, and one from a newspaper',
    '<A police officer> said “no”.\n“It is wet,” said <Karl Fenn from the Tolk Gazette>.',
    ['A police officer', 'police officer', null],
    ['Karl Fenn', null, null],
  ],
  [
    'a baker, and one of whom nothing is told',
    '<A baker> said “no”.\n“It is wet,” said <Karl Fenn>.',
    ['A baker', 'baker', null],
    ['Karl Fenn', null, null],
  ],
  [
    'the mayor, and one who leads a choir',
    'The mayor of Ardle is under fire.\n“It is wet,” said <Karl Fenn, who leads the choir>.',
    ['Karl Fenn', null, null],
  ],
  [
    'the mayor, and one of an age',
    'The mayor of Ardle is under fire.\n“It is wet,” said <Karl Fenn, 61>.',
    ['Karl Fenn', null, null],
  ],
  [
    'the mayor, and one from a town',
    'The mayor of Ardle is under fire.\n“It is wet,” said <Karl Fenn from Marrow Bay>.',
    ['Karl Fenn', null, null],
  ],
];

suite('a role that was told of somebody unnamed stays with that one', () => {
  for (const [about, text, ...speakers] of strangers)
    test(about, () => {
      assert.deepEqual(
        nameMarked(text).statements.map(({ speaker }) => [speaker?.name, speaker?.description, speaker?.speaksFor]),
        speakers,
      );
    });
});
