import { sliceSpans } from '#base/span.ts';
import { isRead, type Reading } from '#document/document.ts';
import { signCopy } from '#origin/copies.ts';
import { isEmptyWord } from '#check/stem.ts';
import type { Statement } from '#speaker/speaker.ts';
import type { Marks } from '#store/store.ts';
import { fingerprints, shingleHashes } from '#text/fingerprint.ts';
import { normalWords } from '#text/normal.ts';

/** What a reading is looked up by: fingerprints and words of its statements, words of its passages, keys for finding copies. */
export function makeMarks(reading: Reading, statements: readonly Statement[]): Marks {
  const said = statements.map(({ content }) =>
    normalWords(sliceSpans(reading.text, content)).map(({ word }) => word),
  );
  return {
    prints: said.map(words => fingerprints(words)),
    words: said.map(hashWords),
    voices: statements.map(({ speaker }) => (speaker === null ? [] : hashNames([speaker.name]))),
    passages: reading.blocks.flatMap((block, i) =>
      isRead(block)
        ? [{ block: i, words: hashWords(normalWords(reading.text, block.span).map(({ word }) => word)) }]
        : [],
    ),
    copyKeys: signCopy(reading),
  };
}

/** The 32-bit hashes of the distinct words that carry matter; a claim is not looked up by others. */
export function hashWords(words: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (const word of words) {
    const hash = word.length > 1 && !isEmptyWord(word) ? shingleHashes([word])[0] : undefined;
    if (hash !== undefined) hashes.add(hash);
  }
  return [...hashes];
}

/** The 32-bit hashes of names, each letter for letter as a document has it. */
export function hashNames(names: readonly string[]): number[] {
  return [...new Set(names)].flatMap(name => shingleHashes([name]));
}
