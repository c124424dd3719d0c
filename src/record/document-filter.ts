import { Fault } from '#base/fault.ts';
import { isPartialTime, type PartialTime } from '#base/time.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#document/document.ts';
import { outletKey } from '#origin/know-outlets.ts';
import type { DocumentFilter } from '#store/document-pages.ts';
import type { Reader } from '#store/store.ts';
import type { Library } from './library.ts';

/** Which documents a question is about; what is null or left out does not matter. */
export interface DocumentsAsked {
  /** The outlet's name as lists show it, or the host of one that documents do not name. */
  readonly outlet?: string | null;
  readonly kind?: DocumentKind | null;
  /** BCP 47 primary language tag. */
  readonly language?: string | null;
  /** Published on or after, and on or before: a day, month or year. Undated documents are left out then. */
  readonly from?: PartialTime | null;
  readonly to?: PartialTime | null;
  /** The group of copies of one text. */
  readonly copyGroup?: string | null;
}

/** Says in the store's words which documents are meant. @throws Fault `bad-request` for a date or kind that is none */
export async function readFilter(library: Library, reader: Reader, asked: DocumentsAsked): Promise<DocumentFilter> {
  for (const time of [asked.from, asked.to])
    if (time != null && !isPartialTime(time)) throw new Fault('bad-request', `${JSON.stringify(time)} is not a date such as 2025-03-14`);
  if (asked.kind != null && !DOCUMENT_KINDS.includes(asked.kind))
    throw new Fault('bad-request', `${JSON.stringify(asked.kind)} is no kind of document (${DOCUMENT_KINDS.join(', ')})`);
  const { kind, language, from, to, copyGroup } = asked;
  const outlets = asked.outlet == null ? null : await namesOf(library, reader, asked.outlet);
  return { kind: kind ?? null, language: language ?? null, from: from ?? null, to: to ?? null, copyGroup: copyGroup ?? null, outlets };
}

const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** Under which names and hosts documents have an outlet. */
async function namesOf(library: Library, reader: Reader, asked: string): Promise<NonNullable<DocumentFilter['outlets']>> {
  const { named, nameOf, keysOf } = await library.outlets(reader);
  const outlet = nameOf(asked, null) ?? asked;
  const names = named ? (await reader.outletNames()).filter(name => nameOf(name, null) === outlet) : [outlet];
  const hosts = [outletKey(outlet), ...keysOf(outlet)].filter(key => HOST.test(key));
  // A host that is said to be another's is that outlet's.
  const own = hosts.filter(host => [outlet, null].includes(nameOf(null, `https://${host}/`)));
  return { names, hosts: [...new Set(own)] };
}
