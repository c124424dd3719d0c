import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkFeatures, linkProbability, linkProbabilityOf, LINKS } from './link-features.ts';
import { linkSpans } from './links.ts';

const spans = [
  { role: 'content', from: 0, to: 3 },
  { role: 'source', from: 4, to: 5 },
  { role: 'cue', from: 5, to: 6 },
  { role: 'content', from: 7, to: 9 },
  { role: 'content', from: 12, to: 14 },
] as const;
const tokens = 'one two three , Vane said , four five . And then six seven'.split(' ');
const WEIGHTS = {
  'content-cue before ends 0': 2,
  'content-cue after ends 0': 2,
  'content-cue after ends 1': -2,
  'cue-source before': 3,
  'cue-source after': -3,
};

test('words on both sides of a cue are one attribution, and its source stands beside it', () => {
  const [first, ...others] = linkSpans(spans, tokens, WEIGHTS);
  assert.deepEqual(
    first?.content.map(({ from }) => from),
    [0, 7],
  );
  assert.equal(first.cue?.from, 5);
  assert.equal(first.source?.from, 4);
  assert.deepEqual(others, [{ source: null, cue: null, content: [spans[4]] }]);
});

test('no weights, no links: nothing is joined on a guess', () => {
  assert.ok(linkSpans(spans, tokens, {}).every(({ cue, source }) => cue === null && source === null));
});

test('a pair is as probable by the numbers of its features as by their names', () => {
  const paragraph = { spans, tokens };
  const names = LINKS.flatMap(link =>
    spans.flatMap(from => spans.flatMap(to => (from === to ? [] : linkFeatures(link, { from, to }, paragraph)))),
  );
  const weights = Object.fromEntries(names.map((name, i) => [name, Math.sin(i)]));
  for (const link of LINKS)
    for (const from of spans)
      for (const to of spans) {
        if (from === to) continue;
        const wanted = linkProbability(weights, linkFeatures(link, { from, to }, paragraph));
        assert.equal(linkProbabilityOf(weights, { link, from, to }, paragraph), wanted);
      }
});
