import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceSpans } from '#base/span.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const read = (lines: readonly string[]): string[] => {
  const reading = readingOf(lines);
  return findStatements(reading).map(
    one => `${one.standing} ${sliceSpans(reading.text, one.source)}: ${sliceSpans(reading.text, one.content)}`,
  );
};

test('a note that gives both wordings takes one back and stands for the other', () => {
  assert.deepEqual(
    read(['Correction: An earlier version misquoted Ada Holm. She said “the lamp stays”, not “the lamp pays”.']),
    ['retracted Ada Holm: “the lamp pays”', 'asserted She: “the lamp stays”'],
  );
});

test('a quote that was given to the wrong person is taken back from one and given to the other', () => {
  assert.deepEqual(
    read(['Clarification: This story originally attributed “the lamp pays” to Ada Holm. It was said by Ben Ito.']),
    ['retracted Ada Holm: “the lamp pays”', 'asserted Ben Ito: “the lamp pays”'],
  );
});

test('a heading makes the paragraph under it a note', () => {
  assert.deepEqual(
    read(['The band played.', 'Correction', 'We wrongly quoted Ada Holm as saying “the lamp pays for us all”.']),
    ['retracted Ada Holm: “the lamp pays for us all”'],
  );
});

test('a note on something else than words takes nothing back', () => {
  assert.deepEqual(read(['This article was updated on Friday after Ada Holm said: “The lamp stays.”']), [
    'asserted Ada Holm: “The lamp stays.”',
  ]);
  assert.deepEqual(read(['“The lamp stays,” Ada Holm said of the correction to the bill.']), [
    'asserted Ada Holm: “The lamp stays,”',
  ]);
});

test('a headline can say that the paragraph under it is a note, and the note that a report misquoted somebody', () => {
  assert.deepEqual(
    read([
      '[headline] Correction: harbour lamp',
      'A report on Friday misquoted the keeper of the north lamp, Ada Holm. She said “the lamp stays”, not “the lamp pays”.',
    ]),
    ['retracted Ada Holm: “the lamp pays”', 'asserted She: “the lamp stays”'],
  );
});

test('words that a note gives as somebody’s, without naming them anew, are theirs', () => {
  assert.deepEqual(
    read([
      'We misquoted Ada Holm on Friday. Her words, as the tape shows, were: “The lamp stays until May.” She did not say “until further notice”.',
    ]),
    ['asserted Ada Holm: “The lamp stays until May.”', 'retracted Ada Holm: “until further notice”'],
  );
  assert.deepEqual(
    read(['Ada Holm sang. Her words, as the tape shows, were hard to follow: “The lamp stays until May.”']),
    [],
  );
});
