import assert from 'node:assert/strict';
import test from 'node:test';
import type { Span } from '#base/span.ts';
import { binsOf, calibrationError, headOf, isSameContent, isSameSource, judgeStatements } from './calibration.ts';

const TEXT = 'The mayor of Ost, Ada Mole, said on Monday that the old quay was sinking fast into the bay.';

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  assert.notEqual(start, -1, words);
  return [start, start + words.length];
}

const judged = (confidence: number, exact: boolean) => ({ confidence, exact, near: true, kind: 'said' });

test('nine in ten right at 0.9 is no error; all right or none right is', () => {
  const nine = Array.from({ length: 10 }, (_, i) => judged(0.9, i > 0));
  assert.ok(calibrationError(nine, 'exact') < 1e-9);
  assert.ok(Math.abs(calibrationError(nine, 'near') - 0.1) < 1e-9);
  assert.ok(Math.abs(calibrationError([judged(0.9, false)], 'exact') - 0.9) < 1e-9);
  assert.equal(calibrationError([], 'exact'), 0);
});

test('errors of bins do not cancel out, and weigh by how many are in them', () => {
  const mixed = [judged(0.3, true), judged(0.3, true), judged(0.3, true), judged(0.7, false)];
  assert.ok(Math.abs(calibrationError(mixed, 'exact') - (0.75 * 0.7 + 0.25 * 0.7)) < 1e-9);
});

test('a bin has its lower end, and 1 is in the last; none is lost', () => {
  const bins = binsOf([0, 0.1, 0.3, 0.7, 0.999, 1].map(confidence => judged(confidence, true)));
  assert.deepEqual(
    bins.map(({ from, count }) => [from, count]),
    [
      [0, 1],
      [0.1, 1],
      [0.3, 1],
      [0.7, 1],
      [0.9, 2],
    ],
  );
});

test('the head of a source is the last word before a comma, a preposition or a relative clause', () => {
  assert.deepEqual(headOf(TEXT, [at('The mayor of Ost, Ada Mole')]), at('mayor'));
  assert.deepEqual(headOf(TEXT, [at('Ada Mole,')]), at('Mole'));
  assert.equal(headOf(TEXT, []), null);
});

test('a source is the same with or without what hangs on it, and not another’s', () => {
  assert.ok(isSameSource(TEXT, [at('mayor of Ost')], [at('The mayor')]));
  assert.ok(isSameSource(TEXT, [at('Ada Mole')], [at('The mayor of Ost, Ada Mole')]));
  assert.ok(!isSameSource(TEXT, [at('Ost')], [at('Ada Mole')]));
  assert.ok(isSameSource(TEXT, [], []));
  assert.ok(!isSameSource(TEXT, [at('Ada Mole')], []));
});

test('contents are near if each has four fifths of the other’s words', () => {
  const whole = [at('the old quay was sinking fast into the bay')];
  assert.ok(isSameContent(TEXT, [at('the old quay was sinking fast into the')], whole));
  assert.ok(!isSameContent(TEXT, [at('the old quay was')], whole));
  assert.ok(!isSameContent(TEXT, whole, [at('the old quay was')]));
  assert.ok(!isSameContent(TEXT, [], []));
});

test('a statement is judged by its own confidence; what stands inside another’s is not judged', () => {
  const wanted = {
    source: [at('Ada Mole')],
    cue: [at('said')],
    content: [at('the old quay was sinking fast into the bay.')],
  };
  const given = {
    ...wanted,
    content: [at('the old quay was sinking fast into the bay')],
    confidence: 0.8,
    parent: null,
  };
  const inner = { ...given, parent: 0 };
  const cut = { ...given, content: [at('the old quay')], confidence: 0.4 };
  assert.deepEqual(judgeStatements(TEXT, [given, inner, cut], [wanted]), [
    { confidence: 0.8, exact: true, near: true, kind: 'said' },
    { confidence: 0.4, exact: false, near: false, kind: 'said' },
  ]);
});
