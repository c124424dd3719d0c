import assert from 'node:assert/strict';
import test from 'node:test';
import type { DenialLine, InPlace, UtteranceLine } from '#timeline/timeline.ts';
import { reportTimeline, type TimelineShown } from './report-timeline.ts';

const PLACE: InPlace = {
  document: 'd1',
  outlet: 'Harbour Post',
  title: 'Ferry stays',
  url: null,
  path: null,
  published: '2029-03-02',
  quote: { exact: 'The ferry stays', prefix: '', suffix: '', start: 4, end: 19 },
  sha256: 'a'.repeat(64),
  textSha256: 'b'.repeat(64),
};
const SAID: UtteranceLine = {
  kind: 'utterance',
  utterance: 'u1',
  on: '2029-03',
  dated: 'said',
  words: '“The ferry stays,”',
  type: 'direct',
  speaker: 'Ada Thornbury',
  occasion: { kind: 'speech', with: null, place: 'Sundal', span: null },
  matter: 0,
  headlineOnly: false,
  basis: 'first_hand',
  origins: 2,
  reports: 5,
  outlets: ['Beacon', 'Gazette', 'Harbour Post', 'Kestle Echo', 'Perch'],
  documents: ['d1', 'd2', 'd3', 'd4', 'd5'],
  deniedBy: [],
  evidence: PLACE,
};
const DENIED: DenialLine = {
  kind: 'denial',
  denial: 'n1',
  on: null,
  dated: null,
  words: 'She never said that.',
  by: 'Moll Carrick',
  how: 'said_then_denied',
  denies: [{ utterance: 'u1', statements: ['s1'], words: 'The ferry stays' }],
  outlets: ['Beacon'],
  documents: ['d6'],
  evidence: PLACE,
};
const SHOWN: TimelineShown = {
  asked: { about: null },
  person: { person: 'p1', name: 'Ada Thornbury', roles: ['harbour chair'] },
  others: [],
  matters: [{ matter: 0, label: 'ferry', terms: ['ferri'], utterances: 1 }],
  lines: [SAID, DENIED],
  changes: [
    {
      kind: 'change',
      how: 'opposites',
      matter: 0,
      words: ['for', 'against'],
      earlier: { utterance: 'u1', on: '2029-03', dated: 'said', evidence: PLACE },
      later: { utterance: 'u2', on: '2031-05-20', dated: 'published', evidence: PLACE },
    },
  ],
};

test('a line gives the date as finely as the source does, the words in one pair of marks, and what stands behind them', () => {
  const text = reportTimeline(SHOWN);
  assert.match(text, /^Mar 2029 {5}“The ferry stays”$/mu);
  assert.match(
    text.replaceAll(/\s+/gu, ' '),
    /direct · speech, Sundal · Beacon, Gazette, Harbour Post and 2 more · first-hand · 2 origins, 5 documents/u,
  );
});

test('a denial stands under the matter of what it denies and says whether that is on record', () => {
  const [, under] = reportTimeline(SHOWN).split('\nFERRY\n');
  assert.match(
    under ?? '',
    /no date {6}DENIAL by Moll Carrick: She never said that\.\n {13}said, then denied: a first-hand record has the words · of “The ferry stays” · Beacon/u,
  );
});

test('what disagrees is shown with both sentences, their dates and places, and no judgement of the person', () => {
  const [, side] = reportTimeline(SHOWN).split('\nSIDE BY SIDE\n');
  assert.match(side ?? '', /“for”, “against”/u);
  assert.match(side ?? '', /Mar 2029 · Harbour Post · d1, 4 to 19/u);
  assert.match(side ?? '', /20 May 2031 \(published\)/u);
  assert.match(side ?? '', /for a\s+reader to say/u);
});

test('no line is wider than a terminal, and where words are asked for there are no headings', () => {
  for (const line of reportTimeline(SHOWN).split('\n')) assert.ok(line.length <= 100, line);
  assert.doesNotMatch(reportTimeline({ ...SHOWN, asked: { about: 'ferry' } }), /MATTERS|FERRY/u);
});
