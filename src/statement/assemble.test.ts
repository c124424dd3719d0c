import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '#base/span.ts';
import { placeDrafts } from './assemble.ts';
import type { Draft } from './draft.ts';

const TEXT = 'A friend says that Ada Holm, whose boat it was, told Ben that Ruth had sworn to him that it floats.';

const spanOf = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const draft = (source: string, cue: string, content: string): Draft => ({
  source: [spanOf(source)],
  cue: [spanOf(cue)],
  content: [spanOf(content)],
  pattern: 'told',
  kind: 'say',
  lemma: '',
  negated: false,
  block: 0,
  sentence: 0,
  continues: null,
  form: 'prose',
});

const OUTER = draft(
  'A friend',
  'says',
  'that Ada Holm, whose boat it was, told Ben that Ruth had sworn to him that it floats',
);
const MIDDLE = draft('Ada Holm, whose boat it was', 'told', 'that Ruth had sworn to him that it floats');
const INNER = draft('Ruth', 'had sworn', 'that it floats');

test('each statement stands in the smallest other that reports it, in whatever order they come', () => {
  for (const drafts of [
    [OUTER, MIDDLE, INNER],
    [INNER, OUTER, MIDDLE],
    [MIDDLE, INNER, OUTER],
  ])
    assert.deepEqual(
      placeDrafts(drafts).map(({ parent }) => parent),
      [null, 0, 1],
    );
});

test('a clause that was cut at the relative clause behind its subject goes on to the end of what it reports', () => {
  const cut = draft('A friend', 'says', 'that Ada Holm');
  const [outer, middle] = placeDrafts([cut, MIDDLE]);
  assert.deepEqual(outer?.draft.content, OUTER.content);
  assert.equal(middle?.parent, 0);
  assert.deepEqual(placeDrafts([outer?.draft ?? cut, MIDDLE])[0]?.draft.content, OUTER.content);
});

test('what only stands before another is not made to hold it', () => {
  const before = draft('A friend', 'says', 'that');
  assert.deepEqual(
    placeDrafts([before, MIDDLE]).map(({ parent }) => parent),
    [null, null],
  );
});
