import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade } from './case.fixture.ts';
import { DISAGREE_CASES } from './disagree.cases.fixture.ts';

const PEOPLE = [{ name: 'Ida Brekke' }, { name: 'Jon Lervik' }];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const CREW = 'The ferry crew is the best paid in the fjord';
const said = (words: string, who = 'Ida Brekke'): string => `“[[${who}|${words}]],” ${who} said in Norvik.`;

interface Given {
  readonly first?: string;
  readonly published?: string;
}

/** True if a check of what she said first is flagged for what she said later. */
function isChanged(later: string, { first = said(CREW), published = '2031-06-02T08:00:00Z' }: Given = {}): boolean {
  const page = (name: string, text: string, on: string) => ({
    name,
    published: on,
    text: `On the quay\n${text}\n${FILL}`,
  });
  const documents = [page('a', first, '2031-05-02T08:00:00Z'), page('b', later, published)];
  const claim = /\|(?<words>[^\]]+)\]\]/u.exec(first)?.groups?.['words'] ?? '';
  return checkMade({ people: PEOPLE, documents }, `"${claim}"`, { speaker: 'Ida Brekke' }).flags.includes(
    'later_changed',
  );
}

test('who says that they were wrong has changed what they said', () => {
  assert.ok(isChanged(said('I was wrong about the ferry crew, the best paid are on the tugs')));
});

test('who says “as I said before” and says it again of others has changed nothing', () => {
  assert.ok(
    !isChanged(said('As I said before about the ferry crew, I now say of the tug crew that they are the best paid')),
  );
  assert.ok(!isChanged(said('I said it of the ferry crew and I now say it also of the tugs, they are the best paid')));
});

const TAKEN_BACK = [
  said('I take that back, the ferry crew is not paid well'),
  said('I have changed my mind about the ferry crew and how it is paid'),
  said('I regret saying that the ferry crew is paid so well'),
  'Ida Brekke said that [[Ida Brekke|she was wrong about the ferry crew and how it is paid]].',
  said('I was badly mistaken about what the ferry crew is paid'),
];

for (const later of TAKEN_BACK) test(`is taken back: ${later}`, () => assert.ok(isChanged(later)));

const NOT_TAKEN_BACK = [
  said('The owners were wrong about the ferry crew and how it is paid'),
  said('They say I was wrong about the ferry crew and how it is paid'),
  said('If I was wrong about what the ferry crew is paid, show me'),
  said('I do not think I was wrong about what the ferry crew is paid'),
  said('I will not break my word to the ferry crew, the best paid in the fjord'),
  said('There will be no u-turn on what the ferry crew is paid'),
  said('I regret that the ferry crew is ill, it is the best in the fjord'),
  said('We ask the owners to reconsider what the ferry crew is paid'),
  said('Was I wrong about what the ferry crew is paid?'),
  said('I was wrong about the bakery and its bread'),
  said('I was wrong about what the ferry crew is paid', 'Jon Lervik'),
];

for (const later of NOT_TAKEN_BACK) test(`is not taken back: ${later}`, () => assert.ok(!isChanged(later)));

for (const { what, earlier, later, kind } of DISAGREE_CASES)
  test(`${kind === null ? 'no later change' : 'a later change'}: ${what}`, () => {
    assert.equal(isChanged(later, { first: earlier }), kind !== null);
  });

test('what another paper prints of the same day, or in the days after, is another report and no change', () => {
  const first = said('We will not close the night ferry');
  const later = said('We will close the night ferry');
  for (const published of ['2031-05-02T18:00:00Z', '2031-05-04T08:00:00Z', '2031-05-09T08:00:00Z'])
    assert.ok(!isChanged(later, { first, published }), published);
  assert.ok(isChanged(later, { first, published: '2031-05-20T08:00:00Z' }));
});

test('what somebody else says the other way round changes nothing', () => {
  const first = said('We will not close the night ferry');
  assert.ok(!isChanged(said('We will close the night ferry', 'Jon Lervik'), { first }));
});
