import { findUnderHeadline } from './headline.ts';
import type { Inquiry } from './inquiry.ts';
import { lacksDeed } from './demanded-deed.ts';
import { rankOf } from './reports.ts';
import type { Carried } from './rule.ts';
import { readMeanings, type Meaning } from './read-meanings.ts';

/** The meaning of a claim is carried where so much of its matter stands. */
const CARRIED = 0.6;
/** In other words altogether, more of it must stand. */
export const WHOLLY_CARRIED = 0.75;
/** So few words with matter are hardly a claim's sense. */
const FEW_WORDS = 3;
/** To say that the record says the opposite takes more. */
const CONTRADICTED_AT = 0.6;
/** Where a word is the very opposite of the claim's, and the rest stands close by. */
const OPPOSED_AT = 0.55;
/** Contradictions shown. */
const MOST_OPPOSITES = 3;

/** The first of the speaker's statements on the matter that says the same as the claim, something else or the opposite; null if none does. */
export function findCarried(inquiry: Inquiry): Carried | null {
  if ((inquiry.sides[0]?.tokens.length ?? 0) < 2) return null;
  const isQuoted = inquiry.sides[0]?.words.form === 'quoted';
  const meanings = readMeanings(inquiry);
  const under = findUnderHeadline(inquiry);
  for (const meaning of meanings) {
    // A headline restates its own text, not another.
    if (under !== null && meaning.passage.document !== under.document) continue;
    // One shared word says nothing, save yes for no after it.
    if (meaning.found < 2 && !meaning.yesNo) continue;
    if (isOpposed(meaning) && isWorthy(meaning) && under === null) {
      const opposites = meanings
        .filter(each => isOpposed(each) && isWorthy(each) && each.near === meaning.near)
        .toSorted((a, b) => rankOf(a.passage) - rankOf(b.passage) || b.coverage - a.coverage);
      return {
        stands: 'opposite',
        meaning: opposites[0] ?? meaning,
        opposites: opposites.slice(0, MOST_OPPOSITES),
      };
    }
    // Of two or three words with matter in quotation marks none may be missing: the one that is may be the verb.
    if (isQuoted && meaning.wanted <= FEW_WORDS && (meaning.withContext < WHOLLY_CARRIED || isScattered(meaning)))
      continue;
    if (meaning.withContext < CARRIED || meaning.stands === 'opposite') continue;
    if (meaning.coverage < WHOLLY_CARRIED && lacksMeantDeed(meaning, inquiry)) continue;
    return { stands: meaning.stands, meaning, opposites: [] };
  }
  return null;
}

/** True if the sentences that would carry the claim say nothing of what it has done. */
function lacksMeantDeed({ passage, span }: Meaning, { sides: [side] }: Inquiry): boolean {
  const record = passage.tokens.filter(({ start, end }) => span[0] <= start && end <= span[1]);
  return side !== undefined && lacksDeed(side, record);
}

/** True if the claim's few words are those of several sentences. */
function isScattered({ passage, span }: Meaning): boolean {
  return /[.!?]["”’»)]*\s+\S/u.test(passage.document.text.slice(...span).replace(/[.!?]["”’»)\s]*$/u, ''));
}

/** What comes from an unnamed source alone is no statement of the speaker's that could say the opposite. */
const isWorthy = ({ passage }: Meaning): boolean => passage.worth.basis !== 'unnamed';

function isOpposed({ stands, coverage, withContext, answered, found, tight, yesNo, opposed }: Meaning): boolean {
  if (stands !== 'opposite') return false;
  if (answered || yesNo) return true;
  if (opposed && tight && found >= 3 && withContext >= OPPOSED_AT) return true;
  return found >= 2 && (coverage >= WHOLLY_CARRIED || (coverage >= CONTRADICTED_AT && found >= 3 && tight));
}
