import type { Span } from '#base/span.ts';
import type { Match } from './matches.ts';
import { NOTHING, type Rule } from './rule.ts';
import { isEmptyWord } from './stem.ts';
import type { Token } from './words.ts';

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

/**
 * True if matched words with matter stand in a reporter's prose outside of quotation marks. Of a claim that has some of its words in
 * quotation marks ("X: football is “played against the wind”") those alone are given as the speaker's own.
 */
function isOnlyTold({ side, passage: { statements, tokens }, alignment: { steps, from, to } }: Match): boolean {
  const prose = statements.filter(({ form, type }) => form === 'prose' && type !== 'direct');
  const outside = new Set(
    steps.flatMap(step => {
      if (step.kind === 'added' || step.kind === 'dropped' || side.words.quoted.length === 0) return [];
      const claimed = step.kind === 'pair' ? step.claim : [step.claim];
      const isOwn = claimed.some(at => isInside(side.tokens[at], side.words.quoted));
      return isOwn ? [] : step.record;
    }),
  );
  return tokens
    .slice(from, to)
    .filter(({ word, optional }, i) => optional !== true && !isEmptyWord(word) && !outside.has(from + i))
    .some(token => prose.some(({ content, quoted }) => isInside(token, content) && !isInside(token, quoted)));
}

function isInside(token: Token | undefined, spans: readonly Span[]): boolean {
  return token !== undefined && spans.some(([start, end]) => start <= token.start && token.end <= end);
}
