import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExamples, scoreExamples } from '#speaker/packs/sentences.fixture.ts';

/** How these files came to be, and what was read out of each at first sight: docs/decisions/015-language-packs.md. */
for (const file of ['tune', 'held', 'second', 'third'])
  test(`the German sentences of ${file}.fixture.txt give their statements to the letter, with the right speakers`, () => {
    const examples = readExamples(new URL(`./${file}.fixture.txt`, import.meta.url));
    const { faults, wanted } = scoreExamples(examples, 'de');
    assert.ok(wanted > 12);
    assert.deepEqual(faults, []);
  });
