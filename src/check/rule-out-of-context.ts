import { findContextLoss, isOldWords } from './context-loss.ts';
import type { Inquiry } from './inquiry.ts';
import { findLater } from './later.ts';
import type { Match } from './matches.ts';
import { daysApart } from './reports.ts';
import { wholeInNote } from './rule-misquoted.ts';
import { NOTHING, type Rule } from './rule.ts';

/** Days between two reports beyond which they are of two occasions. */
const ONE_OCCASION_DAYS = 2;

/** The words stand, but what the claim leaves out around them, or the time or matter that it puts them to, changes what they mean. */
export const outOfContext: Rule = {
  name: 'out-of-context',
  apply: ({ inquiry, denials, exact }) => {
    const [first] = exact;
    if (first === undefined) return null;
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

/** True if a claim says that the speaker holds to the words still ("still promises"), and they have said otherwise since. */
function isHeldTo(match: Match, inquiry: Inquiry): boolean {
  const { text, verb } = inquiry.claim;
  return (
    verb !== null && text.toLowerCase().includes(`still ${verb.toLowerCase()}`) && findLater(match, inquiry) !== null
  );
}
