import { shingleHashes } from '#text/fingerprint.ts';
import { normalWords } from '#text/normal.ts';
import type { Claim } from './claim.ts';
import type { Probe } from './material.ts';
import { isEmptyWord } from './stem.ts';

/** What to look up for a claim: its shingles, its words that carry matter, the person it gives the words to. */
export function probeFor(claim: Claim): Probe {
  const wordings = claim.readings.map(reading =>
    reading.spans.flatMap(span => normalWords(claim.text, span)).map(({ word }) => word),
  );
  const topic = normalWords(claim.topic ?? '').map(({ word }) => word);
  return { ...probeWordings(wordings, topic), persons: claim.persons.map(({ person }) => person) };
}

/** What to look up for words, in one or several wordings, and for the matter that is said to be theirs. */
export function probeWordings(
  wordings: readonly (readonly string[])[],
  topic: readonly string[],
): Omit<Probe, 'persons'> {
  const words = [...wordings.flat(), ...topic].filter(word => !isEmptyWord(word));
  return { fingerprints: [...new Set(wordings.flatMap(shingleHashes))], words: [...new Set(words)], wordings };
}
