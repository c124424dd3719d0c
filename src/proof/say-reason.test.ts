import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ABOUT } from '#check/about.fixture.ts';
import { sayReason } from './say-reason.ts';

test('what the record is quoted with stays as it is where a note speaks of the draft', () => {
  const words = 'If the claim is paid, we stay';
  assert.equal(
    sayReason({ says: 'context', why: { says: 'loses', who: 'Oda Brekhus', loss: 'condition', words } }, ABOUT),
    'There the sentence reads “If the claim is paid, we stay”: the draft leaves out the condition.',
  );
});
