import assert from 'node:assert/strict';
import test from 'node:test';
import { BURST_RULE, findBursts, type Posted } from './bursts.ts';

const LINE = 'nobody has asked the keeper of the lamp about the oil';
const post = (actor: string, at: string | null, words = LINE): Posted => ({
  id: `${actor} ${at}`,
  actor,
  at,
  words: words.split(' '),
});
const at = (seconds: number) => `2031-03-01T10:0${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}Z`;
const actorsOf = (posted: readonly Posted[], rule = BURST_RULE) =>
  findBursts(posted, rule).map(({ actors }) => actors.join(' '));

test('the same words from two accounts within the window are a burst', () => {
  assert.deepEqual(actorsOf([post('a', at(0)), post('b', at(50))]), ['a b']);
});

test('a little later, they are none', () => {
  assert.deepEqual(actorsOf([post('a', at(0)), post('b', at(70))]), []);
  assert.deepEqual(actorsOf([post('a', at(0)), post('b', at(70))], { windowSeconds: 90, participation: 2 }), ['a b']);
});

test('pairs that share a post are one burst, though its ends lie further apart than the window', () => {
  assert.deepEqual(actorsOf([post('a', at(0)), post('c', at(90)), post('b', at(45))]), ['a b c']);
});

test('one account alone is no burst, and fewer than are asked for are none', () => {
  assert.deepEqual(actorsOf([post('a', at(0)), post('a', at(5))]), []);
  assert.deepEqual(actorsOf([post('a', at(0)), post('b', at(5))], { windowSeconds: 60, participation: 3 }), []);
});

test('one word in ten may differ, and not two', () => {
  assert.deepEqual(actorsOf([post('a', at(0)), post('b', at(5), LINE.replace('keeper', 'warden'))]), ['a b']);
  assert.deepEqual(
    actorsOf([post('a', at(0)), post('b', at(5), LINE.replace('keeper', 'warden').replace('oil', 'wick'))]),
    [],
  );
});

test('times that are given only to the day, or not at all, show no burst', () => {
  assert.deepEqual(actorsOf([post('a', '2031-03-01'), post('b', '2031-03-01'), post('c', null)]), []);
  assert.deepEqual(actorsOf([post('a', '2031-03-01T10:00'), post('b', '2031-03-01T10:00')]), ['a b']);
});

test('the order of the posts does not matter', () => {
  const posted = [post('a', at(0)), post('b', at(45)), post('c', at(90)), post('d', at(200))];
  assert.deepEqual(findBursts(posted.toReversed(), BURST_RULE), findBursts(posted, BURST_RULE));
});
