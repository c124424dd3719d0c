import { NOTHING, type Rule } from './rule.ts';
import { wholePassage } from './rule-altered.ts';

/** Verbs by which a claim tells that somebody denies a saying. */
const DENIES = /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es|ed)|repudiat(?:es|ed))$/u;
/** What is denied is a saying and no deed: only then is a denial of the saying what the claim tells. */
const SAYING = /^\W*(?:ever\s+)?(?:having\s+)?(?:sa(?:y|id|ying)|tell|told|telling|writ|wrote|call)/iu;

/**
 * A claim that somebody denies having said something ("Roe denies telling the crew to sail"): what it claims is the denial. Where one is
 * on record it carries the claim; the words that are denied are nobody's claim here.
 */
export const toldDenial: Rule = {
  name: 'told-denial',
  apply: ({ inquiry, denials }) => {
    const { verb, words, readings } = inquiry.claim;
    if (verb === null || !DENIES.test(verb) || readings[0].form !== 'indirect' || !SAYING.test(words)) return null;
    const passage = denials.find(({ kind, passage: told }) => kind === 'denial' && told !== null)?.passage ?? null;
    if (passage === null) return { ...NOTHING, finding: 'unsupported' };
    return { ...NOTHING, finding: 'paraphrase', meaning: { ...wholePassage(passage), stands: 'same' } };
  },
};
