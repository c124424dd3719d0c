import { NOTHING, type Rule } from './rule.ts';

/** No record of the words, and the speaker's recorded statements on the very matter say the opposite. */
export const contradicted: Rule = {
  name: 'contradicted',
  apply: ({ carried, denials }) =>
    carried?.stands === 'opposite'
      ? { ...NOTHING, finding: 'contradicted', meaning: carried.meaning, opposites: carried.opposites, denials }
      : null,
};
