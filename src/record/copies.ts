import { confirmCopy, COPY_AT } from '#origin/copies.ts';
import { readCopyBody } from '#origin/copy-body.ts';
import type { ReadingToKeep, Writer } from '#store/store.ts';

/** Candidates that are compared in full; more share a key only by a phrase that everybody prints. */
const COMPARED = 60;

/**
 * Puts a document just kept together with those that are copies of its text. Which pairs are copies depends on the two texts
 * alone, so the groups are the same whatever order the documents came in.
 * @returns the likeliest of the documents that it is a copy of, or null
 */
export async function joinCopies(writer: Writer, kept: ReadingToKeep): Promise<string | null> {
  const candidates = await writer.copyCandidates(kept.document, kept.marks.copyKeys);
  if (candidates.length === 0) return null;
  const body = readCopyBody(kept.reading);
  const copies: { readonly document: string; readonly sureness: number }[] = [];
  for (const other of await writer.copyTexts(candidates.slice(0, COMPARED))) {
    const sureness = confirmCopy(body, readCopyBody(other));
    if (sureness >= COPY_AT) copies.push({ document: other.document, sureness });
  }
  copies.sort((a, b) => b.sureness - a.sureness || (a.document < b.document ? -1 : 1));
  const [best] = copies;
  if (best === undefined) return null;
  await writer.joinCopies([kept.document, ...copies.map(copy => copy.document)]);
  return best.document;
}
