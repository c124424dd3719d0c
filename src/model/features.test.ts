import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldWord, QUOTE, quoteStates, shapeOf } from './features.ts';

const states = (tokens: string, open = false): number[] => [...quoteStates(tokens.split(' '), open).states];
const { outside, inside, opens, closes } = QUOTE;

test('curly marks open and close, straight ones take turns', () => {
  assert.deepEqual(states('“ No , ” she said'), [opens, inside, inside, closes, outside, outside]);
  assert.deepEqual(states('" No , " she said'), [opens, inside, inside, closes, outside, outside]);
});

test('a quotation left open goes on in the next paragraph only if that one closes it first', () => {
  assert.equal(quoteStates(['“', 'No'], false).open, true);
  assert.deepEqual(states('and never . ”', true), [inside, inside, inside, closes]);
  assert.deepEqual(states('“ And never . ”', true), [opens, inside, inside, inside, closes]);
  assert.deepEqual(states('She left .', true), [outside, outside, outside]);
});

test('words are folded so that marks and figures of one kind are one', () => {
  assert.equal(foldWord('Don’t'), "don't");
  assert.equal(foldWord('1,250'), '0,000');
  assert.equal(foldWord('…'), foldWord('...'));
  assert.equal(foldWord('—'), foldWord('--'));
});

test('a shape tells capitals, small letters, digits and marks', () => {
  assert.equal(shapeOf('McKay'), 'XxXx');
  assert.equal(shapeOf('G20'), 'Xd');
});
