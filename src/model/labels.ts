/** What a span of an attribution is. */
export type Role = 'source' | 'cue' | 'content';
export const ROLES: readonly Role[] = ['source', 'cue', 'content'];

/** The place of a token in its span; `single`: a span of one token. */
const PLACES = ['begin', 'inside', 'end', 'single'] as const;
type Place = (typeof PLACES)[number];

/** Label 0 is outside; then four for each role, in this order. */
export const OUTSIDE = 0;
export const LABELS = 1 + ROLES.length * PLACES.length;

/** The number of a label. */
export function labelOf(role: Role, place: Place): number {
  return 1 + ROLES.indexOf(role) * PLACES.length + PLACES.indexOf(place);
}

const placeOf = (label: number): Place | 'outside' => PLACES[(label - 1) % PLACES.length] ?? 'outside';
const roleOf = (label: number): number => Math.floor((label - 1) / PLACES.length);

/** True if no span is open after a label: a paragraph may end there. */
export const mayEnd = (label: number): boolean => {
  const place = label === OUTSIDE ? 'outside' : placeOf(label);
  return place === 'outside' || place === 'end' || place === 'single';
};

/** True if no span is open before a label: a paragraph may begin there. */
export const mayBegin = (label: number): boolean => {
  const place = label === OUTSIDE ? 'outside' : placeOf(label);
  return place === 'outside' || place === 'begin' || place === 'single';
};

/** True if one label may follow another: spans begin, go on and end, and never change their role on the way. */
export function mayFollow(before: number, after: number): boolean {
  return mayEnd(before) ? mayBegin(after) : !mayBegin(after) && roleOf(before) === roleOf(after);
}
