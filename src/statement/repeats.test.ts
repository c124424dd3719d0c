import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOf } from './reading.fixture.ts';
import { withoutRepeats } from './repeats.ts';

/** The paragraphs that are still read. */
const kept = (lines: readonly string[]): string[] => {
  const { text, blocks } = withoutRepeats(readingOf(lines));
  return blocks.filter(({ role }) => role === 'body').map(({ span }) => text.slice(...span));
};

const SAID = '“We sail at nine, whatever the wind, and we come home at six,” Ada Moss said.';

test('a pull quote goes, with the name under it, wherever it stands', () => {
  assert.deepEqual(kept([SAID, '“We sail at nine, whatever the wind”', 'The quay was full.']), [
    SAID,
    'The quay was full.',
  ]);
  assert.deepEqual(kept(['“We sail at nine, whatever the wind” — Ada Moss', SAID]), [SAID]);
  assert.deepEqual(kept(['“we come home at six”', 'Ada Moss, coxswain', SAID]), [SAID]);
  assert.deepEqual(kept([SAID, '[quoted] We sail at nine, whatever the wind']), [SAID]);
});

test('parts that an ellipsis joins must stand in order', () => {
  assert.deepEqual(kept([SAID, '“We sail at nine … we come home at six”']), [SAID]);
  assert.equal(kept([SAID, '“We come home at six … we sail at nine”']).length, 2);
});

test('of two paragraphs that are alike the first stays', () => {
  assert.equal(kept(['“We sail at nine, Ruth.”', 'The quay was full.', '“We sail at nine, Ruth.”']).length, 2);
});

test('a quotation that says more, says who spoke, or is a few words long is left alone', () => {
  for (const line of [
    '“We sail at nine, whatever the wind, or never”',
    '“We sail at nine, whatever the wind,” she said again.',
    '“At six”',
  ])
    assert.equal(kept([SAID, line]).length, 2, line);
});

test('text and spans stay as they are', () => {
  const reading = readingOf([SAID, '“We sail at nine, whatever the wind”']);
  const { text, blocks } = withoutRepeats(reading);
  assert.equal(text, reading.text);
  assert.deepEqual(
    blocks.map(({ span }) => span),
    reading.blocks.map(({ span }) => span),
  );
});
