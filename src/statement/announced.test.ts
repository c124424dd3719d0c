import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '#document/document.ts';
import { sliceSpans } from '#base/span.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const read = (lines: readonly string[], more: Partial<Reading> = {}): string[] => {
  const reading = readingOf(lines, more);
  return findStatements(reading).map(
    one => `${one.form} ${sliceSpans(reading.text, one.source)}: ${sliceSpans(reading.text, one.content)}`,
  );
};
const WORDS = '“The boat was sound. I signed for it myself.”';

test('a release’s line of name, role and matter gives the quotation under it to whom it names', () => {
  assert.deepEqual(read(['Ada Moss, coxswain, on the gale:', WORDS], { kind: 'release' }), [
    `prose Ada Moss, coxswain: ${WORDS}`,
  ]);
  assert.deepEqual(read(['Statement from Ada Moss:', WORDS]), [`prose Ada Moss: ${WORDS}`]);
  assert.deepEqual(read(['Mayor Ada Moss after the meeting:', WORDS]), [`prose Mayor Ada Moss: ${WORDS}`]);
});

test('paragraphs in marks go on under it, prose does not', () => {
  const more = '“And the next one is, too.”';
  const lines = ['Ada Moss, coxswain, on the gale:', WORDS, more, 'Contact the office for pictures.'];
  assert.equal(read(lines, { kind: 'release' })[0], `prose Ada Moss, coxswain: ${WORDS} ${more}`);
});

test('a heading, a list of things and a sentence announce nobody', () => {
  for (const line of [
    'Key Points:',
    'Winter Timetable, Lower Quay:',
    'The boats in harbour:',
    'What We Know, at last:',
  ])
    assert.deepEqual(read([line, WORDS]), [], line);
});
