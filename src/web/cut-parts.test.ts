import assert from 'node:assert/strict';
import test from 'node:test';
import type { Block } from './shown.ts';
import { cutParts, partAt } from './cut-parts.ts';

/** Paragraphs, a blank line between each two. */
function blocksOf(text: string): Block[] {
  let at = 0;
  return text.split('\n\n').map(paragraph => {
    const span = [at, at + paragraph.length] as const;
    at += paragraph.length + 2;
    return { span, role: 'body' };
  });
}

test('parts end at paragraphs, and together are the text', () => {
  const text = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} of the minutes.`).join('\n\n');
  const parts = cutParts(text, blocksOf(text), 200);
  assert.ok(parts.length > 4);
  for (const { span } of parts) assert.ok(span[1] - span[0] <= 200);
  const all = parts.flatMap(({ blocks }) => blocks);
  assert.deepEqual(all, blocksOf(text));
});

test('a paragraph longer than a part is cut between words, and one without spaces where it must, never within a character', () => {
  for (const text of ['word '.repeat(100), '😀'.repeat(100)]) {
    const parts = cutParts(text, [{ span: [0, text.length], role: 'body' }], 51);
    const pieces = parts.flatMap(({ blocks }) => blocks.map(({ span }) => text.slice(...span)));
    assert.equal(pieces.join(''), text);
    assert.ok(pieces.length > 3);
    for (const piece of pieces) assert.ok(piece.isWellFormed() && piece.length <= 51);
  }
});

test('what stands in no block is there all the same, as furniture', () => {
  const text = 'Menu\n\nThe harbour stays open.\n\nImprint';
  const [part] = cutParts(text, [{ span: [6, 29], role: 'body' }]);
  assert.deepEqual(
    part?.blocks.map(({ span, role }) => [text.slice(...span).trim(), role]),
    [
      ['Menu', 'furniture'],
      ['The harbour stays open.', 'body'],
      ['Imprint', 'furniture'],
    ],
  );
});

test('a position is looked for in the part that has it', () => {
  const text = 'a '.repeat(500);
  const parts = cutParts(text, [{ span: [0, text.length], role: 'body' }], 100);
  for (const at of [0, 99, 500, 999]) {
    const { span } = parts[partAt(parts, at)] ?? { span: [0, 0] };
    assert.ok(span[0] <= at && at < span[1]);
  }
  assert.equal(partAt(parts, 5000), parts.length - 1);
  assert.equal(cutParts('', []).length, 1);
});
