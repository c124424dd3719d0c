import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade, type MadeCase } from './case.fixture.ts';
import type { Finding } from './finding.ts';

const TORE = { name: 'Tore Vik', names: ['TORE VIK'], role: 'coach' };

/** Two evenings of questions. */
const EVENINGS: MadeCase = {
  people: [TORE, { name: 'Ines Moor', names: ['INES MOOR'], role: 'reporter' }],
  documents: [
    {
      name: 'first',
      kind: 'transcript',
      published: '2024-03-01',
      text: [
        'INES MOOR: What will the ferry cost?',
        'TORE VIK: We are talking about lower fares -- the steepest fare cut in the memory of this valley.',
        'INES MOOR: And the quay and the boathouse?',
        'TORE VIK: In the first week I signed for the quay and the boathouse on the lake. Some twenty or thirty jobs.',
        'INES MOOR: And the brewery?',
        'TORE VIK: You know about the brewery, since you put money into firms that were carting barrels over the border.',
      ].join('\n\n'),
    },
    {
      name: 'second',
      kind: 'transcript',
      published: '2024-09-01',
      text: [
        'INES MOOR: What have you done?',
        'TORE VIK: We started with the wells, with the roads, with the steepest fare cut in memory, with so many things that nobody had on a list before us.',
        'INES MOOR: And the lake?',
        'TORE VIK: And the boathouse on the lake. Both were signed at once. They would never have been started. And it is hundreds and hundreds of jobs.',
        'INES MOOR: Whom do you thank?',
        'TORE VIK: Sverre mended the sluice.',
      ].join('\n\n'),
    },
  ],
};

const QUAY: MadeCase = {
  people: [
    { name: 'Ida Brekke', role: 'ferry chief' },
    { name: 'Siv Moe', speaksFor: ['Ida Brekke'] },
  ],
  documents: [
    {
      name: 'b',
      text: 'On the quay\nDid Ida Brekke say “Sell the old ferry for scrap”? No: [[-Siv Moe|she never said it]], said Siv Moe, her spokeswoman, “[[Siv Moe|The quotation is made up]].”\nThe quay was swept at noon.',
    },
  ],
};

const check = (claim: string, speaker = 'Tore Vik'): Finding => checkMade(EVENINGS, claim, { speaker });
const first = ({ evidence }: Finding): string => evidence[0]?.quote.exact ?? '';

test('where nothing supports a claim a stretch of it that the speaker has without a break is shown', () => {
  const found = check('Tore Vik said Ines Moor put money into firms that were pioneers of smuggling');
  assert.equal(found.finding, 'unsupported');
  assert.match(first(found), /carting barrels/u);
  assert.equal(found.evidence[0]?.role, 'context');
});

test('three words that somebody else said are shown, and support nothing', () => {
  const found = check('"mended the sluice"', 'Odd Nobody');
  assert.equal(found.finding, 'unsupported');
  assert.match(first(found), /Sverre mended the sluice/u);
});

test('of two records alike the one comes first that has the quotation inside a claim without a word between', () => {
  const found = check('We brought "the steepest fare cut in memory."');
  assert.match(first(found), /with the roads/u);
});

test('where a quotation inside a claim stands, with one small word changed, it comes before other words on the matter', () => {
  const found = check('The quay and the boathouse on the lake will lead to "hundreds of hundreds of jobs."');
  assert.match(first(found), /hundreds and hundreds/u);
  assert.notEqual(found.finding, 'contradicted');
  assert.notEqual(found.finding, 'verbatim');
});

test('a denial is shown once, however many ways it was found', () => {
  const { finding, evidence } = checkMade(QUAY, '"Sell the old ferry for scrap"', { speaker: 'Ida Brekke' });
  assert.equal(finding, 'denied');
  const spans = evidence.filter(({ role }) => role === 'denial').map(({ quote }) => quote);
  assert.ok(spans.length >= 1);
  for (const [at, one] of spans.entries())
    for (const other of spans.slice(at + 1)) assert.ok(other.end <= one.start || one.end <= other.start, other.exact);
});

test('of an agency’s story and a copy that says the day alone the agency’s own is shown, whichever came first into the record', () => {
  const FILL =
    'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver, who let them count the rivets.';
  const said = `Oslo (NTA) - “[[Tore Vik|The old ferry sails until the last rivet is paid for]],” Tore Vik said.\n${FILL}`;
  const documents = [
    {
      name: 'agency',
      outlet: 'Northern Tide Agency',
      published: '2031-05-04T11:40:00Z',
      copyGroup: 'g',
      text: `Ferry stays\n${said}`,
    },
    {
      name: 'paper',
      outlet: 'The Dale Gazette',
      published: '2031-05-04',
      copyGroup: 'g',
      text: `Old ferry to sail on\nNorthern Tide Agency\n${said}`,
    },
  ];
  for (const order of [documents, documents.toReversed()]) {
    const made: MadeCase = { people: [TORE], documents: order };
    const { finding, evidence, summary } = checkMade(made, '“The old ferry sails until the last rivet is paid for”', {
      speaker: 'Tore Vik',
    });
    assert.equal(finding, 'verbatim');
    assert.equal(evidence[0]?.outlet, 'Northern Tide Agency');
    assert.match(summary, /by Northern Tide Agency/u);
  }
});
