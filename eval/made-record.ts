import { join } from 'node:path';
import { openWarcFolder, type WarcFolder } from '#capture/warc.ts';
import type { Desk } from '#record/desk.ts';
import { Library } from '#record/library.ts';
import { openStore } from '#store/open-store.ts';

/** The desk of a record, for keeping documents that were not read from sources. */
export async function openDesk(dir: string): Promise<{ readonly desk: Desk; readonly close: () => Promise<void> }> {
  const store = await openStore(dir, { create: true });
  const folders: Promise<WarcFolder>[] = [];
  const desk: Desk = {
    store,
    warc: () => {
      const folder = folders[0] ?? openWarcFolder(join(dir, 'captures'));
      if (folders.length === 0) folders.push(folder);
      return folder;
    },
    setting: 'fast',
    reader: () => {
      throw new Error('made documents are not read');
    },
    library: new Library(),
    bodies: new Map(),
    clock: () => new Date(),
  };
  return { desk, close: () => store.close() };
}
