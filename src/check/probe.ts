import { shingleHashes } from '#text/fingerprint.ts';
import { normalWords } from '#text/normal.ts';
import type { Claim } from './claim.ts';
import type { Probe } from './material.ts';
import { isEmptyWord } from './stem.ts';

/** What to look up for a claim: its shingles, its words that carry matter, the person it gives the words to. */
export function probeFor(claim: Claim): Probe {
  const fingerprints = new Set<number>();
  const words = new Set<string>();
  for (const reading of claim.readings) {
    const found = reading.spans.flatMap(span => normalWords(claim.text, span)).map(({ word }) => word);
    for (const hash of shingleHashes(found)) fingerprints.add(hash);
    for (const word of found) if (!isEmptyWord(word)) words.add(word);
  }
  for (const { word } of normalWords(claim.topic ?? '')) if (!isEmptyWord(word)) words.add(word);
  return {
    fingerprints: [...fingerprints],
    words: [...words],
    persons: claim.persons.map(({ person }) => person),
  };
}
