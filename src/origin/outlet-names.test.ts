import assert from 'node:assert/strict';
import test from 'node:test';
import {
  foldOutlet,
  isAforesaid,
  isAudience,
  isNameless,
  isOwnWord,
  isSameOutlet,
  showsMedium,
} from './outlet-names.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['the Sentinel', 'Moorland Sentinel'],
  ['THE MOORLAND SENTINEL', 'Moorland Sentinel'],
  ['the podcast Deep End', 'Deep End, a podcast'],
  ['the student paper The Inkpot', 'Inkpot'],
  ['Kanal 4', 'Kanal 4 News'],
  ['Göta Kurir', 'Gota Kurir'],
  ['NPB', 'Northern Press Bureau'],
];
for (const [a, b] of SAME) {
  test(`"${a}" and "${b}" can be one medium`, () => {
    assert.ok(isSameOutlet(a, b));
    assert.ok(isSameOutlet(b, a));
  });
}

const OTHERS: readonly (readonly [string, string])[] = [
  ['Radio Moor', 'Radio Fell'],
  ['Radio Moor', 'Moor Gazette'],
  ['Moorland Sentinel', 'Fellside Sentinel'],
  ['a newspaper', 'Moorland Newspaper'],
  ['Kanal 4', 'Kanal 5'],
  ['NPB', 'Northern Press'],
];
for (const [a, b] of OTHERS) test(`"${a}" and "${b}" are two`, () => assert.ok(!isSameOutlet(a, b)));

test('the sort of medium does not tell one from another', () => {
  assert.equal(foldOutlet('The Deep End podcast'), 'deep end');
  assert.ok(isNameless('a student newspaper'));
  assert.ok(!isNameless('the newspaper Inkpot'));
});

for (const name of ['us', 'this newspaper', 'our reporter', 'me'])
  test(`"${name}" is the document’s own outlet`, () => assert.ok(isOwnWord(name)));
for (const name of [
  'him',
  'a small crowd',
  'the jury',
  'Parliament',
  'the Budget Committee',
  'reporters',
  'aides',
  'the press',
  'a news conference',
]) {
  test(`"${name}" listens and does not publish`, () => assert.ok(isAudience(name)));
}
for (const name of ['Deep End', 'Kvartalet', 'Kanal 4'])
  test(`"${name}" may publish`, () => assert.ok(!isAudience(name)));
for (const name of ['Radio Moor', 'the podcast Deep End', 'Reuters', 'a newspaper'])
  test(`"${name}" shows that it is a medium`, () => assert.ok(showsMedium(name)));

test('"the paper" is one named before, "a paper" and "the Paper" are not', () => {
  assert.ok(isAforesaid('the paper'));
  assert.ok(isAforesaid('station'));
  assert.ok(!isAforesaid('student newspaper'));
  assert.ok(!isAforesaid('a paper'));
  assert.ok(!isAforesaid('The Inkpot'));
});
