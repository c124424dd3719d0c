import assert from 'node:assert/strict';
import test from 'node:test';
import { timeByFolder, timeByFunction } from './profile.ts';

const node = (id: number, functionName: string, url: string, children: number[] = []) => {
  return { id, callFrame: { functionName, url }, children };
};

test('a sample counts for the innermost frame in src/, a package for its caller, and none is lost', () => {
  const profile = {
    nodes: [
      node(1, '(root)', '', [2, 6, 7]),
      node(2, 'add', 'file:///x/src/record/add.ts', [3, 5]),
      node(3, 'readPage', 'file:///x/src/document/page.ts', [4]),
      node(4, 'parse', 'file:///x/node_modules/htmlparser2/parse.js'),
      node(5, 'run', 'node:sqlite'),
      node(6, '(garbage collector)', ''),
      node(7, 'toString', 'node:internal/modules/run'),
    ],
    samples: [2, 3, 4, 5, 6, 7, 4],
    timeDeltas: [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000],
  };
  const times = timeByFolder(profile);
  assert.deepEqual(
    times,
    new Map([
      ['record', 9],
      ['document', 70],
      ['garbage collection', 16],
      ['start-up and Node', 32],
    ]),
  );
  const total = profile.timeDeltas.reduce((sum, delta) => sum + delta, 0) / 1000;
  assert.equal(
    [...times.values()].reduce((sum, ms) => sum + ms, 0),
    total,
  );
});

test('a function’s own time is named by its file in src/ or its package', () => {
  const profile = {
    nodes: [
      node(1, '(root)', '', [2, 3, 4]),
      node(2, 'readPage', 'file:///x/src/document/html/read-page.ts'),
      node(3, 'parse', 'file:///x/node_modules/a/node_modules/@b/c/dist/parse.js'),
      node(4, '', 'node:sqlite'),
    ],
    samples: [2, 3, 4, 2],
    timeDeltas: [1000, 2000, 4000, 8000],
  };
  assert.deepEqual(
    timeByFunction(profile),
    new Map([
      ['readPage document/html/read-page.ts', 9],
      ['parse @b/c', 2],
      ['(unnamed) node:sqlite', 4],
    ]),
  );
});
