import assert from 'node:assert/strict';
import test from 'node:test';
import { quotedRuns } from './quoted-runs.ts';

const runs = (text: string) => quotedRuns(text, [0, text.length]).map(([start, end]) => text.slice(start, end));

const EXAMPLES: readonly (readonly [text: string, quoted: readonly string[]])[] = [
  ['“No,” he said, “not now.”', ['“No,”', '“not now.”']],
  ['He said "no" and "never".', ['"no"', '"never"']],
  ['‘It’s the dog’s,’ she said.', ['‘It’s the dog’s,’']],
  ["The dogs' owner isn't here.", []],
  ["'Not here,' she said.", ["'Not here,'"]],
  ['„Nein“, sagte er. «Non», dit-elle.', ['„Nein“', '«Non»']],
  ['“It goes on', ['“It goes on']],
  ['The 6" pipe broke.', []],
  ['No marks at all.', []],
];
for (const [text, quoted] of EXAMPLES)
  test(`in ${text} ${quoted.length} runs are quoted`, () => assert.deepEqual(runs(text), quoted));

test('a quotation does not reach past its paragraph', () => {
  const text = 'He said: “one\n\ntwo” and three';
  assert.deepEqual(quotedRuns(text, [0, 13]), [[9, 13]]);
});
