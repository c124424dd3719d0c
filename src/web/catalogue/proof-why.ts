import type { Language } from '#web/language.ts';
import type { ProofWhy } from '#web/shown.ts';
import { PROOF_WHY_DE } from './proof-why-de.ts';
import { PROOF_WHY_UK } from './proof-why-uk.ts';

/** Everything that is said of words of a draft, by what it says. */
export type ProofWhyBySays = { readonly [Says in ProofWhy['says']]: Extract<ProofWhy, { readonly says: Says }> };

/** A sentence for each; what of the context is lost is said as a finding says it. English has all of it in the proof. */
export type SaysProofWhy = {
  readonly [Says in Exclude<ProofWhy['says'], 'context'>]: (why: ProofWhyBySays[Says]) => string;
};

export const PROOF_WHY: Readonly<Record<Exclude<Language, 'en'>, SaysProofWhy>> = {
  uk: PROOF_WHY_UK,
  de: PROOF_WHY_DE,
};
