import { isReport, rankOf } from './reports.ts';
import { NOTHING, type Rule } from './rule.ts';

/** A named outlet reports the words, and the speaker's side denies them; against a first-hand record a denial is only a flag. */
export const disputed: Rule = {
  name: 'disputed',
  apply: ({ denials, exact: [first] }) =>
    denials.length > 0 && first !== undefined && isReport(first.passage) && rankOf(first.passage) === 1
      ? { ...NOTHING, finding: 'disputed', match: first, denials }
      : null,
};
