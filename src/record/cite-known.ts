import type { KnownCheck } from '#check/finding.ts';
import type { ClaimAsked } from '#check/material.ts';
import { citableOf } from '#known/cite.ts';
import { foldWord } from '#text/normal.ts';
import type { Reader } from '#store/store.ts';
import { rankKnown } from './known.ts';
import type { Library } from './library.ts';
import { KNOWN_RANKER } from './program.ts';

/** Part of what a stored finding is known by: raised whenever other fact-checks would be cited beside the same claim. */
export const CITING = `${KNOWN_RANKER}/1`;

/** No more than this many are cited. */
const MOST_CITED = 5;

/** Fact-checks on record that are about the very claim; costs one look-up where the record has none. */
export async function citeKnown(library: Library, reader: Reader, { claim, speaker }: ClaimAsked): Promise<readonly KnownCheck[]> {
  const lexicon = await library.lexicon(reader);
  if (lexicon.total === 0) return [];
  const isNamed = speaker === null || foldWord(claim).includes(foldWord(speaker));
  const text = isNamed ? claim : `${speaker} said: ${claim}`;
  const { ranked, question } = await rankKnown(reader, { lexicon, claim: text });
  if (question === null) return [];
  return citableOf(text, question, ranked)
    .slice(0, MOST_CITED)
    .map(({ checked, score }) => {
      const { claim: claimReviewed, rating, url, publisher, published, document } = checked;
      return { claimReviewed, rating, url, publisher, published, document, score };
    });
}
