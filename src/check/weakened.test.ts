import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade, type MadeDocument } from './case.fixture.ts';

const PEOPLE = [{ name: 'Ida Brekke', role: 'museum director' }];
const FILL =
  'The hall was swept at noon, and two schools came by the early bus to look at the new stove and its chimney.';
const page = (told: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name: 'a',
  text: `In the hall\nIda Brekke said that [[Ida Brekke|${told}]].\n${FILL}`,
  ...more,
});
const find = (documents: readonly MadeDocument[], claim: string, on?: string): string =>
  checkMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) })
    .finding;

for (const [told, claim] of [
  ['the museum would consider sending some of the masks home if the banks agreed', '"The masks are going home"'],
  [
    'she was mulling the sale of the old tapestries to the abbey',
    'Ida Brekke says the museum will sell the old tapestries to the abbey',
  ],
  ['some of the lamps in the north wing were out for good', '"The lamps in the north wing are out for good"'],
] as const)
  test(`what is only weighed, limited or conditional is altered where a claim has it plain: ${told}`, () =>
    assert.equal(find([page(told)], claim), 'altered'));

for (const [told, claim] of [
  ['the masks would all be going home in the spring', 'Ida Brekke says the masks are going home in the spring'],
  [
    'the museum would consider sending the masks home',
    'Ida Brekke says the museum may consider sending the masks home',
  ],
] as const)
  test(`what a claim has no plainer than the record is not: ${told}`, () =>
    assert.notEqual(find([page(told)], claim), 'altered'));

test('a claim put to a day is held against that day’s words, and not against the opposite of months before', () => {
  const before = page('she might charge a fee for foreign painters one day', { published: '2031-02-01T08:00:00Z' });
  const plan = page('she had floated a fee for foreign painters in the long gallery', {
    published: '2031-02-01T08:00:00Z',
  });
  const now: MadeDocument = {
    ...page('there would be no fee for foreign painters in the long gallery', { published: '2031-06-02T08:00:00Z' }),
    name: 'b',
  };
  const claim = 'Ida Brekke says she will charge a fee for foreign painters in the long gallery';
  assert.equal(find([plan, now], claim, '2031-06-02'), 'contradicted');
  assert.notEqual(find([before], claim, '2031-06-02'), 'contradicted');
});

test('a question is no statement', () => {
  const asked = (words: string): MadeDocument => ({
    name: 'a',
    text: `In the hall\n“[[Ida Brekke|${words}]]” Ida Brekke said.\n${FILL}`,
  });
  for (const [words, claim] of [
    ['Whom should I have put on the door, the bishop?', 'Ida Brekke said she should have put the bishop on the door'],
    [
      'Are we to sell the tapestries to the abbey?',
      'Ida Brekke says the museum is to sell the tapestries to the abbey',
    ],
  ] as const) {
    const finding = find([asked(words)], claim);
    assert.ok(finding === 'altered' || finding === 'unsupported', `${finding}: ${claim}`);
  }
  const granted = 'Isn’t it time to sell the tapestries to the abbey?';
  assert.notEqual(
    find([asked(granted)], 'Ida Brekke says it is time to sell the tapestries to the abbey'),
    'contradicted',
  );
});

test('a few words that stand in two sentences are not the speaker’s in another form', () => {
  const documents: MadeDocument[] = [
    {
      name: 'a',
      kind: 'post',
      outlet: 'Perch',
      text: '[[=Ida Brekke|My aunt kept mask 41 under her bed. If the sale goes on at all, it will be of chairs.]]',
    },
  ];
  assert.equal(find(documents, 'Ida Brekke: "Sale of every mask"'), 'unsupported');
});

test('whom “them” means may stand before it in the same indirect speech', () => {
  const told = 'gulls were a plague on the hall, and that no cat could cope with them';
  assert.equal(find([page(told)], 'Ida Brekke: no cat could cope with gulls'), 'paraphrase');
  assert.equal(find([page(told)], 'Ida Brekke: no cat could cope with ferrets'), 'altered');
});
