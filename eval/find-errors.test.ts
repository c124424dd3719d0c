import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import type { Span } from '#base/span.ts';
import { readSheet } from './draw-errors.ts';
import { draw, findErrors } from './find-errors.ts';
import type { Attribution } from './polnear.ts';

const TEXT = 'Ida Pell said the pier was shut and the crane was sold. Bo Lind feared the worst of the winter.';

function attribute(cue: string, content: string): Attribution {
  const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
  return { source: [], cue: [at(cue)], content: [at(content)] };
}

const shut = attribute('said', 'the pier was shut');
const long = attribute('said', 'the pier was shut and the crane was sold');
const worst = attribute('feared', 'the worst of the winter');

test('what is right is no error, marks at its edges aside', () => {
  const marked = attribute('feared', 'the worst of the winter.');
  assert.deepEqual(findErrors(TEXT, [shut, marked], [worst, shut]), []);
});

test('a wanted content and the found one that overlaps it are one error, what stands alone is missed or false', () => {
  assert.deepEqual(findErrors(TEXT, [long], [shut, worst]), [
    { error: 'differs', kind: 'said', wanted: shut, given: long },
    { error: 'missed', kind: 'other', wanted: worst, given: null },
  ]);
  assert.deepEqual(findErrors(TEXT, [worst], []), [{ error: 'false', kind: 'other', wanted: null, given: worst }]);
});

test('a found content answers for one wanted content alone', () => {
  const sold = attribute('said', 'the crane was sold');
  const errors = findErrors(TEXT, [long], [shut, sold]);
  assert.deepEqual(
    errors.map(({ error }) => error),
    ['differs', 'missed'],
  );
});

test('a draw is the same from the same seed, another from another, without repeats, in order', () => {
  const items = Array.from({ length: 500 }, (_, i) => i);
  const drawn = draw(items, 100, 7);
  assert.deepEqual(drawn, draw(items, 100, 7));
  assert.notDeepEqual(drawn, draw(items, 100, 8));
  assert.equal(new Set(drawn).size, 100);
  assert.deepEqual(
    drawn,
    drawn.toSorted((a, b) => a - b),
  );
  assert.ok(drawn.some(item => item < 100) && drawn.some(item => item >= 400));
  assert.equal(draw(items, 1000, 7).length, 500);
});

test('a sheet is read with its empty cells, and one with a column too few is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  try {
    const sheet = join(folder, 'sheet.tsv');
    writeFileSync(sheet, 'document\terror\tcontent\twanted\tgiven\tkind\n3\tmissed\tsaid\t5-9\t\t\n');
    assert.deepEqual(readSheet(sheet), [
      { document: 3, error: 'missed', content: 'said', wanted: '5-9', given: '', kind: '' },
    ]);
    writeFileSync(sheet, 'document\terror\tcontent\twanted\tgiven\tkind\n3\tmissed\tsaid\t5-9\n');
    assert.throws(() => readSheet(sheet));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
