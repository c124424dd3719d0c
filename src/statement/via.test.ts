import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Draft } from './draft.ts';
import { readingOf } from './reading.fixture.ts';
import type { Via } from './statement.ts';
import { outerReporter, viaOf } from './via.ts';

const WORDS = 'the depot would stay open';

/** A paragraph with a statement of the words above in it. */
function given(paragraph: string) {
  const reading = readingOf([paragraph, 'Nothing more was said.']);
  const at = paragraph.indexOf(WORDS);
  const draft: Draft = {
    source: [],
    cue: [],
    content: [[at, at + WORDS.length]],
    pattern: 'clause-that',
    kind: 'say',
    lemma: 'say',
    negated: false,
    block: 0,
    sentence: 0,
    continues: null,
    form: 'prose',
  };
  const sentence = { items: [], span: [0, paragraph.length] as const };
  return { reading, draft, sentence };
}

/** The chain by which a paragraph has the words above. */
function chainOf(paragraph: string): string[] {
  const { reading, draft, sentence } = given(paragraph);
  const outer = outerReporter(reading, draft, sentence);
  const links: Via[] = [...(outer === null ? [] : [outer]), ...viaOf(reading, draft, sentence)];
  for (const { name, span } of links) assert.ok(span !== null && reading.text.slice(...span).includes(name));
  return [...new Set(links.map(({ name }) => name))];
}

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  [`The ministry reportedly said that ${WORDS}.`]: ['The ministry'],
  [`The Ostrow Courier reported that ${WORDS}.`]: ['Ostrow Courier'],
  [`It was plain that ${WORDS}, the Ostrow Courier reported.`]: ['Ostrow Courier'],
};

for (const [sentence, chain] of Object.entries(SENTENCES))
  test(`a dateline is no part of whoever reports: ${sentence}`, () => {
    assert.deepEqual(chainOf(sentence), chain);
    for (const dateline of ['TOLK, 9 June 2025 - ', 'OSTROW (Northline) — ', 'ST. ANNE – ', 'PORT FENN, March 3 — '])
      assert.deepEqual(chainOf(dateline + sentence), chain, dateline);
  });

for (const [sentence, name] of [
  [`According to Quay Talk, a page that is unsigned, Ada Lunde wrote: “${WORDS}.”`, 'Quay Talk'],
  [`“${WORDS},” Ada Lunde wrote, according to the channel Quay Talk, which cites nobody.`, 'Quay Talk'],
  // Who answers for it is not said to be unknown, or it is a person.
  [`“${WORDS},” Ada Lunde wrote, according to the page Quay Talk.`, undefined],
  [`According to Ida Quist, a clerk whose name is on the door, Ada Lunde wrote: “${WORDS}.”`, undefined],
] as const)
  test(`an account that is said to be nobody’s is no name: ${sentence.slice(0, 60)} …`, () => {
    const { reading, draft, sentence: read } = given(sentence);
    assert.equal(viaOf(reading, draft, read).find(({ unnamed }) => unnamed)?.name, name);
  });
