import assert from 'node:assert/strict';
import test from 'node:test';
import { formsOf, isCorrectable, misspellings } from './misspellings.ts';

test('a word with a letter wrong is found among the words of names', () => {
  assert.deepEqual(misspellings(new Map([['thornbury', null]]), 'thornbruy'), ['thornbury']);
  const shared = new Set(formsOf('thornbury'));
  assert.ok(formsOf('thornbruy').some(form => shared.has(form)));
});

test('a "word" of any length that a page or a question has costs no more than it is long', () => {
  const word = 'a'.repeat(20_000);
  assert.ok(formsOf(word).length <= 2);
  assert.deepEqual(misspellings(new Map([[`${word}b`, null]]), word), []);
  assert.equal(isCorrectable(word), false);
});
