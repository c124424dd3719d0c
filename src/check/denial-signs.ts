/**
 * Words without which no form of a denial stands in a text (`denial-forms.ts`, `never-said.ts`). A quick look at whole texts: most have none of
 * them; whether one that has is a denial, the forms tell.
 */
const SIGNS: readonly RegExp[] = [
  /\b(?:den(?:y|ies|ied|ying)|reject|dismiss|disput|refut|contest|repudiat)/iu,
  /\b(?:bogus|faked?|fakes|fabricat|invent(?:ed|ions?)|made[- ]up|forge|hoax|synthetic|deepfake|doctored|fiction|lies?|concocted|false|untrue|not true|wrong|incorrect|baseless|nonsense|unfounded|no such|not genuine|not real)\b/iu,
  /\b(?:never|neither|cannot have|said nothing|at no (?:point|time)|nothing (?:of|like)|whoever|any(?:one|body) who|those who)\b/iu,
  /(?:\bnot|n['’]?t)(?: \p{L}+){0,4} (?:sa[iy]|tell|told|writ|wrote|post|tweet|utter|whisper|remark|mention|sp[eo]|us(?:e|ing)|ma[dk])/iu,
  /(?:\bnot|n['’]?t)\b[^.]{0,20}\b(?:his|hers?|my|mine|theirs?|ours?)\b/iu,
  /\b(?:did|had|has) ?(?:not|n['’]?t)\b[.,;!”"’]|\bno\b[.,;:!”"’]/iu,
];

/** True if a text may hold a denial of a saying; false for certain. */
export function mayHoldDenial(text: string): boolean {
  return SIGNS.some(sign => sign.test(text));
}
