import type { DocumentLine } from '#store/store.ts';
import type { Desk } from './desk.ts';

/** A document of the record, in one line. */
export type ListedDocument = DocumentLine;

export async function listDocuments(desk: Desk): Promise<readonly ListedDocument[]> {
  return desk.store.read(reader => reader.listDocuments());
}
