import { knowOutlets } from '#origin/know-outlets.ts';
import type { DocumentLine } from '#store/store.ts';
import type { Desk } from './desk.ts';

/** A document of the record, in one line; its outlet by the name that people gave it, where they did. */
export type ListedDocument = DocumentLine;

export async function listDocuments(desk: Desk): Promise<readonly ListedDocument[]> {
  return desk.store.read(async reader => {
    const { nameOf } = knowOutlets(await reader.outletActs());
    return (await reader.listDocuments()).map(line => ({ ...line, outlet: nameOf(line.outlet, line.url) }));
  });
}
