import assert from 'node:assert/strict';
import test from 'node:test';
import type { Span } from '#base/span.ts';
import { compareAttributions, contentKindOf, keyOfSpans, trimSpans } from './compare-spans.ts';
import type { Attribution } from './polnear.ts';
import { figuresOf, Tallies } from './tally.ts';

const TEXT = '“The quay is safe,” Ada Mole said. Bo Lind hopes for rain, she said, by noon.';

/** Where some words of the text stand. */
function at(words: string, text = TEXT): Span {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, words);
  return [start, start + words.length];
}

const quoted: Attribution = {
  source: [at('Ada Mole')],
  cue: [at('said')],
  content: [at('“The quay is safe,”')],
};
const hoped: Attribution = { source: [at('Bo Lind')], cue: [at('hopes')], content: [at('for rain')] };

test('marks and white space around a span do not count, and what only they part is one span', () => {
  assert.deepEqual(trimSpans(TEXT, [at('“The quay is safe,”')]), [at('The quay is safe')]);
  assert.deepEqual(trimSpans(TEXT, [at('is safe,”'), at('“The quay')]), [at('The quay is safe')]);
  assert.deepEqual(trimSpans(TEXT, [at('“'), at(', ')]), []);
  assert.equal(trimSpans(TEXT, [at('for rain'), at('by noon')]).length, 2);
});

test('a mark that opens the span goes, a point that opens it stays', () => {
  assert.equal(keyOfSpans('... so be it.', [[0, 13]]), '0,12');
});

test('the kind of a content is told by its first mark, then by its cue', () => {
  assert.equal(contentKindOf(TEXT, quoted), 'quoted');
  assert.equal(contentKindOf(TEXT, { ...quoted, content: [at('The quay is safe')] }), 'said');
  assert.equal(contentKindOf(TEXT, hoped), 'other');
});

test('what is given exactly has precision and recall 1, whatever the order', () => {
  const tallies = new Tallies();
  compareAttributions(tallies, TEXT, { given: [hoped, quoted], wanted: [quoted, hoped] });
  for (const name of ['source', 'cue', 'content', 'content quoted', 'content other'])
    assert.deepEqual(figuresOf(tallies.of(name)), { precision: 1, recall: 1, f1: 1 }, name);
});

test('a span that is given twice is right once', () => {
  const tallies = new Tallies();
  compareAttributions(tallies, TEXT, { given: [quoted, quoted], wanted: [quoted, hoped] });
  assert.deepEqual(tallies.of('content'), { given: 2, wanted: 2, right: 1 });
});

test('a content cut short is false for the kind that was given and missed for the kind that was wanted', () => {
  const tallies = new Tallies();
  compareAttributions(tallies, TEXT, { given: [{ ...quoted, content: [at('quay is safe')] }], wanted: [quoted] });
  assert.deepEqual(tallies.of('content said'), { given: 1, wanted: 0, right: 0 });
  assert.deepEqual(tallies.of('content quoted'), { given: 0, wanted: 1, right: 0 });
});

test('a part that is missing on both sides counts nowhere', () => {
  const tallies = new Tallies();
  const nobody = { ...quoted, source: [] };
  compareAttributions(tallies, TEXT, { given: [nobody], wanted: [nobody] });
  assert.deepEqual(tallies.of('source'), { given: 0, wanted: 0, right: 0 });
  assert.deepEqual(tallies.of('content'), { given: 1, wanted: 1, right: 1 });
});
