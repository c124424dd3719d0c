import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const readLines = (lines: string): { source: string; content: string }[] => {
  const reading = readingOf([lines]);
  return findStatements(reading).map(({ source, content }) => ({
    source: source.map(span => reading.text.slice(...span)).join(' '),
    content: content.map(span => reading.text.slice(...span)).join(' '),
  }));
};

test('a quotation with a name behind a dash is that person’s, line by line', () => {
  const found = readLines(
    '“The pier should never have been sold.” ― Ida Pell\n"We swam there as children." — Oskar Lind Rowe, 61',
  );
  assert.deepEqual(
    found.map(({ source }) => source),
    ['Ida Pell', 'Oskar Lind Rowe'],
  );
  assert.deepEqual(
    found.map(({ content }) => content),
    ['“The pier should never have been sold.”', '"We swam there as children."'],
  );
});

test('a dash that goes on the sentence gives nobody the words', () => {
  for (const line of [
    'The sign says “keep off the pier” — Ida Pell put it there',
    '“Keep off the pier” – the sign by the gate – is new.',
    '“Ebb” — Liskard’s only film — and “Flow” — Ida Pell',
  ])
    assert.ok(
      readLines(line).every(({ source }) => source !== 'Ida Pell'),
      line,
    );
});
