import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellKind, type KindEvidence } from './kind.ts';
import { isTranscriptForm, turnLabel } from './plain/transcript-form.ts';
import { readPostAuthor } from './plain/post-author.ts';

const evidence = (more: Partial<KindEvidence>): KindEvidence => ({
  said: null,
  types: [],
  reviews: [],
  title: null,
  paragraphs: [],
  url: null,
  ...more,
});

test('the user’s word decides over everything', () => {
  assert.equal(tellKind(evidence({ said: 'release', types: ['ClaimReview'] })), 'release');
});

test('an article that mentions a fact-check is an article', () => {
  assert.equal(
    tellKind(evidence({ title: 'Boat sinks', paragraphs: ['The boat sank.', 'A fact check came later.'] })),
    'article',
  );
});

test('turns with labels make a transcript; lists of labels do not', () => {
  assert.ok(isTranscriptForm(['MS. LIND: Yes.', '(Laughter)', 'MR. MOSS: No.', 'MS. LIND: Well.']));
  assert.ok(!isTranscriptForm(['Price: ten crowns', 'Colour: red', 'Weight: heavy', 'Origin: here']));
  assert.ok(
    !isTranscriptForm([
      'Lind: the year in boats',
      'It was a long year for boats and those who love them.',
      'And so on.',
    ]),
  );
});

test('labels with titles, roles and capitals are labels', () => {
  assert.equal(turnLabel('MINISTER ADA MOSS-LIND: Yes.'), 'MINISTER ADA MOSS-LIND');
  assert.equal(turnLabel('QUESTION (BO LIND, CHANNEL 3): Why?'), 'QUESTION (BO LIND, CHANNEL 3)');
  assert.equal(turnLabel('Q: Why?'), 'Q');
  assert.equal(turnLabel('She said: no.'), null);
});

test('a post’s author line gives name, handle, description and day', () => {
  assert.deepEqual(readPostAuthor('Pier Cats (@piercats), cat account, 2 June 2025'), {
    name: 'Pier Cats',
    handle: '@piercats',
    description: 'cat account',
    published: '2025-06-02',
  });
  assert.equal(readPostAuthor('I asked @piercats why, and he said "no", on 2 June 2025'), null);
});
