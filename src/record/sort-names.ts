import { Fault } from '#base/fault.ts';
import type { Desk } from './desk.ts';
import { patiently } from './patience.ts';

/** Buckets worked out and kept in one transaction. */
const BUCKETS_AT_ONCE = 200;

/**
 * Works out and keeps whose the names are of which that is open: all of a record of an older program, once, and else the few whose sorting the
 * names that came in may have changed. Yields how many buckets are done after each transaction; nothing where nothing is open.
 * @throws Fault `record-unusable` where nothing can be kept
 */
export async function* sortNames(desk: Desk): AsyncGenerator<number> {
  for (let done = 0; ;) {
    const open = await desk.store.read(reader => reader.openBuckets(BUCKETS_AT_ONCE));
    if (open.length === 0) return;
    await patiently(desk, () =>
      desk.store.write(async writer => {
        // What was worked out for questions before is kept too, and looked up anew.
        await desk.library.keepNews(writer);
        await writer.keepBuckets(await writer.loadBuckets(open, { whole: false }));
      }),
    );
    done += open.length;
    yield done;
  }
}

/** Sorts all names; false where nothing can be kept. */
export async function haveSorted(desk: Desk): Promise<boolean> {
  try {
    for await (const _ of sortNames(desk)) continue;
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === 'record-unusable') return false;
    throw error;
  }
}
