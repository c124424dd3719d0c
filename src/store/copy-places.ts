/** How many documents a record may have: their keys are handed out from 1. */
const KEYS = 2 ** 31;
const RANKS = 2 ** 21;
/** Places from here on are of runs behind the head of a text. */
export const FIRST_TAIL = RANKS * KEYS;

/**
 * Where a document stands in the list of a copy key: first those that have the run in their head, each half in the order of their
 * identifiers' hashes, so that the first so many of a list are the same whatever order documents came in. A number of 53 bits.
 */
export function placeOfCopy({
  document,
  key,
  inHead,
}: {
  readonly document: string;
  readonly key: number;
  readonly inHead: boolean;
}): number {
  // An identifier is a letter and hexadecimal digits of a hash.
  const rank = Number.parseInt(document.slice(1, 7), 16) >>> 3;
  return (inHead ? 0 : FIRST_TAIL) + rank * KEYS + key;
}

/** The key of the document that stands at a place. */
export function keyAtPlace(place: number): number {
  return place % KEYS;
}

/**
 * Documents looked at for one key: its foremost. What more of them share is a turn of phrase, or a text that very many print: of the first,
 * other keys tell the copies; of the second, so many are enough, since one member stands for its group.
 */
export const MOST_HOLDERS = 128;
