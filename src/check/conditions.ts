/**
 * Conditions and suppositions under which words were said. English; patterns as data, on what stands before and after the words in the
 * same sentence, with or without an attribution between.
 */

const SUBORDINATORS = `(?:if|unless|provided(?: that)?|providing(?: that)?|assuming(?: that)?|suppos(?:e|ing)(?: that)?|(?:so|as) long as|on (?:the )?condition(?: that)?|in (?:the )?(?:case|event)(?: (?:of|that))?|only (?:if|when|once|after)|except (?:if|when)|imagine(?: that)?|what if|let us (?:say|suppose|assume|imagine)|let['’]s (?:say|suppose|assume|imagine)|but for|barring|were it not for|had it not been for|if only)`;
/** A clause may begin with them: at the start of the sentence, behind a mark, or behind another conjunction. */
const CLAUSE =
  '(?:^|[,;:–—(]\\s*|(?:^|\\s)(?:and|but|so|that|then|because|or|think|believe|know|say|said|mean|guess)\\s+)';
const OPENS = new RegExp(`${CLAUSE}[“"‘']?(?<by>${SUBORDINATORS})\\s(?<rest>[^.!?;]*)$`, 'iu');
/** "Were the dam to break, …", "Should it rain, …", "Had I known, …": a condition without a conjunction. */
const INVERTED =
  /(?:^|[,;:–—]\s*|\b(?:and|but|that)\s+)[“"‘']?(?:were|should|had)\s+(?:I|we|you|he|she|it|they|there|the|a|an|any\p{L}*|this|that|\p{Lu}[\p{L}’'-]+)\s[^.!?;]*,\s*(?:(?:then|and|but|I|we)\s+)*$/iu;
/** A condition in the middle of the sentence, without a mark of its own, to the words: "We stop when I say so and if it rains". */
const INSIDE = /(?:^|\s)(?:if|unless|provided|assuming|as long as|so long as)\s(?<rest>[^.!?;]*)$/iu;
/** "Asked if", "to see if", "as if", "even if": no condition. */
const NO_CONDITION =
  /\b(?:ask(?:s|ed|ing)?(?: \p{L}+)?|see|seen|know|knows|knew|wonder\p{L}*|doubt\p{L}*|sure|clear|check|matter|care|tell|say|decide|decided|find out|question|even|as|than|not|and|or|what|few|little|rarely|seldom|best|better|any)\s*$/iu;
/** What follows "if" where it is a way of speaking: "if you ask me", "if I may". */
const IDIOM =
  /^(?:you (?:ask|like|will|want|must know|prefer|please)|I (?:may|might|remember|recall|am (?:honest|frank|not mistaken)|['’]m (?:honest|frank|not mistaken)|can|could|understand)|we are (?:honest|frank)|we['’]re honest|anything|memory serves|truth be told|not (?:more|most|all|worse|better|\p{L}+er)\b|you['’]ll (?:pardon|forgive|excuse))/iu;
/** Where the clause of a condition that stands behind its own main clause ends, and another begins. */
const ANOTHER_CLAUSE = /[,;–—]\s*(?:and|but|so|yet|while|whereas)\s/iu;

/** Behind the words, in the same clause: "… if the ice holds", "… on Sunday, unless it thaws". */
const TRAILING =
  /^(?<gap>[^.!?;:,–—]{0,60}?[\s,–—]*)(?<![\p{L}])(?:(?:but |and )?(?:only )?(?<by>if|unless|provided|providing|assuming|as long as|so long as|on (?:the )?condition\b|only (?:when|once|after)|except (?:if|when)|in the event)|should (?:I|we|you|he|she|it|they|the|a|an|any\p{L}*)\b(?=[^.!?]{3,60}$|[^.!?]*[.!])|otherwise we\b)(?![\p{L}])\s*(?<rest>[^.!?;]*)/iu;
/** What stands between the words and a condition begins another clause. */
const COORDINATED = /\b(?:and|but|or|so|because|when|who|which|that|whether|what|how|why|where)\b/iu;
/** "… when prices let them": when a thing to come will come. */
const TRAILING_TIME = /^[\s,]*(?:but )?(?:when|once(?! (?:again|more|and|a|every|in)\b)|as soon as)\s+(?=\S+\s+\S+)/iu;
const TO_COME = /\b(?:will|shall|won['’]t|going to|gonna)\b|['’]ll\b/iu;

/** "I will never forget when …" tells of a time. */
const OF_A_TIME = /\b(?:remember|recall|forget|forgotten|know|tell|see|ask|say|decide|hear|was|were|is|are)\s*$/iu;

/** True if what stands around words in their sentence makes them hold under a condition only. */
export function isConditional({ before, words, after }: Sentence): boolean {
  return isConditionBefore(before) || isConditionAfter(words, after);
}

/** One sentence as it was said, around some of its words. */
export interface Sentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

function isConditionBefore(before: string): boolean {
  const opens = OPENS.exec(before);
  if (opens !== null && !isNone(before.slice(0, opens.index + opens[0].length), opens)) return true;
  if (INVERTED.test(before)) return true;
  const inside = INSIDE.exec(before);
  return (
    inside !== null &&
    !isNone(before, inside) &&
    !NO_CONDITION.test(before.slice(0, inside.index)) &&
    !ANOTHER_CLAUSE.test(inside.groups?.['rest'] ?? '')
  );
}

/** True for a way of speaking, and for an "if" that stands behind a verb of asking or another "as". */
function isNone(before: string, match: RegExpExecArray): boolean {
  const rest = match.groups?.['rest'] ?? '';
  const by = match.groups?.['by'] ?? 'if';
  if (/^if$/iu.test(by) && IDIOM.test(rest)) return true;
  const at = before.length - rest.length - by.length - 1;
  return /^(?:if|when)$/iu.test(by) && EVEN.test(before.slice(0, Math.max(0, at)));
}

const EVEN = /\b(?:even|as|ask(?:s|ed)?|see|wonder|know|not know|doubt)\s+$/iu;

function isConditionAfter(words: string, after: string): boolean {
  const trailing = TRAILING.exec(after);
  if (trailing !== null) {
    const gap = trailing.groups?.['gap'] ?? '';
    const isIdiom = /^if$/iu.test(trailing.groups?.['by'] ?? '') && IDIOM.test(trailing.groups?.['rest'] ?? '');
    if (!isIdiom && !COORDINATED.test(gap) && !NO_CONDITION.test(`${words}${gap}`)) return true;
  }
  return TRAILING_TIME.test(after) && TO_COME.test(words) && !OF_A_TIME.test(words);
}

/** A sentence that only supposes something: "Suppose I were a thief.", "Imagine the dam gone.", "Let us say that he is right." */
const SUPPOSES =
  /^[“"‘'\s]*(?:(?:and|but|now|so|well|just|please),?\s+)*(?:suppose|supposing|imagine(?! (?:my|our|his|her|their|how|the (?:surprise|joy|horror|look|scene|faces?))\b)|assume|pretend|what if|let us (?:say|suppose|assume|imagine|pretend)|let['’]s (?:say|suppose|assume|imagine|pretend)|say (?:I|we|you|he|she|it|they|the|there)\b)/iu;
/** What follows from it: "Then I would …", "You would have …". */
const FOLLOWS = /^[“"‘'\s]*(?:then|in that case|so then)\b|\b(?:would|might|could)\b|['’]d\b/iu;
/** "You must pay. Otherwise we will close the pool." */
const OR_ELSE =
  /^[“"‘'\s]*(?:(?:and|but)\s+)?(?:otherwise|or else|if not|failing that|in that case|if so)\b[\s,:]*[^.!?;]*$/iu;

/** What the speaker does or knows, whatever is supposed: "But …", "No, …", and what is past. */
const ALL_THE_SAME =
  /^[“"‘'\s]*(?:but|no|yes|still|yet|well|anyway|even so|of course|in fact|now)\b|\b(?:was|were|did|had|has|have)\b|\?\W*$/iu;
/** "Suppose that we close the school tomorrow.": a case that is set out, and not a person who may be right. */
const SETS_A_CASE =
  /\b(?:suppose|supposing|imagine|assume|pretend|say) (?:that )?(?!(?:you|he|she|they)(?: are|['’]re| is|['’]s) (?:right|wrong)\b)(?:I|we|you|he|she|it|they|the|there|this|that|all|every\p{L}*|no\p{L}*|one|a|an|my|our|your|\p{Lu}\p{L}+)\b/iu;

/** Of what is not so it goes on with "would". */
const UNREAL = /\b(?:were|was|had|did)\b/iu;

/** True if words follow from what the speaker only supposed, or what was asked for, in the sentence before. */
export function isSupposed(previous: string, { before, words }: Sentence): boolean {
  if (OR_ELSE.test(before)) return true;
  if (!SUPPOSES.test(previous)) return false;
  const said = `${before}${words}`;
  return FOLLOWS.test(said) || (SETS_A_CASE.test(previous) && !UNREAL.test(previous) && !ALL_THE_SAME.test(said));
}

const HOW_MANY =
  /\b(?:two|three|four|five|several|other|only|a few|some|our|no)\s+(?:\p{L}+\s+){0,2}?(?:ways(?=\s*(?:[.:;,–—]|$))|(?:options|choices|roads|paths|possibilities|scenarios|alternatives)\b)|\ba choice\b|\bchoose between\b/iu;
/** "One: …", "Option B: …", "The first is that …". */
const LABEL =
  /(?:^|[.;:]\s+|\bor\s+)(?:(?:the |number )?(?:one|two|three|first|second|third|other|latter|former)(?: (?:one|way|option|choice|road|path|possibility))?|(?:option|plan|scenario|choice|way|variant) \p{L}{1,5}|either|[abc123][).]?)(?:\s+(?:is|was|would be)(?:\s+(?:that|to))?)?\s*[,:–—-]?\s*$/iu;

/** True if words are one of several ways that the speaker sets out, and not what they say is to be done. */
export function isOption(previous: string, { before, after }: Sentence): boolean {
  if (/\beither\s+$/iu.test(before) && /\bor\b/iu.test(after)) return true;
  return HOW_MANY.test(`${previous} ${before}`) && LABEL.test(before);
}
