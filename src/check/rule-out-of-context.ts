import { findContextLoss, isOldWords, type ContextLoss } from './context-loss.ts';
import { isRecord, type Inquiry } from './inquiry.ts';
import { findLater } from './later.ts';
import { markedPart, matchPassage, type Match } from './matches.ts';
import { compareReports, daysApart } from './reports.ts';
import { wholeInNote } from './rule-misquoted.ts';
import { NOTHING, type Decision, type Rule } from './rule.ts';

/** Days between two reports beyond which they are of two occasions. */
const ONE_OCCASION_DAYS = 2;

/** The words stand, but what the claim leaves out around them, or the time or matter that it puts them to, changes what they mean. */
export const outOfContext: Rule = {
  name: 'out-of-context',
  apply: ({ inquiry, denials, exact }) => {
    const [first] = exact;
    if (first === undefined) return markedOutOfContext(inquiry, denials);
    const losses = exact.map(each => findContextLoss(each, inquiry));
    const at = losses.findIndex(each => each !== null);
    const loss = losses[at] ?? null;
    // One report that leaves the condition out does not undo another that has it; a second occasion without it does.
    const whole = exact.filter((each, i) => losses[i] === null && wholeInNote(each, inquiry) === null);
    const otherOccasion = whole.some(each =>
      exact.every((other, i) => losses[i] === null || daysApart(each.passage, other.passage) > ONE_OCCASION_DAYS),
    );
    if (loss !== null && !otherOccasion)
      return { ...NOTHING, finding: 'out_of_context', match: first, loss, lossIn: exact[at] ?? first, denials };
    if (!isOldWords(inquiry.claim.on, exact) && !isHeldTo(first, inquiry)) return null;
    return { ...NOTHING, finding: 'out_of_context', match: first, loss: 'time', lossIn: first, denials };
  },
};

/** Fewer words in quotation marks are a term of the claim's. */
const MARKED_WORDS = 5;

/** What a claim puts in quotation marks within a sentence of its own stands word for word, without the condition or the like that it had. */
function markedOutOfContext(inquiry: Inquiry, denials: Decision['denials']): Decision | null {
  const [side] = inquiry.sides;
  const part = side === undefined ? null : markedPart(side, MARKED_WORDS);
  if (part === null) return null;
  const matches = inquiry.passages
    .filter(passage => passage.by === 'own' && isRecord(passage))
    .flatMap(passage => matchPassage(part, passage, inquiry.known) ?? [])
    .filter(({ exact }) => exact)
    .toSorted(compareReports);
  const losses = matches.map(match => findContextLoss(match, inquiry));
  const [match] = matches;
  const [loss] = losses;
  // Each record of the words has them so.
  if (match === undefined || loss == null || !losses.every(each => each !== null) || !TURNS.has(loss)) return null;
  return { ...NOTHING, finding: 'out_of_context', match, loss, lossIn: match, denials };
}

const TURNS: ReadonlySet<ContextLoss> = new Set(['condition', 'supposition', 'negation', 'others-words', 'question']);

/** True if a claim says that the speaker holds to the words still ("still promises"), and they have said otherwise since. */
function isHeldTo(match: Match, inquiry: Inquiry): boolean {
  const { text, verb } = inquiry.claim;
  return (
    verb !== null && text.toLowerCase().includes(`still ${verb.toLowerCase()}`) && findLater(match, inquiry) !== null
  );
}
