import type { PartialTime } from '#base/time.ts';
import { matchDateline } from '#text/dateline.ts';
import { readTime } from './read-time.ts';

export interface Dateline {
  /** The day it was written, where the dateline has the year too. */
  readonly day: PartialTime | null;
  /** The place as a reader writes it: "Paris". */
  readonly place: string;
  /** Characters of the dateline at the front of the paragraph. */
  readonly length: number;
}

/** The dateline at the front of a first paragraph, or null. */
export function readDateline(paragraph: string): Dateline | null {
  const match = matchDateline(paragraph);
  if (match === null) return null;
  const day = /\d{4}\s*$/u.test(match.day) ? (readTime(match.day)?.time ?? null) : null;
  return { place: inTitleCase(match.place), length: match.length, day };
}

function inTitleCase(place: string): string {
  return place.replace(
    /(?<![.\p{L}])\p{Lu}[\p{Lu}\p{M}'’]+(?![.\p{L}])/gu,
    word => word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
