import assert from 'node:assert/strict';
import test from 'node:test';
import type { Evidence, Finding, FindingName, Flag } from './finding.ts';
import { FINDINGS } from './finding.ts';
import { limitFinding } from './threshold.ts';

const LEFT_OUT = { minConfidence: 0.8, statements: 2 };

const evidenceOf = (role: Evidence['role'], start: number): Evidence => ({
  role,
  document: 'd1',
  path: null,
  url: null,
  outlet: 'The Harrowmere Echo',
  title: null,
  published: null,
  speaker: null,
  quote: { exact: 'the ferry', prefix: '', suffix: '', start, end: start + 9 },
  sha256: 'a',
  textSha256: 'b',
  obtained: 'supplied',
});

const findingOf = (finding: FindingName, flags: readonly Flag[] = [], evidence: readonly Evidence[] = []): Finding => ({
  id: null,
  claim: { text: 'c', words: 'c', speaker: 'Ada Thornbury', frameSpeaker: null, on: null },
  finding,
  basis: finding === 'unsupported' ? null : 'reported',
  flags,
  summary: `It is ${finding}.`,
  evidence,
  origins: { independent: 1, firstPublished: null, firstCaptured: null, documents: 1, outlets: 1 },
  coverage: {
    documents: 3,
    outlets: 1,
    from: null,
    to: null,
    bySpeaker: 1,
    firstHandBySpeaker: 0,
    inWindow: 0,
    unread: { language: 0, failed: 0 },
    gaps: [],
  },
  made: { program: 'p', model: 'm', rules: '1', record: 'r' },
});

test('leaving statements out weakens a finding or leaves it, and never makes another of it', () => {
  for (const all of FINDINGS)
    for (const sure of FINDINGS) {
      const { finding } = limitFinding(findingOf(all), findingOf(sure), LEFT_OUT);
      const weaker = finding === 'paraphrase' && all === 'verbatim';
      assert.ok(finding === all || finding === 'unsupported' || weaker, `${all}, ${sure}: ${finding}`);
      assert.ok(finding === sure || finding === 'unsupported', `${all}, ${sure}: ${finding}`);
    }
});

test('what is unsettled claims nothing: no basis, no flags, no origins, no evidence', () => {
  const match = evidenceOf('match', 0);
  const { basis, flags, origins, evidence } = limitFinding(
    findingOf('disputed'),
    findingOf('denied', ['later_changed'], [match]),
    LEFT_OUT,
  );
  assert.deepEqual([basis, flags, origins.independent, evidence], [null, [], 0, []]);
});

test('what was left out is counted in the coverage and said in the summary', () => {
  for (const all of FINDINGS) {
    const { coverage, summary } = limitFinding(findingOf(all), findingOf('unsupported'), LEFT_OUT);
    assert.deepEqual(coverage.leftOut, LEFT_OUT);
    assert.match(summary, /2 statements .* confidence under 0\.8 and are left out\./u);
  }
});

test('where nothing was left out the finding is the same, with the threshold told', () => {
  for (const name of FINDINGS) {
    const all = findingOf(name);
    const leftOut = { minConfidence: 0.5, statements: 0 };
    assert.deepEqual(limitFinding(all, all, leftOut), { ...all, coverage: { ...all.coverage, leftOut } });
  }
});

test('a denial that was read less surely still stands against the words', () => {
  const [match, denial] = [evidenceOf('match', 0), evidenceOf('denial', 40)];
  const { flags, evidence } = limitFinding(
    findingOf('verbatim', ['single_source', 'speaker_denies'], [match, denial]),
    findingOf('verbatim', ['single_source'], [match]),
    LEFT_OUT,
  );
  assert.deepEqual(flags, ['single_source', 'speaker_denies']);
  assert.deepEqual(evidence, [match, denial]);
});
