import { matterOf } from './matter.ts';
import { compareReports } from './reports.ts';
import { NOTHING, type Rule } from './rule.ts';

/** Fewer words are nobody's alone. */
const FEWEST_WORDS = 3;

/** A word or two ("Yes"), or words without matter, are on record only as all that somebody said at once. */
export const shortAnswer: Rule = {
  name: 'short-answer',
  apply: ({ inquiry }) => {
    const tokens = inquiry.sides[0]?.tokens ?? [];
    if (tokens.length >= FEWEST_WORDS && matterOf(tokens).length >= 1) return null;
    const match = inquiry.own
      .filter(({ exact, alignment, passage }) => exact && alignment.to - alignment.from === passage.tokens.length)
      .toSorted(compareReports)[0];
    return match === undefined ? { ...NOTHING, finding: 'unsupported' } : { ...NOTHING, finding: 'verbatim', match };
  },
};
