import assert from 'node:assert/strict';
import test from 'node:test';
import { evidenceOf, findingOf, quoteOf } from './proof.fixture.ts';
import { readOtherwise, surelyMeant } from './read-otherwise.ts';
import { reasonFor } from './reason.ts';
import { sayReason } from './say-reason.ts';

const finding = findingOf({
  finding: 'misattributed',
  evidence: [evidenceOf('“It stays,” Bram Holt said.', { role: 'misattribution', speaker: 'Bram Holt' })],
});
const found = (name: string, score: number) => [{ person: { name }, score }];

test('a description that surely means on record who has the words is read so', () => {
  const quote = quoteOf('It stays', { named: 'the First Minister' });
  assert.equal(
    readOtherwise(quote, finding, () => found('Bram Holt', 0.85)),
    'Bram Holt',
  );
  assert.equal(
    readOtherwise(quote, finding, () => found('Oda Roe', 0.85)),
    null,
  );
  assert.equal(
    readOtherwise(quote, finding, () => [...found('Bram Holt', 0.85), ...found('Oda Roe', 0.85)]),
    null,
  );
});

test('a name is what it says, and a pronoun is nobody else’s for the sake of the words: the draft is to be made clear', () => {
  const named = quoteOf('It stays', { named: 'Ms Thornbury, the harbour chief,' });
  assert.equal(
    readOtherwise(named, finding, () => found('Bram Holt', 1)),
    null,
  );
  assert.equal(
    sayReason(reasonFor({ quote: named, finding, indirect: false }), finding),
    'On record from Bram Holt, not from Ada Thornbury.',
  );
  const pronoun = quoteOf('It stays', { named: 'she' });
  assert.equal(
    readOtherwise(pronoun, finding, () => []),
    null,
  );
  assert.equal(
    sayReason(reasonFor({ quote: pronoun, finding, indirect: false }), finding),
    'On record from Bram Holt; the draft’s “she” reads as Ada Thornbury.',
  );
});

test('two who may be meant alike are neither, and a poor likeness is nobody', () => {
  assert.equal(surelyMeant([]), null);
  assert.equal(surelyMeant(found('Oda Roe', 0.75)), null);
  assert.equal(surelyMeant([...found('Oda Roe', 0.9), ...found('Bram Holt', 0.85)]), 'Oda Roe');
});
