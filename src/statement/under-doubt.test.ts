import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceSpans } from '#base/span.ts';
import { loadAttributionModel } from '#model/load-model.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const model = await loadAttributionModel('fast');
const WORDS = 'the old bridge would fall by spring';
/** How the statements of Ida Pell in a sentence stand. */
const standings = (sentence: string): string[] => {
  const reading = readingOf([sentence]);
  return findStatements(reading, model)
    .filter(
      one =>
        sliceSpans(reading.text, one.source).includes('Pell') && sliceSpans(reading.text, one.content).includes(WORDS),
    )
    .map(one => one.standing);
};

for (const sentence of [
  `Karl Fenn, a former colleague, denied on Monday that Ida Pell had ever warned that ${WORDS}.`,
  `Karl Fenn said it was not true that Ida Pell had said that ${WORDS}.`,
  `The council could not confirm that Ida Pell had said that ${WORDS}.`,
  `Reporters asked whether Ida Pell had said that ${WORDS}.`,
  `Karl Fenn rejected the claim that Ida Pell had told him that ${WORDS}.`,
  `Karl Fenn doubted that Ida Pell had said that ${WORDS}.`,
])
  test(`nobody has said what is denied, doubted or asked: ${sentence.slice(0, 50)} …`, () => {
    assert.ok(standings(sentence).every(standing => standing === 'checked'));
  });

test('what somebody believes that another said is passed on as claimed', () => {
  assert.ok(standings(`Karl Fenn believes that Ida Pell said ${WORDS}.`).every(standing => standing === 'alleged'));
});

test('what somebody says that another said stays a report', () => {
  assert.deepEqual(standings(`Karl Fenn said that Ida Pell had told him that ${WORDS}.`), ['asserted']);
  assert.deepEqual(standings(`Ida Pell said on Monday that ${WORDS}.`), ['asserted']);
  assert.deepEqual(standings(`It was not true of the pier. Ida Pell said that ${WORDS}.`), ['asserted']);
});

const QUOTED = '“Every gull on this pier will be paid in herring,”'.replace(',”', '.”');
for (const before of [
  'I should like, for once, to hear the harbour master say it.',
  'I have waited nine years for a mayor to stand up, and would love to hear her say so.',
  'How I wish that the harbour master would only say it.',
])
  test(`nobody has said what is wished for: ${before.slice(0, 50)} …`, () => {
    const reading = readingOf([`${before} ${QUOTED} Is that so hard?`]);
    const found = findStatements(reading, model).filter(one =>
      sliceSpans(reading.text, one.content).includes('Every gull'),
    );
    assert.ok(found.every(one => one.standing === 'checked'));
  });
