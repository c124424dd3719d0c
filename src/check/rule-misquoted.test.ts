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

test('the right word may be the last one', () => {
  const said = page('a', '“[[Ida Brekke|We are tired of this harbour]],” Ida Brekke said.');
  const check = page(
    'b',
    'Claim: Ida Brekke said “We are tired of this harbour”\nRating: Mistranslated\nIn the recording Brekke says: “[[Ida Brekke|We are tired of this ferry]].”',
    { kind: 'fact-check', outlet: 'Plainly' },
  );
  assert.equal(find([said, check], '"We are tired of this harbour"'), 'altered');
});
