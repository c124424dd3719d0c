import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '#document/document.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

function turns(lines: readonly string[], more: Partial<Reading> = { kind: 'transcript' }): string[] {
  const reading = readingOf(lines, more);
  const join = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => reading.text.slice(start, end)).join(' / ');
  return findStatements(reading).map(one => `${one.form} ${join(one.source)}: ${join(one.content)}`);
}

test('a label in capitals begins a turn, and unlabelled paragraphs go on with it', () => {
  assert.deepEqual(turns(['MAYOR ADA HOLM: The pier is safe.', 'It always was.', 'MR. ITO: Is it?']), [
    'turn MAYOR ADA HOLM: The pier is safe. / It always was.',
    'turn MR. ITO: Is it?',
  ]);
});

test('stage directions are left out of the words', () => {
  assert.deepEqual(
    turns(['HOLM: The pier (laughter) is safe. [applause]', '(APPLAUSE)', 'HOLM: And it cost nine (thousand) crowns.']),
    ['turn HOLM: The pier / is safe.', 'turn HOLM: And it cost nine (thousand) crowns.'],
  );
});

test('labels may have parentheses, roles, titles, small letters and bold marks', () => {
  assert.deepEqual(
    turns([
      'QUESTION (IMRE VASS, CHANNEL 9): Why?',
      'SEN. ADA HOLM, I-SK: Because.',
      '(UNKNOWN): Louder!',
      '**Ben Ito:** Hear, hear.',
      'Q: And you?',
      'A: No.',
    ]),
    [
      'turn QUESTION (IMRE VASS, CHANNEL 9): Why?',
      'turn SEN. ADA HOLM, I-SK: Because.',
      'turn (UNKNOWN): Louder!',
      'turn Ben Ito: Hear, hear.',
      'turn Q: And you?',
      'turn A: No.',
    ],
  );
});

test('a colon inside running text is no label', () => {
  assert.deepEqual(
    turns([
      'HOLM: I have one thing to say.',
      'And importantly, we did this: we painted it.',
      'So, Mr. Mayor, let us be clear: we love it.',
      'Remember: it is ours.',
    ]),
    [
      'turn HOLM: I have one thing to say. / And importantly, we did this: we painted it. / So, Mr. Mayor, let us be clear: we love it. / Remember: it is ours.',
    ],
  );
});

test('a turn has the day of its transcript, and a question is one', () => {
  const found = findStatements(readingOf(['Q: Is it safe?', 'A: Yes.'], { kind: 'transcript' }));
  assert.deepEqual(
    found.map(one => [one.saidOn, one.attitude]),
    [
      ['2025-03-14', 'question'],
      ['2025-03-14', 'statement'],
    ],
  );
});

test('an interview printed as questions and answers is read in turns, with the prose around it', () => {
  const lines = ['Ada Holm said on Friday that the pier was safe.', 'Q: Is it?', 'A: Yes.', 'Q: Truly?', 'A: Truly.'];
  assert.deepEqual(turns(lines, {}), [
    'prose Ada Holm: that the pier was safe',
    'turn Q: Is it?',
    'turn A: Yes.',
    'turn Q: Truly?',
    'turn A: Truly.',
  ]);
});

test('an article with a colon here and there is no interview', () => {
  assert.deepEqual(
    turns(
      [
        'Up: Ada Holm. The old guard likes her.',
        'Down: Ben Ito, who lost.',
        'Steady: the treasurer.',
        'The band played.',
      ],
      {},
    ),
    [],
  );
});

test('somebody’s post is his own words, but for what he gives as others’', () => {
  const post = [
    'Ada Holm (@adaholm), 14 March 2025',
    'The pier is safe. Ben Ito says “the pier is sinking fast”. It is not.',
  ];
  assert.deepEqual(turns(post, { kind: 'post' }), [
    'own : The pier is safe. / It is not.',
    'prose Ben Ito: “the pier is sinking fast”',
  ]);
});

test('a quotation in a post that nobody is named for is not the poster’s', () => {
  assert.deepEqual(turns(['LOOK. “The pier is sinking very fast”, now in two papers.'], { kind: 'post' }), [
    'own : LOOK. / , now in two papers.',
  ]);
});

test('a picture described in brackets is nobody’s words', () => {
  assert.deepEqual(
    turns(['Wow. [Image: a screenshot which reads “I hate this pier.” Time 19:42.] Sad.'], { kind: 'post' }),
    ['own : Wow. / Sad.'],
  );
});

test('a letter is its author’s, without greeting and signature', () => {
  const letter = { from: { name: 'Ben Ito', address: null }, to: [], subject: null, sent: null };
  assert.deepEqual(turns(['Dear Ms Vass,', 'The mayor never said that.', 'Best regards'], { kind: 'reply', letter }), [
    'own : The mayor never said that.',
  ]);
});

test('words that a letter quotes in order to deny them are not its author’s, however few', () => {
  const letter = { from: { name: 'Ben Ito', address: null }, to: [], subject: null, sent: null };
  assert.deepEqual(turns(['I have never said “Piers rot”. Piers last.'], { kind: 'reply', letter }), [
    'own : I have never said / Piers last.',
  ]);
});

test('times before or after a label are no part of it, nor of the words', () => {
  assert.deepEqual(
    turns([
      '[14:01] HOLM: The pier is safe.',
      '[14:03] QUESTION (Imre Vass, Channel 9): Is it?',
      '00:14:05 - Ada Holm: It is.',
      'Ben Ito (14:06): I swam there at 14:30.',
    ]),
    [
      'turn HOLM: The pier is safe.',
      'turn QUESTION (Imre Vass, Channel 9): Is it?',
      'turn Ada Holm: It is.',
      'turn Ben Ito: I swam there at 14:30.',
    ],
  );
  assert.deepEqual(turns(['Ada Holm 00:12\nIs it safe?', 'Ben Ito [00:19]\nIt opens at 10:30', 'daily.']), [
    'turn Ada Holm: Is it safe?',
    'turn Ben Ito: It opens at 10:30 / daily.',
  ]);
});
