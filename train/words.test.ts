import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instance } from './corpus.ts';
import { plainToken, readLexicon } from './words.ts';

const CUE = 3;
/** A paragraph of words, those with a star cues. */
function paragraph(id: string, words: string): Instance {
  const marked = words.split(' ');
  const w = marked.map(word => word.replace('*', ''));
  const none = w.map(() => 0);
  const empty = w.map(() => '');
  const y = marked.map(word => (word.endsWith('*') ? CUE : 0));
  return { id, w, b: none, e: none, p: empty, n: empty, h: none, r: empty, y, at: none };
}
/** Eight documents, so that each is a fold of its own; "mooted" is a cue in the first alone. */
const INSTANCES = Array.from({ length: 8 }, (_, i) =>
  paragraph(`document ${i}`, i === 0 ? 'Vane said* it . Orr mooted* it' : 'Vane said* it . Orr mooted it'),
);

test('what a word was in the very document that is asked for does not count', () => {
  const lexicon = readLexicon(INSTANCES);
  const never = lexicon.cueOf('it', null);
  assert.ok(lexicon.cueOf('mooted', null) > never, 'over all documents it is a cue at times');
  assert.equal(lexicon.cueOf('mooted', 'document 0'), never, 'not in the others');
  assert.equal(lexicon.cueOf('mooted', 'document 1'), lexicon.cueOf('mooted', 'document 7'));
  assert.ok(lexicon.cueOf('mooted', 'document 1') > never);
});

test('the more often a word is a cue, the higher its step; a word hardly seen has none', () => {
  const lexicon = readLexicon([...INSTANCES, paragraph('document 0', 'quipped* quipped*')]);
  assert.ok(lexicon.cueOf('said', null) > lexicon.cueOf('mooted', null));
  assert.equal(lexicon.cueOf('quipped', null), 0);
  assert.equal(lexicon.cueOf('unheard-of', null), 0);
});

test('the vocabulary that is written holds no word that was seen once, and a step for each that it holds', () => {
  const { written } = readLexicon([...INSTANCES, paragraph('document 3', 'hapax twice twice')]);
  assert.ok(written.words.includes('twice') && !written.words.includes('hapax'));
  assert.equal(written.cues.length, written.words.length);
  assert.deepEqual(written.words, written.words.toSorted());
});

test('the same words in another order of documents give the same vocabulary', () => {
  assert.deepEqual(readLexicon(INSTANCES.toReversed()).written.words, readLexicon(INSTANCES).written.words);
});

test('brackets and strokes stand as in print', () => {
  assert.deepEqual(['-LRB-', '-RSB-', 'and\\/or', 'Vane'].map(plainToken), ['(', ']', 'and/or', 'Vane']);
});
