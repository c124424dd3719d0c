import type { PartialTime } from '#base/time.ts';
import { readTime } from './read-time.ts';

/** Where and, by some agencies, when a story was written: "PARIS –", "ARDMOOR, Oct 7 (Northline) -", "WASHINGTON (AP) —", "Berlin/Bonn (dpa) –". */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:[,/] ?\p{Lu}[\p{L}.'’ ]{1,25}){0,2}?)(,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:,? \d{4})?)?\s*(\([\p{L}\d.,' /-]{2,40}\))?\s*(?:--?|[–—―:])\s+(?=\S)/u;
const WITH_AGENCY =
  /^(\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]+){0,3})(?:, \p{L}{3,9}\.? \d{1,2})?\s*\(([\p{L}\d.' /-]{2,30})\)\s*(?:--?|[–—―])\s+(?=\S)/u;

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
  const match = DATELINE.exec(paragraph) ?? WITH_AGENCY.exec(paragraph);
  if (match === null) return null;
  const place = (match[1] ?? '').trim().replace(/,$/u, '');
  const isLabel = match[0].trimEnd().endsWith(':');
  const letters = place.replace(/[^\p{L}]/gu, '');
  const first = place.split(/[,/]/u)[0] ?? '';
  const capitals = first === first.toUpperCase();
  if (isLabel || letters.length < 3 || (!capitals && match[3] === undefined && match[2] === undefined)) return null;
  const day = /\d{4}\s*$/u.test(match[2] ?? '') ? (readTime(match[2] ?? '')?.time ?? null) : null;
  return { place: inTitleCase(place), length: match[0].length, day };
}

function inTitleCase(place: string): string {
  return place.replace(
    /(?<![.\p{L}])\p{Lu}[\p{Lu}\p{M}'’]+(?![.\p{L}])/gu,
    word => word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
