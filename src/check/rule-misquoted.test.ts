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
