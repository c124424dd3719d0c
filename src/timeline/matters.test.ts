import assert from 'node:assert/strict';
import test from 'node:test';
import { findMatters, type Worded } from './matters.ts';

const own = (text: string): Worded => ({ text, own: true });
const others = (text: string): Worded => ({ text, own: false });
const NAMES = new Set(['ama', 'tettey']);

const SAID = [
  own('We will mend the mill wheel before the swallows are back.'),
  own('The mill wheel is older than the church.'),
  own('Nobody may fish in the upper pond.'),
  own('The upper pond belongs to the school.'),
  own('I like bread.'),
];

test('what recurs in a person’s words is a matter, labelled by those words; what is said once is none', () => {
  const found = findMatters(SAID, NAMES);
  assert.deepEqual(
    found.map(({ label, members }) => [label, members]),
    [
      ['mill wheel', [0, 1]],
      ['upper pond', [2, 3]],
    ],
  );
});

test('a word that everybody uses weighs less than one that only the person does', () => {
  const said = [
    own('The council will mend the mill.'),
    own('The council will mend the mill.'),
    own('The council sleeps.'),
  ];
  const chatter = Array.from({ length: 8 }, () => others('The council met the council.'));
  assert.equal(findMatters([...said, ...chatter], NAMES)[0]?.terms[0], 'mill');
});

test('the person’s own name is no matter, and neither are words that are in all speech', () => {
  const said = [own('The people want Ama Tettey this year.'), own('The people know Ama Tettey this year.')];
  assert.deepEqual(findMatters(said, NAMES), []);
});

test('an utterance is on one matter at most, the one that it has most of', () => {
  const found = findMatters([...SAID, own('The mill wheel turns the water of the upper pond, says the mill.')], NAMES);
  const members = found.flatMap(each => each.members);
  assert.equal(new Set(members).size, members.length);
});
