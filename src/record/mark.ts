import { sliceSpans } from '#base/span.ts';
import { isRead, type Reading } from '#document/document.ts';
import { signCopy } from '#origin/copies.ts';
import type { FoundStatement } from '#statement/statement.ts';
import type { Marks } from '#store/store.ts';
import { fingerprints, shingleHashes } from '#text/fingerprint.ts';
import { normalWords } from '#text/normal.ts';

/** What a reading is looked up by: fingerprints and words of its statements, words of its passages, keys for finding copies. */
export function makeMarks(reading: Reading, statements: readonly FoundStatement[]): Marks {
  const said = statements.map(({ content }) =>
    normalWords(sliceSpans(reading.text, content)).map(({ word }) => word),
  );
  return {
    prints: said.map(words => fingerprints(words)),
    words: said.map(hashWords),
    passages: reading.blocks.flatMap((block, i) =>
      isRead(block)
        ? [{ block: i, words: hashWords(normalWords(reading.text, block.span).map(({ word }) => word)) }]
        : [],
    ),
    copyKeys: signCopy(reading),
  };
}

/** The 32-bit hashes of the distinct words of two and more letters. */
export function hashWords(words: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (const word of words) {
    const hash = word.length > 1 ? shingleHashes([word])[0] : undefined;
    if (hash !== undefined) hashes.add(hash);
  }
  return [...hashes];
}
