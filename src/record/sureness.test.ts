import assert from 'node:assert/strict';
import test from 'node:test';
import { Fault } from '#base/fault.ts';
import { assertConfidence, selectSure, surenessOf, type Resting } from './sureness.ts';

const statement = (confidence: number, parent: number | null = null, continues: number | null = null): Resting => ({
  confidence,
  parent,
  continues,
});

/** Every list of up to three statements over a few confidences, each resting on nothing or on an earlier or later one. */
function* lists(): Generator<readonly Resting[]> {
  const levels = [0.2, 0.5, 0.9];
  for (const a of levels)
    for (const b of levels)
      for (const c of levels)
        for (const parent of [null, 0, 2])
          for (const continues of [null, 0]) yield [statement(a), statement(b, parent), statement(c, null, continues)];
}

test('nothing is surer than it is itself, nor than what it rests on', () => {
  for (const list of lists()) {
    const sureness = surenessOf(list);
    for (const [i, { confidence, parent, continues }] of list.entries()) {
      assert.ok((sureness[i] ?? 1) <= confidence);
      for (const on of [parent, continues]) if (on !== null) assert.ok((sureness[i] ?? 1) <= (sureness[on] ?? 0));
    }
  }
});

test('what is left out and what is kept are together everything, and a higher bar never keeps more', () => {
  for (const list of lists()) {
    let before = list.length;
    for (const bar of [0, 0.2, 0.4, 0.5, 0.9, 1]) {
      const { statements, leftOut } = selectSure(list, bar);
      assert.equal(statements.length + leftOut, list.length);
      assert.ok(statements.length <= before);
      before = statements.length;
    }
  }
});

test('what is kept still points at the statement it rests on', () => {
  const list = [statement(0.3), statement(0.9), statement(0.8, 1), statement(0.95, null, 2), statement(0.99, 0)];
  assert.deepEqual(selectSure(list, 0.5), {
    statements: [statement(0.9), statement(0.8, 0), statement(0.95, null, 1)],
    leftOut: 2,
  });
});

test('a bar of 0 leaves nothing out and changes nothing', () => {
  for (const list of lists()) assert.deepEqual(selectSure(list, 0), { statements: list, leftOut: 0 });
});

test('statements that rest on each other are no endless matter', () => {
  assert.deepEqual(surenessOf([statement(0.7, 1), statement(0.4, 0)]), [0.4, 0.4]);
});

test('a confidence is a number from 0 to 1', () => {
  for (const good of [0, 0.5, 1]) assert.doesNotThrow(() => assertConfidence(good));
  for (const bad of [-0.1, 1.1, Number.NaN]) assert.throws(() => assertConfidence(bad), Fault);
});
