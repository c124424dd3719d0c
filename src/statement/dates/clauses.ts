/** Words that begin another clause: a date behind them is no longer the cue's. */
export const NEW_CLAUSE =
  /(?<![\p{L}'’-])(?:who|whom|whose|which|that|where|when|while|because|since|until|till|if|unless|although|though|as(?! (?:much|well|part)\b)|than|whether|but|nor|so|he|she|they|it|we|I|you|there|is|was|were|are|been|be|being|has|have|had|will|would|shall|should|might|can|could|must|did|does|do|not)(?![\p{L}'’-])/iu;

/** Prepositions whose noun is an event or a matter of its own, so that a date behind it is that one's ("after the vote on Friday"). */
const OTHER_MATTER =
  /(?<![\p{L}-])(?:before|prior|after|ahead|following|about|over(?! the (?:phone|telephone))|regarding|concerning|against|between|through|throughout|despite|amid|without|except|like|versus|for (?:her|his|their|its))(?![\p{L}-])/iu;

/** What a speaker may be doing while he says it. */
export const AT_WORK =
  'speaking|writing|addressing|appearing|testifying|talking|responding|replying|dedicating|opening|launching|announcing|accepting|touring|visiting';

/** Participles that say how the words came out; any other begins an event of its own ("a goat seized on Friday"). */
const OUT =
  /\b(?:issued|released|published|posted|recorded|taped|televised|streamed|uploaded|prepared|e-?mailed|dated|delivered|shared|provided|tweeted|united|hundred)\b/giu;
export const PARTICIPLE = new RegExp(
  String.raw`(?<![\p{L}-])\p{Ll}{2,}(?:ed|ought|orn)(?![\p{L}-])|(?:, |\b(?:while|by|of|for|in) )(?!(?:${AT_WORK})\b)\p{Ll}+ing\b`,
  'u',
);

/** Characters between a cue and a date beyond which they are not taken together. */
const LONGEST_REACH = 110;

/** True if nothing between cue and date begins another clause, event or matter. */
export function isPlain(between: string): boolean {
  return (
    between.length <= LONGEST_REACH &&
    !/[;:()[\]—–\n\uE000?!]|--/u.test(between) &&
    !NEW_CLAUSE.test(between) &&
    !OTHER_MATTER.test(between) &&
    !PARTICIPLE.test(between.replaceAll(OUT, ''))
  );
}
