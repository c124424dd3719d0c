import type { Said } from '#speaker/record-names.ts';

/** How much somebody says, and in how many documents. */
export interface Totals {
  readonly statements: number;
  readonly firstHand: number;
  readonly places: number;
  readonly firstHandPlaces: number;
}

/** The columns of what somebody says. */
export function totalsRow(totals: Totals | undefined): {
  readonly statements: number;
  readonly first_hand: number;
  readonly places: number;
  readonly first_hand_places: number;
} {
  return {
    statements: totals?.statements ?? 0,
    first_hand: totals?.firstHand ?? 0,
    places: totals?.places ?? 0,
    first_hand_places: totals?.firstHandPlaces ?? 0,
  };
}

/** Totals with the names of one document more, those of them that are meant. */
export function addUp(
  before: Totals | undefined,
  names: readonly { readonly said: Said }[],
  isMeant: (i: number) => boolean,
): Totals {
  const said = names.filter(({ said: { statements } }, i) => statements > 0 && isMeant(i));
  const firstHand = said.reduce((sum, each) => sum + each.said.firstHand, 0);
  return {
    statements: (before?.statements ?? 0) + said.reduce((sum, each) => sum + each.said.statements, 0),
    firstHand: (before?.firstHand ?? 0) + firstHand,
    places: (before?.places ?? 0) + (said.length > 0 ? 1 : 0),
    firstHandPlaces: (before?.firstHandPlaces ?? 0) + (firstHand > 0 ? 1 : 0),
  };
}
