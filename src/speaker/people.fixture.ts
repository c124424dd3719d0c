import type { Act, Correction } from './corrections.ts';
import type { DocumentCast } from './record-names.ts';
import type { CastMember } from './speaker.ts';

/** A member of a cast, for tests. */
export function castMember(name: string, more: Partial<CastMember> = {}): CastMember {
  return { name, kind: 'person', descriptions: [], speaksFor: null, mentions: [], ...more };
}

/** A document with its cast, for tests. */
export function castOf(document: string, published: string | null, ...cast: CastMember[]): DocumentCast {
  return { document, published, cast };
}

/** Corrections by hand, numbered in order. */
export function correctionsOf(...acts: readonly Act[]): readonly Correction[] {
  return acts.map((act, i) => ({ number: i + 1, at: '2026-01-01T00:00:00Z', note: null, act }));
}
