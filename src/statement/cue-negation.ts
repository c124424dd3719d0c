import { readCueWord } from './cue-words.ts';

/** Negations that deny nothing: "not only said", "made no secret of", "could not help saying". */
const AFFIRMS =
  /\b(?:not|n't) (?:only|just|merely|simply|least|for the first time)\b|\bno (?:secret|bones|doubt|time)\b|\b(?:not|n't|never) (?:\w+ )?(?:help|resist|hesitat\w+|mince\w*|shy|hold\w* back|fail\w*|tir\w+|stop(?! short)\w*|ceas\w+|wait|agree more|be more|afraid|refrain\w*|refus\w+|declin\w+|neglect\w*|omit\w*)\b|\b(?:not|n't) long before\b|\bcannot but\b/u;
const NEGATIONS = /(?:\b(?:not|never|nor|neither|nobody|cannot|without)\b|n't\b|\bno(?: longer| one| such)?\b)/u;
/** Words that keep back what follows them, if it is an act of saying. */
const KEEPS_BACK =
  /\b(?:(?:stop\w*|fall\w*|fell) short of|sh(?:y|ies|ied|ying) away from|refrain\w* from|abstain\w* from|avoid(?:s|ed|ing)?|declin\w+(?: \w+)? to|declin\w+ (?:comment|an? |all |any )|refus\w+(?: \w+)? to|refus\w+ (?:comment|an? |all |any )|fail\w* to|neglect\w* to|omit\w* to|forb(?:ear|ore)\w* (?:to|from)|balk\w* at|baulk\w* at|instead of|rather than|(?:has|have|had|is|are|was) yet to|unwilling to|reluctant to|unable to)(?: \w+ly)? ?(.*)$/u;
const SILENT =
  /\b(?:no comment|nothing about|said nothing|says nothing|(?:remain\w*|stay\w*|keep\w*|kept|been|is|was) (?:silent|mum|quiet|tight-lipped)|silent (?:on|about)|gave no|made no (?:mention|comment|statement|reference|such)|offered no|had no comment)\b/u;
/** What might have been said and was not. */
const UNREAL = /\b(?:would|could|should)(?: never| not)? have \w+(?:ed|d|id|ote|itten|ought|old)\b/u;

const saysSomething = (text: string): boolean =>
  (text.match(/[\p{L}'-]+/gu) ?? []).some(word => {
    const classes = readCueWord(word)?.classes ?? [];
    return classes.includes('say') || classes.includes('ask') || classes.includes('voice') || classes.includes('deny');
  });

/** The words before a cue that belong to its verb: auxiliaries, adverbs, negations, and what keeps back an act of saying. */
const OF_THE_VERB =
  /(?:\b(?:did|does|do|has|have|had|is|are|was|were|would|will|could|should|can|may|might|be|been|being|to|not|never|no|longer|also|ever|yet|cannot|refus\w+|declin\w+|fail\w*|stop\w*|fell|fall\w*|short|of|from|without|instead|rather|than|avoid\w*|refrain\w*|nor|neither|\w+n't|\w+ly|unwilling|reluctant|he|she|they|it|only|just)\s)+$/u;

/**
 * True if a cue says that its words were not said (thought, meant): "did not say", "never claimed", "stopped short of saying".
 * "Refused to pay" keeps back a deed and no words; "did not refuse to say" says that they were said.
 * @param cue and `before`, lower case, with straight apostrophes
 */
export function isNegatedCue(cue: string, before: string): boolean {
  const text = `${OF_THE_VERB.exec(`${before} `)?.[0] ?? ''}${cue.split(',')[0] ?? ''}`.trim();
  if (SILENT.test(text) && !/\bno secret\b/u.test(text)) return true;
  if (AFFIRMS.test(text)) return false;
  const kept = KEEPS_BACK.exec(text);
  if (kept !== null && (saysSomething(kept[1] ?? '') || /comment/u.test(kept[0]))) return true;
  return NEGATIONS.test(text) || UNREAL.test(text);
}
