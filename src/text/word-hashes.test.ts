import assert from 'node:assert/strict';
import test from 'node:test';
import { normalWords } from './normal.ts';
import { BEGINNING, hashText, visitWords, type HashedWord } from './word-hashes.ts';

const TEXTS = [
  '',
  'Plain words, and THE rest of them.',
  "It's Müller’s café — 1,234.5 marks on 3.4.2025, b2b and a `tick` 𝒜 𝟙𝟚 x",
  'Київ, їжа й Її «м’ята»; naïve co\u00adoperate',
  "ends in an apostrophe'",
  '𝒜',
];

function hashed(text: string, span: readonly [number, number]): HashedWord[] {
  const words: HashedWord[] = [];
  visitWords(text, span, word => words.push({ ...word }));
  return words;
}

test('hashed words are the normal words, wherever a span begins and ends', () => {
  for (const text of TEXTS)
    for (let start = 0; start <= text.length; start += 1)
      for (let end = start; end <= text.length + 1; end += 1) {
        const expected = normalWords(text, [start, end]).map(({ word, ...span }) => ({
          ...span,
          hash: hashText(word),
          beginning: hashText(word.slice(0, BEGINNING)),
          length: word.length,
        }));
        const got = hashed(text, [start, end]);
        assert.deepEqual(
          got.map(({ hash, beginning, length, start: from, end: to }) => ({
            hash,
            beginning,
            length,
            start: from,
            end: to,
          })),
          expected.map(({ hash, beginning, length, start: from, end: to }) => ({
            hash,
            beginning,
            length,
            start: from,
            end: to,
          })),
        );
        for (const { odd, hash } of got) if (odd !== '') assert.equal(hashText(odd), hash);
      }
});

test('words with figures come as they are, plain ones do not', () => {
  assert.deepEqual(
    hashed('About 1,200 of b2b', [0, 18]).map(({ odd }) => odd),
    ['', '1200', '', 'b2b'],
  );
});
