import assert from 'node:assert/strict';
import test from 'node:test';
import { makeDocument, makeSpeaker, makeStatement, makeVia } from '#origin/record.fixture.ts';
import type { OriginDocument } from '#origin/setting.ts';
import type { KeptDocument } from '#document/document.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { BURST_RULE } from './bursts.ts';
import { traceWords, type TracedWords } from './trace.ts';

const LINE = 'The lamp will be lit again before the geese come back';
const PERSON = {
  person: 'p:Nadia Brenkow',
  kind: 'person',
  name: 'Nadia Brenkow',
  names: ['Nadia Brenkow'],
  roles: [],
  speaksFor: [],
} as const;

/** A document that has the words in one statement. */
function page(
  given: Partial<KeptDocument> & { readonly document: string },
  statement: Partial<KeptStatement> & { readonly words?: string } = {},
): OriginDocument {
  const { words = LINE, ...rest } = statement;
  const text = given.text ?? `Of lamps\n“${words},” Nadia Brenkow told the meeting of the trust.`;
  const document = makeDocument({ outlet: given.document, ...given, text });
  return {
    ...document,
    cast: [],
    statements: [makeStatement(document, words, { cueWords: text.includes('told') ? 'told' : '', ...rest })],
  };
}

const trace = (documents: readonly OriginDocument[], words = LINE): TracedWords =>
  traceWords(words, { documents, people: [PERSON], persons: [], rule: BURST_RULE });
const edgesOf = ({ spread }: TracedWords) =>
  spread.edges.map(({ child, parent, rests }) => `${child} < ${parent}: ${rests}`);

test('who cites whom by name is an edge, with the words that lead there', () => {
  const first = page({ document: 'Harbour Post', published: '2031-03-01' });
  const text = `Of lamps\n“${LINE},” Nadia Brenkow said, according to the Harbour Post.`;
  const later = page(
    { document: 'Isle Echo', published: '2031-03-02', text },
    { via: [{ ...makeVia('reports', 'Harbour Post'), span: [text.indexOf('Harbour'), text.indexOf('Post.') + 4] }] },
  );
  const traced = trace([later, first]);
  assert.deepEqual(edgesOf(traced), ['Isle Echo < Harbour Post: cites_by_name']);
  assert.equal(traced.spread.first, 'Harbour Post');
  assert.equal(traced.spread.edges[0]?.because, 'Harbour Post');
  assert.deepEqual(traced.spread.edges[0]?.changes, []);
});

test('a source that the record does not hold is a station of its own, once for all who name it', () => {
  const documents = ['a', 'b'].map((document, i) =>
    page(
      {
        document,
        text: `Of lamps\n“${LINE},” Nadia Brenkow told ${i === 0 ? 'Gannet Radio' : 'the station Gannet Radio'}.`,
      },
      { via: [makeVia('told', i === 0 ? 'Gannet Radio' : 'the station Gannet Radio')] },
    ),
  );
  const { spread } = trace(documents);
  assert.equal(spread.nodes.filter(({ role }) => role === 'told_of').length, 1);
  assert.equal(spread.edges.length, 2);
});

test('an account that only passes the words on and names no source is a dead end', () => {
  const text = `Nadia Brenkow: “${LINE}”`;
  const blocks = [{ span: [0, text.length], role: 'body' }] as const;
  const given = {
    document: 'murmur',
    kind: 'post',
    bylines: ['Skerry Unbound'],
    outlet: 'Murmur',
    text,
    blocks,
  } as const;
  const post = page(given);
  const { spread } = trace([post]);
  assert.deepEqual(
    spread.nodes.map(({ label, role }) => [label, role]),
    [['Skerry Unbound', 'passes_on']],
  );
  assert.deepEqual(spread.deadEnds, ['murmur']);
});

test('a page that prints the words with no statement of them passes them on', () => {
  const first = page({ document: 'Harbour Post', published: '2031-03-01' });
  const text = `Lamp news ${LINE} share it`;
  const bare: OriginDocument = {
    ...makeDocument({ document: 'list', text, kind: 'post', blocks: [{ span: [0, text.length], role: 'body' }] }),
    cast: [],
    statements: [],
  };
  const node = trace([first, bare]).spread.nodes.find(({ id }) => id === 'list');
  assert.equal(node?.role, 'passes_on');
  assert.equal(node?.statement, null);
  assert.equal(node?.words, LINE);
});

test('checks and denials stand beside the spread and are never first', () => {
  const check = page(
    { document: 'Second Glance', kind: 'fact-check', published: '2031-02-01' },
    { standing: 'checked' },
  );
  const denial = page({ document: 'Trust office', kind: 'reply', published: '2031-02-02' }, { negated: true });
  const report = page({ document: 'Harbour Post', published: '2031-03-01' });
  const { spread, utterances } = trace([check, denial, report]);
  assert.deepEqual(
    spread.nodes.map(({ role }) => role),
    ['checks', 'denies', 'reports'],
  );
  assert.equal(spread.first, 'Harbour Post');
  assert.deepEqual(
    utterances.map(({ reports }) => reports.length),
    [1],
  );
});

test('a fact-check that tells of two does not make one the source of the other', () => {
  const text =
    `Did Nadia Brenkow say “${LINE}”?\nThe claim appeared in a post on Perch on March 10, 2031. It was promoted by sites in the Lantern network. ` +
    'Articles there cited the station Harbour TV.';
  const check = page(
    { document: 'Second Glance', kind: 'fact-check', text, blocks: [{ span: [0, text.length], role: 'body' }] },
    { standing: 'checked' },
  );
  assert.deepEqual(edgesOf(trace([check])), [
    'outside:post on perch < outside:site in the lantern network: told_beside',
    'outside:site in the lantern network < outside:station harbour tv: says_so',
  ]);
});

test('a misquote of words that are on record first-hand says what differs', () => {
  const words = 'We will not sell the lamp this year';
  const hansard = page(
    { document: 'Trust minutes', kind: 'transcript', published: '2031-03-01', text: `NADIA BRENKOW: ${words}.` },
    { words, form: 'turn', saidOn: '2031-03-01' },
  );
  const paper = page({ document: 'Harbour Post', published: '2031-03-01' }, { words: 'We will never sell the lamp' });
  const node = trace([hansard, paper], 'We will never sell the lamp').spread.nodes.find(
    ({ id }) => id === 'Harbour Post',
  );
  assert.deepEqual(
    node?.differs?.map(({ kind, was, now }) => `${kind} ${was}${now}`),
    ['words_dropped not year', 'words_added never'],
  );
});

test('of a long turn only the sentences that have the words are shown', () => {
  const rest = 'Nobody has counted the barrels in the cellar. '.repeat(8);
  const content = `${rest}${LINE}. ${rest}`.trim();
  const speech = page(
    { document: 'Trust minutes', kind: 'transcript', text: `NADIA BRENKOW: ${content}` },
    { words: content, form: 'turn' },
  );
  assert.equal(trace([speech]).spread.nodes[0]?.words, `${LINE}.`);
});

test('a wording that stands only in a headline is told as one, and is no dead end', () => {
  const text = `${LINE}\nThe trust met on Friday.`;
  const headed = page({ document: 'Harbour Post', text }, { role: 'headline' });
  const { nodes, deadEnds } = trace([headed]).spread;
  assert.deepEqual(
    nodes.map(({ role, headlineOnly }) => [role, headlineOnly]),
    [['passes_on', true]],
  );
  assert.deepEqual(deadEnds, []);
});

test('a first-hand text of a day comes before the reports of that day', () => {
  const minutes = page(
    { document: 'Trust minutes', kind: 'transcript', published: '2031-03-01', text: `NADIA BRENKOW: ${LINE}.` },
    { form: 'turn', saidOn: '2031-03-01' },
  );
  const paper = page({ document: 'Harbour Post', published: '2031-03-01T18:00' });
  assert.equal(trace([paper, minutes]).spread.first, 'Trust minutes');
});

test('words that only share their matter are not traced', () => {
  const other = page({ document: 'Harbour Post' }, { words: 'The geese have eaten the grass around the lamp house' });
  assert.deepEqual(trace([other]).spread.nodes, []);
  assert.equal(trace([other]).speaker, null);
});

test('somebody else to whom the same words are put is in the tree', () => {
  const first = page({ document: 'Harbour Post', published: '2031-03-01' });
  const other = page({ document: 'Isle Echo', published: '2031-03-05' }, { speaker: makeSpeaker('Ivo Toll') });
  const { spread, speaker, utterances } = traceWords(LINE, {
    documents: [first, other],
    people: [PERSON],
    persons: [PERSON.person],
    rule: BURST_RULE,
  });
  assert.equal(speaker, 'Nadia Brenkow');
  assert.deepEqual(
    spread.nodes.map(node => node.speaker),
    ['Nadia Brenkow', 'Ivo Toll'],
  );
  assert.equal(utterances.length, 2);
});

test('the order of the documents does not matter', () => {
  const documents = ['c', 'a', 'b'].map((document, i) => page({ document, published: `2031-03-0${i + 1}T10:00` }));
  assert.deepEqual(trace(documents.toReversed()), trace(documents));
});
