import type { Material } from '#check/material.ts';
import type { KnownDocument } from './library.ts';

/** Documents as the rules of a check look at them, where nothing is said of what the record covers. */
export function materialOf(documents: readonly KnownDocument[]): Material {
  const people = new Map(documents.flatMap(({ persons }) => persons).map(person => [person.person, person]));
  const none = { documents: 0, outlets: 0, from: null, to: null, bySpeaker: 0, firstHandBySpeaker: 0, inWindow: 0 };
  return {
    documents,
    candidates: [],
    people: [...people.values()].sort((a, b) => (a.person < b.person ? -1 : 1)),
    coverage: { ...none, unread: { language: 0, failed: 0 }, gaps: [] },
  };
}
