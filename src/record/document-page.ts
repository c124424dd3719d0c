import { Fault } from '#base/fault.ts';
import type { PartialTime } from '#base/time.ts';
import type { DocumentOrder } from '#store/document-pages.ts';
import { assertLimit, readCursor, writeCursor } from './cursor.ts';
import type { Desk } from './desk.ts';
import { readFilter, type DocumentsAsked } from './document-filter.ts';
import type { ListedDocument } from './documents.ts';

/** Which documents a page is about, in which order, the newest first. */
export interface DocumentPageAsked extends DocumentsAsked {
  /** Words, or beginnings and parts of words, that all stand in title, outlet or address. */
  readonly text?: string | null;
  /** By date of publication (undated ones last), or by when their bytes came in first. */
  readonly order: DocumentOrder;
  /** `next` of the page before; null begins. */
  readonly after?: string | null;
  /** 1 to 500. */
  readonly limit: number;
}

/** A document of a page. */
export interface PagedDocument extends ListedDocument {
  readonly addedAt: PartialTime;
}

export interface DocumentPage {
  readonly documents: readonly PagedDocument[];
  /** All that fit, on whichever page. */
  readonly total: number;
  /** Where the next page goes on; null after the last. */
  readonly next: string | null;
}

/** Each word is looked for in every row. */
const MOST_WORDS = 20;

/** @throws Fault `bad-request` for a date, kind, limit or place to go on from that is none */
export async function documentPage(desk: Desk, asked: DocumentPageAsked): Promise<DocumentPage> {
  const { order, limit } = asked;
  assertLimit(limit);
  const spot = readCursor(`documents-${order}`, asked.after, ['text', 'text']);
  const after = spot === null ? null : { time: String(spot[0]), document: String(spot[1]) };
  const words = readWords(asked.text ?? '');
  return desk.store.read(async reader => {
    const filter = { ...(await readFilter(desk.library, reader, asked)), words };
    const { nameOf } = await desk.library.outlets(reader);
    const rows = await reader.documentPage({ filter, order, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      documents: shown.map(({ line, addedAt }) => ({ ...line, outlet: nameOf(line.outlet, line.url), addedAt })),
      total: await reader.countDocuments(filter),
      next: last === undefined ? null : writeCursor(`documents-${order}`, [last.time, last.line.document]),
    };
  });
}

function readWords(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter(word => word !== '');
  if (words.length > MOST_WORDS) throw new Fault('bad-request', `a list is looked through for ${MOST_WORDS} words at most`);
  return words;
}
