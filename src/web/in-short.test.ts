import assert from 'node:assert/strict';
import test from 'node:test';
import { inShort } from './in-short.ts';

test('what a list has room for stays as it is', () => {
  assert.equal(inShort('We will never sell the reservoir'), 'We will never sell the reservoir');
});

test('a whole post is cut behind a word, and a word without end in the middle of it', () => {
  const post = inShort('We will never sell it. '.repeat(40));
  assert.ok(post.length < 245);
  assert.match(post, /(?:We|will|never|sell|it\.) …$/u);
  assert.equal(inShort('a'.repeat(20_000)), `${'a'.repeat(240)} …`);
  assert.doesNotMatch(inShort(`a${'😀'.repeat(400)}`), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u, 'no half of a character');
});

test('marks that are piled upon a letter do not run over other lines', () => {
  assert.equal(inShort(`e${'\u0301'.repeat(900)} and on`), `e${'\u0301'.repeat(4)} and on`);
});
