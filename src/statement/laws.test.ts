import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

const ARTICLE = [
  '[headline] Holm: pier is safe',
  '[standfirst] The mayor of Skerry said that it would open in May',
  '[caption] “I love it,” said Ben Ito.',
  'The pier is safe, the mayor, Ada Holm, said on Friday.',
  '“It has stood for ninety years,” she told Radio Skerry. “It will stand for ninety more.',
  '“And it will be painted.”',
  'Asked whether it was sold, she answered “no.” She added that the paint was green, according to the Skerry Post.',
  'Ben Ito, who sells rope, said: ‘She told me “buy now”, and I did.’ He called it “a gift”.',
  '[comment] Nobody said that.',
];

test('statements stand in text order, and their spans inside the text and in order', () => {
  const reading = readingOf(ARTICLE);
  const found = findStatements(reading);
  assert.ok(found.length > 6);
  let before = 0;
  for (const one of found) {
    const spans = [...one.source, ...one.cue, ...one.content, ...one.quoted];
    const start = Math.min(...spans.map(span => span[0]));
    assert.ok(start >= before);
    before = start;
    for (const [from, to] of spans) {
      assert.ok(from >= 0 && from < to && to <= reading.text.length);
      assert.equal(reading.text.slice(from, to), reading.text.slice(from, to).trim());
    }
    assert.deepEqual(
      one.content,
      one.content.toSorted((a, b) => a[0] - b[0]),
    );
    assert.ok(one.confidence > 0 && one.confidence <= 1);
    if (one.parent !== null) assert.ok(one.parent >= 0 && one.parent < found.length);
    if (one.continues !== null) assert.ok(one.continues < found.indexOf(one));
  }
});

test('no span crosses the border of a block, and none lies in a caption or a comment', () => {
  const reading = readingOf(ARTICLE);
  for (const one of findStatements(reading)) {
    for (const [from, to] of [...one.source, ...one.cue, ...one.content]) {
      const block = reading.blocks.find(each => each.span[0] <= from && to <= each.span[1]);
      assert.ok(block !== undefined, reading.text.slice(from, to));
      assert.ok(block.role === 'headline' || block.role === 'standfirst' || block.role === 'body');
    }
  }
});

test('quoted parts are the words between the marks', () => {
  const reading = readingOf(ARTICLE);
  for (const one of findStatements(reading))
    for (const [from, to] of one.quoted) assert.doesNotMatch(reading.text.slice(from, to), /^[“"«]|[”"»]$/u);
});

test('the same reading gives the same statements', () => {
  assert.deepEqual(findStatements(readingOf(ARTICLE)), findStatements(readingOf(ARTICLE)));
});

test('what stands before a text moves its statements and changes nothing else', () => {
  const [first = '', ...rest] = ARTICLE.slice(3);
  const plain = findStatements(readingOf([first, ...rest]));
  const moved = findStatements(readingOf(['The band played.', first, ...rest]));
  assert.deepEqual(
    moved.map(one => [one.type, one.attitude, one.saidOn, one.via.map(via => via.name)]),
    plain.map(one => [one.type, one.attitude, one.saidOn, one.via.map(via => via.name)]),
  );
});

test('nothing but marks, or a megabyte of one character, is read and holds nothing', () => {
  for (const unit of ['"', "'", '“', 'a', '[', ' ', ':', '“a ']) {
    const text = unit.repeat(1_000_000 / unit.length);
    for (const kind of ['article', 'transcript'] as const)
      assert.ok(findStatements(readingOf([text], { kind })).length <= 1);
  }
});

test('a text of a megabyte that is all cues is read through', () => {
  for (const unit of ['he said ', 'according to ', 'told The A of B ', 'in an interview ', 'A: ', '“x,” he said. ']) {
    assert.ok(Array.isArray(findStatements(readingOf([unit.repeat(100_000 / unit.length)]))));
  }
});
