import { NOTHING, type Rule } from './rule.ts';

/** The words stand in one statement of the speaker, same words, same order. */
export const verbatim: Rule = {
  name: 'verbatim',
  apply: ({ denials, exact: [first] }) =>
    first === undefined ? null : { ...NOTHING, finding: 'verbatim', match: first, denials },
};
