import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { misquoted } from './rule-misquoted.ts';

const PEOPLE = [
  { name: 'Ida Brekke', role: 'ferry chief' },
  { name: 'Jon Lervik', role: 'harbour master' },
  { name: 'Siv Moe', speaksFor: ['Ida Brekke'] },
];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const page = (name: string, text: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name,
  text: `On the quay\n${text}\n${FILL}`,
  ...more,
});

const find = (documents: readonly MadeDocument[], claim: string, on?: string): string | null =>
  misquoted.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const report = page('a', '“[[Ida Brekke|We will sell the ferry before the winter]],” Ida Brekke said.');

test('a transcript of the day with other words is the measure', () => {
  const transcript: MadeDocument = {
    name: 'b',
    kind: 'transcript',
    text: 'IDA BREKKE: We will paint the ferry before the winter.\nJON LERVIK: In what colour?',
  };
  assert.equal(find([report, transcript], '"We will sell the ferry before the winter"'), 'altered');
});

test('a report alone is no misquote', () => {
  assert.equal(find([report], '"We will sell the ferry before the winter"'), null);
});

test('what a fact-check of a misquote gives from the recording is the measure', () => {
  const check = (rating: string): MadeDocument =>
    page(
      'b',
      `Claim: Ida Brekke said “We will sell the ferry before the winter”\nRating: ${rating}\nIn the recording Brekke says: “[[Ida Brekke|We will paint the ferry before the winter]].”`,
      { kind: 'fact-check', outlet: 'Plainly' },
    );
  assert.equal(find([report, check('Misquoted')], '"We will sell the ferry before the winter"'), 'altered');
  assert.equal(find([report, check('Misheard')], '"We will sell the ferry before the winter"'), 'altered');
  assert.equal(find([report, check('Out of date')], '"We will sell the ferry before the winter"'), null);
  assert.equal(find([report, check('Misquoted')], '"We will paint the ferry before the winter"'), null);
});

test('what a checker gives as the right rendering is the measure, though nobody is named with it', () => {
  const check = (told: string, rating = 'Mistranslated'): MadeDocument =>
    page(
      'b',
      `Claim: Ida Brekke said “We will sell the ferry before the winter”\nRating: ${rating}\nThe verb means something else. ${told} “[[?a checker|We will paint the ferry before the winter]].”`,
      { kind: 'fact-check', outlet: 'Plainly' },
    );
  const claim = '"We will sell the ferry before the winter"';
  assert.equal(find([report, check('We would translate the sentence as:')], claim), 'altered');
  assert.equal(find([report, check('The sentence, translated by two sailors, is')], claim), 'altered');
  assert.equal(find([report, check('On the quay a child sang')], claim), null);
  assert.equal(find([report, check('We would translate the sentence as:', 'True')], claim), null);
});

test('the right word may be the last one', () => {
  const said = page('a', '“[[Ida Brekke|We are tired of this harbour]],” Ida Brekke said.');
  const check = page(
    'b',
    'Claim: Ida Brekke said “We are tired of this harbour”\nRating: Mistranslated\nIn the recording Brekke says: “[[Ida Brekke|We are tired of this ferry]].”',
    { kind: 'fact-check', outlet: 'Plainly' },
  );
  assert.equal(find([said, check], '"We are tired of this harbour"'), 'altered');
});

const council = (...lines: string[]): MadeDocument => ({ name: 'b', kind: 'transcript', text: lines.join('\n') });
const OTHER = '“[[Ida Brekke|We are keeping the bell for the children]],” Ida Brekke told the board. ';

test('of an occasion that another quotation tells, the transcript is the measure of figures and half sentences', () => {
  const heard = page(
    'a',
    `${OTHER}[[Ida Brekke|The old ferry and the little tug lose “two hundred and sixty tons a month”]], she said.`,
  );
  const claim = 'Ida Brekke says the old ferry and the little tug lose "two hundred and sixty tons a month"';
  const said =
    'JON LERVIK: What does it use?\nIDA BREKKE: Our bill is for sixty tons a month. We are keeping the bell for the children.';
  assert.equal(find([heard, council(said)], claim), 'altered');
  // Without the other quotation it may have been another day's talk.
  const alone = page(
    'a',
    '[[Ida Brekke|The old ferry and the little tug lose “two hundred and sixty tons a month”]], she said.',
  );
  assert.equal(find([alone, council(said)], claim), null);
  // Where the transcript has it too, the report is right.
  const both = council(
    said,
    'JON LERVIK: In winter?',
    'IDA BREKKE: Then the old ferry and the little tug lose two hundred and sixty tons a month.',
  );
  assert.equal(find([heard, both], claim), null);
  // Another sentence with a figure in it is no other version of this one.
  const other = council(
    'JON LERVIK: Well?',
    'IDA BREKKE: We paid nine crowns for the rope. We are keeping the bell for the children.',
  );
  assert.equal(find([heard, other], claim), null);
});

test('what a note below a report has for its words is the measure, whoever “she” is', () => {
  const noted = (note: string, by = 'a chief'): MadeDocument =>
    page(
      'a',
      `“[[Ida Brekke|Captains are a waste of good soup]],” Ida Brekke said.\nThe quay was wet.\n${note.replace('BY', by)}`,
    );
  const note =
    'Correction, 3 May: The chief has sent us her notes. She said “[[BY|Bad captains are a waste of good soup]]”. We left out a word.';
  const claim = '"Captains are a waste of good soup"';
  assert.equal(find([noted(note)], claim), 'altered');
  assert.equal(find([noted(note, 'Ida Brekke')], claim), 'altered');
  // Somebody else's words beside it, and words in the report itself, correct nothing.
  assert.equal(find([noted(note, 'Jon Lervik')], claim), null);
  assert.equal(find([noted('A friend of hers said “[[BY|Bad captains are a waste of good soup]]”.')], claim), null);
});

test('a correction that tells the words in its own way does not measure the transcript', () => {
  const minutes: MadeDocument = {
    name: 'b',
    kind: 'transcript',
    text: 'IDA BREKKE: We will paint the ferry while the ice is thick.\nJON LERVIK: In what colour?',
  };
  const corrected = page(
    'a',
    '“[[Ida Brekke|We will paint the ferry while the ice is thin]],” Ida Brekke said.\nCorrection, 3 May: Ida Brekke said that [[Ida Brekke|they would paint the ferry while the ice was thick]].',
  );
  assert.equal(find([minutes, corrected], '"We will paint the ferry while the ice is thick"'), null);
  assert.equal(find([minutes, corrected], '"We will paint the ferry while the ice is thin"'), 'altered');
});

test('what a paper corrects in its story measures the copies of that story, though they are of before', () => {
  const corrected = (note: string): MadeDocument =>
    page('c', `“[[Ida Brekke|We have no second ferry for the winter]],” Ida Brekke said.\n${FILL}\n${note}`, {
      published: '2031-05-03T09:00:00Z',
      copyGroup: 'g',
    });
  const copy = {
    ...page('a', '“[[Ida Brekke|We have no ferry for the winter]],” Ida Brekke said.'),
    published: '2031-05-03T11:00:00Z',
    copyGroup: 'g',
  };
  const claim = '"We have no ferry for the winter"';
  const note = 'Correction, 5 May 2031: An earlier version of this story left out a word.';
  assert.equal(find([copy, corrected(note)], claim), 'altered');
  assert.equal(find([copy, corrected('The sale was put off twice.')], claim), null);
});
