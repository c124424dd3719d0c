import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade } from './case.fixture.ts';

const PEOPLE = [{ name: 'Ida Brekke' }];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';

/** True if a later statement of hers changes what she said of the ferry's crew. */
function isChanged(later: string): boolean {
  const first = `On the quay\n“[[Ida Brekke|The ferry crew is the best paid in the fjord]],” Ida Brekke said.\n${FILL}`;
  const documents = [
    { name: 'a', published: '2031-05-02T08:00:00Z', text: first },
    {
      name: 'b',
      published: '2031-06-02T08:00:00Z',
      text: `On the fair\n“[[Ida Brekke|${later}]],” Ida Brekke said.\n${FILL}`,
    },
  ];
  const claim = '"The ferry crew is the best paid in the fjord"';
  return checkMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke' }).flags.includes('later_changed');
}

test('who says that they were wrong has changed what they said', () => {
  assert.ok(isChanged('I was wrong about the ferry crew, the best paid are on the tugs'));
});

test('who says “as I said before” and says it again of others has changed nothing', () => {
  assert.ok(!isChanged('As I said before about the ferry crew, I now say of the tug crew that they are the best paid'));
  assert.ok(!isChanged('I said it of the ferry crew and I now say it also of the tugs, they are the best paid'));
});
