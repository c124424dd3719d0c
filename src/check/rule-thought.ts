import { sliceSpans } from '#base/span.ts';
import { findCarried } from './carried-meaning.ts';
import type { Inquiry } from './inquiry.ts';
import { compareMatches, isChanged, matchPassage } from './matches.ts';
import type { Passage } from './passages.ts';
import { findRestated } from './restatement.ts';
import { isSameSense } from './rule-paraphrase.ts';
import { NOTHING, type Rule } from './rule.ts';

/** What reporters write of a view that somebody gave ("reckoned that …", "expects the trams to be slow"); who fears or hopes has said less. */
const GIVEN =
  /^\W*(?:(?:now|also|still|has|had|have|is|was|are|were|really|firmly|fully|always) )*(?:reckon(?:s|ed)?|expect(?:s|ed)?|believes?|believed|thinks?|predict(?:s|ed)?|estimate[sd]?|considers?|considered|foresees?|foresaw|convinced|confident|certain|sure)\b/iu;

/**
 * The speaker's recorded view is the claim in other words. Nobody is quoted with a thought, so it makes no other finding: where
 * a word of it differs, it is no record of the claim.
 */
export const thought: Rule = {
  name: 'thought',
  apply: ({ inquiry, denials }) => {
    const views = inquiry.passages.filter(isView).map((passage): Passage => ({ ...passage, said: 'words' }));
    if (views.length === 0) return null;
    const own = views
      .flatMap(passage => inquiry.sides.flatMap(side => matchPassage(side, passage, inquiry.known) ?? []))
      .toSorted(compareMatches);
    const only: Inquiry = { ...inquiry, passages: views, own, others: [] };
    const restated = findRestated(only);
    if (restated !== null)
      return !isChanged(restated) || isSameSense(restated, only)
        ? { ...NOTHING, finding: 'paraphrase', match: restated, denials }
        : null;
    const carried = findCarried(only);
    // Not a word of the claim's matter may be the claim's own.
    return carried?.stands === 'same' && carried.meaning.found >= carried.meaning.wanted
      ? { ...NOTHING, finding: 'paraphrase', meaning: carried.meaning, denials }
      : null;
  },
};

function isView({ by, said, statements: [first], document, worth }: Passage): boolean {
  return (
    by === 'own' &&
    said === 'context' &&
    first.form === 'prose' &&
    first.role === 'body' &&
    !first.negated &&
    first.standing === 'asserted' &&
    first.attitude === 'belief' &&
    worth.basis !== null &&
    GIVEN.test(sliceSpans(document.text, first.cue))
  );
}
