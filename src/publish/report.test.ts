import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FINDINGS, FLAGS, type Evidence, type Finding } from '#check/finding.ts';
import { sayCoverage } from '#check/say-coverage.ts';
import { annotateEvidence } from './annotation.ts';
import { reportFinding } from './report.ts';
import { sayFinding, sayFlag } from './sentences.ts';

const TEXT = '🚢 The pilot spoke. “We have no tide and no wind,” said Oda Brekhus. Nobody moved.';
const EXACT = '“We have no tide and no wind,” said Oda Brekhus.';
const START = TEXT.indexOf(EXACT);

const EVIDENCE: Evidence = {
  role: 'match',
  document: 'd1',
  path: 'pilot.txt',
  url: 'https://skerry-times.example/pilot',
  outlet: 'Skerry Times',
  title: 'Pilot speaks',
  published: '2031-05-02T08:00:00Z',
  speaker: 'Oda Brekhus',
  quote: {
    exact: EXACT,
    prefix: TEXT.slice(0, START),
    suffix: ' Nobody moved.',
    start: START,
    end: START + EXACT.length,
  },
  diff: [
    ['=', 'We have'],
    ['-', 'no'],
    ['+', 'a'],
    ['=', 'tide'],
  ],
  sha256: 'ab'.repeat(32),
  textSha256: 'cd'.repeat(32),
  obtained: 'supplied',
};

const FINDING: Finding = {
  id: null,
  claim: { text: '"We have a tide"', words: 'We have a tide', speaker: 'Oda Brekhus', frameSpeaker: null, on: null },
  finding: 'altered',
  basis: 'reported',
  flags: ['single_source'],
  summary: 'Oda Brekhus is on record, by Skerry Times on 2 May 2031, with words close to these, but changed.',
  evidence: [EVIDENCE],
  origins: { independent: 1, firstPublished: '2031-05-02', firstCaptured: null, documents: 1, outlets: 1 },
  coverage: {
    documents: 3,
    outlets: 1,
    from: '2031-05-01',
    to: '2031-05-04',
    bySpeaker: 2,
    firstHandBySpeaker: 0,
    inWindow: 3,
    unread: { language: 0, failed: 1 },
    gaps: [],
  },
  made: { program: 'onrecord', model: 'rules', rules: '1', record: 'r' },
};

test('the sentence of the finding comes first', () => {
  for (const finding of FINDINGS) {
    const report = reportFinding({ ...FINDING, finding });
    assert.ok(report.startsWith(sayFinding({ ...FINDING, finding })), finding);
  }
});

test('no sentence calls anything fake, true or false', () => {
  for (const finding of FINDINGS) {
    for (const basis of ['first_hand', 'reported', 'secondhand', 'unnamed', null] as const) {
      assert.doesNotMatch(sayFinding({ ...FINDING, finding, basis }), /\b(?:fake|true|false)\b/iu);
    }
  }
  for (const flag of FLAGS) assert.doesNotMatch(sayFlag(flag), /\b(?:fake|true|false)\b/iu);
});

test('differences are marked on both sides', () => {
  const report = reportFinding(FINDING);
  assert.match(report, /claimed +We have \[a\] tide/u);
  assert.match(report, /on record +We have \[no\] tide/u);
});

test('a supplied file is never made to look fetched', () => {
  const report = reportFinding(FINDING);
  assert.match(report, /file supplied by a user/u);
  assert.doesNotMatch(report, /fetched/u);
});

test('evidence names the outlet, the day, the address and the hash, and shows the words in place', () => {
  const report = reportFinding(FINDING);
  for (const part of [
    'Skerry Times · 2 May 2031 · Oda Brekhus',
    EVIDENCE.url ?? '',
    'sha256 abababababab',
    '»“We have no tide',
  ]) {
    assert.ok(report.includes(part), part);
  }
});

test('a misattribution names who did say it', () => {
  const finding: Finding = {
    ...FINDING,
    finding: 'misattributed',
    evidence: [{ ...EVIDENCE, role: 'misattribution' }],
  };
  assert.equal(sayFinding(finding), 'On record from somebody else: Oda Brekhus.');
});

test('an annotation counts code points, and they cut the same words out of the text', () => {
  const target = annotateEvidence(EVIDENCE, TEXT);
  const [quote, position] = target.selector;
  assert.equal(quote.exact, EXACT);
  assert.equal(Array.from(TEXT).slice(position.start, position.end).join(''), EXACT);
  assert.equal(position.start, START - 1);
});

test('evidence without an address is named by its hash', () => {
  assert.equal(annotateEvidence({ ...EVIDENCE, url: null }, TEXT).source, `urn:sha256:${EVIDENCE.sha256}`);
});

test('what the record covers comes after the evidence, once, and the identifier at the end', () => {
  const covered = sayCoverage(FINDING);
  const flat = (report: string): string => report.replaceAll(/\s+/gu, ' ').trim();
  const report = flat(reportFinding({ ...FINDING, made: { ...FINDING.made, finding: 'f0' } }));
  assert.ok(report.endsWith(`${covered} Kept as f0.`), report);
  const summarised = flat(reportFinding({ ...FINDING, summary: `${FINDING.summary} ${covered}` }));
  assert.equal(summarised.split(covered).length, 2);
});

test('under the number of sources stands each of them, with the way of every page to it', () => {
  const report = (outlet: string, path: readonly string[]) => ({ document: outlet, outlet, path, hops: [] });
  const root = {
    label: 'reporter of Skerry Times',
    kind: 'document',
    document: 'd1',
    url: null,
    basis: 'reported',
    reports: ['Skerry Times', 'The Gull', 'The Tern', 'The Auk', 'The Skua'].map(outlet =>
      report(
        outlet,
        outlet === 'Skerry Times' ? ['its own reporter'] : ['cites Skerry Times by name', 'its own reporter'],
      ),
    ),
  } as const;
  const shown = reportFinding({ ...FINDING, origins: { ...FINDING.origins, roots: [root] } });
  assert.match(
    shown,
    /1 independent source .*\n  · reporter of Skerry Times\n      Skerry Times ← its own reporter\n      The Gull ← cites Skerry Times by name ← its own reporter\n/u,
  );
  assert.match(shown, /      and 1 more page\n/u);
  assert.doesNotMatch(shown, /Skua/u);
});
