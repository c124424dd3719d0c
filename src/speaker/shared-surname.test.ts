import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatements } from '#statement/find-statements.ts';
import { readingOf } from './packs/sentences.fixture.ts';
import { nameSpeakers } from './name-speakers.ts';

const speakersOf = (text: string): (string | undefined)[] => {
  const reading = readingOf(text, 'en');
  return nameSpeakers(reading, findStatements(reading)).statements.map(({ speaker }) => speaker?.name);
};

test('a surname that two people share by “and” is given to neither of them alone', () => {
  for (const text of [
    'The sisters Olena and Iryna Haiduk came together. “I am here for the last time,” said Haiduk.',
    'John and Peter Marsh run the mill. “We will sell it,” said Marsh.',
  ]) {
    const [speaker] = speakersOf(text);
    assert.ok(speaker !== 'Iryna Haiduk' && speaker !== 'Peter Marsh', speaker);
  }
});

test('a surname is its only bearer’s, whoever is named before', () => {
  assert.deepEqual(
    speakersOf('Ada Holm and Peter Marsh run the mill. “We will sell it,” said Marsh. “Never,” said Holm.'),
    ['Peter Marsh', 'Ada Holm'],
  );
  assert.deepEqual(speakersOf('John and Peter Marsh run the mill. “We will sell it,” said Peter Marsh.'), [
    'Peter Marsh',
  ]);
});

for (const [text, speakers] of [
  [
    'The mill is run by Bruno and Leta Ferrant. “It burns well,” said Mr Ferrant. “It smokes,” said Mrs Ferrant.',
    ['Bruno Ferrant', 'Leta Ferrant'],
  ],
  [
    'The mill is run by Thurl and Bexa Ferrant. “It burns well,” said Mr Ferrant. “It smokes,” said Ms Ferrant.',
    ['Thurl Ferrant', 'Bexa Ferrant'],
  ],
  // One of two given names in "a" tells; of none, or of both, nobody knows which is which.
  [
    'The mill is run by Thurl and Bexon Ferrant. “It burns well,” said Mr Ferrant. “It smokes,” said Ms Ferrant.',
    ['Mr Ferrant', 'Ms Ferrant'],
  ],
  ['The mill is run by Thurl and Bexon Ferrant. “It burns well,” said Mr Ferrant.', ['Mr Ferrant']],
  [
    'The miller Bexon Ferrant came late. She was out of breath. “It burns well,” said Mr Ferrant. “It smokes,” said Ms Ferrant.',
    ['Mr Ferrant', 'Bexon Ferrant'],
  ],
  ['The miller Bexon Ferrant came late. “It burns well,” said Mr Ferrant.', ['Bexon Ferrant']],
  ['The miller Anna Ferrant came late. “It burns well,” said Mr Ferrant.', ['Mr Ferrant']],
  ['Acme and Anna Ferrant run the mill. “It burns well,” said Mrs Ferrant.', ['Anna Ferrant']],
] as const)
  test(`titles tell apart who bears one surname: ${text}`, () => assert.deepEqual(speakersOf(text), speakers));

test('of two of one surname a bare one is whose the text came to last, and nobody’s where that may be either', () => {
  const before = '“The crane is old,” Inspector Dora Marsh said. ';
  const after = ' “I meant no harm,” Marsh told the court.';
  for (const [middle, speaker] of [
    ['A man was held at the quay. He was named on Monday as Peter Marsh, of Mill Lane.', 'Peter Marsh'],
    ['A man was held at the quay. The court identified him as Peter Marsh.', 'Peter Marsh'],
    ['Peter Marsh, of Mill Lane, was held at the quay.', 'Peter Marsh'],
    ['The quay was swept at noon.', 'Dora Marsh'],
  ] as const)
    assert.equal(speakersOf(before + middle + after).at(-1), speaker, middle);
  for (const middle of [
    'At the quay they held a clerk called Peter Marsh, of Mill Lane.',
    'The warrant was for Peter Marsh, of Mill Lane.',
  ])
    assert.notEqual(speakersOf(before + middle + after).at(-1), 'Dora Marsh', middle);
});
