/**
 * What keeps a sentence from being held against another: it asks, it depends, it doubts, it limits, it tells what others say, or it
 * turns twice. English, as data; each is left out wherever it stands, since a wrong change of position does harm and a missed one does not.
 */

const CONDITION =
  /\b(?:if|unless|whether|provided|providing|suppose|supposing|assuming|assume|otherwise|until|till|(?:as|so) long as|except|excepting|depend(?:s|ing|ed)?|in case|subject to|on condition|when|whenever|while|once|before|after|by the time|as soon as|without|(?:would|could|should|might) have|had (?:i|we|he|she|they|it)\b|were (?:i|we|he|she|they|it) to)\b/iu;

/** "They say", "critics call it", "I was told": somebody else's view, or a saying about sayings. */
const OTHERS =
  /\b(?:say|says|said|saying|tell|tells|told|telling|claim|claims|claimed|call|calls|called|calling|argue[sd]?|accus(?:e|es|ed|ing)|suggest(?:s|ed|ing)?|according to|heard|hear|rumou?rs?|supposed(?:ly)?|alleged(?:ly)?|so-called|critics|opponents?|many people|some people|nobody believes|people (?:think|believe|want)|(?:they|he|she|some|many|others|everybody|everyone|people) (?:think|thinks|thought|believe|believes|believed|want|wants|wanted|feel|fear)|headline|newspaper|papers|wrote|written|quote[sd]?|ask(?:s|ed|ing)?|idea that|notion that|myth|fiction|imagine|pretend(?:s|ed|ing)?|as if|as though|dream(?:s|ed|t)?)\b/iu;

const IRONY =
  /\b(?:sarcas\w+|ironic\w*|irony|drily|dryly|wryly|mock(?:ing|ed|ingly)?|tongue[- ]in[- ]cheek|deadpan\w*|facetious\w*|in jest|jokingly|joked?|joking|jokes|quipped|laugh(?:s|ed|ing)?|grin(?:s|ned)?|wink(?:s|ed)?)\b/iu;

const DOUBT =
  /\b(?:might|could|perhaps|maybe|possibly|probably|likely|unlikely|hope|hopes|hoped|hopefully|seem|seems|seemed|appears?|appeared|wonder|afraid|try|tries|trying|tried|guess|suspect|consider(?:s|ed|ing)?|almost|nearly|hardly|barely)\b/iu;
/** The month is no doubt. */
const MAY = /\bmay\b(?! (?:\d|day\b))/u;

/** What it is limited to, and what goes on it: "only", "not all", "rather than". */
const LIMIT =
  /\b(?:only|just|merely|alone|mostly|mainly|partly|largely|some|not all|not every|every|each|sometimes|often|rarely|seldom|usually|generally|necessarily|than|rather|instead|even|either|neither|nor|or|lest|so that|in order|entirely|enough|too|other|another|else|more|less|fewer|least|most|again)\b/iu;

/** A time that is another on another day. */
const MOMENT =
  /\b(?:yet|still|already|now|today|tonight|tomorrow|yesterday|so far|at (?:present|the moment)|currently|temporarily|for now|(?:this|next|last|coming|past) (?:day|morning|afternoon|evening|night|week|weekend|month|year|decade|spring|summer|autumn|fall|winter|season|term|time|century|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|ago|recently|lately|meanwhile|immediately|(?:in|on|by|since|from) (?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|in May)\b/iu;

/** Two turns in one clause, or a negation that says yes: "cannot wait", "no doubt", "fail to", "nothing but". */
const TURNS =
  /\b(?:(?:can|could)(?: ?not|n['’]t) (?:wait|help|\p{L}+ (?:more|enough|better))|no doubt|not (?:only|just|merely|simply|because|least|for nothing|so much)|nothing but|all but|anything but|far from|no more|no less|never mind|no matter|mind|care|know|think so|because)\b/iu;

/** "No longer", "not any more": it was so, and is not. */
export const PAST_ONLY = /\bno longer\b|\bn(?:['’]t|ot)\b[^.;,]{0,60}\b(?:any ?more|any longer)\b/iu;
const PAST_ONLY_WORDS = /\bno longer\b|\b(?:any ?more|any longer)\b/giu;

/** True if a sentence as a whole may mean something else than its words: `around` is the document's own sentence, with who says it. */
export function isOtherwiseMeant(said: string, around: string): boolean {
  if (said.includes('?') || /^[^.!]*\?/u.test(around.slice(-3))) return true;
  return (
    CONDITION.test(said) ||
    OTHERS.test(said) ||
    IRONY.test(around) ||
    /\b(?:if|unless|provided|asked (?:if|whether))\b/iu.test(around)
  );
}

/** True if a clause leaves open, limits or turns what it says. */
export function isOpen(clause: string): boolean {
  const plain = clause.replace(PAST_ONLY_WORDS, ' ');
  return [DOUBT, MAY, LIMIT, MOMENT, TURNS].some(pattern => pattern.test(plain));
}
