import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutTokens } from './tokens.ts';

const words = (text: string): string[] => cutTokens(text).map(([start, end]) => text.slice(start, end));

test('possessives and contractions are tokens of their own, whatever apostrophe they have', () => {
  assert.deepEqual(
    words("Vane's crew didn’t stop; they'll go."),
    "Vane 's crew did n’t stop ; they 'll go .".split(' '),
  );
});

test('short forms, initials and abbreviations keep their points, the end of a sentence does not', () => {
  assert.deepEqual(words('Dr. A. Poe left the U.N. on Monday.'), [
    'Dr.',
    'A.',
    'Poe',
    'left',
    'the',
    'U.N.',
    'on',
    'Monday',
    '.',
  ]);
});

test('numbers keep their inner marks; hyphens join words', () => {
  assert.deepEqual(words('1,250.5 well-known 7:30'), ['1,250.5', 'well-known', '7:30']);
});

test('tokens stand in order, do not touch white space, and lose no letter', () => {
  for (const text of [
    '“No,” she said — “never…”',
    '@quay_news #bridge http://quay.example/a?b=c',
    "cannot 'tis it's '90s",
    '  a\n\tb  ',
    '𝒳 é ́',
  ]) {
    let at = 0;
    let joined = '';
    for (const [start, end] of cutTokens(text)) {
      assert.ok(start >= at && end > start);
      assert.equal(text.slice(at, start).trim(), '');
      joined += text.slice(start, end);
      at = end;
    }
    assert.equal(joined.replaceAll(/\s/gu, ''), text.replaceAll(/\s/gu, ''));
  }
});

test('only the given span of a text is cut', () => {
  const text = 'One two three';
  assert.deepEqual(cutTokens(text, [4, 7]), [[4, 7]]);
});

test('a long run of marks is cut in time that grows with its length', () => {
  assert.equal(cutTokens('“”'.repeat(20_000)).length, 40_000);
});
