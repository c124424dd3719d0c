import { isOverheard } from './overheard.ts';
import { findTestimony } from './testimony.ts';
import { isReport, rankOf } from './reports.ts';
import type { Inquiry } from './inquiry.ts';
import { NOTHING, type Rule } from './rule.ts';
import { sameWord, type Token } from './words.ts';

/** A report so much alike is a report of the words that are denied. */
const SAME_WORDS = 0.9;

/** Fewer words in quotation marks anybody says. */
const MARKED_WORDS = 4;

/** True if what the claim puts in quotation marks, inside words of its own, stands word for word at first hand. */
function isMarkedOnRecord({ sides: [side], passages }: Inquiry): boolean {
  if (side === undefined) return false;
  const { quoted } = side.words;
  const marked = side.tokens.filter(({ start, end }) => quoted.some(([from, to]) => from <= start && end <= to));
  if (marked.length < MARKED_WORDS || marked.length === side.tokens.length) return false;
  return passages.some(
    ({ by, tokens, worth }) =>
      by === 'own' &&
      worth.basis === 'first_hand' &&
      tokens.some((_, i) => marked.every((token, k) => sameWord(token, tokens[i + k] ?? NO_TOKEN))),
  );
}

const NO_TOKEN: Token = { word: '', start: 0, end: 0 };

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
    if (findTestimony(inquiry).length > 0 || isMarkedOnRecord(inquiry)) return null;
    return { ...NOTHING, finding: isOverheard(inquiry) ? 'unsupported' : 'denied', denials };
  },
};
