import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frame.ts';
import type { Standing } from './statement.ts';

const ALLEGED =
  /\b(?:allegedly|reportedly|supposedly|purportedly|rumou?red|apparently (?:said|told)|(?:is|are|was|were) (?:said|alleged|reported|believed|thought|understood|claimed|supposed|purported) to(?: have)?|said to have|alleged to have|(?:remark|quote|comment|words?|statement)s? (?:\p{L}+ ){0,2}attributed to|unverified|unconfirmed|(?:is|are|was) being quoted as|seems? to have said|claims to show|purports? to|(?:it|this|that)(?:['’]s| is| was| has been| had been) (?:(?:now|also|widely|again) )?(?:being )?(?:put (?:it )?(?:about|around)|whispered|claimed|alleged|bruited(?: about)?|noised (?:about|abroad)) (?:that|among|in|by)|(?:story|claim|tale|rumou?r|version|word|quote|sentence) (?:that )?(?:is|was|has been) (?:going|doing|making) (?:a?round|the rounds))\b/iu;
const CHECKED_FRAME =
  /^(?:\W*(?:the |this |what (?:is|was) )?(?:claim(?:ed)?|circulating|(?:viral|false|fake|alleged) (?:quote|claim|post))\b[^:.“"]{0,24}:|\W*fact[- ]check\b|(?:did|does|has|is|was|were|do|have) (?!you)[^.?]{0,200}\?)/iu;
const ASKS_WHETHER_SAID = /^\W*(?:Did|Does|Has|Have|Do)\b/u;
const CLAIMING =
  /\b(?:a |the |this |that )?(?:posts?|claims?|rumou?r|screenshots?|memes?|images?|photos?|pictures?|videos?|clips?|graphics?|captions?|fake|viral|recording|caption)\b[^.]{0,80}\b(?:claim|claims|claimed|claiming|says?|said|reads?|saying|purport\w*|alleges?|shows?|quotes?|attributes?|reading|appeared|circulat\w*)\b/iu;
/** In a fact-check: accounts and pages that have the words are what is checked ("A fan account says that …"). */
const ACCOUNT_SAYS =
  /\b(?:accounts?|profiles?|pages?|channels?|users?) (?:(?:that|which|has|have|had|now|also|then|\p{Ll}+ly) ){0,2}(?:claim|claims|claimed|says?|said|writes?|wrote|post|posts|posted|share|shares|shared|quotes?|quoted|alleges?|alleged)\b/iu;
/** In a fact-check: what it has heard itself, where the adjective does not say that it is what circulates. */
const IN_RECORDING =
  /^\W*(?:In|On) (?:the|this|that|our|its) (?:(?:full|whole|original|complete|unedited|longer|official|raw|uncut) )*(?:recording|video|audio|footage|tape|film|broadcast|transcript)\b/u;
/** A verdict by which words were said, and others than those that circulate. */
const SAID_OTHERWISE =
  /^[ \t]*(?:our )?(?:verdict|ruling|rating|conclusion|finding)[ \t]*[:：][^\n]*\b(?:mistranslat|misquot|misheard|misrender|(?:wrongly|incorrectly|badly) (?:translated|quoted|rendered))/imu;
/** Words that nobody said: imagined, put into a mouth, played or made up. */
const IMAGINED =
  /\bas (?:if|though)(?: to say|(?: \p{L}+)? saying| (?:he|she|they|it) (?:were|was) saying)\b|\b(?:imagin\w+|pictur(?:e|es|ed|ing)|fanc(?:y|ied)) (?:\p{L}[\p{L}’'.-]* ){1,5}(?:say|saying|telling|muttering|thinking)\b|\b(?:can|could) (?:almost|practically|just|nearly) hear\b|\b(?:would|might|could|should) (?:as well |well |just as well )have (?:said|told|written|asked|answered|replied)\b|^\W*(?:If|Were|Had)\b[^“”"]{3,160}\b(?:would|might|could)(?: \p{L}+ly| probably| no doubt)? (?:have )?(?:say|said|tell|told|write|written|answer(?:ed)?|repl(?:y|ied)|add(?:ed)?)\b|^\W*In (?:an?|the|one|this|that) (?:[\p{L}-]+ ){0,3}(?:parody|spoof|satirical|satire|sketch|skit|deepfake|deep-fake|AI-generated|fabricated|doctored|imaginary|imagined|invented|fictional|made-up)\b/u;
/** The same at the head of what was taken for the words. */
const AS_IF_TO_SAY = /^\W*as (?:if|though) (?:to say|saying)\b/iu;
const NO_SUCH =
  /\b(?:no evidence|found no|no record|fake|false|fabricated|bogus|invented|never said|did not say|didn['’]t say|hoax|doctored|misattributed)\b/iu;

/** How the document stands to a statement: by the words around it, and by what sort of document it is. */
export function standingOf(
  reading: Reading,
  draft: Draft,
  sentence: Sentence,
  role: 'headline' | 'standfirst' | 'body',
): Standing {
  if (draft.form === 'turn' || draft.form === 'own') return 'asserted';
  const { text, span } = { text: frameOf(reading.text, sentence.span, draft, false).text, span: sentence.span };
  const whole = reading.text.slice(span[0], span[1]);
  const [first] = draft.content;
  if (IMAGINED.test(text) || (first !== undefined && AS_IF_TO_SAY.test(reading.text.slice(...first)))) return 'checked';
  if (CHECKED_FRAME.test(text) || (ASKS_WHETHER_SAID.test(text) && /\?\W*$/u.test(whole))) return 'checked';
  if (
    reading.kind === 'fact-check' &&
    draft.form === 'set-off' &&
    draft.source.every(span =>
      /^(?:it|the (?:post|claim|caption|text|message|video|image))\b/iu.test(reading.text.slice(span[0], span[1])),
    )
  ) {
    return 'checked';
  }
  if (reading.kind === 'fact-check') {
    if (role === 'headline' || NO_SUCH.test(text) || ACCOUNT_SAYS.test(text)) return 'checked';
    if (CLAIMING.test(text) && !givesRightWords(reading.text, text, draft)) return 'checked';
  }
  if (/^\W*\[?(?:image|photo|screenshot|picture|video|meme)\b/iu.test(text) || inImageDescription(reading.text, draft))
    return 'checked';
  return ALLEGED.test(text) ? 'alleged' : 'asserted';
}

/** True if a fact-check that finds words mistranslated or misquoted gives in their place what its recording has, for the first time. */
function givesRightWords(whole: string, frame: string, { content: [first] }: Draft): boolean {
  if (first === undefined || !IN_RECORDING.test(frame) || !SAID_OTHERWISE.test(whole)) return false;
  const words = whole.slice(...first).replace(/^\W+|\W+$/gu, '');
  return words !== '' && whole.indexOf(words) >= first[0];
}

/** True if the words stand in a bracket that describes a picture or a clip ("[Image: … which reads “…”]"). */
function inImageDescription(text: string, draft: Draft): boolean {
  const first = draft.content[0];
  if (first === undefined) return false;
  const before = text.slice(Math.max(0, first[0] - 400), first[0]);
  const open = before.lastIndexOf('[');
  return (
    open >= 0 &&
    before.indexOf(']', open) < 0 &&
    /^\[\s*(?:image|photo|picture|screenshot|video|meme|clip|audio|gif|graphic)\b/iu.test(before.slice(open))
  );
}
