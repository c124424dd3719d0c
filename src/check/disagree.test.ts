import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeDocument, makePerson } from './case.fixture.ts';
import { DISAGREE_CASES } from './disagree.cases.fixture.ts';
import { findDisagreement, type Disagreement, type Placed } from './disagree.ts';
import { readPositions } from './position.ts';

const PERSON = makePerson({ name: 'Ida Brekke' });
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';

function placed(name: string, text: string): Placed[] {
  const document = makeDocument({ name, text: `On the quay\n${text}\n${FILL}` }, [PERSON]);
  return document.statements
    .flatMap(statement => readPositions(statement, document))
    .map(position => ({ position, document, own: new Set(['ida', 'brekke']) }));
}

function disagree(earlier: string, later: string): Disagreement | null {
  const then = placed('a', earlier);
  return placed('b', later).flatMap(now => then.flatMap(before => findDisagreement(before, now) ?? []))[0] ?? null;
}

for (const { what, earlier, later, kind } of DISAGREE_CASES)
  test(`${kind === null ? 'is no disagreement' : 'is a disagreement'}: ${what}`, () => {
    assert.equal(disagree(earlier, later)?.kind ?? null, kind);
  });

test('two opposites are named by the words that stand there', () => {
  const [first] = DISAGREE_CASES.filter(({ what }) => what === 'support and oppose');
  assert.deepEqual(disagree(first?.earlier ?? '', first?.later ?? '')?.words, ['supported', 'opposed']);
});

test('what is said of two things of one name in two towns is no disagreement', () => {
  const later = '“[[Ida Brekke|I am against the ferry]],” Ida Brekke said in Sundal.';
  assert.equal(disagree('“[[Ida Brekke|I am for the ferry]],” Ida Brekke said in Norvik.', later), null);
  assert.equal(disagree('“[[Ida Brekke|I am for the ferry]],” Ida Brekke said in Sundal.', later)?.kind, 'opposites');
});

test('a position is never read out of what is denied, checked or put to somebody', () => {
  for (const sign of ['-', '#', '!', '?', '%', '~'])
    assert.deepEqual(placed('a', `Ida Brekke said that [[${sign}Ida Brekke|we will close the night ferry]].`), []);
});
