import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceSpans, type Span } from '#base/span.ts';
import { readBlocks } from './find-drafts.ts';
import { findByRules, type Found } from './found.ts';
import { mergeFound } from './merge-found.ts';
import { readingOf } from './reading.fixture.ts';

/** Words of a sentence that the model is said to have found; an empty string for none. */
interface Seen {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly pattern: Found['pattern'];
}

/** What comes of a sentence where the model found so much, each as `source | cue | content`. */
function merged(line: string, seen: readonly Seen[]): string[] {
  const reading = readingOf([line]);
  const [sentence] = readBlocks(reading).flatMap(({ sentences }) => sentences);
  assert.ok(sentence !== undefined);
  const spansOf = (words: string): Span[] => {
    const start = reading.text.indexOf(words);
    assert.ok(start >= 0, words);
    return words === '' ? [] : [[start, start + words.length]];
  };
  const modelled = seen.map(({ source, cue, content, pattern }) => ({
    source: spansOf(source),
    cue: spansOf(cue),
    content: spansOf(content),
    pattern,
    kind: 'say' as const,
    lemma: '',
    negated: false,
    probability: 0.8,
  }));
  const words = modelled.flatMap(({ content }) => content);
  return mergeFound({ modelled, rules: findByRules(sentence), words }).map(one =>
    [one.source, one.cue, one.content].map(spans => sliceSpans(reading.text, spans)).join(' | '),
  );
}

test('what the model has without a source takes the one that stands beside its verb', () => {
  assert.deepEqual(
    merged('“The lamp stays,” said Ada Holm.', [
      { source: '', cue: 'said', content: '“The lamp stays,”', pattern: 'quote-before' },
    ]),
    ['Ada Holm | said | “The lamp stays,”'],
  );
});

test('a clause with a verb of saying in it is no source: the nearer verb has the words', () => {
  assert.deepEqual(
    merged('Ada Holm said that the pilot had told her: “Sink it.”', [
      { source: 'Ada Holm said that the pilot', cue: '', content: '“Sink it.”', pattern: 'quote-colon' },
    ]),
    ['the pilot | had told | “Sink it.”'],
  );
});

test('a quotation keeps its own borders where the model takes in the words before it', () => {
  assert.deepEqual(
    merged('Ada Holm said “the lamp stays,” not “the lamp pays”.', [
      { source: 'Ada Holm', cue: 'said', content: '“the lamp stays,” not “the lamp pays”', pattern: 'mixed' },
    ]),
    ['Ada Holm | said | “the lamp stays,”'],
  );
});

test('who is named for a whole sentence is kept beside whoever says the words in it', () => {
  const line = '“The lamp stays,” Holm said, according to a person in the room.';
  assert.deepEqual(
    merged(line, [{ source: 'Holm', cue: 'said', content: '“The lamp stays,”', pattern: 'quote-before' }]),
    ['Holm | said | “The lamp stays,”', 'a person in the room | according to | “The lamp stays,” Holm said'],
  );
});

test('what the model alone reads stays, and so does what the rules alone are sure of', () => {
  assert.deepEqual(
    merged('Holm feared a storm.', [{ source: 'Holm', cue: 'feared', content: 'a storm', pattern: 'clause-bare' }]),
    ['Holm | feared | a storm'],
  );
  assert.deepEqual(merged('“The lamp stays,” said Ada Holm.', []), ['Ada Holm | said | “The lamp stays,”']);
});
