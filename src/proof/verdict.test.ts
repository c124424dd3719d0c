import assert from 'node:assert/strict';
import test from 'node:test';
import { FINDINGS } from '#check/finding.ts';
import { findingOf, quoteOf } from './proof.fixture.ts';
import { isFailing, judge, VERDICT_OF } from './verdict.ts';

const quote = quoteOf('The ferry stays');

test('a quotation stands by its very words alone, whoever has them', () => {
  const standing = FINDINGS.filter(finding => !isFailing(VERDICT_OF[finding].quote));
  assert.deepEqual(standing, ['verbatim']);
  for (const basis of ['first_hand', 'reported', 'secondhand'] as const)
    assert.equal(judge({ quote, finding: { finding: 'verbatim', basis }, indirect: false }), 'stands');
});

test('what is not on record, denied or said otherwise is missing; what is on record in another way differs', () => {
  assert.deepEqual(
    FINDINGS.filter(finding => VERDICT_OF[finding].quote === 'missing'),
    ['denied', 'contradicted', 'unsupported'],
  );
});

test('indirect speech fails only where the record has somebody else, a denial, or the opposite', () => {
  assert.deepEqual(
    FINDINGS.filter(finding => isFailing(VERDICT_OF[finding].paraphrase)),
    ['misattributed', 'denied', 'contradicted'],
  );
});

test('words from an unnamed source stand only if the draft says whom it has them from', () => {
  const finding = findingOf({ basis: 'unnamed' });
  assert.equal(judge({ quote, finding, indirect: false }), 'differs');
  assert.equal(judge({ quote: { ...quote, credits: ['a person in the room'] }, finding, indirect: false }), 'stands');
});

test('indirect speech on record is no record of words in quotation marks', () => {
  assert.equal(judge({ quote, finding: findingOf(), indirect: true }), 'differs');
  assert.equal(judge({ quote: { ...quote, form: 'paraphrase' }, finding: findingOf(), indirect: true }), 'stands');
});

test('words that nobody is named for never stand; an utterance of them that is not on record is missing', () => {
  const alone = { form: 'unattributed' as const, credits: [] };
  for (const finding of FINDINGS) assert.notEqual(VERDICT_OF[finding].unattributed, 'stands');
  const finding = { finding: 'unsupported' as const, basis: null };
  assert.equal(
    judge({ quote: { ...alone, words: 'a kettle on five legs' }, finding, indirect: false }),
    'unattributed',
  );
  assert.equal(judge({ quote: { ...alone, words: 'It is a kettle on legs' }, finding, indirect: false }), 'missing');
});
