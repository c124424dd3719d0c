import assert from 'node:assert/strict';
import test from 'node:test';
import { NOTHING_SAID } from '#document/document.ts';
import { openKit } from './kit.ts';
import { readWhole } from './read-whole.ts';

const TEXT = `Barge owners told to wait

Ivo Brandt hoped to hear that the board had said “the barges are too heavy.”

The committee noted that Ivo Brandt told the board in March: “The barges are too heavy for the old lock.” He added that “nobody has weighed them.”
`;

test('no statement is read as surer than the one that it is reported in, or whose speaker speaks on in it', async () => {
  const source = { bytes: Buffer.from(TEXT), mediaType: 'text/plain', path: 'lock.txt', url: null, headerTime: null };
  const [document] = await readWhole({ ...source, said: NOTHING_SAID }, await openKit('fast'));
  const statements = document?.statements ?? [];
  let resting = 0;
  for (const { confidence, parent, continues } of statements)
    for (const on of [parent, continues]) {
      if (on === null) continue;
      resting += 1;
      assert.ok(confidence <= (statements[on]?.confidence ?? 0), `${confidence}`);
    }
  assert.ok(resting >= 2);
});
