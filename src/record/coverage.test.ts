import assert from 'node:assert/strict';
import test from 'node:test';
import { findGaps } from './coverage.ts';

test('gaps are the runs of months between two that have a document', () => {
  assert.deepEqual(findGaps(['2024-11', '2024-12', '2025-03', '2025-04', '2026-01']), [
    { from: '2025-01', to: '2025-02' },
    { from: '2025-05', to: '2025-12' },
  ]);
});

test('a record of one month, of neighbouring months or of none has no gaps', () => {
  assert.deepEqual([[], ['2025-01'], ['2024-12', '2025-01']].map(findGaps), [[], [], []]);
});
