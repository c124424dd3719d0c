import type { ClaimSide } from './matches.ts';
import { foundMatter } from './matter.ts';
import { isEmptyWord, stem } from './stem.ts';
import type { Token } from './words.ts';

/** "Ought to be raised", "should not be", "must": what is to be done stands behind. */
const DEMANDS = /^(?:should|ought|must|shall)$/u;
/** "Has to", "needs to", "wants to". */
const HAS_TO = /^(?:has|have|had|needs?|wants?|wanted)$/u;
const LITTLE = /^(?:to|not|never|be|been|being|have|now|also|all|only|soon|at|last|once|ever)$/u;
/** A headline's subject is at most so many words: "Skerry Ferries to sack …". */
const SUBJECT = 5;

/** The verb that tells what is to be done, where a claim tells of something to be done; null where it does not. */
function deedOf(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(
    ({ word }, i) =>
      DEMANDS.test(word) ||
      (HAS_TO.test(word) && tokens[i + 1]?.word === 'to') ||
      (word === 'to' && i > 0 && i <= SUBJECT && tokens.slice(0, i).every(isOfSubject)),
  );
  if (at < 0) return null;
  const deed = tokens.slice(at + 1).find(({ word }) => !LITTLE.test(word));
  return deed === undefined || isEmptyWord(deed.word) ? null : stem(deed.word);
}

/** True for a word that may stand in a headline's subject: no verb that goes with "to" ("plans to", "is to"). */
const isOfSubject = ({ word }: Token): boolean =>
  !/(?:s|ed|ing)$/u.test(word) || /(?:ss|us|ies|ways|lines|ers|ors|ists|ants|ents)$/u.test(word);

/** True if a claim tells of something to be done, and a stretch of the record has not the word for it nor a like one. */
export function lacksDeed({ tokens, words }: ClaimSide, record: readonly Token[]): boolean {
  if (words.form !== 'indirect') return false;
  const deed = deedOf(tokens);
  return deed !== null && foundMatter([deed], record).length === 0;
}
