import assert from 'node:assert/strict';
import test from 'node:test';
import { z } from 'zod';
import { ABOUT } from '#check/about.fixture.ts';
import { checkMade } from '#check/case.fixture.ts';
import { CASES } from '#check/decide.cases.fixture.ts';
import type { Finding } from '#check/finding.ts';
import { EVERY_WHY } from '#check/why.fixture.ts';
import { EVERY_PROOF_WHY } from '#proof/why.fixture.ts';
import { FINDING } from '#server/shapes/finding.ts';
import { WHY } from '#server/shapes/why.ts';
import { findingCard } from '#web/finding-card.ts';
import type { Language } from '#web/language.ts';
import { sayProofWhy } from '#web/say-proof-why.ts';
import { sayWhy } from '#web/say-why.ts';

/** Small words that stand in nearly every English sentence, and in no Ukrainian one; German has `in`, `am`, `an`, `also`, `was` too. */
const ENGLISH =
  /\b(?:the|of|and|by|on|is|are|it|its|from|with|not|this|that|they|as|for|one|who|says|said|there|but|to|at|reporter|record|source|claim)\b/iu;
const TOLD = ['uk', 'de'] as const satisfies readonly Language[];

const MADE: readonly Finding[] = Object.values(CASES).flatMap(({ made, rows }) =>
  rows.map(row => checkMade(made, row.claim, row)),
);
const [FIRST] = MADE;
assert.ok(FIRST !== undefined);

for (const language of TOLD) {
  test(`everything that a finding says of why is said in ${language}, without English`, () => {
    const said = Object.values(EVERY_WHY).flatMap(all =>
      all.map(why => sayWhy({ ...FIRST, ...ABOUT, why: [why] }, language) ?? ''),
    );
    assertSentences(said);
  });

  test(`everything that is said of words of a draft is said in ${language}, without English`, () => {
    assertSentences(Object.values(EVERY_PROOF_WHY).flatMap(all => all.map(why => sayProofWhy(why, language))));
  });

  test(`a finding’s page in ${language} has English only in what was said and in names`, async () => {
    for (const finding of MADE) {
      const card = (await findingCard(opened(finding), language)).toString();
      assert.doesNotMatch(card, /<p class="summary" lang="en">/u);
      assert.doesNotMatch(ownWords(card, finding), ENGLISH, `${finding.claim.words}: ${ownWords(card, finding)}`);
    }
  });
}

test('a finding that was made before its why was kept shows its English, and says that it is', async () => {
  const { why: _, ...old } = FIRST;
  assert.match((await findingCard(opened(old), 'de')).toString(), /<p class="summary" lang="en">/u);
});

test('what a later program says beside is left to the English that came with it', () => {
  const later: Finding = JSON.parse(
    JSON.stringify({ ...FIRST, why: [...(FIRST.why ?? []), { says: 'something new' }] }),
  );
  assert.equal(sayWhy(later, 'uk'), null);
  const loss = { says: 'loses', loss: 'something new', words: 'Ŵrax', who: null };
  const lost: Finding = JSON.parse(JSON.stringify({ ...FIRST, why: [loss] }));
  assert.equal(sayWhy(lost, 'de'), null);
});

test('the description of the API has everything that a finding may say', () => {
  const listed = Object.values(EVERY_WHY).flat();
  const described = z.array(WHY).parse(listed);
  assert.deepEqual(described, listed);
  for (const { made: _, ...finding } of MADE)
    assert.deepEqual(FINDING.omit({ made: true, known: true }).parse(finding).why, finding.why);
});

/** Whole sentences in another language, no two of them alike. */
function assertSentences(said: readonly string[]): void {
  for (const sentence of said) {
    assert.match(sentence, /^[\p{Lu}«„\d].*[^.]\.$/u);
    assert.doesNotMatch(sentence, ENGLISH);
    assert.doesNotMatch(sentence, /undefined|null|\[object|\(\)|\s[.,;:]| {2}/u, sentence);
  }
  assert.equal(new Set(said).size, said.length);
}

type Opened = Parameters<typeof findingCard>[0];

function opened(asMade: Finding): Opened {
  const since = {
    record: false,
    documents: 0,
    readAnew: 0,
    corrections: 0,
    unread: 0,
    program: null,
    model: null,
    rules: null,
  };
  return { id: 'f1', madeAt: '2031-06-01T08:00:00Z', body: '', asMade, since, cited: [] };
}

/** What the program says of a finding: the text of its page without quoted words and without what the record calls things. */
function ownWords(card: string, finding: Finding): string {
  const text = card
    .replaceAll(/<(blockquote|q|dd|cite|code|pre|textarea|template|script)\b[^>]*>.*?<\/\1>/gsu, ' ')
    .replaceAll(/<(\w+)\b[^>]*class="(?:[^"]* )?words(?: [^"]*)?"[^>]*>.*?<\/\1>/gsu, ' ')
    .replaceAll(/<[^>]+>/gu, ' ')
    .replaceAll(/&#39;|&quot;|&amp;/gu, mark => ({ '&#39;': "'", '&quot;': '"' })[mark] ?? '&')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/«[^»]*»|„[^“]*“/gu, ' ');
  return namesIn(finding)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ' '), text);
}

/** Names that the program itself makes, which a page has to say in its own language. */
const MADE_NAMES =
  /^(?:reporter of|unnamed source|an unnamed|nobody who|somebody whom|interview|hearing|\p{Ll}+ with) /u;

function namesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return value.length < 2 || ['summary', 'label', 'path', 'reason'].includes(key) || MADE_NAMES.test(value)
      ? []
      : [value];
  if (Array.isArray(value)) return value.flatMap(each => namesIn(each, key));
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => namesIn(each, name))
    : [];
}
