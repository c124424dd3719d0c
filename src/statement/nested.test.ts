import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceSpans } from '#base/span.ts';
import type { Span } from '#base/span.ts';
import type { Draft } from './draft.ts';
import { readBlocks } from './find-drafts.ts';
import { withNested } from './nested.ts';
import { readingOf } from './reading.fixture.ts';

/** The flat attributions of a sentence, `source | cue | content`, and what becomes of them. */
function nested(text: string, flat: readonly string[]): string[] {
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
  const drafts = flat.map((line): Draft => {
    const [source = '', cue = '', content = ''] = line.split(' | ');
    return {
      source: [spanOf(source)],
      cue: [spanOf(cue)],
      content: [spanOf(content)],
      pattern: 'clause-that',
      kind: 'say',
      lemma: 'say',
      negated: false,
      block: 0,
      sentence: 0,
      continues: null,
      form: 'prose',
    };
  });
  return withNested(text, readBlocks(readingOf([text])), drafts).map(draft =>
    [draft.source, draft.cue, draft.content].map(spans => sliceSpans(text, spans)).join(' | '),
  );
}

test('a report in the words of another is a statement of its own', () => {
  const outer = 'Ben Ito | said | that Ada Moss had told him that the boat leaked';
  assert.deepEqual(nested('Ben Ito said that Ada Moss had told him that the boat leaked.', [outer]), [
    outer,
    'Ada Moss | had told | that the boat leaked',
  ]);
});

test('words given to the farther subject go to the nearer, and the farther has the whole clause', () => {
  const text = 'Ruth Vik said under oath that the skipper, Ada Moss, had told her: “The boat leaks.”';
  assert.deepEqual(nested(text, ['Ruth Vik | said | “The boat leaks.”']), [
    'Ruth Vik | said | that the skipper, Ada Moss, had told her: “The boat leaks.”',
    'the skipper, Ada Moss | had told | “The boat leaks.”',
  ]);
});

test('the source of a farther verb is not that of a nearer one', () => {
  const text = 'A friend says that Ada Moss, whose boat it is, told the crew: “It leaks.”';
  const found = nested(text, ['A friend | says | that Ada Moss', 'A friend | told | “It leaks.”']);
  assert.equal(found[1], 'Ada Moss, whose boat it is | told | “It leaks.”');
});

test('what the same person says of herself, and nouns that look like verbs, are no reports', () => {
  const own = 'Ada Moss | said | she hoped to sail on Friday';
  assert.deepEqual(nested('Ada Moss said she hoped to sail on Friday.', [own]), [own]);
  assert.equal(
    nested('Ada Moss said that the nonstop demands that came with it cost her sleep.', [
      'Ada Moss | said | that the nonstop demands that came with it cost her sleep',
    ]).length,
    1,
  );
});

test('read again, nothing more is added', () => {
  const text = 'Ben Ito said that Ada Moss had told him that the boat leaked.';
  const once = nested(text, ['Ben Ito | said | that Ada Moss had told him that the boat leaked']);
  assert.deepEqual(nested(text, once), once);
});
