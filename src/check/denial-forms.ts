/** How a sentence denies that something was said. English; each form is a pattern whose match begins where the denial does. */
export interface DenialForm {
  /** `says`: the denier's own words; `tells`: a sentence that tells of a denial ("denied", "called bogus"); `answers`: "no" to whether. */
  readonly how: 'says' | 'tells' | 'answers';
  /** True where what is denied stands before or beside it and not behind: "the quote is fake". */
  readonly beside: boolean;
  readonly pattern: RegExp;
}

/** Verbs of saying, in every form that stands behind "never", "did not" or "denied". */
const SAYING =
  '(?:say|said|saying|tell|told|telling|write|wrote|written|writing|post(?:ed|ing)?|tweet(?:ed|ing)?|utter(?:ed|ing)?|whisper(?:ed|ing)?|remark(?:ed|ing)?|mention(?:ed|ing)?|sp(?:eak|oke|oken|eaking)(?= (?:(?:\\p{L}+ ){0,4}(?:of|about)\\b|(?:the|those|these|such|that|any such|any of the) (?:words?|sentences?|phrases?|lines?)\\b)))';
/** Nouns for words that somebody is said to have said, and nothing else. */
const WORDS =
  '(?:quotes?|quotations?|words?|remarks?|comments?|sentences?|phrases?|statements?|tweets?|posts?|messages?|recordings?|audio(?: files?)?)';
/** The same, and what may be of a deed as well: only with "that … said". */
const REPORT =
  '(?:reports?|claims?|suggestions?|allegations?|accusations?|assertions?|stor(?:y|ies)|rumou?rs?|accounts?)';
const MADE_UP =
  '(?:bogus|fakes?|faked|fabricat(?:ed|ions?)|invent(?:ed|ions?)|made[- ]up|forge(?:d|ry|ries)|hoax(?:es)?|synthetic|deepfakes?|doctored|fiction(?:s|al)?|lies?|concocted)';
const UNTRUE = `(?:${MADE_UP}|false|untrue|not true|wrong|incorrect|baseless|nonsense|unfounded)`;
const BE = "(?:is|are|was|were|has been|have been|['’]s)";
const LIGHT = '(?:\\p{L}+ly |a |an |all |pure |just |complete |total |outright )*';
const USE_WORDS =
  '(?:us(?:e|ed|ing) (?:the|those|these|that|such|any such|this|any of the) (?:\\p{L}+ )?(?:words?|phrases?|expressions?|terms?|language|sentences?)|ma(?:ke|de|king) (?:the|any|any such|that|this|such|those|these|such a|a) (?:\\p{L}+ ){0,2}?(?:remarks?|comments?|statements?|threats?|quips?))';
const VERB = `(?:${SAYING}|${USE_WORDS})`;
const NP = "(?<sayer>[\\p{L}][\\p{L}\\p{N}.’'-]*(?: [\\p{L}][\\p{L}\\p{N}.’'-]*){0,5}?)";
const ADVERBS = '(?:(?:ever|actually|once|simply|even|in fact|\\p{L}+ly) )*';

const form =
  (how: DenialForm['how'], beside: boolean) =>
  (source: string): DenialForm => ({ how, beside, pattern: new RegExp(source, 'giu') });
const says = form('says', false);
const saysBeside = form('says', true);
const answers = form('answers', false);
const tells = form('tells', false);
const tellsBeside = form('tells', true);

/** The forms; what stands behind a match is what is denied, `said` in it the same where the form goes around it. */
export const DENIAL_FORMS: readonly DenialForm[] = [
  // "never said", "did not write", "cannot have said", "had not used the words"
  says(
    `\\b(?:never|(?:(?:did|has|have|had|would|could|can)(?: not|n['’]t)|cannot)(?: have)?) ${ADVERBS}${VERB}(?![\\p{L}])`,
  ),
  // "never called anybody a thief"
  says(
    `\\b(?:never|(?:(?:did|has|have|had|would)(?: not|n['’]t))(?: have)?) ${ADVERBS}call(?:ed)? (?:anybody|anyone|any \\p{L}+|him|her|them|you|it|(?:the|an?|my|our|his|her|their|these|those) (?:\\p{L}+ ){0,2}?\\p{L}+|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)(?= (?:an?|the|[“"‘'«]|\\p{L}+s\\b))`,
  ),
  // "said nothing of the kind", "made no such remark"
  says(
    `\\b(?:said|say|wrote|posted) (?:no such thing|nothing (?:of the (?:sort|kind)|like (?:it|that)))|\\bmade no (?:such )?(?:\\p{L}+ )?(?:remarks?|comments?|statements?)\\b`,
  ),
  says(`\\bat no (?:point|time) (?:did|has|had) ${NP} ${ADVERBS}${VERB}(?![\\p{L}])`),
  says(`\\bneither ${NP} nor [^,.;“”"]{1,60}? ${VERB}(?![\\p{L}])`),
  // "Those are not his words", "were never spoken", "does not come from her"
  saysBeside(
    `\\b${BE} ?(?:not|n['’]t) (?:his|hers|her|mine|my|theirs|their|our)(?: own)?(?: words?\\b|(?=[.,;!?”"]|$))`,
  ),
  saysBeside(`\\b(?:was|were|has been|have been) never (?:said|spoken|uttered|written|made|posted)\\b`),
  saysBeside(`\\bnever (?:left|passed|crossed) (?:my|his|her|their) lips\\b`),
  saysBeside(`\\b(?:does not|do not|did not|doesn['’]t|don['’]t) come from (?:him|her|me|them)\\b`),
  saysBeside(
    `\\bno such (?:conversation|exchange|call|remark|comment|words?|statement|talk) (?:\\p{L}+ ){0,2}?(?:took|taken|was|were|happened|exists?|existed)\\b`,
  ),
  saysBeside(`\\bput(?:s|ting)? (?:words )?in(?:to)? (?:my|his|her|their|the) (?:\\p{L}+['’]s )?mouth\\b`),
  // "The quote is invented", "It is a forgery"
  saysBeside(
    `\\b(?:${WORDS}|it|this|that|these|those|they)(?: [^.;!?]{0,300}?)? ${BE} ${LIGHT}${MADE_UP}\\b(?! (?:that|to)\\b)`,
  ),
  says(
    `\\b(?:made up|invented|fabricated|concocted|faked) (?:a|an|the|this|that|these|those|my|his|her) (?:\\p{L}+ )?${WORDS}\\b`,
  ),
  // "It is not true that she said"
  says(`\\b(?:it (?:is|was)|it['’]s) ${LIGHT}${UNTRUE} that ${NP} (?:has |had |ever )*${VERB}(?![\\p{L}])`),
  says(`\\bno truth (?:in|to) (?:the |any )?${REPORT} that ${NP} (?:has |had |ever )*${VERB}(?![\\p{L}])`),
  says(`\\b${REPORT} that ${NP} (?:has |had |ever )*${VERB}(?![\\p{L}])(?<said>.{3,300}?) ${BE} ${LIGHT}${UNTRUE}\\b`),
  // "“That is untrue,” said her spokesman of the report that she had said"
  says(
    `\\b(?:that|this|it) (?:is|was) ${LIGHT}${UNTRUE}\\b[^.]{0,120}? of (?:the|a) ${REPORT} that ${NP} (?:has |had |ever )*${VERB}(?![\\p{L}])`,
  ),
  says(
    `\\b(?:whoever|anyone who|anybody who|those who) (?:says?|claims?)(?: that)? ${NP} (?:has |had |ever )*${VERB}(?![\\p{L}])(?=.{0,80}\\b(?:lying|liars?|mistaken|wrong)\\b)`,
  ),
  // "You asked whether she said … She did not."
  answers(
    `\\b(?:whether|if) ${NP} (?:had |has |ever |really )*(?:${VERB})(?![\\p{L}])(?<said>.{3,300}?)(?:[.,:;]|[”"’])+\\s(?:[^.?!“”"]{0,80}?[“"‘])?(?:no\\b(?!one)|(?:he|she|they|I|we) (?:did not|didn['’]t|had not|never did|never said)|(?:answer|reply): no\\b)`,
  ),
  answers(
    `\\bdid ${NP} (?:ever |really )*(?:${VERB})(?![\\p{L}])(?<said>.{3,300}?)\\?[”"’]?\\s+(?:[^.?!“”"]{0,40}?[:“"‘]\\s*)?(?:no\\b(?!one)|(?:he|she|they|I|we) (?:did not|didn['’]t|had not|never did|never said))`,
  ),
  // "denied ever having said", "denies that she had used the words", "denied the remark"
  tells(
    `\\bden(?:y|ies|ied|ying) (?:\\p{L}+ly )?(?:(?:the |all |any )?${REPORT} )?(?:(?:ever|even|having|actually) )*(?:(?:that )?(?!that\\b)${NP} (?:(?:had|has|have|ever) )*)?${VERB}(?![\\p{L}])`,
  ),
  tells(
    `\\bden(?:y|ies|ied|ying) (?:having made )?(?:(?:the|this|these|those|such|any such) (?:\\p{L}+ )?|that )${WORDS}(?![\\p{L}])`,
  ),
  tells(
    `\\b(?:reject|dismiss|disput|refut|contest|repudiat)(?:s|es|ed|ing)?(?: as [“"‘]?[^“”"]{3,40}[”"’]?)? (?:the |a |any |all )?${REPORT} that ${NP} (?:has |had |ever )*${VERB}(?![\\p{L}])`,
  ),
  // "called the quotation bogus"
  tellsBeside(
    `\\b(?:call|brand|label|describ|dismiss|denounc)(?:s|es|ed|ing)? (?:the |it\\b|this |that |these |those )(?:[^.;!?“”"]{0,60}?\\b(?:${WORDS}|accounts?|reports?|stor(?:y|ies)))?(?<said>[^.;!?“”"]{0,80}?) ?(?:as )?[“"‘]?${LIGHT}${MADE_UP}\\b`,
  ),
];

/**
 * What each of the forms has a part of, in one look: a sentence without any of it holds no denial, and most have none. Two dozen patterns over
 * every sentence of thirty documents were a sixth of a check.
 */
export const DENIAL_SIGN =
  /never|n(?:o|['’])t|\bno\b|neither|whoever|(?:any(?:one|body)|those) who|mouth|bogus|fake|fabricat|invent|made[- ]up|forge|hoax|synthetic|doctored|fiction|lies?\b|concocted|false|untrue|wrong|incorrect|baseless|nonsense|unfounded|den[yi]|reject|dismiss|disput|refut|contest|repudiat/iu;

/** Before a denial: none is made, or it is wished back. */
export const NOT_DENIED_BEFORE =
  /(?:\b(?:wish(?:es|ed)?\b(?! to\b)[^.;]{0,40}|(?:should|ought to|might|could) have\s+|(?:not|never|neither|nor|without|cannot|first|initially|originally|at first|had (?:earlier|previously|first))\s+(?:\p{L}+ly\s+)?|(?:refus|declin|hesitat|stop)\p{L}*\s+(?:short of\s+|to\s+)?|if (?:I|he|she|they)(?: \p{L}+)?\s+)|n['’]t\s+|\b(?:should|would|could)\s+)$/iu;
/** In the sentence of a denial: it is taken back. */
export const TAKEN_BACK =
  /\bwithdr\p{L}+\s+(?:\p{L}+\s+)?denial|\b(?:admitted|conceded|confessed|acknowledged)\b|\bI did say (?:it|that)\b/iu;

/** What stands behind "did not say" and denies no words: "did not say why", "never said it to hurt", "did not say it lightly". */
export const OTHER_OBJECT =
  /^\s*(?:(?:it|that|this|so|those words|the words)\s+(?:\p{L}+ly\b|to\s+(?!\p{Lu}|(?:the|any\p{L}*|him|her|them|us|me|you|reporters|journalists|our|my|his|their|a)\b)\p{Ll}|because\b|in order\b|for fun\b|as an?\b)|(?:why|when|how|where|who|whom|whether|if|which|more|much|anything more|anything (?:else )?about (?:why|when|how))\b)/iu;
