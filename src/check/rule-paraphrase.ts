import { WHOLLY_CARRIED } from './carried-meaning.ts';
import type { Inquiry } from './inquiry.ts';
import { isChanged, type Match } from './matches.ts';
import { NOTHING, type Rule } from './rule.ts';
import { readMeanings } from './read-meanings.ts';
import { isWeakened } from './weakened.ts';

/** The claim restates one statement of the speaker, and no difference between the words matters. */
export const restatement: Rule = {
  name: 'restatement',
  apply: ({ inquiry, restated, denials }) =>
    restated !== null && (!isChanged(restated) || isSameSense(restated, inquiry))
      ? { ...NOTHING, finding: isWeakened(restated) ? 'altered' : 'paraphrase', match: restated, denials }
      : null,
};

/** The record carries the meaning as the speaker's, in other words or as indirect speech. */
export const paraphrase: Rule = {
  name: 'paraphrase',
  apply: ({ carried, denials }) =>
    carried?.stands === 'same' ? { ...NOTHING, finding: 'paraphrase', meaning: carried.meaning, denials } : null,
};

/** True if indirect speech in other words comes to the same, so that no difference between the words matters. */
export function isSameSense({ side, passage, differences }: Match, inquiry: Inquiry): boolean {
  if (side.words.form !== 'indirect') return false;
  if (differences.some(({ kind }) => kind !== 'content' && kind !== 'modality' && kind !== 'slight' && kind !== 'form'))
    return false;
  const meaning = readMeanings(inquiry).find(each => each.passage === passage);
  return meaning?.stands === 'same' && meaning.coverage >= WHOLLY_CARRIED;
}
