import { PACK_SAY_FORMS } from '#text/language-pack.ts';
import { foldWord } from '#text/normal.ts';

const VERBS = `say says said saying tell tells told telling claim claims claimed claiming announce announces announced announcing post posts posted
tweet tweets tweeted write writes wrote writing warn warns warned warning admit admits admitted insist insists insisted promise promises
promised vow vows vowed pledge pledges pledged swear swears swore argue argues argued state states stated declare declares declared explain
explains explained suggest suggests suggested confirm confirms confirmed add adds added call calls called describe describes described note
notes noted reply replies replied answer answers answered boast boasts boasted joke jokes joked complain complains complained predict
predicts predicted stress stresses stressed reveal reveals revealed recall recalls recalled think thinks thought believe believes believed
deny denies denied ask asks asked demand demands demanded concede concedes conceded acknowledge acknowledges acknowledged testify testifies
testified assert asserts asserted allege alleges alleged maintain maintains maintained assure assures assured quip quips quipped`;

const SAY = new Set([...VERBS.split(/\s+/u), ...PACK_SAY_FORMS.map(foldWord)]);
/** Verbs of the list that are followed by somebody spoken to before the words. */
const TO_SOMEBODY = new Set(
  'tell tells told telling assure assures assured ask asks asked warn warns warned'.split(' '),
);
const CALLING = new Set('call calls called describe describes described'.split(' '));
/** Verbs of the list that make a quotation only with quotation marks or "that" after them. */
const WEAK = new Set(
  'call calls called post posts note notes add adds ask asks state states think thinks claim claims'.split(' '),
);

/** True if the word, folded, is a verb that introduces what somebody said. */
export function isSayVerb(word: string): boolean {
  return SAY.has(word);
}

/** True for verbs that name a hearer first ("told Z that"). */
export function takesHearer(word: string): boolean {
  return TO_SOMEBODY.has(word);
}

/** True for "called Y Z". */
export function isCalling(word: string): boolean {
  return CALLING.has(word);
}

/** True if the word is as often a noun or names a thought. */
export function isWeakVerb(word: string): boolean {
  return WEAK.has(word);
}

const STANCE =
  /^(?:(?:still|no longer|now|really|also|always|never)\s+)?(?:blames?|trusts?|distrusts?|supports?|opposes?|backs?|wants?|hates?|loves?|likes?|regrets?|fears?|hopes?|rejects?|prefers?|plans?|refuses?|accuses?|praises?|thanks?|apologi[sz]es?|critici[sz]es?|condemns?|favou?rs?|doubts?|expects?|agrees?|disagrees?|welcomes?|rules? out|admires?|misses|is (?:delighted|happy|unhappy|proud|sorry|sad|angry|furious|against|for|in favour|in favor|opposed|sure|certain|afraid|resigning|quitting|leaving|retiring|staying|glad|pleased|ashamed|worried|confident|grateful|ready|willing|unwilling|tired|disappointed|convinced|considering|planning|blaming|backing|calling|urging|asking|demanding|threatening|promising))\b/iu;

/** True if a predicate says what somebody thinks, feels or means to do, which only they can have said. */
export function isStance(predicate: string): boolean {
  return STANCE.test(predicate.trim());
}
