import { Fault } from '#base/fault.ts';
import type { Sighting } from '#store/store.ts';
import type { Desk } from './desk.ts';
import type { KnownDocument } from './library.ts';
import { readMaker, type Maker } from './setting.ts';

/** A document whole: its page, text, blocks, statements and cast, and what read them. */
export interface ShownDocument extends KnownDocument {
  /** Every time that it was met, in order of time. */
  readonly sightings: readonly Sighting[];
  readonly readBy: Maker;
}

/** @throws Fault `no-such-document` */
export async function show(desk: Desk, document: string): Promise<ShownDocument> {
  const { found, sightings } = await desk.store.read(async reader => ({
    found: (await desk.library.documents(reader, [document]))[0],
    sightings: await reader.sightingsOf(document),
  }));
  if (found === undefined) throw new Fault('no-such-document', `${document}: the record holds no such document`);
  return { ...found, sightings, readBy: readMaker(found.program) };
}
