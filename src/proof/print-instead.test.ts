import assert from 'node:assert/strict';
import test from 'node:test';
import type { Evidence, Finding } from '#check/finding.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { isIndirect, printInstead, type EvidenceDocument } from './print-instead.ts';
import { evidenceOf, findingOf } from './proof.fixture.ts';

interface Written {
  readonly form?: KeptStatement['form'];
  readonly via?: KeptStatement['via'];
}

/** A document in which Ada Thornbury's words stand between quotation marks, or, without any, after "that". */
function documentOf(text: string, { form = 'prose', via = [] }: Written = {}): EvidenceDocument {
  const marked = [...text.matchAll(/“([^”]*)”/gu)].map(
    ({ index, 1: words = '' }) => [index + 1, index + 1 + words.length] as const,
  );
  const that = text.indexOf('that ') + 5;
  const quoted = form === 'own' ? [[0, text.length] as const] : marked;
  const statement: KeptStatement = {
    id: 's1',
    document: 'd1',
    index: 0,
    person: null,
    source: [],
    cue: [],
    content: quoted.length > 0 ? quoted : [[that, text.length - 1]],
    quoted,
    type: quoted.length > 0 ? 'direct' : 'indirect',
    attitude: 'statement',
    standing: 'asserted',
    negated: false,
    via,
    occasion: null,
    saidOn: null,
    parent: null,
    continues: null,
    role: 'body',
    form,
    confidence: 1,
    speaker: { name: 'Ada Thornbury', kind: 'person', description: null, speaksFor: null },
  };
  return { document: 'd1', text, statements: [statement] };
}

const linesOf = (finding: Finding, document: EvidenceDocument): readonly string[] =>
  printInstead(finding, [document]).map(({ line }) => line);

function of(text: string, more: Partial<Finding> = {}, evidence: Partial<Evidence> = {}): Finding {
  return findingOf({ finding: 'altered', evidence: [evidenceOf(text, evidence)], ...more });
}

const SAID = '“The night ferry stays,” Ada Thornbury said.';

test('recorded words come to the letter, with their speaker and the report they stand in', () => {
  const [only] = printInstead(of(SAID), [documentOf(SAID)]);
  assert.deepEqual(only?.words, ['The night ferry stays,']);
  assert.equal(only?.line, '“The night ferry stays,” Ada Thornbury said, as reported by The Skerry Post (2 May 2031).');
});

test('first-hand words are cited, passed-on ones credited, unnamed sources called so', () => {
  assert.deepEqual(linesOf(of(SAID, { basis: 'first_hand' }), documentOf(SAID)), [
    '“The night ferry stays,” Ada Thornbury said (The Skerry Post, 2 May 2031).',
  ]);
  const via = [{ name: 'Il Molo', span: null, unnamed: false, how: 'told' as const }];
  assert.match(
    linesOf(of(SAID, { basis: 'secondhand' }), documentOf(SAID, { via }))[0] ?? '',
    /which has it from Il Molo\.$/u,
  );
  assert.match(linesOf(of(SAID, { basis: 'unnamed' }), documentOf(SAID))[0] ?? '', / from an unnamed source\.$/u);
});

test('two parts keep the attribution between them, and a question its mark', () => {
  const text = '“Will the ferry stay?” she asked. “It will,” she said.';
  assert.deepEqual(linesOf(of(text, { basis: 'first_hand' }), documentOf(text)), [
    '“Will the ferry stay?” Ada Thornbury said, “It will” (The Skerry Post, 2 May 2031).',
  ]);
});

test('indirect speech is printed without quotation marks, and one’s own post as written', () => {
  const indirect = 'Ada Thornbury told the council that the ferry would stay.';
  const [only] = printInstead(of(indirect, { finding: 'paraphrase' }), [documentOf(indirect)]);
  assert.equal(only?.quoted, false);
  assert.equal(
    only?.line,
    'Ada Thornbury said that the ferry would stay, as reported by The Skerry Post (2 May 2031).',
  );
  const own = 'The ferry stays.';
  assert.match(
    linesOf(of(own, { basis: 'first_hand' }), documentOf(own, { form: 'own' }))[0] ?? '',
    /^“The ferry stays,” Ada Thornbury wrote \(/u,
  );
});

test('words of somebody else are theirs, denied ones come with the denial, and missing ones with nothing', () => {
  const misattributed = of(
    SAID,
    { finding: 'misattributed', claim: { ...findingOf().claim, speaker: 'Bram Holt' } },
    { role: 'misattribution' },
  );
  assert.match(linesOf(misattributed, documentOf(SAID))[0] ?? '', /” Ada Thornbury said/u);
  const denial = evidenceOf('Nobody said that.', {
    role: 'denial',
    document: 'd2',
    speaker: 'Oda Roe',
    outlet: 'Kell Echo',
  });
  const disputed = findingOf({ finding: 'disputed', evidence: [evidenceOf(SAID), denial] });
  assert.match(linesOf(disputed, documentOf(SAID))[0] ?? '', /; Oda Roe denies it \(Kell Echo, 2 May 2031\)\.$/u);
  assert.deepEqual(linesOf(of(SAID, { finding: 'unsupported' }, { role: 'context' }), documentOf(SAID)), []);
  assert.deepEqual(linesOf(of(SAID, { finding: 'denied' }), documentOf(SAID)), []);
});

test('words are on record as indirect speech only if no quotation of the record holds them', () => {
  const indirect = 'Ada Thornbury told the council that the ferry stays.';
  const verbatim = (text: string): Finding => of(text, { finding: 'verbatim' });
  assert.equal(isIndirect(verbatim(indirect), [documentOf(indirect)]), true);
  const direct = '“The ferry stays,” Ada Thornbury said.';
  assert.equal(isIndirect(verbatim(direct), [documentOf(direct)]), false);
  const other = 'She called it “a good boat” and said that the ferry stays.';
  assert.equal(isIndirect(verbatim(other), [documentOf(other)]), true);
});
