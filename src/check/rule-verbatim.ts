import type { Match } from './matches.ts';
import { NOTHING, type Rule } from './rule.ts';
import { isEmptyWord } from './stem.ts';

/** The words stand in one statement of the speaker, same words, same order. */
export const verbatim: Rule = {
  name: 'verbatim',
  apply: ({ denials, exact }) => {
    const [first] = exact;
    if (first === undefined) return null;
    const asWords = exact.find(match => !isOnlyTold(match));
    // A reporter's indirect speech is nobody's words, however a claim puts them in quotation marks.
    if (asWords === undefined) return { ...NOTHING, finding: 'paraphrase', match: first, denials };
    return { ...NOTHING, finding: 'verbatim', match: asWords, denials };
  },
};

/** True if matched words with matter stand in a reporter's prose outside of quotation marks. */
function isOnlyTold({ passage: { statements, tokens }, alignment: { from, to } }: Match): boolean {
  const prose = statements.filter(({ form, type }) => form === 'prose' && type !== 'direct');
  return tokens
    .slice(from, to)
    .filter(({ word, optional }) => optional !== true && !isEmptyWord(word))
    .some(({ start, end }) =>
      prose.some(
        ({ content, quoted }) =>
          content.some(([a, b]) => a <= start && end <= b) && !quoted.some(([a, b]) => a <= start && end <= b),
      ),
    );
}
