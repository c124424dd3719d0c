import assert from 'node:assert/strict';
import test from 'node:test';
import { findCircles } from './circles.ts';

const links = (...pairs: readonly string[]) =>
  pairs.map(pair => {
    const [child = '', parent = ''] = pair.split('<');
    return { child, parent };
  });

test('stations that have it from each other are a circle, once, from the smallest on', () => {
  assert.deepEqual(findCircles(links('c<a', 'a<b', 'b<c')), [['a', 'b', 'c']]);
});

test('a chain and two ways to one source are none', () => {
  assert.deepEqual(findCircles(links('a<b', 'b<c', 'a<c')), []);
});

test('what hangs on a circle is no part of it', () => {
  assert.deepEqual(findCircles(links('x<a', 'a<b', 'b<a', 'b<y')), [['a', 'b']]);
});
