import { confirmCopy, COPY_AT } from '#origin/copies.ts';
import { readCopyBody, type CopyBody } from '#origin/copy-body.ts';
import type { Reading } from '#document/document.ts';
import type { CopyCandidate, Writer } from '#store/store.ts';

/** Candidates looked at, the likeliest first; of a group that is confirmed one is compared. */
const LOOKED_AT = 512;
/** Candidates compared in vain, as many as share one key: whoever has more near him is filled in on a form. */
const COMPARED_IN_VAIN = 128;
/** Bodies kept prepared for the next comparison, about 20 KB each. */
const BODIES_KEPT = 1000;

/** A current reading, as copies of it are looked for. */
export interface CopyOf {
  readonly document: string;
  /** The reading's identifier. */
  readonly id: string;
  readonly reading: Pick<Reading, 'text' | 'blocks'>;
  readonly copyKeys: readonly number[];
}

/** Bodies of readings, the last used last. */
export type CopyBodies = Map<string, CopyBody>;

/**
 * Puts a document just kept together with those that are copies of its text. Which pairs are copies depends on the two texts
 * alone, so the groups are the same whatever order the documents came in; one confirmed copy of a group stands for all of it.
 * @returns the likeliest of the documents that it is a copy of, or null
 */
export async function joinCopies(writer: Writer, kept: CopyOf, bodies: CopyBodies): Promise<string | null> {
  const candidates = await writer.copyCandidates(kept.document, kept.copyKeys, LOOKED_AT);
  // Most texts share nothing with any other, and are prepared only once another shares something with them.
  if (candidates.length === 0) return null;
  const body = readCopyBody(kept.reading);
  remember(bodies, kept.id, body);
  const groups = new Set<string>();
  const copies: { readonly document: string; readonly sureness: number }[] = [];
  let inVain = 0;
  for (const candidate of candidates) {
    if (inVain >= COMPARED_IN_VAIN) break;
    if (candidate.copyGroup !== null && groups.has(candidate.copyGroup)) continue;
    const other = bodies.get(candidate.reading) ?? (await loadBody(writer, candidate));
    if (other === null) continue;
    remember(bodies, candidate.reading, other);
    const sureness = confirmCopy(body, other);
    if (sureness < COPY_AT) {
      inVain += 1;
      continue;
    }
    copies.push({ document: candidate.document, sureness });
    if (candidate.copyGroup !== null) groups.add(candidate.copyGroup);
  }
  copies.sort((a, b) => b.sureness - a.sureness || (a.document < b.document ? -1 : 1));
  const [best] = copies;
  if (best === undefined) return null;
  await writer.joinCopies([kept.document, ...copies.map(copy => copy.document)]);
  return best.document;
}

async function loadBody(writer: Writer, { document }: CopyCandidate): Promise<CopyBody | null> {
  const text = await writer.copyText(document);
  return text === null ? null : readCopyBody(text);
}

function remember(bodies: CopyBodies, reading: string, body: CopyBody): void {
  // The last used is the last to go: the first members of a group are asked for again and again.
  bodies.delete(reading);
  bodies.set(reading, body);
  const oldest = bodies.size > BODIES_KEPT ? bodies.keys().next().value : undefined;
  if (oldest !== undefined) bodies.delete(oldest);
}
