import assert from 'node:assert/strict';
import test from 'node:test';
import { sameWords } from './same-words.ts';

const words = (text: string) => text.split(' ');
const LINE = words('nobody leaves this orchard hungry while i keep the ladder');

test('the same words are wholly the same, and a part stands wholly in the whole', () => {
  assert.equal(sameWords(LINE, LINE), 1);
  assert.equal(sameWords(LINE, LINE.slice(2, 7)), 1);
});

test('no words, and words that have nothing in common, are not the same', () => {
  assert.equal(sameWords([], LINE), 0);
  assert.equal(sameWords(words('quite another matter'), LINE), 0);
});

test('the order counts', () => {
  assert.ok(sameWords(LINE, LINE.toReversed()) < 0.3);
});

test('what is nearer scores higher: all words, one changed, two changed, words strewn over a page', () => {
  const changed = LINE.with(2, 'that');
  const twice = changed.with(1, 'enters');
  const strewn = LINE.flatMap(word => [word, 'and', 'then', 'some']);
  const scores = [LINE, changed, twice, strewn].map(other => sameWords(LINE, other));
  assert.deepEqual(
    scores,
    [...scores].sort((a, b) => b - a),
  );
  assert.equal(new Set(scores).size, scores.length);
});

test('which comes first does not matter', () => {
  for (const other of [LINE.slice(3), LINE.with(4, 'thirsty'), LINE.toReversed(), words('a ladder in the orchard')]) {
    assert.equal(sameWords(LINE, other), sameWords(other, LINE));
  }
});

test('a common word changed weighs less than a telling one', () => {
  assert.ok(sameWords(LINE, LINE.with(2, 'a')) > sameWords(LINE, LINE.with(4, 'rake')));
});
