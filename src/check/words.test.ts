import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameAsPair, sameWord, tokensOf } from './words.ts';

const words = (text: string) =>
  tokensOf(text)
    .map(token => token.word)
    .join(' ');

const SAME: readonly (readonly [string, string])[] = [
  ['I won’t go', 'I will not go'],
  ["They don't know", 'they dont know'],
  ['eight seconds', '8 seconds'],
  ['ten per cent', '10 %'],
  ['twenty-one boats', '21 boats'],
  ['1.9 million crowns', '1,900,000 crowns'],
  ['a grey programme of colours', 'a gray program of colors'],
  ['we organise', 'We organize'],
  ['the har\u00adbour', 'the harbour'],
  ['You cannot', "you can't"],
];

test('two spellings of the same words become the same tokens', () => {
  for (const [a, b] of SAME) assert.equal(words(a), words(b), a);
});

test('every token points at the letters it was made from', () => {
  const text = 'She’s paid 3.5 million, [and] “that’s all” – isn’t it?';
  for (const token of tokensOf(text)) assert.notEqual(text.slice(token.start, token.end).trim(), '');
  assert.equal(text.slice(tokensOf(text)[0]?.start, tokensOf(text)[0]?.end), 'She’s');
});

test('an apostrophe s after a pronoun can be is or has, after a noun it is a genitive', () => {
  const [, s] = tokensOf('he’s gone');
  assert.ok(
    s !== undefined && sameWord(s, { word: 'has', start: 0, end: 0 }) && sameWord(s, { word: 'is', start: 0, end: 0 }),
  );
  assert.equal(words('the doctor’s bag'), 'the doctors bag');
});

test('a contraction typed without its mark stands for its two words', () => {
  const [ill] = tokensOf('ill');
  const [i, will] = tokensOf('I’ll');
  assert.ok(ill !== undefined && i !== undefined && will !== undefined && sameAsPair(ill, i, will));
});

test('words in brackets, fillers and stage directions are marked as free to leave out', () => {
  const free = tokensOf('we, uh, saw [the] dam (applause) burst').filter(token => token.optional === true);
  assert.deepEqual(
    free.map(token => token.word),
    ['uh', 'the', 'applause'],
  );
});

test('an ellipsis is remembered on the word after it', () => {
  assert.deepEqual(
    tokensOf('we went ... home')
      .filter(t => t.afterEllipsis === true)
      .map(t => t.word),
    ['home'],
  );
});

test('the address of a Markdown link is no word, and its text is no insertion', () => {
  const tokens = tokensOf('It stays until [the last bolt](https://harbour.example/bolt) is paid for.');
  assert.deepEqual(
    tokens.map(({ word }) => word),
    ['it', 'stays', 'until', 'the', 'last', 'bolt', 'is', 'paid', 'for'],
  );
  assert.ok(tokens.every(({ optional }) => optional === undefined));
});
