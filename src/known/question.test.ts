import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeChecked } from './checked.ts';
import { comparer, type Facts } from './compare.ts';
import { buildLexicon } from './lexicon.ts';
import { askAbout, compareTold, wordsWanted } from './question.ts';

const told = (claim: string): { readonly claim: string; readonly title: null } => ({ claim, title: null });

const CLAIMS = [
  'Dancer Odile Thornquist broke her ankle on the ferry to Skarv.',
  'A photograph shows a whale in the harbour of Skarv.',
  'A whale was counted twice in the harbour of Skarv.',
  'Bram Oakes promised a tram to every village.',
  'The tram of every village was painted by Bram Oakes.',
  ...Array.from({ length: 40 }, (_, i) => `Parish ${i} counted its herons at the weir number ${i}.`),
].map(told);
const LEXICON = buildLexicon(CLAIMS);

function factsOf(post: string, claim: number): Facts {
  return comparer(askAbout(post, LEXICON), LEXICON)(describeChecked(CLAIMS[claim] ?? assert.fail()));
}

test('of a tag that is written in one, a rare word at its end or beginning is known though the rest is not', () => {
  const stems = askAbout('Get well soon #odylethornquist', LEXICON).stems;
  assert.ok(stems.has('thornquist'), [...stems].join(' '));
});

test('a claim about a picture fits a post with one better than a post without', () => {
  const [with_, without] = ['Whale in the harbour of Skarv pic.twitter.com/abc', 'Whale in the harbour of Skarv'].map(
    post => factsOf(post, 1)['picture'],
  );
  assert.deepEqual([with_, without, factsOf('Whale in the harbour of Skarv', 2)['picture']], [1, -1, 0]);
});

test('who wrote the post and stands first in the claim is told from who only comes up in it', () => {
  const post = 'A tram, I tell you! — Bram Oakes (@bramoakes) March 3, 2020';
  assert.ok((factsOf(post, 3)['authorIsSubject'] ?? 0) > 0);
  assert.equal(factsOf(post, 4)['authorIsSubject'], 0);
});

test('words are looked up rarest first, and candidates that share as much are in an order of their own', () => {
  const words = wordsWanted(askAbout('Parish herons thornquist', LEXICON), LEXICON);
  const weights = words.map(({ weight }) => weight);
  assert.equal(words.length, 3);
  assert.equal(Math.max(...weights), weights[0]);
  const sorted = CLAIMS.toSorted(compareTold);
  assert.deepEqual(CLAIMS.toReversed().toSorted(compareTold), sorted);
});
