import assert from 'node:assert/strict';
import test from 'node:test';
import type { KeptStatement } from '#speaker/speaker.ts';
import type { OccasionKind } from '#statement/statement.ts';
import { normalWords } from '#text/normal.ts';
import { groupUtterances } from './group-utterances.ts';

const NOTHING = {
  source: [],
  cue: [],
  content: [],
  quoted: [],
  via: [],
  parent: null,
  continues: null,
  index: 0,
  negated: false,
} as const;

/** A statement whose words are its identifier's part after the colon, so that a table can say them. */
function report(
  id: string,
  words: string,
  given: Partial<KeptStatement> & { readonly kind?: OccasionKind } = {},
): KeptStatement {
  const { kind, ...rest } = given;
  const occasion = kind === undefined ? null : { kind, with: null, place: null, span: null };
  return {
    ...NOTHING,
    id: `${id}:${words}`,
    document: id,
    type: 'direct',
    attitude: 'statement',
    standing: 'asserted',
    saidOn: null,
    role: 'body',
    form: 'prose',
    confidence: 1,
    person: 'p1',
    speaker: { name: 'Ama Tettey', kind: 'person', description: null, speaksFor: null },
    ...rest,
    occasion: rest.occasion ?? occasion,
  };
}
const wordsOf = (statement: KeptStatement) =>
  normalWords(statement.id.slice(statement.id.indexOf(':') + 1)).map(({ word }) => word);
const group = (...reports: readonly KeptStatement[]) =>
  groupUtterances(reports, wordsOf).map(utterance => utterance.reports.map(({ document }) => document).join(' '));

const LINE = 'The mill wheel will turn again before the swallows are back';

test('reports of the same words by the same person are one utterance', () => {
  assert.deepEqual(group(report('a', LINE), report('b', LINE)), ['a b']);
});

test('a part of the words is a report of the same utterance', () => {
  assert.deepEqual(group(report('a', LINE), report('b', 'turn again before the swallows are back')), ['a b']);
});

test('a report in which a word drifts is still one of the same utterance', () => {
  assert.deepEqual(group(report('a', LINE), report('b', LINE.replace('will', 'would'))), ['a b']);
});

test('the same words from somebody else are another utterance', () => {
  assert.deepEqual(group(report('a', LINE), report('b', LINE, { person: 'p2' })), ['a', 'b']);
});

test('the same words on another day are another utterance', () => {
  assert.deepEqual(group(report('a', LINE, { saidOn: '2031-03-01' }), report('b', LINE, { saidOn: '2031-03-09' })), [
    'a',
    'b',
  ]);
});

test('dates that the sources give more or less finely can be one day', () => {
  const utterances = groupUtterances(
    [report('a', LINE, { saidOn: '2031-03' }), report('b', LINE, { saidOn: '2031-03-09' })],
    wordsOf,
  );
  assert.deepEqual(
    utterances.map(({ saidOn }) => saidOn),
    ['2031-03-09'],
  );
});

test('the same words in a post and in a speech are two utterances', () => {
  assert.deepEqual(group(report('a', LINE, { kind: 'post' }), report('b', LINE, { kind: 'speech' })), ['a', 'b']);
  assert.deepEqual(group(report('a', LINE, { kind: 'briefing' }), report('b', LINE, { kind: 'press conference' })), [
    'a b',
  ]);
});

test('a phrase of a few words is one with a longer statement only if it is all of it', () => {
  assert.deepEqual(group(report('a', LINE), report('b', 'the mill wheel')), ['a', 'b']);
  assert.deepEqual(group(report('a', 'Quite so'), report('b', 'quite so')), ['a b']);
});

test('denied, checked, unnamed and speakerless statements report nothing', () => {
  const unnamed = { name: 'a person in the mill', kind: 'unnamed', description: null, speaksFor: null } as const;
  const others = [
    report('a', LINE, { negated: true }),
    report('b', LINE, { standing: 'checked' }),
    report('c', LINE, { person: null, speaker: null }),
    report('d', LINE, { person: null, speaker: unnamed }),
  ];
  assert.deepEqual(group(...others, report('e', LINE)), ['e']);
});

test('groups do not depend on order, and grouping a group again changes nothing', () => {
  const reports = [
    report('a', LINE, { saidOn: '2031-03-01' }),
    report('b', LINE),
    report('c', LINE, { saidOn: '2031-03-02' }),
    report('d', LINE, { saidOn: '2031-03-03' }),
    report('e', 'turn again before the swallows are back'),
    report('f', 'Nobody has asked the miller about his wheel', { saidOn: '2031-03-01' }),
  ];
  const expected = groupUtterances(reports, wordsOf);
  for (let shift = 0; shift < reports.length; shift += 1) {
    const turned = [...reports.slice(shift), ...reports.slice(0, shift)].toReversed();
    assert.deepEqual(groupUtterances(turned, wordsOf), expected);
  }
  for (const utterance of expected) assert.deepEqual(groupUtterances(utterance.reports, wordsOf), [utterance]);
  assert.equal(expected.flatMap(utterance => utterance.reports).length, reports.length);
});
