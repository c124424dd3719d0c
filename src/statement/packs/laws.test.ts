import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOf } from '#statement/reading.fixture.ts';
import { findStatements } from '#statement/find-statements.ts';

const PIECES = {
  de: [
    '„',
    '“',
    '»',
    '«',
    '"',
    ',',
    '.',
    ':',
    '–',
    '-',
    ' ',
    '\n\n',
    'sagte',
    'Anna',
    'Roth',
    'dass',
    'sei',
    'laut',
    'er',
    'wie',
    'hat',
    'gesagt',
    'nicht',
    'so',
    '3.',
    '’',
    '\u0301',
    '🙂',
  ],
  uk: [
    '«',
    '»',
    '„',
    '“',
    '"',
    ',',
    '.',
    ':',
    '—',
    '-',
    ' ',
    '\n\n',
    'сказала',
    'Оксана',
    'Литвин',
    'що',
    'за словами',
    'він',
    'як',
    'не',
    'казав',
    '’',
    '\u0301',
    '🙂',
    'й',
  ],
} as const;

/** Numbers that look like chance and are the same every time (Lehmer's generator). */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

for (const language of ['de', 'uk'] as const) {
  test(`whatever a ${language} text holds, spans lie in it, in order, and the same text gives the same answer`, () => {
    const chance = chances(7);
    for (let n = 0; n < 400; n += 1) {
      const pieces = PIECES[language];
      const text = Array.from(
        { length: 60 },
        () => `${pieces[Math.floor(chance() * pieces.length)] ?? ''}${chance() < 0.5 ? ' ' : ''}`,
      ).join('');
      const reading = readingOf(
        text.split('\n\n').filter(line => line.trim() !== ''),
        { language },
      );
      const found = findStatements(reading);
      for (const { source, cue, content, quoted, parent, continues } of found) {
        for (const [start, end] of [...source, ...cue, ...content, ...quoted])
          assert.ok(start >= 0 && start <= end && end <= reading.text.length);
        assert.ok(content.length > 0);
        for (const [start, end] of quoted) assert.ok(content.some(([a, b]) => a <= start && end <= b));
        for (const index of [parent, continues]) assert.ok(index === null || (index >= 0 && index < found.length));
      }
      assert.deepEqual(findStatements(reading), found);
    }
  });
}

test('text in a language that is not read gives no statements', () => {
  assert.deepEqual(findStatements(readingOf(['“It opens,” said Ada Holm.'], { language: 'fr' })), []);
});
