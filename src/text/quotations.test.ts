import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuotations } from './quotations.ts';

/** The quotations of one block with their marks; a tilde marks one that nothing closes, `>` one that runs on. */
function found(...blocks: readonly string[]): string[] {
  const text = blocks.join('\n');
  let at = 0;
  const spans = blocks.map(block => {
    const span: readonly [number, number] = [at, at + block.length];
    at = span[1] + 1;
    return span;
  });
  return findQuotations(text, spans)
    .flat()
    .map(one => `${text.slice(one.span[0], one.span[1])}${one.runsOn ? '>' : one.closed ? '' : '~'}`);
}

const TABLE: readonly (readonly [string, readonly string[]])[] = [
  ['He said “yes” and "no".', ['“yes”', '"no"']],
  ['He said “yes" and "no”.', ['“yes"', '"no”']],
  ["She said ''yes'' and ``no''.", ["''yes''", "``no''"]],
  ['„Ja“, «oui», ”ja”, »ja«', ['„Ja“', '«oui»', '”ja”', '»ja«']],
  ['‘It’s the workers’ turn,’ he said.', ['‘It’s the workers’ turn,’']],
  ["'We don't know,' the ministers' aide said.", ["'We don't know,'"]],
  ["The band's '90s hit, rock 'n' roll, get 'em.", []],
  ['He is 6\'2" tall and said "no".', ['"no"']],
  ['"He told me "no" twice," she said.', ['"He told me "no" twice,"']],
  ['He said “we will win. Then he left.', ['“we will win.~']],
  ['He said “we will. She said “no.”', ['“we will.~', '“no.”']],
];
for (const [text, expected] of TABLE)
  test(`pairs the marks of: ${text}`, () => assert.deepEqual(found(text), expected));

test('a quotation inside another is not a quotation of its own', () => {
  const text = '“She told me ‘never’ and left,” he said.';
  const [one] = findQuotations(text, [[0, text.length]])[0] ?? [];
  assert.equal(text.slice(one?.span[0], one?.span[1]), '“She told me ‘never’ and left,”');
  assert.deepEqual(
    one?.within.map(inner => text.slice(inner.inner[0], inner.inner[1])),
    ['never'],
  );
});

test('a quotation runs on where the next paragraph opens with a mark', () => {
  assert.deepEqual(found('“It was late.', '“And dark,” she said.'), ['“It was late.>', '“And dark,”']);
  assert.deepEqual(found('“It was late. We went.', 'The band played.'), ['“It was late.~']);
});

test('words and marks lie inside their block, in order, without overlap', () => {
  const text = '“a ‘b’ c” "d" ‘e’ “f';
  let end = 0;
  for (const one of findQuotations(text, [[0, text.length]]).flat()) {
    assert.ok(
      one.span[0] >= end && one.inner[0] > one.span[0] && one.inner[1] <= one.span[1] && one.span[1] <= text.length,
    );
    end = one.span[1];
  }
  assert.ok(end > 0);
});
