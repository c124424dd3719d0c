import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceSpans } from '#base/span.ts';
import { loadAttributionModel } from '#model/load-model.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const model = await loadAttributionModel('fast');

/** Whose the words are that hold `part`, as the text names them. */
function sourceOf(text: string, part: string): string | undefined {
  const reading = readingOf(text.split('¶'));
  const found = findStatements(reading, model).find(one => sliceSpans(reading.text, one.content).includes(part));
  return found === undefined ? undefined : sliceSpans(reading.text, found.source);
}

const PAIRS = [
  [
    'Runners were split. “I came to run down mountains as well as up them,” said Marga Lunde. Odette Sarrel, who leads by 14 seconds, called it “a gift to people who can’t turn”.',
    'a gift to people',
    'Odette',
  ],
  [
    'Riders were split. “I came to ride in rain as well as in sun,” said Ines Hauk. Tove Brandt, who leads by 20 seconds, called it “a present for the timid”.',
    'a present for the timid',
    'Tove',
  ],
  [
    '“We came to sail,” said Karin Holt. Mette Aas, who is second, called it “a gift to the lazy”.',
    'a gift to the lazy',
    'Mette',
  ],
  [
    'The field was split. “I came to swim in waves as well as in pools,” said Mirel Haugen. Ondine Harker, who leads by nine points, called it “a gift to people who can’t float”.',
    'a gift to people',
    'Ondine',
  ],
] as const;

for (const [text, part, name] of PAIRS)
  test(`a source does not run over the end of a sentence: ${name}`, () => {
    const source = sourceOf(text, part) ?? '';
    assert.ok(source.startsWith(name), source);
  });
