import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ShownRoot } from '#check/finding.ts';
import { showRoots } from './report-roots.ts';
import { hang, wrap } from './wrap.ts';

const WAY = Array.from({ length: 9 }, (_, i) => `the ${i}th of many papers of the outer isles`);

test('what does not go on a line stands under it, indented, and no word is lost', () => {
  const lines = hang('  · ', '      ', WAY.join(' ← '));
  assert.ok(lines.length > 2);
  assert.ok(lines.every(line => line.length <= 100));
  assert.deepEqual([lines[0]?.slice(0, 5), lines[1]?.slice(0, 7)], ['  · t', `      ${lines[1]?.at(6)}`]);
  assert.equal(lines.map((line, i) => line.slice(i === 0 ? 4 : 6)).join(' '), WAY.join(' ← '));
});

test('a word longer than a line is not broken', () => {
  const word = 'x'.repeat(130);
  assert.deepEqual(wrap(`a ${word} b`, '  '), ['  a', `  ${word}`, '  b']);
});

test('the ways to a root, its name and its network go on no line of more than 100 characters', () => {
  const report = { document: 'd1', outlet: 'Skerry Times', path: WAY, hops: [] };
  const root: ShownRoot = {
    label: WAY.slice(0, 3).join(', '),
    kind: 'outside',
    document: null,
    url: null,
    basis: 'reported',
    network: 'Northern Network',
    reports: [report],
  };
  const lines = showRoots({
    independent: 1,
    firstPublished: null,
    firstCaptured: null,
    documents: 1,
    outlets: 1,
    roots: [root],
  });
  assert.ok(
    lines.every(line => line.length <= 100),
    lines.join('\n'),
  );
  assert.ok(
    lines
      .join(' ')
      .replaceAll(/\s+/gu, ' ')
      .includes(`Skerry Times ← ${WAY.join(' ← ')}`),
  );
});
