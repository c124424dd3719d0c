import { sayList } from './say-date.ts';

/** More names than this are counted. */
const MOST_NAMES = 6;

/** Who may be meant by a name or role that a claim gives, and whom the finding took it for. */
export interface Meant {
  /** The name or role as given; null if there is none. */
  readonly asked: string | null;
  /** Names of all whom it fits. */
  readonly persons: readonly string[];
  /** Names of those who only share the surname. */
  readonly namesakes: readonly string[];
  /** `claim.speaker`. */
  readonly speaker: string | null;
}

/** Says which several people a name or role may mean, or who else has the surname of somebody unknown; empty where there is nothing to say. */
export function sayWho({ asked, persons, namesakes, speaker }: Meant): string {
  if (asked === null) return '';
  const names = [...new Set(persons)];
  const list = (some: readonly string[]): string => sayList(some, { most: MOST_NAMES, last: 'or' });
  if (names.length > 1) {
    const others = names.filter(name => name !== speaker);
    if (others.length < names.length) return `“${asked}” may also mean ${list(others)}.`;
    return `“${asked}” may mean ${list(names)}: nothing here tells which.`;
  }
  if (persons.length > 0 || namesakes.length === 0) return '';
  return `The record knows nobody called ${asked}, only ${sayList(namesakes, { most: MOST_NAMES })}.`;
}
