import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findStatements } from '#statement/find-statements.ts';
import { readingOf } from './packs/sentences.fixture.ts';
import { nameSpeakers } from './name-speakers.ts';
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

test('whoever sits for a place is not the place', () => {
  const of = (text: string): (string | undefined)[] => {
    const reading = readingOf(text, 'en');
    return nameSpeakers(reading, findStatements(reading)).statements.map(({ speaker }) => speaker?.name);
  };
  const text = (of_: string): string =>
    `Anders Toll, ${of_} Quillmarsh, told the paper about the lift. “She turned to me and said, ‘I would sell it for scrap,’” Mr Toll said.`;
  for (const seat of ['who sits for', 'who stood for', 'the member for'])
    assert.ok(!of(text(seat)).some(name => name?.includes('Quillmarsh')), seat);
  // Somebody who sits for a painter has the painter's name in full.
  assert.ok(of('Anders Toll sat for Bexa Ferrant in May. “Sit still,” Ferrant said.').includes('Bexa Ferrant'));
});
