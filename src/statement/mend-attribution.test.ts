import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '#base/span.ts';
import { mendAttribution } from './mend-attribution.ts';

const mended = (
  text: string,
  parts: { source: string | null; cue: string | null; content: readonly string[] },
): unknown => {
  const span = (part: string): Span => [text.indexOf(part), text.indexOf(part) + part.length];
  const found = mendAttribution(
    {
      source: parts.source === null ? null : span(parts.source),
      cue: parts.cue === null ? null : span(parts.cue),
      content: parts.content.map(span),
      probability: 0.5,
    },
    text,
  );
  if (found === null) return null;
  return {
    source: found.source === null ? null : text.slice(...found.source),
    content: found.content.map(one => text.slice(...one)),
  };
};

test('a pronoun alone is no words', () => {
  assert.equal(
    mended('Having said that, Ms Dale left.', { source: null, cue: 'Having said', content: ['that'] }),
    null,
  );
});

test('what the reporter says of the time is not said', () => {
  assert.deepEqual(
    mended('“It holds,” Dale said after the crane fell over.', {
      source: 'Dale',
      cue: 'said',
      content: ['“It holds,”', 'the crane fell over'],
    }),
    { source: 'Dale', content: ['“It holds,”'] },
  );
});

test('the title of a programme before “that” is whom it was told', () => {
  assert.deepEqual(
    mended('Dale told Channel 9’s “Harbour Hour” on Friday that the pier holds.', {
      source: 'Dale',
      cue: 'told',
      content: ['Channel 9’s “Harbour Hour” on Friday that the pier holds'],
    }),
    { source: 'Dale', content: ['that the pier holds'] },
  );
});

test('quoted words that are told stay whole', () => {
  const content = ['“Harbour Hour” is a show that lies'];
  assert.deepEqual(mended('Dale said “Harbour Hour” is a show that lies.', { source: 'Dale', cue: 'said', content }), {
    source: 'Dale',
    content,
  });
});

test('dashes are no part of a source, and a day is none', () => {
  assert.deepEqual(mended('“No.” ― Ida Pell', { source: '― Ida Pell', cue: null, content: ['“No.”'] }), {
    source: 'Ida Pell',
    content: ['“No.”'],
  });
  assert.deepEqual(
    mended('The chief on Monday rejected it as a tale.', {
      source: 'on Monday',
      cue: 'rejected',
      content: ['as a tale'],
    }),
    { source: null, content: ['as a tale'] },
  );
});

test('a clause cut off at its verb is nobody', () => {
  assert.deepEqual(
    mended('Dale, asked whether it was, said no more of it.', {
      source: 'it was',
      cue: 'said',
      content: ['no more of it'],
    }),
    { source: null, content: ['no more of it'] },
  );
});

test('what holds whatever somebody decides tells of no decision', () => {
  assert.equal(
    mended('He will stay, whatever the council decides about the pier.', {
      source: 'the council',
      cue: 'decides about',
      content: ['the pier'],
    }),
    null,
  );
});
