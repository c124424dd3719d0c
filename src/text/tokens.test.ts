import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCapital, tokenize } from './tokens.ts';

const texts = (text: string): string[] => tokenize(text).map(token => token.text);

test('words keep inner apostrophes and hyphens, titles and initials their point', () => {
  assert.deepEqual(texts("Mr. Brekke-Øyen’s U.S. trip wasn't long."), [
    'Mr.',
    'Brekke-Øyen’s',
    'U.S.',
    'trip',
    "wasn't",
    'long',
    '.',
  ]);
});

test('numbers keep their points, commas, colons and signs', () => {
  assert.deepEqual(texts('It cost $3.5m, 1,900 at 21:46 and 7%.'), [
    'It',
    'cost',
    '$3.5m',
    ',',
    '1,900',
    'at',
    '21:46',
    'and',
    '7%',
    '.',
  ]);
});

test('the slice of a token is its text, whatever span is asked for', () => {
  const text = 'One — “two” ... 3 #four @five 🚨 six';
  for (const span of [
    [0, text.length],
    [4, 20],
  ] as const) {
    for (const token of tokenize(text, span)) {
      assert.equal(text.slice(token.start, token.end), token.text);
      assert.ok(token.start >= span[0] && token.end <= span[1]);
    }
  }
});

test('lower case has straight apostrophes', () => {
  assert.equal(tokenize('DON’T')[0]?.lower, "don't");
});

test('a capital is a letter that has a small form', () => {
  assert.deepEqual(['Øyen', 'oyen', '9', '“', ''].map(isCapital), [true, false, false, false, false]);
});
