import { isOverheard } from './overheard.ts';
import { findStitched } from './rule-stitched.ts';
import { findTestimony } from './testimony.ts';
import { isReport, rankOf } from './reports.ts';
import type { Inquiry } from './inquiry.ts';
import { NOTHING, type Rule } from './rule.ts';
import { sameWord, tokensOf, type Token } from './words.ts';
import type { Denial } from './find-denials.ts';

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

/** Words that a denial has in quotation marks. */
const MARKED = /["“‘«„]([^"“”«»„\n]{6,300}?)["”’»]/gu;
/** Fewer denied words may stand anywhere. */
const DENIED_WORDS = 3;

/** True if all that a denial quotes stands word for word at first hand: what is false of the rest of the claim nobody denied. */
function standsAllTheSame({ document, span }: Denial, { passages }: Inquiry): boolean {
  const quoted = [...document.text.slice(...span).matchAll(MARKED)].map(match => tokensOf(match[1] ?? ''));
  return (
    quoted.length > 0 &&
    quoted.every(
      words =>
        words.length >= DENIED_WORDS &&
        passages.some(
          ({ by, tokens, worth }) =>
            by === 'own' &&
            worth.basis === 'first_hand' &&
            tokens.some((_, i) => words.every((token, k) => sameWord(token, tokens[i + k] ?? NO_TOKEN))),
        ),
    )
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
    // Each piece of what was put together stands on record, whatever somebody says of one of them.
    if (denials.every(denial => standsAllTheSame(denial, inquiry))) return null;
    if (findStitched(inquiry)?.every(({ passage }) => isReport(passage)) === true) return null;
    if (findTestimony(inquiry).length > 0 || isMarkedOnRecord(inquiry)) return null;
    return { ...NOTHING, finding: isOverheard(inquiry) ? 'unsupported' : 'denied', denials };
  },
};
