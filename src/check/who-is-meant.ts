import type { Why } from './why.ts';

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

/** Which several people a name or role may mean, or who else has the surname of somebody unknown; null where there is nothing to say. */
export function whoIsMeant({ asked, persons, namesakes, speaker }: Meant): Why | null {
  if (asked === null) return null;
  const names = [...new Set(persons)];
  if (names.length > 1) {
    const others = names.filter(name => name !== speaker);
    const settled = others.length < names.length;
    return { says: 'may_mean', asked, names: settled ? others : names, settled };
  }
  return persons.length > 0 || namesakes.length === 0
    ? null
    : { says: 'unknown_name', asked, namesakes: [...new Set(namesakes)] };
}
