import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Speaker } from './speaker.ts';
import { nameMarked } from './written.fixture.ts';

function brief(speaker: Speaker | null): string {
  return speaker === null ? 'null' : `${speaker.name} | ${speaker.kind}`;
}

/** What the text is about, the text with its sources marked, and the speakers in order. */
type Row = readonly [about: string, text: string, ...speakers: string[]];

const rows: readonly Row[] = [
  [
    'the lawyer of a man, where the only lawyer named is a woman’s',
    'Hanna Clausen’s lawyer, Ruth Calloway, came first. The judge fined Thomas Ode. <His lawyer> said no.',
    'His lawyer | unnamed',
  ],
  [
    'the lawyer of a woman, where hers is named',
    'Hanna Clausen’s lawyer, Ruth Calloway, came first. The judge fined Hanna Clausen. <Her lawyer> said no.',
    'Ruth Calloway | person',
  ],
  [
    'a secretary of state beside a press secretary',
    'Thomas Ode, the campaign’s press secretary, came at noon. <The former secretary of state> said no.',
    'The former secretary of state | unnamed',
  ],
  [
    'the statement in which a body said something',
    'The Harbour Council said in a statement on Friday that it was late. “No,” <the statement> said.',
    'the statement | unnamed',
  ],
  [
    'the statement in which a source said something',
    '<The Harbour Council> said in a statement on Friday that it was late. “No,” <the statement> said.',
    'Harbour Council | organization',
    'Harbour Council | organization',
  ],
  [
    'a statement that two might have made',
    '<The Harbour Council> and <Marrow Motors> said in a statement that it was late. “No,” <the statement> said.',
    'Harbour Council | organization',
    'Marrow Motors | organization',
    'the statement | unnamed',
  ],
  [
    'a statement whose maker stands behind the comma',
    'In <a statement> on the new quay, the Harbour Council called it late.',
    'Harbour Council | organization',
  ],
  [
    'a study that was told as a survey just before',
    'Gulls are fat, according to <a Gazette survey> of fish. <The study> said they eat at night.',
    'Gazette | organization',
    'Gazette | organization',
  ],
  ['an army’s like', 'It fell, <the Ostland military> said.', 'Ostland military | organization'],
  ['a study by a body of one word', '<A study by Harwick and Ostfold University> said no.', 'Harwick | organization'],
  [
    'the German carmaker, of one that was just spoken of',
    'The show opened. Marrow Motors showed a van. <The German carmaker> said it floats.',
    'Marrow Motors | organization',
  ],
  [
    'the German carmaker, after a person',
    'Marrow Motors showed a van. Hanna Clausen saw it. <The German carmaker> said it floats.',
    'German carmaker | organization',
  ],
  [
    'he, where the main clause brings in somebody new',
    'Hugo Quell had songs. While Quell was sung of, that is something that worries Thomas Ode, president of the Harbour Club.\n“Nobody sings,” <he> said.',
    'Thomas Ode | person',
  ],
  [
    'he, where the main clause brings in nobody',
    'Thomas Ode came. Hugo Quell had songs. While Quell was sung of, that is not so for the club.\n“Nobody sings,” <he> said.',
    'Hugo Quell | person',
  ],
  [
    'he, after what is the minister’s',
    'The minister, Thomas Ode, came at noon. Hugo Quell rang him.\nThe minister’s roots came up too. In May, <he> said that they were deep.',
    'Thomas Ode | person',
  ],
];

suite('a source', () => {
  for (const [about, text, ...speakers] of rows)
    test(`is told from ${about}`, () => {
      assert.deepEqual(
        nameMarked(text).statements.map(({ speaker }) => brief(speaker)),
        speakers,
      );
    });
});

suite('the answers of an interview under “A:”', () => {
  const answers = (text: string): string[] =>
    nameMarked(text, { kind: 'transcript' }).statements.map(({ speaker }) => brief(speaker));

  test('are those of the only one named in full before it', () => {
    assert.deepEqual(answers('We met Hanna Clausen on her boat.\n<Q>: Is it wet?\n<A>: It is. Thomas Ode dried it.'), [
      'Q | unnamed',
      'Hanna Clausen | person',
    ]);
  });
  test('are those of the only one in the headline', () => {
    assert.deepEqual(
      answers('# Hanna Clausen on her boat\nThomas Ode met Hanna Clausen.\n<Q>: Is it wet?\n<A>: It is.'),
      ['Q | unnamed', 'Hanna Clausen | person'],
    );
  });
  test('are nobody’s where two are named', () => {
    assert.deepEqual(answers('Thomas Ode met Hanna Clausen.\n<Q>: Is it wet?\n<A>: It is.'), [
      'Q | unnamed',
      'A | unnamed',
    ]);
  });
});
