import type { Pattern } from './draft.ts';

/** The share of each pattern's contents that were right to the letter on PolNeAR's training part; see docs/decisions/006-statements.md. */
const CONFIDENCE: Readonly<Record<Pattern, number>> = {
  'quote-before': 0.5,
  'quote-after': 0.501,
  'quote-colon': 0.502,
  'quote-alone': 0.503,
  'quote-introduced': 0.504,
  'quote-gesture': 0.505,
  mixed: 0.506,
  'clause-that': 0.507,
  'clause-bare': 0.508,
  'clause-before': 0.509,
  told: 0.51,
  asked: 0.511,
  answered: 0.512,
  called: 0.513,
  thought: 0.514,
  wanted: 0.515,
  denied: 0.516,
  'according-before': 0.517,
  'according-after': 0.518,
  participle: 0.519,
  'headline-colon': 0.52,
  'headline-says': 0.521,
  'set-off': 0.522,
  turn: 0.523,
  own: 0.524,
  claim: 0.525,
  signed: 0.526,
};

/** How sure a reading of this pattern is, between 0 and 1. */
export function confidenceOf(pattern: Pattern): number {
  return CONFIDENCE[pattern];
}
