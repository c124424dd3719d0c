import assert from 'node:assert/strict';
import test from 'node:test';
import { readChanges, type Worded } from './changes.ts';

const worded = (words: string, given: Partial<Worded> = {}): Worded => ({
  words,
  type: 'direct',
  inHeadline: false,
  speaker: 'Nadia Brenkow',
  language: 'en',
  ...given,
});
const kinds = (was: string | Worded, now: string | Worded) =>
  readChanges(typeof was === 'string' ? worded(was) : was, typeof now === 'string' ? worded(now) : now).map(
    ({ kind, was: before, now: after }) => [kind, before, after].filter(part => part !== '').join(' '),
  );

test('words that stay as they were have not changed, whatever their marks, case and tense', () => {
  assert.deepEqual(kinds('The lamp will be lit', '“The lamp will be lit.”'), []);
  assert.deepEqual(
    kinds(
      worded('that the lamp would be lit', { type: 'indirect' }),
      worded('the lamp will be lit', { type: 'indirect' }),
    ),
    [],
  );
});

test('each kind of change is told by name, with what stood there and what stands there now', () => {
  const cases: readonly (readonly [string | Worded, string | Worded, readonly string[]])[] = [
    ['We can lend you four boats', 'We can lend you forty boats', ['number four forty']],
    ['We will not close the ferry', 'We will close the ferry', ['negation not']],
    ['We will not close the ferry', 'We will never close the ferry', ['words_dropped not', 'words_added never']],
    ['The lamp … will be lit again', 'The lamp will be lit again', ['ellipsis_lost …']],
    [
      'The harbour board paid for the lamp',
      'The mayor paid for the lamp',
      ['subject_changed harbour board mayor', 'words_dropped harbour board', 'words_added mayor'],
    ],
    ['The lamp will be lit this winter', 'The lamp will be lit', ['words_dropped winter']],
    ['The lamp will be lit', 'The big lamp will be lit', ['words_added big']],
    [
      worded('The lamp will be lit'),
      worded('The lamp will be lit', { speaker: 'Ivo Toll' }),
      ['speaker_changed Nadia Brenkow Ivo Toll'],
    ],
    [
      worded('that the lamp would be lit', { type: 'indirect' }),
      worded('The lamp will be lit'),
      ['made_direct indirect speech quotation marks'],
    ],
    [
      worded('The lamp will be lit'),
      worded('The lamp will be lit', { inHeadline: true }),
      ['headline_only text headline'],
    ],
  ];
  for (const [was, now, expected] of cases) assert.deepEqual(kinds(was, now), expected);
});

test('words of two languages are translated, and nothing else is said of them', () => {
  assert.deepEqual(kinds(worded('Wir geben nichts her', { language: 'de' }), 'We give nothing away'), [
    'translated de en',
  ]);
});
