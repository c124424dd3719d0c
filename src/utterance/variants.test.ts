import assert from 'node:assert/strict';
import test from 'node:test';
import type { KeptStatement } from '#speaker/speaker.ts';
import { makeReports, type GivenReport } from './report.fixture.ts';
import { alignVariants, type Variants } from './variants.ts';

/** The table of reports: `[words, given]` each. */
function align(...given: readonly (readonly [string, GivenReport?])[]): Variants {
  const { report, documentOf } = makeReports();
  const reports = given.map(([words, more], i): KeptStatement => report(`d${i}`, words, more));
  const isFirstHand = ({ form }: KeptStatement) => form !== 'prose';
  return alignVariants({ person: 'p1', saidOn: null, reports }, { documentOf, isFirstHand });
}
const print = ({ rows }: Variants) => rows.map(({ cells }) => cells.map(cell => cell?.text ?? '-').join(' '));
const agreedWords = ({ rows, agreed }: Variants) => agreed.map(column => rows[0]?.cells[column]?.text).join(' ');

test('reports with the same words are one row', () => {
  const { rows, columns } = align(['Keep the lamp lit'], ['keep the lamp lit!']);
  assert.equal(rows.length, 1);
  assert.equal(columns, 4);
  assert.equal(rows[0]?.reports.length, 2);
});

test('the same words in quotation marks and as indirect speech are two rows', () => {
  const { rows } = align(['keep the lamp lit'], ['keep the lamp lit', { type: 'indirect' }]);
  assert.deepEqual(
    rows.map(({ form }) => form),
    ['direct', 'indirect'],
  );
});

test('words that differ stand in one column, and those that one has more have a column of their own', () => {
  const table = align(
    ['I can lend you four boats tomorrow'],
    ['I can lend you forty boats'],
    ['I will gladly lend you four boats'],
  );
  assert.deepEqual(print(table).toSorted(), [
    'I can - lend you forty boats -',
    'I can - lend you four boats tomorrow',
    'I will gladly lend you four boats -',
  ]);
  assert.equal(agreedWords(table), 'I lend you boats');
  assert.deepEqual(table.rows.map(({ only }) => only.join(' ')).toSorted(), ['forty', 'tomorrow', 'will gladly']);
});

test('the first-hand wording comes first and is what the others are laid upon', () => {
  const table = align(
    ['We leased it'],
    ['We did not sell the wood, we leased it', { form: 'turn', published: '2031-02-02' }],
    ['we leased the wood'],
  );
  assert.equal(table.rows[0]?.firstHand, true);
  assert.deepEqual(
    table.rows.map(({ firstHand }) => firstHand),
    [true, false, false],
  );
});

test('every word of a wording stands in the table once, in order', () => {
  const lines = [
    'no crane moves until the last man is back',
    'until the last man is back no crane would move',
    'the cranes stay',
  ];
  const { rows, columns } = align(...lines.map(line => [line] as const));
  for (const { cells, words } of rows) {
    assert.equal(cells.length, columns);
    assert.deepEqual(
      cells.filter(cell => cell !== null),
      words,
    );
  }
});

test('a headline is told apart from its text', () => {
  const { rows } = align(['The lamp goes out', { role: 'headline' }], ['The lamp goes out on Sunday']);
  assert.deepEqual(rows.map(({ form }) => form).toSorted(), ['direct', 'headline']);
});
