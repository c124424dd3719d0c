import type { PartialTime } from '#base/time.ts';
import type { DocumentWithGaps } from '#store/gap-pages.ts';
import type { Unread } from '#store/store.ts';
import { assertLimit, readCursor, writeCursor } from './cursor.ts';
import type { Desk } from './desk.ts';

/** Something that came in and was not read, or not all of it. */
export type UnreadRow =
  | {
      /** Nothing of it is in the record but, where they were got, its bytes. */
      readonly kind: 'input';
      readonly id: string;
      readonly at: PartialTime;
      /** The path, file name or address as it was given. */
      readonly name: string;
      /** The code of a fault, and the reason in one line. */
      readonly code: string;
      readonly reason: string;
      /** SHA-256 of the bytes that are kept; null if none could be got. */
      readonly sha256: string | null;
    }
  | {
      /** Kept and read but for what the reasons say. */
      readonly kind: 'document';
      readonly document: string;
      /** When its bytes came in first. */
      readonly at: PartialTime;
      readonly title: string | null;
      readonly outlet: string | null;
      readonly path: string | null;
      readonly url: string | null;
      readonly language: string | null;
      readonly reasons: readonly string[];
    };

export interface UnreadAsked {
  /** `next` of the page before; null begins. */
  readonly after?: string | null;
  /** 1 to 500. */
  readonly limit: number;
}

/** What could not be read, the newest first. */
export interface UnreadPage {
  readonly rows: readonly UnreadRow[];
  readonly total: { readonly inputs: number; readonly documents: number };
  /** Where the next page goes on; null after the last. */
  readonly next: string | null;
}

interface Timed {
  readonly time: string;
  readonly id: string;
  readonly row: UnreadRow;
}

/** @throws Fault `bad-request` for a limit or place to go on from that is none */
export async function unreadPage(desk: Desk, { after, limit }: UnreadAsked): Promise<UnreadPage> {
  assertLimit(limit);
  const spot = readCursor('unread', after, ['text', 'text']);
  const query = { after: spot === null ? null : { time: String(spot[0]), id: String(spot[1]) }, limit: limit + 1 };
  return desk.store.read(async reader => {
    const { nameOf } = await desk.library.outlets(reader);
    const inputs = (await reader.unreadPage(query)).map(tellInput);
    const documents = (await reader.documentsWithGaps(query)).map(each => tellDocument({ ...each, outlet: nameOf(each.outlet, each.url) }));
    const all = [...inputs, ...documents].sort((a, b) => compare(b.time, a.time) || compare(b.id, a.id));
    const shown = all.slice(0, limit);
    const last = all.length > limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map(({ row }) => row),
      total: await reader.countUnread(),
      next: last === undefined ? null : writeCursor('unread', [last.time, last.id]),
    };
  });
}

function tellInput({ id, seenAt: at, name, code, reason, sha256 }: Unread): Timed {
  return { time: at, id, row: { kind: 'input', id, at, name, code, reason, sha256 } };
}

function tellDocument({ document, addedAt: at, title, outlet, path, url, language, gaps }: DocumentWithGaps): Timed {
  return { time: at, id: document, row: { kind: 'document', document, at, title, outlet, path, url, language, reasons: gaps } };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
