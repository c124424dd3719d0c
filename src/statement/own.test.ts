import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '#document/document.ts';
import { sliceSpans } from '#base/span.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const LETTER = { from: { name: 'Press Office', address: null }, to: [], subject: null, sent: null };

const own = (lines: readonly string[], more: Partial<Reading> = { kind: 'reply', letter: LETTER }): string[] => {
  const reading = readingOf(lines, more);
  return findStatements(reading).map(one => sliceSpans(reading.text, one.content));
};

test('what stands below a letter’s closing words is its signature, whatever its lines say', () => {
  const lines = [
    'Dear Ms Vass,',
    'The pier stays open.',
    'Kind regards,',
    'Pia Lund',
    'Head of Press, Port of Skerry',
    'T +45 12 34 56 78',
  ];
  assert.deepEqual(own(lines), ['The pier stays open.']);
  assert.deepEqual(own(['The pier stays open.', 'Best,\nPia Lund\nHead of Press\npia@skerry.example']), [
    'The pier stays open.',
  ]);
});

test('names above an address are a signature without closing words', () => {
  assert.deepEqual(own(['The pier stays open.', 'Pia Lund', 'www.skerry.example']), ['The pier stays open.']);
});

test('a sentence after the closing words, or a short one at the end, is still the author’s', () => {
  assert.deepEqual(own(['The pier stays open.', 'Best,', 'Pia', 'The lamp stays lit as well, by the way.']), [
    'The pier stays open.',
    'The lamp stays lit as well, by the way.',
  ]);
  assert.deepEqual(own(['The pier stays open.', 'We are sure.']), ['The pier stays open.', 'We are sure.']);
});

test('a printed statement belongs to what it is said to be read from', () => {
  const reading = readingOf(['The board wrote on Friday. Its letter reads, in part: “The pier was never for sale.”']);
  const [one] = findStatements(reading).filter(each => each.quoted.length > 0);
  assert.equal(sliceSpans(reading.text, one?.source ?? []), 'Its letter');
  assert.equal(sliceSpans(reading.text, one?.quoted ?? []), 'The pier was never for sale.');
});
