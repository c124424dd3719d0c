import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ClaimRead, Coverage } from './finding.ts';
import { ABOUT } from './about.fixture.ts';
import { sayCoverage } from './say-coverage.ts';

const { claim: CLAIM, coverage: COVERAGE } = ABOUT;
const HOLDS = 'This record holds 812 documents of 40 outlets, published 2023-02-01 to 2025-07-11';
const WINDOW = { from: '2019-04-03', to: '2019-06-02' };

/** The situation, what differs in coverage and claim, and the exact words. */
const SITUATIONS: readonly (readonly [string, Partial<Coverage>, Partial<ClaimRead>, string])[] = [
  [
    'the speaker is on record',
    {},
    {},
    `${HOLDS}; 96 statements by Oda Brekhus in 41 documents, 3 of them first-hand, in 2 documents.`,
  ],
  [
    'nothing of theirs is first-hand',
    { firstHandBySpeaker: 0, firstHandDocumentsBySpeaker: 0 },
    {},
    `${HOLDS}; 96 statements by Oda Brekhus in 41 documents, none of them first-hand.`,
  ],
  [
    'one document, all of it first-hand',
    { bySpeaker: 1, firstHandBySpeaker: 1, documentsBySpeaker: 1, firstHandDocumentsBySpeaker: 1 },
    {},
    `${HOLDS}; 1 statement by Oda Brekhus in 1 document, 1 of them first-hand.`,
  ],
  [
    'the record has nothing of that speaker',
    { bySpeaker: 0, firstHandBySpeaker: 0, documentsBySpeaker: 0, firstHandDocumentsBySpeaker: 0 },
    {},
    `${HOLDS}; it holds no statement by Oda Brekhus.`,
  ],
  [
    'several may be meant',
    {},
    { speaker: 'Brekhus', candidates: ['Oda Brekhus', 'Lise Brekhus'] },
    `${HOLDS}; 96 statements by the 2 who may be meant, in 41 documents, 3 of them first-hand, in 2 documents.`,
  ],
  [
    'several may be meant, and none has said anything',
    { bySpeaker: 0 },
    { speaker: 'Brekhus', candidates: ['Oda Brekhus', 'Lise Brekhus'] },
    `${HOLDS}; it holds no statement by any of the 2 who may be meant.`,
  ],
  ['nobody is named', { bySpeaker: 0 }, { speaker: null }, `${HOLDS}.`],
  [
    'a date is asked, and the record has something of that time',
    { inWindow: 12, window: { from: '2025-03-15', to: '2025-05-14' } },
    { on: '2025-04-14' },
    `${HOLDS}; 96 statements by Oda Brekhus in 41 documents, 3 of them first-hand, in 2 documents. 12 documents were published between 15 March 2025 and 14 May 2025.`,
  ],
  [
    'the record has nothing of that time',
    { window: WINDOW },
    { on: '2019-05-03', speaker: null },
    `${HOLDS}. No document was published between 3 April 2019 and 2 June 2019.`,
  ],
  [
    'a gap cuts into that time',
    {
      inWindow: 1,
      window: { from: '2024-04-03', to: '2024-06-02' },
      gaps: [
        { from: '2023-03', to: '2023-04' },
        { from: '2024-05', to: '2024-07' },
      ],
    },
    { on: '2024-05-03', speaker: null },
    `${HOLDS}. 1 document was published between 3 April 2024 and 2 June 2024. There is no document at all from May 2024 to July 2024.`,
  ],
  [
    'most months have no document',
    {
      gaps: [
        { from: '2023-03', to: '2024-12' },
        { from: '2025-05', to: '2025-05' },
      ],
    },
    { speaker: null },
    `${HOLDS}. Of the 30 months from first to last, 23 have no document.`,
  ],
  [
    'two gaps cut into that time',
    {
      inWindow: 1,
      window: { from: '2024-04-03', to: '2024-06-02' },
      gaps: [
        { from: '2024-04', to: '2024-04' },
        { from: '2024-06', to: '2024-07' },
      ],
    },
    { on: '2024-05-03', speaker: null },
    `${HOLDS}. 1 document was published between 3 April 2024 and 2 June 2024. There is no document at all in April 2024 and from June 2024 to July 2024.`,
  ],
  ['few months have none', { gaps: [{ from: '2024-12', to: '2024-12' }] }, { speaker: null }, `${HOLDS}.`],
  [
    'some could not be read',
    { unread: { language: 4, failed: 1 } },
    { speaker: null },
    `${HOLDS}; the statements of 4 documents in other languages were not read; 1 document could not be read.`,
  ],
  [
    'no document has a date',
    { from: null, to: null },
    { speaker: null },
    'This record holds 812 documents of 40 outlets, none of them with a date.',
  ],
  [
    'there is nothing',
    { documents: 0, outlets: 0, from: null, to: null, unread: { language: 0, failed: 2 } },
    {},
    'This record holds no documents; 2 documents could not be read.',
  ],
];

suite('what the record covers', () => {
  for (const [situation, coverage, claim, words] of SITUATIONS)
    test(situation, () => {
      assert.equal(sayCoverage({ coverage: { ...COVERAGE, ...coverage }, claim: { ...CLAIM, ...claim } }), words);
    });
});

test('a finding kept before documents were counted by speaker is still said', () => {
  const { documentsBySpeaker, firstHandDocumentsBySpeaker, window, ...older } = COVERAGE;
  assert.deepEqual([documentsBySpeaker, firstHandDocumentsBySpeaker, window], [41, 2, null]);
  assert.equal(
    sayCoverage({ coverage: older, claim: CLAIM }),
    `${HOLDS}; 96 statements by Oda Brekhus, 3 of them first-hand.`,
  );
});
