import { isDeepStrictEqual } from 'node:util';
import type { PartialTime } from '#base/time.ts';
import { signCopy } from '#origin/copies.ts';
import type { ReadingToKeep, StoredDocument, Writer } from '#store/store.ts';
import { joinCopies, type CopyBodies } from './copies.ts';
import { makeMarks } from './mark.ts';

/** What became of the reading that a document had. */
export interface Kept {
  /** The reading that another of the same capture took the place of; null if none did. */
  readonly old: StoredDocument | null;
  /** Nothing but what made it is new: the same page, cast and statements. */
  readonly same: boolean;
}

/** Keeps a reading; one of the same capture that the document shows makes way for it. */
export async function keepReading(writer: Writer, reading: ReadingToKeep, at: PartialTime): Promise<Kept> {
  const [old] = await writer.loadDocuments([reading.document]);
  const replaces = old !== undefined && old.capture === reading.capture.capture && old.reading !== reading.id;
  if (replaces) await writer.retireReading(old, makeMarks(old, old.statements), at);
  await writer.keepReading(reading);
  return { old: replaces ? old : null, same: old !== undefined && readsSame(old, reading) };
}

/** Groups documents anew whose texts have changed, with all that they were grouped with. */
export async function regroupCopies(writer: Writer, documents: readonly string[], bodies: CopyBodies): Promise<void> {
  if (documents.length === 0) return;
  for (const document of await writer.partCopies(documents)) {
    const [stored] = await writer.loadDocuments([document]);
    if (stored === undefined) continue;
    await joinCopies(writer, { document, id: stored.reading, reading: stored, copyKeys: signCopy(stored) }, bodies);
  }
}

/** True if the text that copies are told by has changed. */
export function changesBody(old: StoredDocument, { textSha256, reading }: ReadingToKeep): boolean {
  return old.textSha256 !== textSha256 || !isDeepStrictEqual(old.blocks, asKept(reading.blocks));
}

function readsSame(old: StoredDocument, { reading, cast, statements }: ReadingToKeep): boolean {
  const page: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(reading));
  const before = new Map<string, unknown>(Object.entries(old));
  return (
    Object.entries(page).every(([name, value]) => isDeepStrictEqual(before.get(name), value)) &&
    isDeepStrictEqual(old.cast, asKept(cast)) &&
    isDeepStrictEqual(old.statements, asKept(statements.map((each, i) => ({ ...each, id: old.statements[i]?.id }))))
  );
}

/** As it comes back out of the store: what is undefined is not there. */
function asKept<T>(value: T): unknown {
  return JSON.parse(JSON.stringify(value));
}
