/** Where and, by some agencies, when a story was written: "PARIS –", "ARDMOOR, Oct 7 (Northline) -", "WASHINGTON (AP) —", "Berlin/Bonn (dpa) –". */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:[,/] ?\p{Lu}[\p{L}.'’ ]{1,25}){0,2}?)(,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}\.?)(?:,? \d{4})?)?\s*(\([\p{L}\d.,' /-]{2,40}\))?\s*(?:--?|[–—―:])\s+(?=\S)/u;
const WITH_AGENCY =
  /^(\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]+){0,3})(?:, \p{L}{3,9}\.? \d{1,2})?\s*\(([\p{L}\d.' /-]{2,30})\)\s*(?:--?|[–—―])\s+(?=\S)/u;

/** A dateline as it stands at the front of a report. */
export interface DatelineMatch {
  /** The place as it is printed: "PORT SAND". */
  readonly place: string;
  /** The day as it is printed (", 7 October 2024"), empty if there is none. */
  readonly day: string;
  /** UTF-16 units of the whole dateline, with the dash and the space behind it. */
  readonly length: number;
}

/** The dateline at the front of a paragraph, or null; a label ("NOTE: …") is none, nor is a sentence with a dash. */
export function matchDateline(paragraph: string): DatelineMatch | null {
  const match = DATELINE.exec(paragraph) ?? WITH_AGENCY.exec(paragraph);
  if (match === null) return null;
  const place = (match[1] ?? '').trim().replace(/,$/u, '');
  const isLabel = match[0].trimEnd().endsWith(':');
  const letters = place.replace(/[^\p{L}]/gu, '');
  const first = place.split(/[,/]/u)[0] ?? '';
  const capitals = first === first.toUpperCase();
  if (isLabel || letters.length < 3 || (!capitals && match[3] === undefined && match[2] === undefined)) return null;
  return { place, day: match[2] ?? '', length: match[0].length };
}
