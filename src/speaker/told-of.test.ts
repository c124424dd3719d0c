import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatements } from '#statement/find-statements.ts';
import { nameSpeakers } from './name-speakers.ts';
import { readingOf } from './written.fixture.ts';

/** Whom the text gives the innermost quotation to. */
function whoSaid(text: string): string | null {
  const reading = readingOf(text);
  const { statements } = nameSpeakers(reading, findStatements(reading, null));
  const inner = statements.find(({ content }) => content.some(([start]) => reading.text[start] === '‘'));
  assert.ok(inner !== undefined);
  return inner.speaker?.name ?? null;
}

const AFTER = 'Ms Flack was not in the hall. Mr Brandt did not answer.';

test('whoever is told of in somebody’s quoted words is the other one named before', () => {
  assert.equal(
    whoSaid(
      `Rupert Eastwood told the jury that he had shared the lift with Ilsa Flack, who runs the mill. “She turned to me and said, ‘Sell the mill for scrap,’” Mr Eastwood said.\n${AFTER}`,
    ),
    'Ilsa Flack',
  );
  assert.equal(
    whoSaid(
      `Una Faherty spoke of Rita Poe, the captain, for an hour. “She told me, ‘The ferry will sink,’” Ms Faherty said.`,
    ),
    'Rita Poe',
  );
});

test('of two who may be meant it is neither, and never the teller', () => {
  assert.equal(
    whoSaid(
      `Jan Pohl met Karl Moe, the porter, and Hans Brandt, the clerk, at the gate. “He told me, ‘Go home to bed,’” Mr Pohl said.\n${AFTER}`,
    ),
    null,
  );
  assert.equal(whoSaid(`Jan Pohl spoke for an hour. “He told me, ‘Go home to bed,’” Mr Pohl said.`), null);
});
