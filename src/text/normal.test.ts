import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWord, normalWords } from './normal.ts';

/** What a word is, as a pattern; the scanner has to give the same. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}(?:[\p{L}\p{M}\p{N}\u00ad]|['’ʼ`](?=\p{L}))*/gu;
const byPattern = (text: string) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: foldWord(word),
    start: index,
    end: index + word.length,
  }));

const PIECES = "a B é e\u0301 \u0301 1 2 . , ' ’ ` ʼ - \u00ad ß 𐐀 \ud800 \udc00 日 _ \n ٣ “ |".split(' ').concat(' ');

test('words of any text are those of the pattern', () => {
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % below;
  };
  for (let i = 0; i < 5000; i += 1) {
    const text = Array.from({ length: 1 + next(12) }, () => PIECES[next(PIECES.length)]).join('');
    assert.deepEqual(normalWords(text), byPattern(text), JSON.stringify(text));
  }
});

test('words of a span stand where they stand in the whole text', () => {
  const text = 'The Mayor’s 1,200 résumés, he said.';
  const words = normalWords(text, [4, 26]);
  assert.deepEqual(
    words.map(({ word }) => word),
    ['mayors', '1200', 'resumes'],
  );
  assert.deepEqual(
    words.map(({ start, end }) => text.slice(start, end)),
    ['Mayor’s', '1,200', 'résumés'],
  );
});

test('Cyrillic words fold apostrophes and stress marks, composed or not, and keep й and ї', () => {
  const fold = (text: string): string[] => normalWords(text).map(({ word }) => word);
  const line = 'Зеле́нський об’єднав йод і їжака';
  assert.deepEqual(fold(line), ['зеленський', 'обєднав', 'йод', 'і', 'їжака']);
  assert.deepEqual(fold(line.normalize('NFD')), fold(line));
  assert.deepEqual(fold("об'єднав обʼєднав"), ['обєднав', 'обєднав']);
  assert.notDeepEqual(fold('твій'), fold('твіи'));
});
