import assert from 'node:assert/strict';
import test from 'node:test';
import type { KeptDocument } from '#document/document.ts';
import type { CastMember, KeptStatement } from '#speaker/speaker.ts';
import type { Occasion } from '#statement/statement.ts';
import { countOrigins } from './count-origins.ts';
import type { Basis } from './origin.ts';
import { makeDocument, makeSpeaker, makeStatement, makeVia } from './record.fixture.ts';
import { readSetting, type OriginDocument } from './setting.ts';
import { judgeWorth } from './worth.ts';

const WORDS = 'we shall plant the avenue again with elms, and not with excuses';

type Given = Partial<KeptStatement> & { readonly cueWords?: string };

/** A document whose first statement gives Nadia Brenkow the words above (or others), and a text around them. */
function page(
  id: string,
  given: Partial<KeptDocument> & { readonly cast?: readonly CastMember[]; readonly words?: string },
  statement: Given = {},
  more: (document: KeptDocument) => readonly KeptStatement[] = () => [],
): OriginDocument {
  const { cast, words, ...rest } = given;
  const text =
    rest.text ??
    `Elms for ${id}\n\nNadia Brenkow spoke at length in the town of ${id}. “${words ?? WORDS},” she said there.`;
  const document = makeDocument({
    outlet: `${id.toUpperCase()}ville Tribune`,
    document: id,
    published: '2031-05-01',
    bylines: [`Odo ${id}`],
    ...rest,
    text,
  });
  const cue = /\b(?:said|told|says)\b/u.exec(text)?.[0];
  const first = makeStatement(
    document,
    words ?? WORDS,
    cue === undefined ? statement : { cueWords: cue, ...statement },
  );
  return { ...document, cast: cast ?? [], statements: [first, ...more(document)] };
}

const occasion = (kind: Occasion['kind'], withWhom: string | null = null): Occasion => ({
  kind,
  with: withWhom,
  place: null,
  span: null,
});
const member = (name: string, kind: CastMember['kind'], speaksFor: string | null = null): CastMember => ({
  name,
  kind,
  descriptions: [],
  speaksFor,
  mentions: [],
});
const outer = (document: KeptDocument, words: string, given: Given): KeptStatement =>
  makeStatement(document, words, { id: `${document.document}-outer`, index: 1, ...given });

const UNNAMED_POST = page('w', {
  kind: 'post',
  outlet: 'Chirper',
  bylines: ['Elm Whispers'],
  text: `Elm Whispers\n\nBrenkow in the closed session: “${WORDS}”`,
});
const APART = 'Stove\n\nSnow fell on the depot while she took her gloves off and looked at the map of the drains.';
const INTERVIEW = page(
  'Ostrava',
  { outlet: 'The Lantern Room', text: `An evening\n\nQ: And the trees?\n\nBRENKOW: ${WORDS}.` },
  { form: 'turn' },
);

/** What is judged, among what else, and what must come out: basis, number of origins of all that carry the words. */
const EXAMPLES: readonly {
  readonly says: string;
  readonly judged: OriginDocument;
  readonly among?: readonly OriginDocument[];
  readonly basis: Basis | null;
  readonly origins?: number;
}[] = [
  {
    says: 'a turn of a transcript',
    judged: page('a', { kind: 'transcript' }, { form: 'turn' }),
    basis: 'first_hand',
    origins: 1,
  },
  { says: 'an interview printed as questions and answers', judged: INTERVIEW, basis: 'first_hand', origins: 1 },
  {
    says: 'the speaker’s own post',
    judged: page('a', { kind: 'post' }, { form: 'own' }),
    basis: 'first_hand',
    origins: 1,
  },
  ...[
    `An insider in the boardroom: Nadia Brenkow told the directors “${WORDS}”.`,
    `We hear from a friend in the depot that Nadia Brenkow told her gardeners “${WORDS}”.`,
    `Sources at city hall: Nadia Brenkow said “${WORDS}”.`,
    `A staffer tells us that Nadia Brenkow said “${WORDS}”.`,
  ].map(text => ({
    says: `a post that has it from somebody without a name: ${text.slice(0, 30)}`,
    judged: page('a', { kind: 'post', outlet: 'Elm Whispers', bylines: [], text: `Elm Whispers\n\n${text}` }),
    basis: 'unnamed' as const,
    origins: 1,
  })),
  {
    says: 'a post that only passes words on',
    judged: page('a', {
      kind: 'post',
      outlet: 'Elm Whispers',
      bylines: [],
      text: `Elm Whispers\n\nOur friend in the depot: Nadia Brenkow. She said “${WORDS}”.`,
    }),
    basis: null,
  },
  {
    says: 'a reply of the speaker’s own',
    judged: page('a', { kind: 'reply' }, { form: 'own' }),
    basis: 'first_hand',
    origins: 1,
  },
  {
    says: 'a release of the speaker’s office that quotes her',
    judged: page('a', { kind: 'release', outlet: 'Office of Parks Commissioner Brenkow' }),
    basis: 'first_hand',
  },
  {
    says: 'a release that says behind her name that she is of its house',
    judged: page(
      'a',
      {
        kind: 'release',
        outlet: 'Harbour Trust of Skarv',
        text: `Elms\n\n“${WORDS},” said Nadia Brenkow, forester of the Harbour Trust.`,
      },
      { source: [[78, 91]] },
    ),
    basis: 'first_hand',
  },
  {
    says: 'words of somebody known by office alone',
    judged: page('a', {}, { speaker: makeSpeaker('the mayor of Skarv', { kind: 'unnamed' }) }),
    basis: 'reported',
  },
  {
    says: 'words of an aide',
    judged: page('a', {}, { speaker: makeSpeaker('an aide to the mayor', { kind: 'unnamed' }) }),
    basis: 'unnamed',
  },
  {
    says: 'a release of her rivals that quotes her',
    judged: page('a', { kind: 'release', outlet: 'Friends of Asphalt' }),
    basis: 'secondhand',
  },
  { says: 'a reporter’s prose', judged: page('a', {}), basis: 'reported', origins: 1 },
  {
    says: 'a site that nobody knows, from the room',
    judged: page('a', { bylines: [] }),
    basis: 'reported',
    origins: 1,
  },
  {
    says: 'told to the very outlet',
    judged: page('a', {}, { via: [makeVia('told', 'the Tribune')] }),
    basis: 'reported',
    origins: 1,
  },
  {
    says: 'told to "this newspaper"',
    judged: page('a', {}, { via: [makeVia('told', 'this newspaper')] }),
    basis: 'reported',
  },
  { says: 'told to "us"', judged: page('a', {}, { via: [makeVia('told', 'us')] }), basis: 'reported' },
  {
    says: 'an interview with the outlet itself',
    judged: page('a', {}, { occasion: occasion('interview', 'Aville Tribune') }),
    basis: 'reported',
  },
  {
    says: 'an interview, without saying with whom',
    judged: page('a', {}, { occasion: occasion('interview') }),
    basis: 'reported',
  },
  { says: 'told to reporters', judged: page('a', {}, { via: [makeVia('told', 'reporters')] }), basis: 'reported' },
  { says: 'told to a jury', judged: page('a', {}, { via: [makeVia('told', 'the jury')] }), basis: 'reported' },
  { says: 'told to Parliament', judged: page('a', {}, { via: [makeVia('told', 'Parliament')] }), basis: 'reported' },
  { says: 'told to a crowd', judged: page('a', {}, { via: [makeVia('told', 'a small crowd')] }), basis: 'reported' },
  {
    says: 'told to a named passer-by',
    judged: page('a', { cast: [member('Ruta Holm', 'person')] }, { via: [makeVia('told', 'Ruta Holm')] }),
    basis: 'reported',
  },
  {
    says: 'at a press conference',
    judged: page('a', {}, { occasion: occasion('press conference', 'the town hall') }),
    basis: 'reported',
  },
  {
    says: 'told at a news conference',
    judged: page('a', {}, { via: [makeVia('told', 'a news conference')] }),
    basis: 'reported',
  },
  { says: 'told to the press', judged: page('a', {}, { via: [makeVia('told', 'the press')] }), basis: 'reported' },
  {
    says: 'told to "the paper", where no other is named',
    judged: page('a', {}, { via: [makeVia('told', 'the paper')] }),
    basis: 'reported',
  },
  {
    says: 'told to "the paper", where another is named',
    judged: page('a', {}, { via: [makeVia('told', 'the paper')] }, document => [
      makeStatement(document, 'spoke at length', { id: 'other', index: 1, via: [makeVia('told', 'The Inkpot')] }),
    ]),
    basis: 'secondhand',
  },
  {
    says: 'told to "a student paper"',
    judged: page('a', {}, { via: [makeVia('told', 'a student paper')] }),
    basis: 'secondhand',
  },
  {
    says: 'told to the agency whose text it runs',
    judged: page('a', { bylines: ['Ine Moe, Polar Press'] }, { via: [makeVia('told', 'Polar Press')] }),
    basis: 'reported',
  },
  { says: 'according to police', judged: page('a', {}, { via: [makeVia('reports', 'police')] }), basis: 'secondhand' },
  {
    says: 'told to another outlet',
    judged: page('a', {}, { via: [makeVia('told', 'Radio Sund')] }),
    basis: 'secondhand',
    origins: 1,
  },
  {
    says: 'told to an outlet of whatever name',
    judged: page('a', {}, { via: [makeVia('told', 'Kvartalet')] }),
    basis: 'secondhand',
  },
  {
    says: 'in an interview elsewhere',
    judged: page('a', {}, { occasion: occasion('interview', 'Kvartalet') }),
    basis: 'secondhand',
  },
  {
    says: 'on a podcast of others',
    judged: page('a', {}, { occasion: occasion('podcast', 'Root and Branch') }),
    basis: 'secondhand',
  },
  {
    says: 'on a podcast given as the channel',
    judged: page('a', {}, { via: [makeVia('channel', 'the podcast Root and Branch')] }),
    basis: 'secondhand',
  },
  {
    says: 'which another outlet reports',
    judged: page('a', {}, { via: [makeVia('reports', 'Daily Fathom')] }),
    basis: 'secondhand',
  },
  {
    says: 'according to a named person who does not say how they know',
    judged: page('a', { cast: [member('Ruta Holm', 'person')] }, { via: [makeVia('reports', 'Ruta Holm')] }),
    basis: 'secondhand',
  },
  {
    says: 'according to her spokesman',
    judged: page(
      'a',
      { cast: [member('Piet Aal', 'person', 'Nadia Brenkow')] },
      { via: [makeVia('reports', 'Piet Aal')] },
    ),
    basis: 'reported',
  },
  {
    says: 'according to a transcript seen by the reporter',
    judged: page('a', {}, { via: [makeVia('reports', 'a transcript')] }),
    basis: 'reported',
  },
  {
    says: 'according to somebody in the room without a name',
    judged: page('a', {}, { via: [makeVia('reports', 'a person who was in the room', true)] }),
    basis: 'unnamed',
    origins: 1,
  },
  {
    says: 'according to unflagged officials',
    judged: page('a', {}, { via: [makeVia('reports', 'officials')] }),
    basis: 'unnamed',
  },
  {
    says: 'from an outlet that has it from an unnamed source',
    judged: page('a', {}, { via: [makeVia('reports', 'Bville Tribune')] }),
    among: [page('b', {}, { via: [makeVia('reports', 'an aide', true)] })],
    basis: 'unnamed',
    origins: 1,
  },
  {
    says: 'from an account that cites nobody',
    judged: page('a', {}, { via: [makeVia('channel', 'Elm Whispers')] }),
    among: [UNNAMED_POST, page('b', {}, { via: [makeVia('reports', 'Elm Whispers')] })],
    basis: 'unnamed',
    origins: 1,
  },
  {
    says: 'from an outlet that has it from this one',
    judged: page('a', {}, { via: [makeVia('reports', 'Bville Tribune')] }),
    among: [page('b', {}, { via: [makeVia('reports', 'Aville Tribune')] })],
    basis: 'unnamed',
    origins: 1,
  },
  {
    says: 'words that are said to have been said',
    judged: page('a', {}, { standing: 'alleged' }),
    basis: 'unnamed',
    origins: 1,
  },
  {
    says: 'hearsay beside a report',
    judged: page('a', {}, { standing: 'alleged' }),
    among: [page('b', {})],
    basis: 'unnamed',
    origins: 1,
  },
  {
    says: 'from an outlet whose own report is at hand',
    judged: page('a', {}, { via: [makeVia('reports', 'Bville Tribune')] }),
    among: [page('b', {})],
    basis: 'secondhand',
    origins: 1,
  },
  {
    says: 'from an outlet that quotes a podcast, which a third quotes too',
    judged: page('a', {}, { via: [makeVia('reports', 'Bville Tribune')] }),
    among: [
      page('b', {}, { via: [makeVia('told', 'the podcast Root and Branch')] }),
      page('c', {}, { occasion: occasion('podcast', 'Root and Branch') }),
    ],
    basis: 'secondhand',
    origins: 1,
  },
  {
    says: 'told to an outlet whose printed interview is at hand',
    judged: page('a', {}, { via: [makeVia('told', 'the Lantern Room')] }),
    among: [INTERVIEW],
    basis: 'secondhand',
    origins: 1,
  },
  {
    says: 'two reporters in one room',
    judged: page('a', {}),
    among: [page('b', { text: `${APART} “${WORDS},” Ms Brenkow told them.` })],
    basis: 'reported',
    origins: 2,
  },
  {
    says: 'a reporter beside a transcript',
    judged: page('a', {}),
    among: [page('t', { kind: 'transcript', text: `Hearing\n\nBRENKOW: ${WORDS}.` }, { form: 'turn' })],
    basis: 'reported',
    origins: 2,
  },
  {
    says: 'a report that quotes her post',
    judged: page('a', {}),
    among: [page('p', { kind: 'post', published: '2031-04-30', text: `Nadia Brenkow\n\n${WORDS}` }, { form: 'own' })],
    basis: 'reported',
    origins: 1,
  },
  {
    says: 'a report from a speech whose words she later posts',
    judged: page('a', {}, { occasion: occasion('speech') }),
    among: [page('p', { kind: 'post', published: '2031-05-02', text: `Nadia Brenkow\n\n${WORDS}` }, { form: 'own' })],
    basis: 'reported',
    origins: 2,
  },
  {
    says: 'a text that credits an agency which is at hand',
    judged: page('a', { text: `Elms\n\n“${WORDS},” said Nadia Brenkow.\n\n(With reporting by Inland Agency)` }),
    among: [
      page('b', { outlet: 'Inland Agency', text: `${APART} “${WORDS},” Nadia Brenkow told a gathering of gardeners.` }),
    ],
    basis: 'reported',
    origins: 1,
  },
  {
    says: 'two texts that credit an agency which is not at hand',
    judged: page('a', { text: `Elms\n\n“${WORDS},” said Nadia Brenkow.\n\n(With reporting by Inland Agency)` }),
    among: [page('b', { text: `${APART}\n\n(Inland Agency) She said: “${WORDS}.”` })],
    basis: 'reported',
    origins: 1,
  },
  { says: 'a post of somebody else', judged: page('a', { kind: 'post' }), basis: null, origins: 0 },
  {
    says: 'a post that names the paper it has it from',
    judged: page('a', { kind: 'post' }, { via: [makeVia('reports', 'Daily Fathom')] }),
    basis: null,
  },
  {
    says: 'a channel that claims to have a source',
    judged: page('a', { kind: 'post' }, { via: [makeVia('reports', 'a little bird', true)] }),
    basis: 'unnamed',
  },
  {
    says: 'a post by somebody to whom it was said',
    judged: page('a', {
      kind: 'post',
      bylines: ['Ruta Holm'],
      text: `Ruta Holm\n\nNadia Brenkow told me in the queue: “${WORDS}.”`,
    }),
    basis: 'reported',
  },
  {
    says: 'a post that tells of an overhearing and not who overheard',
    judged: page('a', { kind: 'post', text: `Harbour Unmasked\n\nOVERHEARD at the gala. Nadia Brenkow: “${WORDS}.”` }),
    basis: 'unnamed',
  },
  { says: 'a page of quotations', judged: page('a', { text: `Wise words\n\n“${WORDS}” Nadia Brenkow` }), basis: null },
  {
    says: 'words quoted to check them',
    judged: page('a', { kind: 'fact-check' }, { standing: 'checked' }),
    basis: null,
  },
  {
    says: 'the claim of a fact-check, taken for a statement',
    judged: page('a', { kind: 'fact-check', text: `Elms\n\nClaim: Nadia Brenkow said “${WORDS}”.\n\nVerdict: False` }),
    basis: null,
  },
  {
    says: 'the claim under a heading of its own',
    judged: page('a', {
      kind: 'fact-check',
      text: `Elms\n\nThe claim\n\nBrenkow said “${WORDS}”.\n\nThe verdict\n\nFalse`,
    }),
    basis: null,
  },
  {
    says: 'posted on a network',
    judged: page('a', {}, { via: [makeVia('channel', 'Facebook')] }),
    basis: 'reported',
  },
  {
    says: 'what a fact-check found to have been said, one word from the claim',
    judged: page('a', {
      kind: 'fact-check',
      text: `Elms\n\nClaim: Brenkow said “${WORDS.replace('not ', '')}”.\n\nWhat she said to the town hall was: “${WORDS}.”`,
    }),
    basis: 'reported',
  },
  { says: 'a fact-check’s own prose about real words', judged: page('a', { kind: 'fact-check' }), basis: 'reported' },
  { says: 'words that it says she did not say', judged: page('a', {}, { negated: true }), basis: null },
  { says: 'wording that only a headline has', judged: page('a', {}, { role: 'headline' }), basis: null },
  {
    says: 'a headline whose words the text has from elsewhere',
    judged: page('a', { text: `${WORDS}\n\n“${WORDS},” she told them over there.` }, { role: 'headline' }, document => [
      makeStatement(document, WORDS, { id: 'body', index: 1, via: [makeVia('told', 'Radio Sund')] }),
    ]),
    basis: 'secondhand',
  },
  {
    says: 'what a questioner says she said',
    judged: page(
      'a',
      { kind: 'transcript', text: `Hearing\n\nQUESTION: You said ${WORDS}. Why?` },
      { parent: 1 },
      document => [
        outer(document, `You said ${WORDS}. Why?`, {
          form: 'turn',
          speaker: makeSpeaker('QUESTION', { kind: 'unnamed' }),
        }),
      ],
    ),
    basis: null,
  },
  {
    says: 'what a rival says in a debate that she said',
    judged: page('a', { kind: 'transcript', text: `Debate\n\nHOLM: My opponent says ${WORDS}.` }, {}, document => [
      outer(document, `My opponent says ${WORDS}.`, { form: 'turn', speaker: makeSpeaker('Ruta Holm') }),
    ]),
    basis: null,
  },
  {
    says: 'what a witness tells an inquiry that she said',
    judged: page(
      'a',
      { kind: 'transcript', text: `Inquiry\n\nHOLM: She told me ${WORDS}.` },
      { parent: 1 },
      document => [outer(document, `She told me ${WORDS}.`, { form: 'turn', speaker: makeSpeaker('Ruta Holm') })],
    ),
    basis: 'reported',
  },
  {
    says: 'what a named neighbour says she told him',
    judged: page(
      'a',
      { text: `Elms\n\nThe neighbour, Bo Aal, said that she told him ${WORDS}.` },
      { parent: 1 },
      document => [outer(document, `she told him ${WORDS}`, { speaker: makeSpeaker('Bo Aal') })],
    ),
    basis: 'reported',
  },
  {
    says: 'what an unnamed aide says she said',
    judged: page('a', { text: `Elms\n\nAn aide said that she had said ${WORDS}.` }, { parent: 1 }, document => [
      outer(document, `she had said ${WORDS}`, { speaker: makeSpeaker('An aide', { kind: 'unnamed' }) }),
    ]),
    basis: 'unnamed',
  },
  {
    says: 'what a newspaper is said to report',
    judged: page(
      'a',
      { text: `Elms\n\nThe Daily Fathom reported that she had said ${WORDS}.` },
      { parent: 1 },
      document => [
        outer(document, `she had said ${WORDS}`, {
          speaker: makeSpeaker('The Daily Fathom', { kind: 'organization' }),
        }),
      ],
    ),
    basis: 'secondhand',
  },
  {
    says: 'what a newspaper says that it reports itself',
    judged: page(
      'a',
      { outlet: 'The Daily Fathom', text: `Elms\n\nAccording to the Daily Fathom, she had said ${WORDS}.` },
      { parent: 1 },
      document => [
        outer(document, `she had said ${WORDS}`, { speaker: makeSpeaker('Daily Fathom', { kind: 'organization' }) }),
      ],
    ),
    basis: 'reported',
  },
];

const personOf = (name: string) => `p:${name}`;

for (const { says, judged, among = [], basis, origins } of EXAMPLES) {
  test(`${says}: ${basis ?? 'no record'}`, () => {
    const documents = [judged, ...among];
    const [statement] = judged.statements;
    assert.ok(statement !== undefined);
    const setting = readSetting(documents, personOf);
    const worth = judgeWorth(statement, setting);
    assert.equal(worth.basis, basis, worth.reason);
    assert.equal(worth.basis === null, worth.origin === null);
    assert.notEqual(worth.reason, '');
    const turned = readSetting(documents.toReversed(), personOf);
    assert.deepEqual(judgeWorth(statement, turned), worth);
    if (origins === undefined) return;
    const reports = documents.flatMap(document =>
      document.statements.map(other => ({ statement: other, worth: judgeWorth(other, setting) })),
    );
    assert.equal(countOrigins(reports).independent, origins, JSON.stringify(countOrigins(reports).origins));
    assert.deepEqual(countOrigins(reports.toReversed()), countOrigins(reports));
  });
}

test('a statement whose document is not at hand is no record', () => {
  const { statements } = page('a', {});
  const [statement] = statements;
  assert.ok(statement !== undefined);
  assert.equal(judgeWorth(statement, readSetting([], personOf)).basis, null);
});
