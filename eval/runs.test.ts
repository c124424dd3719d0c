import assert from 'node:assert/strict';
import test from 'node:test';
import { runsOf } from './runs.ts';

test('a run is a beginning and what goes on right behind it; two beginnings are two runs', () => {
  assert.deepEqual(runsOf([1, 2, 0, 3, 5, 6, 6, 5]), [
    { kind: 'source', from: 0, to: 2 },
    { kind: 'cue', from: 3, to: 4 },
    { kind: 'content', from: 4, to: 7 },
    { kind: 'content', from: 7, to: 8 },
  ]);
});

test('the pieces of an interrupted span are runs of their own', () => {
  assert.deepEqual(runsOf([5, 6, 1, 3, 5, 6]).filter(({ kind }) => kind === 'content').length, 2);
});

test('what goes on from nothing, or from another kind, is no run', () => {
  assert.deepEqual(runsOf([6, 6, 0, 2, 3, 6]), [{ kind: 'cue', from: 4, to: 5 }]);
  assert.deepEqual(runsOf([]), []);
});
