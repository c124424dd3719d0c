import type { Span } from '#base/span.ts';
import { sentenceAround } from './sentence.ts';

/** What somebody says who goes back on words of their own; `WHO` stands for "I" or "we", in indirect speech for "he" or "she". */
const FORMS: readonly string[] = [
  String.raw`\bno longer\b`,
  String.raw`\bWHO(?:['’]ve| have| has| had)? (?:\p{L}+ )?changed (?:my|our|his|her) minds?\b`,
  String.raw`\bWHO (?:was|were|have been|has been|had been)(?: \p{L}+ly| quite| badly)? (?:wrong|mistaken)\b`,
  String.raw`(?<!\bas )\bWHO said\b(?![^.!?]{1,80}\balso\b)[^.!?]{1,80}\b(?:today|now|but|and today)`,
  String.raw`\bWHO (?:must |have to |has to |will |want to |wish to )?(?:take|took|takes) (?:it|that|this|those words|my words|what I said) back\b`,
  String.raw`\bWHO (?:must |have to |has to |will )?(?:take|took|takes|withdraw|withdrew) (?:back )?(?:my words|those words|what I said|my promise|my support)\b`,
  String.raw`\b(?:break|broke|broken|breaking) my (?:word|promise|pledge)\b`,
  String.raw`\b(?:WHO|my|our)\b[^.!?]{0,40}\bu-turn\b`,
  String.raw`\bWHO(?:['’]ve| have| has| had| am| are| is| will| must)? (?:had to )?reconsider(?:ed|ing)?\b`,
  String.raw`\bWHO (?:\p{L}+ )?regret(?:s|ted)? (?:saying|having|my|our|that (?:I|we|he|she)|what (?:I|we|he|she)|the (?:words?|promise|pledge|remarks?|vote|decision)|it)\b`,
  String.raw`\bafter yesterday\b`,
  String.raw`\bthings have changed\b`,
  String.raw`\bWHO (?:have|has|had) to (?:go back on|withdraw)\b`,
];

const formsWith = (who: string): RegExp => new RegExp(FORMS.map(form => form.replaceAll('WHO', who)).join('|'), 'giu');
const SPOKEN = formsWith('(?:I|we)');
const TOLD = formsWith('(?:I|we|he|she)');

/** Before such words: they are not meant, are others', or hang on something. */
const NOT_MEANT =
  /(?:\b(?:not|never|nobody|no one|nor|neither|if|unless|whether|they|people|critics|some|many|who(?:ever)?|say|says|saying|claims?|thinks?|hope|wish|without)\b|n['’]t)[^.!?;]{0,40}$/iu;
/** The same within the clause alone: in "I said that it would run, and I was wrong" they are of what was said. */
const NOT_MEANT_HERE = /\b(?:would|could|might|may|until)\b(?:(?!, (?:and|but)\b)[^.!?;]){0,40}$/iu;

/** Where somebody goes back on something, and the sentence in which they do. */
export interface Retraction {
  readonly at: Span;
  readonly sentence: Span;
}

/**
 * Where a stretch of somebody's own words goes back on what they said.
 * @param isTold true for indirect speech, in which "she" is the speaker.
 */
export function findRetractions(text: string, [start, end]: Span, isTold: boolean): Retraction[] {
  const words = text.slice(start, end);
  return [...words.matchAll(isTold ? TOLD : SPOKEN)].flatMap(match => {
    const at: Span = [start + match.index, start + match.index + match[0].length];
    const sentence = sentenceAround(text, at);
    const before = text.slice(Math.max(sentence[0], start), at[0]);
    if (
      NOT_MEANT.test(before) ||
      NOT_MEANT_HERE.test(before) ||
      /^[^.!\n]*\?/u.test(text.slice(at[1], sentence[1] + 1))
    )
      return [];
    return [{ at, sentence }];
  });
}
