import { isReport, rankOf } from './reports.ts';
import { NOTHING, type Rule } from './rule.ts';
import { findTestimony } from './testimony.ts';

/**
 * A named outlet reports the words, or a named witness does in one, and the speaker's side denies them; against a first-hand record a
 * denial is only a flag.
 */
export const disputed: Rule = {
  name: 'disputed',
  apply: ({ inquiry, denials, exact: [first] }) => {
    if (denials.length === 0) return null;
    const reported = first !== undefined && isReport(first.passage);
    const match = reported ? first : findTestimony(inquiry)[0];
    if (match === undefined || rankOf(match.passage) !== 1) return null;
    return { ...NOTHING, finding: 'disputed', match, denials };
  },
};
