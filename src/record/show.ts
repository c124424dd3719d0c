import { Fault } from '#base/fault.ts';
import type { Desk } from './desk.ts';
import type { KnownDocument } from './library.ts';
import { readMaker, type Maker } from './setting.ts';

/** A document whole: its page, text, blocks, statements and cast, and what read them. */
export interface ShownDocument extends KnownDocument {
  readonly readBy: Maker;
}

/** @throws Fault `no-such-document` */
export async function show(desk: Desk, document: string): Promise<ShownDocument> {
  const [found] = await desk.store.read(reader => desk.library.documents(reader, [document]));
  if (found === undefined) throw new Fault('no-such-document', `${document}: the record holds no such document`);
  return { ...found, readBy: readMaker(found.program) };
}
