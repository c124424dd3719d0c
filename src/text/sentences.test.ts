import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuotations } from './quotations.ts';
import { readSentences } from './sentences.ts';

function cut(text: string): string[] {
  const quotations = findQuotations(text, [[0, text.length]])[0] ?? [];
  return readSentences(text, [0, text.length], quotations).map(({ span }) => text.slice(span[0], span[1]));
}

const TABLE: readonly (readonly string[])[] = [
  ['It rained.', 'We went home.'],
  ['Mr. Dale of the U.S. Navy met Dr. A. J. Holm on Nov. 2.', 'They left.'],
  ['He lives in the U.S.', 'She does not.'],
  ['It cost 3.5 million.', 'Why?', 'Nobody knows!', 'It rained.'],
  ['“It rained. We went home,” she said.', 'He nodded.'],
  ['“Did it rain?” she asked.', '“No.”', 'He nodded.'],
  ['“Go!” Ada Holm shouted from the pier.', 'He went.'],
  ['She said: “Go home.”', 'He went.'],
  ['He stayed (it rained.)', 'She left.'],
];
for (const sentences of TABLE)
  test(`cuts: ${sentences.join(' | ')}`, () => assert.deepEqual(cut(sentences.join(' ')), sentences));

test('the sentences hold every letter of the text, once', () => {
  const text = 'It rained. “Go! Home…” she said, and left. U.S. forces came.';
  assert.equal(cut(text).join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
});

test('a sentence without end is cut off', () => {
  assert.ok(cut('word '.repeat(2_000)).length > 1);
});
