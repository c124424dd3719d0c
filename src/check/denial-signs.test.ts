import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayHoldDenial } from './denial-signs.ts';

const DENIALS = [
  'She never said it.',
  'He did not say that the quay would close.',
  'Brekke hasn’t ever actually used those words.',
  'She cannot have said it.',
  'I said no such thing.',
  'She made no such remark.',
  'At no point did Brekke say so.',
  'Those are not her words.',
  'That isn’t mine.',
  'The quotation is made up.',
  'This claim is bogus.',
  'Brekke denied having said it.',
  'Her office rejected the report that she had said so.',
  'You asked whether Brekke said it. She did not.',
  'Did Brekke say that the quay would close? No.',
  'Whoever claims that Brekke said it is lying.',
];

for (const text of DENIALS) test(`may hold a denial: ${text}`, () => assert.ok(mayHoldDenial(text)));

test('a text without any sign of one holds none', () => {
  for (const text of [
    'The quay was swept at noon, and two schools came by.',
    'Brekke said that the ferry sails at nine.',
  ])
    assert.ok(!mayHoldDenial(text));
});
