import { PROOF_WHY, type ProofWhyBySays, type SaysProofWhy } from './catalogue/proof-why.ts';
import type { Language } from './language.ts';
import { sayOneWhy } from './say-why.ts';
import type { ProofWhy } from './shown.ts';

/** What is said of words of a draft, in another language than the proof's own English. */
export function sayProofWhy(why: ProofWhy, language: Exclude<Language, 'en'>): string {
  if (why.says !== 'context') return say(why.says, why, PROOF_WHY[language]);
  return why.why.says === 'coverage' ? '' : sayOneWhy(why.why.says, why.why, language);
}

function say<Says extends keyof SaysProofWhy>(kind: Says, why: ProofWhyBySays[Says], says: SaysProofWhy): string {
  return says[kind](why);
}
