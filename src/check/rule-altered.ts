import { coverSpans } from '#base/span.ts';
import { findUnderHeadline } from './headline.ts';
import { isChanged } from './matches.ts';
import type { Passage } from './passages.ts';
import { NOTHING, type Rule } from './rule.ts';
import { readMeanings, turnsVerb, type Meaning } from './read-meanings.ts';
import { isSameSense } from './rule-paraphrase.ts';

/** The claim restates one statement of the speaker, with a difference that matters. */
export const altered: Rule = {
  name: 'altered',
  apply: ({ inquiry, restated, denials }) =>
    restated !== null && isChanged(restated) && !isSameSense(restated, inquiry)
      ? { ...NOTHING, finding: 'altered', match: restated, denials }
      : null,
};

/** The claim has the speaker swear, admit or promise what the record says they could not. */
export const turnedVerb: Rule = {
  name: 'turned-verb',
  apply: ({ inquiry, denials }) => {
    const meaning = readMeanings(inquiry).find(({ passage }) => turnsVerb(inquiry, passage));
    return meaning === undefined ? null : { ...NOTHING, finding: 'altered', meaning, denials };
  },
};

/** The speaker said it in other words, with another figure, degree or certainty. */
export const changedMeaning: Rule = {
  name: 'changed-meaning',
  apply: ({ carried, denials }) =>
    carried?.stands === 'changed' ? { ...NOTHING, finding: 'altered', meaning: carried.meaning, denials } : null,
};

/** The wording is a headline's: the text under it is the record, and it has less. */
export const headlineOnly: Rule = {
  name: 'headline-only',
  apply: ({ inquiry, denials }) => {
    const under = findUnderHeadline(inquiry);
    return under === null ? null : { ...NOTHING, finding: 'altered', meaning: wholePassage(under), denials };
  },
};

/** A passage as a meaning that the claim changes. */
export function wholePassage(passage: Passage): Meaning {
  const span = coverSpans(passage.spans) ?? [0, 0];
  return {
    passage,
    span,
    stands: 'changed',
    coverage: 0,
    withContext: 0,
    near: false,
    answered: false,
    yesNo: false,
    found: 0,
    wanted: 0,
    tight: false,
    opposed: false,
    quotes: false,
  };
}
