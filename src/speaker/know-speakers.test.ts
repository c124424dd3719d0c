import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Act, StatementQuote } from './corrections.ts';
import { quoteSpan } from './find-quote.ts';
import { knowSpeakers, type ReadSpeakers } from './know-speakers.ts';
import { gatherPeople, type People } from './people.ts';
import { castMember, castOf, correctionsOf } from './people.fixture.ts';
import type { Speaker, Statement } from './speaker.ts';
import { STATEMENT } from './written.fixture.ts';

const FIRST = `Ingrid Moss opened the gate at noon. "The gate stays open," she said.

"It was shut for a year," added Ludo Farr. "Nobody told me why."`;

/** A statement of quoted words, where they stand in a text. */
function said(
  text: string,
  words: string,
  name: string | null,
  more: Partial<Statement> = {},
): Statement & { id: string } {
  const start = text.indexOf(words);
  const span = [start, start + words.length] as const;
  const speaker: Speaker | null = name === null ? null : { name, kind: 'person', description: null, speaksFor: null };
  return {
    ...STATEMENT,
    id: `s-${words}`,
    source: [],
    content: [span],
    quoted: [span],
    role: 'body',
    form: 'prose',
    speaker,
    ...more,
  };
}

function read(text: string, ...statements: (Statement & { id: string })[]): ReadSpeakers {
  return { document: 'd1', published: '2025-03-14', text, cast: [], statements };
}

const casts = [castOf('d1', '2025-03-14', castMember('Ingrid Moss'), castMember('Ludo Farr'))];
const plain = gatherPeople(casts);
const ingrid = plain.personOf('d1', 'Ingrid Moss') ?? assert.fail();
const ludo = plain.personOf('d1', 'Ludo Farr') ?? assert.fail();
const GATE = 'The gate stays open';
const YEAR = 'It was shut for a year';
const WHY = 'Nobody told me why';
const reading = read(
  FIRST,
  said(FIRST, GATE, 'Ingrid Moss'),
  said(FIRST, YEAR, 'Ludo Farr'),
  said(FIRST, WHY, 'Ludo Farr', { continues: 1 }),
);

const quoteOf = (words: string): StatementQuote => {
  const start = FIRST.indexOf(words);
  return { document: 'd1', quote: quoteSpan(FIRST, [start, start + words.length]) };
};
const assign = (words: string, person: string | null): Act => ({
  act: 'assign',
  statement: quoteOf(words),
  person: person === null ? null : { person, name: 'whoever' },
});
const personsIn = (given: ReadSpeakers, people: People) =>
  knowSpeakers(given, people).statements.map(({ person }) => person);

suite('a statement that was given to somebody by hand', () => {
  const people = gatherPeople(casts, correctionsOf(assign(GATE, ludo)));
  test('is that one’s, under the name that the record has, and says which correction told so', () => {
    const [statement, ...others] = knowSpeakers(reading, people).statements;
    assert.deepEqual([statement?.person, statement?.speaker?.name, statement?.corrected], [ludo, 'Ludo Farr', 1]);
    assert.deepEqual(
      others.map(({ person, corrected }) => [person, corrected]),
      [
        [ludo, undefined],
        [ludo, undefined],
      ],
    );
  });
  test('is so in a better reading too, where the words stand elsewhere and the statements are others', () => {
    const text = `GATE OPENS\n\nBy the desk\n\n${FIRST.replace(/"([^"]+)"/gu, '“$1”')}`;
    const better = read(
      text,
      said(text, 'GATE OPENS', 'Ingrid Moss'),
      said(text, `${GATE},”`, 'Ingrid Moss'),
      said(text, YEAR, 'Ludo Farr'),
    );
    assert.deepEqual(personsIn(better, people), [ingrid, ludo, ludo]);
  });
  test('is listed where its words are gone, or no statement is read there, and nobody else’s words change', () => {
    const gone = FIRST.replace(GATE, 'We open at dawn');
    for (const other of [read(gone, said(gone, YEAR, 'Ludo Farr')), read(FIRST, said(FIRST, YEAR, 'Ludo Farr'))]) {
      const { statements, lost } = knowSpeakers(other, people);
      assert.deepEqual(
        statements.map(({ person }) => person),
        [ludo],
      );
      assert.deepEqual(
        lost.map(({ number }) => number),
        [1],
      );
      assert.match(lost[0]?.reason ?? '', /The gate stays open/u);
    }
  });
  test('takes with it what goes on with the same breath', () => {
    assert.deepEqual(personsIn(reading, gatherPeople(casts, correctionsOf(assign(YEAR, ingrid)))), [
      ingrid,
      ingrid,
      ingrid,
    ]);
  });
  test('is nobody’s where nobody knows whose it is', () => {
    const [statement] = knowSpeakers(reading, gatherPeople(casts, correctionsOf(assign(GATE, null)))).statements;
    assert.deepEqual([statement?.person, statement?.speaker], [null, null]);
  });
  test('follows whoever it was given to through a merge; the last correction decides; undone it is as read', () => {
    const merged: Act = { act: 'merge', person: { person: ludo, name: '' }, into: { person: ingrid, name: '' } };
    assert.deepEqual(personsIn(reading, gatherPeople(casts, correctionsOf(assign(GATE, ludo), merged)))[0], ingrid);
    assert.deepEqual(
      personsIn(reading, gatherPeople(casts, correctionsOf(assign(GATE, ludo), assign(GATE, null))))[0],
      null,
    );
    const undone = gatherPeople(casts, correctionsOf(assign(GATE, ludo), { act: 'undo', entry: 1 }));
    assert.deepEqual(knowSpeakers(reading, undone), knowSpeakers(reading, plain));
  });
  test('may go to somebody who is set apart by it alone', () => {
    const split: Act = {
      act: 'split',
      person: { person: ludo, name: 'Ludo Farr' },
      documents: [],
      from: null,
      statements: [quoteOf(WHY)],
      name: 'Ludo Farr (junior)',
    };
    const apart = gatherPeople(casts, correctionsOf(split));
    const { statements } = knowSpeakers(reading, apart);
    assert.deepEqual(
      statements.map(({ speaker }) => speaker?.name),
      ['Ingrid Moss', 'Ludo Farr', 'Ludo Farr (junior)'],
    );
  });
});

suite('somebody who is described by an office alone', () => {
  const named = (document: string, on: string, name: string) =>
    castOf(document, on, castMember(name, { descriptions: ['mayor of Skerry'] }));
  const people = gatherPeople([named('a', '2025-02-01', 'Hedda Brun'), named('b', '2025-04-20', 'Hedda Brun')]);
  const hedda = people.personOf('a', 'Hedda Brun');
  const described = (text: string, more: Partial<Statement> = {}): ReadSpeakers =>
    read(FIRST, {
      ...said(FIRST, GATE, null, more),
      speaker: { name: text, kind: 'unnamed', description: text, speaksFor: null },
    });
  test('is whoever held it when the document was published', () => {
    const [statement] = knowSpeakers(described('the mayor of Skerry'), people).statements;
    assert.deepEqual([statement?.person, statement?.speaker?.name], [hedda, 'the mayor of Skerry']);
  });
  test('stays nobody where the words or the dates do not tell', () => {
    for (const given of [
      described('the mayor'),
      described('a mayor of Skerry'),
      described('the former mayor of Skerry'),
      described('the mayor of Skerry', { saidOn: '2019-01-01' }),
      { ...described('the mayor of Skerry'), published: null },
      { ...described('the mayor of Skerry'), published: '2020-01-01' },
    ])
      assert.deepEqual(personsIn(given, people), [null]);
  });
  test('stays nobody where the document itself names somebody else with the office', () => {
    const rival = {
      ...described('the mayor of Skerry'),
      cast: [castMember('Tomas Rell', { descriptions: ['Skerry mayor'] })],
    };
    assert.deepEqual(personsIn(rival, people), [null]);
  });
});

test('somebody who speaks for an office speaks for whoever held it when the document was published', () => {
  const named = (document: string, on: string, name: string) =>
    castOf(document, on, castMember(name, { descriptions: ['mayor of Skerry'] }));
  const people = gatherPeople([
    named('a', '2023-02-01', 'Hedda Brun'),
    named('b', '2025-02-01', 'Tomas Rell'),
    castOf('d1', null, castMember('Wanda Pryce')),
  ]);
  const given = (published: string) => {
    const statement = said(FIRST, GATE, 'Wanda Pryce');
    const speaker: Speaker = {
      name: 'Wanda Pryce',
      kind: 'person',
      description: null,
      speaksFor: 'the mayor of Skerry',
    };
    const [known] = knowSpeakers({ ...read(FIRST, { ...statement, speaker }), published }, people).statements;
    return known?.speaksForPerson;
  };
  assert.equal(given('2023-03-01'), people.personOf('a', 'Hedda Brun'));
  assert.equal(given('2025-03-01'), people.personOf('b', 'Tomas Rell'));
  assert.equal(given('2024-02-01'), undefined);
});
