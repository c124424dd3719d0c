import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade, considerMade, type MadeDocument } from './case.fixture.ts';
import { contradicted } from './rule-contradicted.ts';

const PEOPLE = [
  { name: 'Ida Brekke', role: 'ferry chief' },
  { name: 'Jon Lervik', role: 'harbour master' },
  { name: 'Siv Moe', speaksFor: ['Ida Brekke'] },
];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const page = (name: string, text: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name,
  text: `On the quay\n${text}\n${FILL}`,
  ...more,
});

const find = (documents: readonly MadeDocument[], claim: string, on?: string): string | null =>
  contradicted.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

test('the opposite of the very matter contradicts', () => {
  const documents = [page('a', 'Ida Brekke said that [[Ida Brekke|she opposed the sale of the crane to the museum]].')];
  assert.equal(find(documents, 'Ida Brekke supports the sale of the crane to the museum'), 'contradicted');
});

test('a no to the question itself contradicts', () => {
  const text = 'JON LERVIK: Will you sell the crane to the museum?\nIDA BREKKE: No. It stays where it is.';
  const documents: MadeDocument[] = [{ name: 't', kind: 'transcript', text }];
  assert.equal(find(documents, 'Ida Brekke says she will sell the crane to the museum'), 'contradicted');
});

test('a no to another question does not', () => {
  const text =
    'JON LERVIK: Will you vote on paint before the summer?\nIDA BREKKE: No, no. The crane and the museum can wait.';
  const documents: MadeDocument[] = [{ name: 't', kind: 'transcript', text }];
  assert.equal(find(documents, 'Ida Brekke says three thousand people came to vote on the museum'), null);
});

test('the best ever and never a better one are the same', () => {
  const documents = [
    page('a', '“[[Ida Brekke|This is the best crane I have ever steered in my life]],” Ida Brekke said.'),
  ];
  assert.equal(find(documents, 'Ida Brekke says she has never steered a better crane in her life'), null);
});

test('what only leaves out the “not” of one sentence, or its figure, is altered and no contradiction', () => {
  const said = (words: string): MadeDocument[] => [page('a', `“[[Ida Brekke|${words}]],” Ida Brekke told us.`)];
  for (const [words, claim] of [
    ['Gulls do not pay harbour dues', 'Ida Brekke says gulls pay harbour dues'],
    ['A crane never needs a holiday', 'Ida Brekke says a crane needs a holiday'],
    [
      'What I know is that the quay lost forty planks in ten winters. It was not four hundred',
      'Ida Brekke says the quay lost four hundred planks in ten winters',
    ],
  ] as const) {
    const { finding } = checkMade({ people: PEOPLE, documents: said(words) }, claim, { speaker: 'Ida Brekke' });
    assert.equal(finding, 'altered', claim);
  }
  // In other words it is the opposite.
  assert.equal(
    find(
      said('None of the gulls that live on the quay will ever pay a coin of harbour dues'),
      'Ida Brekke says gulls on the quay pay harbour dues',
    ),
    'contradicted',
  );
});

test('a negation some words before what the claim has turns it all the same', () => {
  for (const [words, claim] of [
    ['We shall not be putting tolls up this winter', 'Ida Brekke says tolls are going up this winter'],
    ['I am never going to be selling boats by the pound', 'Ida Brekke says boats by the pound are for sale'],
  ] as const) {
    const documents = [page('a', `“[[Ida Brekke|${words}]],” Ida Brekke told us.`)];
    const { finding } = checkMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke' });
    assert.ok(!['verbatim', 'paraphrase'].includes(finding), `${finding}: ${claim}`);
  }
});
