import { identify } from '#base/id.ts';
import { commonAddress, siteOf } from '#document/common-address.ts';

/** What tells where a document was published. */
export interface Placed {
  /** The address as the reading has it: the user's, the page's own, or where it came from. */
  readonly url: string | null;
  /** Where the bytes were fetched from, or null for supplied ones. */
  readonly fetchedFrom: string | null;
  /** What the user said the address is, or null. */
  readonly saidUrl: string | null;
  readonly sha256: string;
  /** The outlet that the user gave, or null. */
  readonly outlet: string | null;
  /** The part of the capture, or null for all of it. */
  readonly part: string | null;
}

/** Identifies the document at a place: an address in its common form, or else a payload and the outlet it is said to be from. */
export function placeDocument(placed: Placed): { readonly document: string; readonly place: readonly string[] } {
  const address = addressOf(placed);
  const place = address === null ? ['payload', placed.sha256, placed.outlet ?? '', placed.part ?? ''] : ['address', address];
  return { document: identify('d', place), place };
}

/** A page may not claim the place of another site's: for fetched bytes a canonical address elsewhere is passed over. */
function addressOf({ url, fetchedFrom, saidUrl }: Placed): string | null {
  const address = url === null ? null : commonAddress(url);
  if (fetchedFrom === null || saidUrl !== null) return address;
  const from = commonAddress(fetchedFrom);
  return address !== null && from !== null && siteOf(address) === siteOf(from) ? address : from;
}
