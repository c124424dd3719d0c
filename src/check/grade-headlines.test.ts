import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeMaterial, type MadePerson } from './case.fixture.ts';
import { gradeHeadlines } from './grade-headlines.ts';

const HEADLINE = 'Bridge boss: ‘[[a boss|The pier will be sold by winter]]’';
const LAST = 'The bakery opened late, as it does in February.';
const ANN = 'Ann Roe, who has walked the pier for years, said: “[[Ann Roe|The pier will be sold by winter]].”';

/** The grade of a headline by an office whose name the program cannot tell; null for none. */
function gradeOf(people: readonly MadePerson[], body: readonly string[]): string | null {
  const text = [HEADLINE, ...body, LAST].join('\n');
  const [document, ...more] = makeMaterial({ people, documents: [{ name: 'a', text }] }).documents;
  assert.ok(document !== undefined && more.length === 0);
  const [graded] = gradeHeadlines(document, makeMaterial({ people, documents: [] }).people);
  return graded?.grade ?? null;
}

test('a headline by an office is borne out by the one who has its words in the text', () => {
  assert.equal(gradeOf([{ name: 'Ann Roe', role: 'chief executive of the bridge company' }], [ANN]), 'borne out');
  assert.equal(gradeOf([{ name: 'Ann Roe' }], [ANN]), 'borne out');
});

test('it is not borne out by one whom the text gives another office than somebody else in it', () => {
  const holt = 'Jan Holt said: “[[Jan Holt|The pier stays as long as I am here]].”';
  for (const role of ['chief executive of the bridge company', 'director of works', 'head of the port'])
    assert.equal(
      gradeOf(
        [
          { name: 'Ann Roe', role: 'campaigner' },
          { name: 'Jan Holt', role },
        ],
        [ANN, holt],
      ),
      null,
    );
  const two = [
    { name: 'Ann Roe', role: 'campaigner' },
    { name: 'Jan Holt', role: 'baker' },
  ];
  assert.equal(gradeOf(two, [ANN, holt]), 'borne out');
});

test('where very many speak it is not told whom a headline means', () => {
  const names = Array.from(
    { length: 26 },
    (_, i) => `Ada ${String.fromCodePoint(65 + i)}oe${String.fromCodePoint(97 + i)}k`,
  );
  const lines = names.map((name, i) => `${name} said: “[[${name}|Boat ${i} came home on Sunday]].”`);
  assert.equal(gradeOf([{ name: 'Ann Roe' }, ...names.map(name => ({ name }))], [ANN, ...lines]), null);
});
