import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '#document/document.ts';
import { sliceSpans } from '#base/span.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const HEAD = ['[headline] Ada Moss on boats', 'The coxswain Ada Moss has put to sea for thirty years.'];
const TALK = [
  'Do you sleep?',
  'Badly.',
  'Do you swim?',
  'Never in June.',
  'They call you hard.',
  'I am wet.',
  'And now?',
  'Tea.',
];

/** A reading in which the lines of these numbers are set in bold. */
function bold(lines: readonly string[], strong: readonly number[]): Reading {
  const reading = readingOf(lines);
  return {
    ...reading,
    blocks: reading.blocks.map((block, i) => (strong.includes(i) ? { ...block, strong: true as const } : block)),
  };
}

const turns = (reading: Reading): string[] =>
  findStatements(reading)
    .filter(one => one.form === 'turn')
    .map(one => `${sliceSpans(reading.text, one.source)}: ${sliceSpans(reading.text, one.content)}`);

test('plain answers under bold questions are turns of the one whom headline and lead name', () => {
  assert.deepEqual(turns(bold([...HEAD, ...TALK], [2, 4, 6, 8])), [
    ': Do you sleep?',
    'Ada Moss: Badly.',
    ': Do you swim?',
    'Ada Moss: Never in June.',
    ': They call you hard.',
    'Ada Moss: I am wet.',
    ': And now?',
    'Ada Moss: Tea.',
  ]);
});

test('without bold, with nobody or two people named, or with a question left open there are no turns', () => {
  assert.deepEqual(turns(bold([...HEAD, ...TALK], [])), []);
  assert.deepEqual(turns(bold(['[headline] On boats', HEAD[1] ?? '', ...TALK], [2, 4, 6, 8])), []);
  const two = ['[headline] Ada Moss and Ben Ito on boats', 'We met Ada Moss and Ben Ito at sea.'];
  assert.deepEqual(turns(bold([...two, ...TALK], [2, 4, 6, 8])), []);
  assert.deepEqual(turns(bold([...HEAD, ...TALK, 'And then?'], [2, 4, 6, 8, 10])), []);
});

const PLAIN = [
  'Do you sleep on your boat?',
  'Badly, but I do.',
  'Who taught you?',
  'My mother did, with a rope.',
  'And what do you eat?',
  'We eat what we catch.',
];

test('questions and answers without any marks are turns where the wording makes it sure', () => {
  assert.deepEqual(turns(readingOf([...HEAD, ...PLAIN])), [
    ': Do you sleep on your boat?',
    'Ada Moss: Badly, but I do.',
    ': Who taught you?',
    'Ada Moss: My mother did, with a rope.',
    ': And what do you eat?',
    'Ada Moss: We eat what we catch.',
  ]);
});

test('an essay that asks its own questions is no interview, nor is prose with quotations in it', () => {
  const essay = [
    'Who built the boat?',
    'The yard did.',
    'Who paid?',
    'The town paid.',
    'Who sails it?',
    'A crew of six.',
  ];
  assert.deepEqual(turns(readingOf([...HEAD, ...essay])), []);
  assert.deepEqual(turns(readingOf([...HEAD, ...PLAIN, '“We sail at nine,” she said.'])), []);
});

test('questions behind a dash are asked, and a note at the end is nobody’s answer', () => {
  const dashed = ['– Who built it?', 'The yard.', '– Who paid?', 'The town.', '– Who sails it?', 'A crew.'];
  const found = turns(readingOf([...HEAD, ...dashed, 'This interview has been shortened.']));
  assert.equal(found[0], ': – Who built it?');
  assert.equal(found.at(-1), 'Ada Moss: A crew.');
});

test('a paragraph that may be the interviewer’s, or that is about who answers, ends the answer', () => {
  const found = turns(readingOf([...HEAD, ...PLAIN.slice(0, 2), 'You look tired.', ...PLAIN.slice(2)]));
  assert.equal(found[1], 'Ada Moss: Badly, but I do.');
  assert.equal(
    turns(readingOf([...HEAD, ...PLAIN, 'Moss was born at sea.'])).at(-1),
    'Ada Moss: We eat what we catch.',
  );
});

test('where the text says that it is an interview two questions are enough, and a remark put to “you” is not the answer', () => {
  const announced = [...HEAD, 'We met her on the quay.', 'Do you sleep?', 'I do, badly.', 'They say that you snore.'];
  assert.deepEqual(turns(readingOf([...announced, 'I sing.', 'Would you stop?', 'We shall see.'])), [
    ': Do you sleep?',
    'Ada Moss: I do, badly.',
    ': They say that you snore.',
    'Ada Moss: I sing.',
    ': Would you stop?',
    'Ada Moss: We shall see.',
  ]);
});

test('where the one who signs the page says that they met, bold questions and remarks are theirs, and the notice below nobody’s', () => {
  const lines = [
    '[headline] Ada Moss: “I row”',
    'by Lena Falk',
    'Ada Moss’s second boat, “The Gull”, sails this week. We met in a shed at the quay.',
    'I found your first boat a disappointment.',
    'So did the sea.',
    'It leaked. Did you mind?',
    'Nobody minds a leak in June.',
    'You sold it. Was it the money?',
    'It was the smell.',
    'Your brother calls you stubborn.',
    'He is kind.',
    '“The Gull” is on show at the quay until May.',
  ];
  const found = turns({ ...bold(lines, [3, 5, 7, 9]), bylines: ['Lena Falk'] });
  assert.deepEqual(found.slice(0, 4), [
    'Lena Falk: I found your first boat a disappointment.',
    'Ada Moss: So did the sea.',
    'Lena Falk: It leaked. Did you mind?',
    'Ada Moss: Nobody minds a leak in June.',
  ]);
  assert.equal(found.at(-1), 'Ada Moss: He is kind.');
  // Without a word of a meeting nobody is known to ask.
  const silent = lines.map(line => line.replace(' We met in a shed at the quay.', ''));
  assert.deepEqual(turns({ ...bold(silent, [3, 5, 7, 9]), bylines: ['Lena Falk'] }), []);
});
