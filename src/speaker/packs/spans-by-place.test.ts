import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spansOverlap, type Span } from '#base/span.ts';
import { SpansByPlace } from './spans-by-place.ts';

test('what overlaps a stretch is found as by looking at all, in the same order', () => {
  const spans: Span[] = [];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let i = 0; i < 300; i += 1) {
    const start = next(20_000);
    spans.push([start, start + 1 + next(i % 10 === 0 ? 3000 : 60)]);
  }
  const placed = new SpansByPlace(spans, span => span);
  for (let at = 0; at < 20_000; at += 97) {
    const stretch: Span = [at, at + 1 + next(700)];
    const near = placed.within(stretch);
    const all = spans.filter(span => spansOverlap(span, stretch));
    assert.deepEqual(new Set(near), new Set(all));
  }
  const nested: Span[] = [
    [0, 2000],
    [600, 640],
    [610, 620],
  ];
  assert.deepEqual(new SpansByPlace(nested, span => span).within([612, 615]), nested);
});
