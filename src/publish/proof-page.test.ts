import assert from 'node:assert/strict';
import test from 'node:test';
import type { Block } from '#document/document.ts';
import { evidenceOf, findingOf, quoteOf } from '#proof/proof.fixture.ts';
import { countVerdicts, proofQuote, type Proof } from '#proof/proof.ts';
import type { Finding } from '#check/finding.ts';
import type { DraftQuote } from '#proof/draft-quote.ts';
import { proofPage } from './proof-page.ts';
import { reportProof } from './proof-report.ts';

/** A proofed draft of these paragraphs, with a quote for every text between “ and ”. */
function proofOf(paragraphs: readonly string[], finding: Finding, more: Partial<DraftQuote> = {}): Proof {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const span = [at, at + paragraph.length] as const;
    at += paragraph.length + 2;
    return { span, role: 'body' };
  });
  const draft = { path: 'draft.md', title: null, language: 'en', textSha256: 'ab'.repeat(32), text, blocks, gaps: [] };
  const reading = {
    ...draft,
    kind: 'article' as const,
    outlet: null,
    url: null,
    published: null,
    publishedFrom: null,
    modified: null,
    bylines: [],
    dateline: null,
    links: [],
    reviews: [],
    letter: null,
    part: null,
  };
  const quotes = [...text.matchAll(/“([^”]*)”/gu)].map(({ index, 1: words = '' }) => {
    const span = [index + 1, index + 1 + words.length] as const;
    return proofQuote({ ...quoteOf(words), span, pieces: [span], ...more }, { reading, finding, documents: [] });
  });
  return { draft, quotes, counts: countVerdicts(quotes), coverage: finding.coverage };
}

const ALTERED = findingOf({
  finding: 'altered',
  evidence: [
    evidenceOf('“The ferry stays,” she said.', {
      diff: [
        ['=', 'The ferry'],
        ['-', 'stays'],
        ['+', 'goes'],
      ],
    }),
  ],
});

test('the page has the draft in place, each quote marked with its number, word and shape, and its note beside it', () => {
  const html = proofPage([proofOf(['Nobody spoke.', 'Then “The ferry goes,” she said.'], ALTERED)]);
  assert.match(html, /<p>Nobody spoke\.<\/p>/u);
  assert.match(html, /“<mark id="q1" class="amber differs fails">The ferry goes,<\/mark>”&#8288;<sup><a href="#n1">/u);
  assert.match(html, /id="n1"><p class="head"><a href="#q1"[^>]*>1<\/a><svg.*<span class="verdict">differs<\/span>/u);
  assert.match(html, /<dd>The ferry <del>goes<\/del><\/dd>.*<dd>The ferry <ins>stays<\/ins><\/dd>/u);
  assert.match(html, /<b>1<\/b> differs/u);
  assert.match(html, /This record holds 3 documents of 1 outlet/u);
});

test('nothing in a draft or in the record becomes markup, script or an address that is none', () => {
  const nasty = '<script>alert(1)</script> & "x\u0007\'';
  const finding = findingOf({
    finding: 'altered',
    evidence: [evidenceOf(nasty, { outlet: nasty, url: 'javascript:alert(1)', title: nasty, diff: [['-', nasty]] })],
  });
  const speaker = { name: nasty, kind: 'person' as const, description: null, speaksFor: null };
  const html = proofPage([proofOf([nasty, `She said “${nasty}”.`], finding, { speaker })]);
  assert.doesNotMatch(html, /<script|javascript:/u);
  assert.ok(!html.includes('\u0007'));
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;x\ufffd&#39;/u);
  assert.match(
    html,
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/u,
  );
  assert.doesNotMatch(html.replace(/<style>.*<\/style>/su, ''), /\s(?:on\w+|src)=/iu);
});

test('the draft’s words come out of the page again, whatever is marked in them', () => {
  const paragraphs = ['“One two,” “three” & <four>.', 'And “five six seven” at the end of “eight”'];
  const html = proofPage([proofOf(paragraphs, ALTERED)]);
  const shown = [...html.matchAll(/<div class="row"><p>(.*?)<\/p>/gu)].map(([, inner = '']) =>
    inner
      .replaceAll(/&#8288;<sup>.*?<\/sup>/gu, '')
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
  assert.deepEqual(shown, paragraphs);
});

test('several drafts share a page, and no two marks an identifier', () => {
  const one = proofOf(['“The ferry goes,” she said.'], ALTERED);
  const ids = [...proofPage([one, one]).matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  assert.equal(ids.length, 4);
  assert.equal(new Set(ids).size, 4);
});

test('the terminal gets lines of at most 100 characters, each quote with its line, verdict and what to do', () => {
  const said = reportProof(
    proofOf(['Nobody spoke.', `Then “The ferry goes ${'on and '.repeat(30)}on,” she said.`], ALTERED),
  );
  assert.ok(
    said.split('\n').every(line => line.length <= 100),
    said,
  );
  assert.match(said, /^line 3 +DIFFERS +Ada Thornbury: “The ferry goes/mu);
  assert.match(said, /the record has “stays”, the\s+draft “goes”/u);
  assert.match(said, /draft\.md – 1 quote: 1 differs/u);
});
