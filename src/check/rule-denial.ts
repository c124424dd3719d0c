import { isOverheard } from './overheard.ts';
import { findTestimony } from './testimony.ts';
import { isReport, rankOf } from './reports.ts';
import { NOTHING, type Rule } from './rule.ts';

/** A report so much alike is a report of the words that are denied. */
const SAME_WORDS = 0.9;

/** The speaker's side or a fact-check says that the words were never said, and nobody who may know reports them. */
export const denied: Rule = {
  name: 'denied',
  apply: ({ inquiry, denials, exact: [first] }) => {
    if (denials.length === 0 || (first !== undefined && isReport(first.passage))) return null;
    if (inquiry.own.some(({ alignment, passage }) => alignment.similarity >= SAME_WORDS && isReport(passage)))
      return null;
    // The body that denies has published the words itself.
    const outlets = new Set(denials.flatMap(({ document }) => document.outlet ?? []));
    const published = inquiry.others.some(
      ({ exact, passage }) => exact && rankOf(passage) === 0 && outlets.has(passage.document.outlet ?? ''),
    );
    if (published) return null;
    if (findTestimony(inquiry).length > 0) return null;
    return { ...NOTHING, finding: isOverheard(inquiry) ? 'unsupported' : 'denied', denials };
  },
};
