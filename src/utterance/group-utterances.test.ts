import assert from 'node:assert/strict';
import test from 'node:test';
import type { KeptStatement } from '#speaker/speaker.ts';
import type { OccasionKind } from '#statement/statement.ts';
import { groupUtterances } from './group-utterances.ts';
import { makeReports, type GivenReport } from './report.fixture.ts';

const { report: make, documentOf } = makeReports();

function report(id: string, words: string, given: GivenReport & { readonly kind?: OccasionKind } = {}): KeptStatement {
  const { kind, ...rest } = given;
  const occasion = kind === undefined ? {} : { occasion: { kind, with: null, place: null, span: null } };
  return make(id, words, { ...occasion, ...rest });
}

const group = (...reports: readonly KeptStatement[]) =>
  groupUtterances(reports, documentOf)
    .map(utterance =>
      utterance.reports
        .map(({ document }) => document)
        .sort()
        .join(' '),
    )
    .sort();

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
    documentOf,
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

test('indirect speech is one with what was said: tense, person, contractions and numbers in words do not count', () => {
  const direct = 'I will not mend the twenty-one sluices, and I’m sorry for it';
  assert.deepEqual(
    group(report('a', direct), report('b', 'that she would not mend the 21 sluices and that she was sorry for it')),
    ['a b'],
  );
});

test('half of the words are enough on one day, and too few on days that nobody tells', () => {
  const [one, two] = [
    'We were beaten on every lap and deserved to lose the cup',
    'their crew had been beaten on each lap and so had lost',
  ];
  const day = { saidOn: '2031-03-01' };
  assert.deepEqual(group(report('a', one, day), report('b', two, day)), ['a b']);
  assert.deepEqual(group(report('a', one, day), report('b', two, { saidOn: '2031' })), ['a', 'b']);
});

test('clauses may be swapped', () => {
  assert.deepEqual(
    group(
      report('a', 'The pier will fall in a storm, and the lamp with it'),
      report('b', 'that the lamp would go in a storm, when the pier fell'),
    ),
    ['a b'],
  );
});

test('a negation or a figure that only one has is another saying', () => {
  const day = { saidOn: '2031-03-01' };
  assert.deepEqual(
    group(
      report('a', 'The north lock will open at Easter', day),
      report('b', 'the north lock would not open at Easter', day),
    ),
    ['a', 'b'],
  );
  assert.deepEqual(
    group(report('a', 'The lock took 40 barges a day', day), report('b', 'the lock took 14 barges a night', day)),
    ['a', 'b'],
  );
});

test('two things said of one subject are two utterances', () => {
  const day = { saidOn: '2031-03-01' };
  assert.deepEqual(
    group(
      report('a', 'nine of the old harbour cranes have rusted through', day),
      report('b', 'nine of the old harbour cranes need another driver', day),
    ),
    ['a', 'b'],
  );
});

test('an occasion without its day is one of the week before publication', () => {
  const around = 'She told the flower show';
  const [one, two] = ['2031-06-01', '2032-06-01'].map((published, i) =>
    report('ab'.charAt(i), LINE, { around, published }),
  );
  assert.ok(one !== undefined && two !== undefined);
  assert.deepEqual(group(one, two), ['a', 'b']);
});

test('what is told later without any occasion goes back to the one that is on record', () => {
  assert.deepEqual(
    group(
      report('a', LINE, { saidOn: '2031-03-01' }),
      report('b', LINE, { published: '2032-05-05', around: 'As she put it' }),
    ),
    ['a b'],
  );
});

test('words that anybody might say are one only if no two occasions are named', () => {
  const told = (id: string, around: string) => report(id, 'We have no complaints', { around, published: '2031-06-01' });
  assert.deepEqual(group(told('a', 'She told the briefing'), told('b', 'She told a meeting of florists')), ['a', 'b']);
  assert.deepEqual(group(told('a', 'She told the briefing'), told('b', 'At the briefing she said')), ['a b']);
});

test('a letter and a dinner are two occasions, an inquiry and the press after it may be one', () => {
  const told = (id: string, around: string) => report(id, LINE, { around, published: '2031-06-01' });
  assert.deepEqual(group(told('a', 'She wrote in a letter'), told('b', 'She told a dinner')), ['a', 'b']);
  assert.deepEqual(group(told('a', 'She told the inquiry'), told('b', 'She told reporters outside')), ['a b']);
});

test('the name of a paper is no occasion', () => {
  const told = (id: string, around: string) => report(id, LINE, { around, published: '2031-06-01' });
  assert.deepEqual(group(told('a', 'She told the rally'), told('b', 'According to the Harbour Post she told them')), [
    'a b',
  ]);
});

test('one told by an office is whoever holds it, if all of the words are theirs', () => {
  const speaker = { name: 'The miller', kind: 'unnamed', description: null, speaksFor: null } as const;
  const named = { name: 'Ama Tettey', kind: 'person', description: 'miller', speaksFor: null } as const;
  const day = { saidOn: '2031-03-01' };
  const byOffice = report('b', LINE, { ...day, person: null, speaker });
  assert.deepEqual(group(report('a', LINE, { ...day, speaker: named }), byOffice), ['a b']);
  assert.deepEqual(group(report('a', LINE, day), byOffice), ['a', 'b']);
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
  const expected = groupUtterances(reports, documentOf);
  for (let shift = 0; shift < reports.length; shift += 1) {
    const turned = [...reports.slice(shift), ...reports.slice(0, shift)].toReversed();
    assert.deepEqual(groupUtterances(turned, documentOf), expected);
  }
  for (const utterance of expected) assert.deepEqual(groupUtterances(utterance.reports, documentOf), [utterance]);
  assert.equal(expected.flatMap(utterance => utterance.reports).length, reports.length);
});

test('for something and against it are two sayings, whatever else is the same', () => {
  const pro = report('a', 'I am for the salt plant at Kettle Point');
  const con = report('b', 'I am against the salt plant at Kettle Point');
  assert.deepEqual(group(pro, con), ['a', 'b']);
  assert.deepEqual(group(report('a', 'She opposed the salt plant at Kettle Point'), con), ['a b']);
});
