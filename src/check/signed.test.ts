import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentKind } from '#document/document.ts';
import type { SpeakerKind } from '#speaker/speaker.ts';
import { makeDocument } from './case.fixture.ts';
import { isSignedBy } from './signed.ts';

const BODY = '[[=Coastal Railway|The drawing is an invention from the first line to the last.]]';

/** True if what stands at the foot of a body's own text is Tuva Brand's signature. */
function signs(foot: string, kind: DocumentKind = 'reply', by: SpeakerKind = 'organization'): boolean {
  const document = makeDocument({ name: 'a', kind, text: `To the editor\n${BODY}\n${foot}` }, []);
  const [first] = document.statements;
  assert.ok(first?.speaker != null);
  return isSignedBy({ ...first, speaker: { ...first.speaker, kind: by } }, document, new Set(['tuva brand']));
}

test('a body’s reply is also the words of whoever signs it', () => {
  assert.equal(signs('Tuva Brand\nPress officer, Coastal Railway'), true);
  assert.equal(signs('Tuva Brand, press officer'), true);
  assert.equal(signs('Tuva Brand', 'release'), true);
});

test('whoever is only spoken of at its foot signs nothing', () => {
  assert.equal(signs('Tuva Brand did not draw it.'), false);
  assert.equal(signs('Ole Brand, press officer'), false);
  assert.equal(signs('Press officer, Coastal Railway'), false);
});

test('an article and a person’s own text have an author of their own', () => {
  assert.equal(signs('Tuva Brand', 'article'), false);
  assert.equal(signs('Tuva Brand', 'reply', 'person'), false);
});
