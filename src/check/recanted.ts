import { isNegation } from './meanings.ts';
import { isNegative } from './matter.ts';
import { stem } from './stem.ts';
import { tokensOf } from './words.ts';

/** What speakers say right after words that takes them back, or says that they were never meant. English. */

const LEAD = '^["“‘\'\\s]*(?:(?:but|and|well|no|now|oh|then|of course|sorry|alas|today|in truth)[,;:]?\\s+)*';
const AT_END = '(?=\\s*(?:[.!?;:,…"”’]|$|and\\b|but\\b))';

const FORMS: readonly RegExp[] = [
  // "I was wrong, and I have said so"; "I was wrong about …" is of something else, unless of what was said.
  `(?:I|we) (?:was|were|am|are|have been|had been) (?:so |very |quite |just |only |completely |utterly |totally |simply |badly )*(?:wrong|mistaken|joking|kidding|lying|teasing|exaggerating|not serious|not being serious|being (?:sarcastic|ironic|facetious))${AT_END}`,
  `(?:I am |I['’]m |we['’]re )?(?:just |only )?(?:joking|kidding)${AT_END}`,
  // What somebody did may be called a joke or nonsense as well: of words it is "only a joke".
  `(?:that|this|it) (?:was|is|['’]s) (?:only |just |of course |meant as |all )+(?:a |my |in )?(?:\\p{L}+ )?(?:joke|jest|irony|sarcasm|teasing)${AT_END}`,
  // "That is not what I think", "It is not true"
  `(?:that|this|it|which|none of (?:that|this|it))(?:['’]s| is| was) (?:simply |just |plainly |of course |certainly )*(?:not|n['’]t|never) (?:what (?:I|we) (?:think|believe|mean|say)|(?:my|our) (?:view|opinion|position)|true|so|the case|the truth)(?![\\p{L}])`,
  `(?:that|this|it) (?:is|was)n['’]t (?:what (?:I|we) (?:think|believe|mean|say)|(?:my|our) (?:view|opinion)|true|so|the case)(?![\\p{L}])`,
  `(?:that|this|it|all of (?:that|this|it))(?:['’]s| is| was) (?:plainly |simply |quite |all |just |utterly )*(?:false|untrue|a lie|a myth)${AT_END}`,
  `(?:I|we) (?:do not|don['’]t|did not|didn['’]t|no longer|never) (?:think|believe|mean|meant|believed|thought) (?:so|that|it|a word of (?:it|that)|any of (?:it|that))(?: (?:now|any ?more|any longer))?${AT_END}`,
  `(?:I|we) (?:take|took|withdraw|withdrew) (?:it|that|this|those words|every word(?: of it)?)(?: all)?(?: back)?${AT_END}`,
  `(?:I|we) (?:have |['’]ve )?(?:since )?changed (?:my|our) minds?${AT_END}`,
  `(?:I|we) (?:should|ought) (?:not|never) (?:to )?have (?:said|written) (?:it|that|so)`,
  `(?:untrue|not true|far from it|of course not|the opposite is true)\\s*[!.]`,
].map(form => new RegExp(LEAD + form, 'iu'));

/** "That is what they say", "Or so the brochure says": whose words they were. */
const WHOSE =
  /^["“‘'\s]*(?:(?:but|and|well|at least),?\s+)*(?:(?:that|this)(?:['’]s| is| was) (?:at least )?(?:what|how) (?!I\b|we\b|my\b|our\b|(?:[\p{L}’'-]+ ){0,3}(?:law|laws|constitution|reports?|data|figures|numbers|science|people|everybody|everyone|voters|citizens|residents|farmers|workers|parents|families|neighbours|neighbors|doctors?|engineers?|experts?|scientists?|evidence|bible|history|polls?|contract|treaty|rules?|study|studies)\b)[^.!?]{2,60}\b(?:says?|said|tells?|told|thinks?|believes?|claims?|wrote|writes|put it)\b|(?:or )?so (?:says?|said) (?!I\b|we\b)|(?:or )?so (?!I\b|we\b)[^.!?]{2,40}\b(?:says?|said|tells?|told|claims?)\b|(?:I|we) (?:quote|am quoting)\b|(?:that|this) is a quot\p{L}+|(?:his|her|their) words,? not mine|not my words)/iu;
/** The words say themselves whose they are, so that nothing of it is dropped. */
const SAYS_WHOSE =
  /^["“‘'\s]*(?:(?:they|people|some|many|others|everybody|everyone|he|she|it)\s+(?:\p{L}+\s+)?(?:say|says|said|think|thinks|thought|claim|claims|believe|believes)|I (?:used to|once|thought|was told))\b|(?:^|[\s“"‘'])(?!I\b|we\b)\p{L}+ (?:says?|said|claims?|claimed|thinks?|believes?|argues?|told|tells?|wrote|writes|accused?|pretends?)\b/iu;

/** True if the sentence after words takes them back. */
export function isRecanted(words: string, next: string): boolean {
  return !SAYS_WHOSE.test(words) && FORMS.some(form => form.test(next));
}

/** True if the sentence after words says that they are somebody else's. */
export function isDisowned(words: string, next: string): boolean {
  return !SAYS_WHOSE.test(words) && WHOSE.test(next);
}

/** Words that a negation brings with it, or that open the sentence: "But he does not fish." */
const LIGHT = /^(?:but|and|no|well|now|yet|in|fact|truth|the|of|course|do|does|did|so|though|however|only)$/u;
/** Fewer words are too few to be taken up again. */
const FEWEST = 2;

/** True if the sentence after words says the same with a "not": "He is fine. … He is not fine." */
export function isNegatedNext(words: string, next: string): boolean {
  const [said, then] = [tokensOf(words), tokensOf(next)];
  if (isNegative(said) === isNegative(then)) return false;
  const [a, b] = [said, then].map(tokens =>
    tokens.flatMap(({ word }) => (isNegation(word) || LIGHT.test(word) ? [] : [stem(word)])),
  );
  return a !== undefined && b !== undefined && a.length >= FEWEST && a.join(' ') === b.join(' ');
}
