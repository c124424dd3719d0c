import { spanHolds, type Span } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { findQuotations } from '#text/quotations.ts';
import type { Passage } from './passages.ts';

/** "I was told that", "they say:", "my opponents keep saying that", right before the words. */
const TOLD_BEFORE_THEM =
  /\b(?:(?:i|we) (?:(?:was|were|am|are|had been|have been|was being|keep being) )(?:\p{L}+ly |often |always |once )?(?:told|assured|warned|informed|taught|led to believe)|(?:they|people|some|many|critics|others|opponents?|everybody|everyone|he|she|you|you['’]ve|(?:my|our|your|the) (?:opponents?|critics|enemies|rivals?|predecessor|mother|father|grandmother|grandfather|teacher|wife|husband|boss|friends?))\s+(?:(?:who|always|often|still|will|would|may|might|have|has|had|keep|used to|once)\s+)*(?:say|says|said|saying|tell|tells|told|claim|claims|claimed|think|thinks|thought|wrote|writes|argue|argues|shout|shouted|ask|asked)(?:\s+(?:me|us|you|to me|to us))?)(?:\s+that)?\s*[,:]?\s*["“‘']?\s*$/iu;

const SAY =
  '(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|thinks?|thought|believes?|believed|claims?|claimed|argues?|argued|insists?|insisted|pretends?|pretended|complains?|complained|shouts?|shouted|wr(?:ites?|ote)|fears?|feared|hopes?|hoped|maintains?|maintained|asks?|asked|answers?|answered|replie[sd]|reads?|whispers?|whispered|sings?|sang)';
const TO_WHOM = '(?:\\s+(?:to\\s+)?(?:me|us|you|him|her|them|one another|each other|everybody|everyone|themselves))?';
const END = '\\s*[,:]?\\s*["“‘\']?\\s*$';
/** "There are people in this hall who think that", "those of you who say:". */
const WHO_SAY = new RegExp(
  `\\b(?:people|those|some|many|others|anybody|anyone|somebody|someone|men|women|colleagues|members|ministers|politicians|friends|neighbours|neighbors|voters|voices|folk|folks|ones?|clever\\p{L}*)\\b[^.!?;:“"]{0,40}?\\bwho\\s+(?:\\p{L}+ly\\s+|still\\s+|always\\s+|will\\s+|would\\s+|keep\\s+)*${SAY}${TO_WHOM}(?:\\s+that)?${END}`,
  'iu',
);
/** "The company says to us:", "Mr Bull believes that": a clause whose subject is another than the speaker and theirs. */
const ANOTHER_SAYS = new RegExp(
  `(?:^|[,;:.–—]\\s*|\\b(?:and|but|so|when|because|while|then)\\s+)["“‘']?(?<who>(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|Mr|Mrs|Ms|Dr|[Ss]ome|[Aa]n?|[Yy]our|[Ee]very|[Oo]ne|[Nn]o)\\s+[^.!?;:,“"]{2,50}?|\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2})\\s+(?<how>(?:always\\s+|often\\s+|still\\s+|will\\s+|would\\s+|may\\s+|might\\s+|\\p{L}+ly\\s+|now\\s+|once\\s+|used to\\s+)*${SAY}${TO_WHOM}(?<that>\\s+that)?)\\s*(?<mark>[,:])?\\s*["“‘']?\\s*$`,
  'u',
);
/** "Would have you believe that", "want us to think that". */
const MADE_BELIEVE =
  /\b(?:(?:would|will|wants?|like)\s+(?:have|like|us|you)?\s*(?:us|you)?\s*(?:to\s+)?(?:believe|think)|(?:tr(?:y|ies|ied)) to (?:tell|persuade|convince) (?:us|you|me))\s+(?:that\s*)?[,:]?\s*["“‘']?\s*$/iu;
/** "He asked me to say that", "I am supposed to tell you that", "I was paid to say:": what the speaker says for another. */
const BID_TO_SAY =
  /\b(?:(?:ask|tell|order|instruct|advise|beg|urge|pay|command|want|expect|force|oblige|persuade|press|like|need|get)(?:s|ed|ing)?|told|begged|paid|got|made|had|sent)\s+(?:me|us)\s+(?:to\s+)?(?:say|tell\s+(?:you|you all|everybody|everyone|them|people|the \p{L}+)|repeat|pass on|read out|announce)(?:\s+that)?\s*[,:]?\s*["“‘']?\s*$|\b(?:I|we)\s+(?:(?:am|was|are|were|have been|had been)\s+)(?:\p{L}+ly\s+|only\s+|just\s+)?(?:asked|told|ordered|instructed|advised|urged|paid|supposed|meant|expected|forced|made)\s+to\s+(?:say|tell\s+(?:you|everybody|everyone|them|people)|repeat|pass on|read out)(?:\s+that)?\s*[,:]?\s*["“‘']?\s*$/iu;
/** Verbs behind which a clause goes without "that". */
const GOES_WITHOUT_THAT =
  /(?:says?|said|thinks?|thought|believes?|believed|claims?|claimed|insists?|insisted|pretends?|pretended)\s*$/iu;
/** What tells what is so, and whom the speaker leans on: their words are passed on as true. */
const RELIED_ON =
  /\b(?:law|laws|constitution|rules?|regulations?|report|reports|figures?|numbers?|data|evidence|science|scientists?|results?|study|studies|research|contract|treaty|bible|scripture|history|experience|map|records?|accounts|engineers?|doctors?|experts?|inspectors?|auditors?|surveyors?|lawyers?|court|judges?|fact|truth|idea|point|i|we|it)\b/iu;
/** "As my father said", "if you ask me": what the speaker makes their own. */
const AS_SAID = /\b(?:as\s+[^.!?;:,“"]{2,60}|if you ask me)\s*[,:]?\s*["“‘']?\s*$/iu;

/** True if what stands right before words in their sentence gives them as somebody else's. */
export function introducesOthers(before: string): boolean {
  if (AS_SAID.test(before)) return false;
  if (TOLD_BEFORE_THEM.test(before) || WHO_SAY.test(before) || MADE_BELIEVE.test(before) || BID_TO_SAY.test(before))
    return true;
  const another = ANOTHER_SAYS.exec(before);
  if (another !== null) {
    const { who = '', how = '', that, mark } = another.groups ?? {};
    // Without "that" or a mark what follows may be the object: "the council told people".
    const opens = that !== undefined || mark !== undefined || /["“‘']\s*$/u.test(before) || GOES_WITHOUT_THAT.test(how);
    if (opens && !RELIED_ON.test(who)) return true;
  }
  return READS_OUT.test(before) && !OWN_WORDS.test(before);
}

/** "…, the honourable member tells us", right behind the words: the speaker repeats what another says. */
const ANOTHER_SAYS_AFTER = new RegExp(
  `^\\s*,\\s*(?:or\\s+)?(?:so\\s+)?(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s+\\p{Lu}[\\p{L}’'-]+|(?:[Tt]he|[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Ss]ome)\\s(?<who>(?:[\\p{L}’'-]+\\s){0,4}?[\\p{L}’'-]+)|[Hh]e|[Ss]he|[Tt]hey|[Pp]eople)\\s+(?:\\p{L}+ly\\s+|always\\s+|now\\s+|keeps?\\s+)?${SAY}${TO_WHOM}\\s*(?:[.!?;:]|$)`,
  'u',
);

/** True if what stands right behind words in their sentence gives them as somebody else's; whom one leans on is passed on as true. */
export function creditsOthers(after: string): boolean {
  const found = ANOTHER_SAYS_AFTER.exec(after);
  return found !== null && !RELIED_ON.test(found.groups?.['who'] ?? '');
}

/** So far before a quotation it is told whose it is, in characters. */
const TOLD_BEFORE = 200;
const TEXTS =
  '(?:letters?|leaflets?|log|notes?|minutes|e-?mails?|posts?|tweets?|reports?|articles?|poems?|lines?|signs?|posters?|banners?|memos?|diary|statement|paper|contract)';
/** "I have a letter here", "His leaflet says:", "The mate wrote at three:" before what is read out or cited. */
const CITES = new RegExp(
  `\\b${TEXTS}\\b[^“"]*["“‘]\\W*$|\\b(?:reads?|wrote|writes|says|said|tells|told|warned|assured|answered|replied|asked|shouted|sang|called|put it)\\b(?:[^.!?“"]|\\.(?=\\d)){0,60}[:,]?\\s*["“‘]\\W*$|\\bI (?:quote|am quoting)\\b[^“"]*["“‘]\\W*$`,
  'iu',
);
/** The same without quotation marks, as transcripts have it: "This is from the letter under my door, and I read it to you:". */
const READS_OUT = new RegExp(
  `\\b(?:from|in)\\s+(?:the|this|that|a|an|his|her|their|your|one)\\s+(?:\\p{L}+\\s+){0,2}?${TEXTS}\\b[^“":]*:\\s*$|\\bI (?:quote|am quoting|read (?:it |this |that )?(?:out|aloud)?)\\b[^“":]*:\\s*$`,
  'iu',
);
/** "“…,” he said to me": right behind a quotation, somebody else is named as having said it. */
const ANOTHER_SAID = new RegExp(
  `^["”’]\\s*(?:(?:he|she|they|\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}|(?:the|an?|my|our|his|her|their|one|some)\\s(?:[\\p{L}’'-]+\\s){0,3}?[\\p{L}’'-]+)\\s+(?:\\p{L}+ly\\s+|once\\s+|then\\s+|always\\s+)?${SAY}|${SAY}\\s+(?!I\\b|we\\b)\\p{L})`,
  'u',
);
/** What somebody cites of their own. */
const OWN_WORDS =
  /\b(?:I|we|my|our) (?:\p{L}+ ){0,3}(?:said|say|told|wrote|write|promised|answered|replied|called|repeat|asked|posted)\b[^.!?]*$/iu;

/** True if the speaker reads out or cites the words: in a turn or a text of their own they stand in quotation marks, as another's. */
export function isReadOut({ document, statements, spans }: Passage, words: Span): boolean {
  const [{ form }] = statements;
  if (form !== 'turn' && form !== 'own') return false;
  const spoken = spans.find(([start, end]) => start <= words[0] && words[1] <= end + MARK);
  if (spoken === undefined) return false;
  const cited = findQuotations(document.text, [spoken])
    .flat()
    .find(({ inner }) => spanHolds([inner[0] - MARK, inner[1] + MARK], words));
  if (cited === undefined) return false;
  const opens = cited.inner[0] - spoken[0] <= MARK;
  if (
    (form === 'turn' || !opens) &&
    ANOTHER_SAID.test(document.text.slice(cited.inner[1], cited.inner[1] + TOLD_BEFORE))
  )
    return true;
  if (opens) return false;
  const before = document.text.slice(Math.max(spoken[0], cited.inner[0] - TOLD_BEFORE), cited.inner[0]);
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? before;
  return (CITES.test(before) || WHO_SAY.test(sentence)) && !OWN_WORDS.test(sentence);
}

/** A quotation mark may stand on either side of a span. */
const MARK = 1;

/** True if the words stand in a report that the speaker makes of what somebody else said. */
export function isOthers({ document, statements }: Passage, words: Span): boolean {
  return document.statements.some(
    inner =>
      inner.parent !== null &&
      statements.some(outer => outer.index === inner.parent && !isOneSpeaker(outer, inner)) &&
      inner.content.some(span => spanHolds([span[0] - MARK, span[1] + MARK], words)),
  );
}

/** "He said, imitating the chairman": the reporter marks another's voice. */
const IN_ANOTHER_VOICE =
  /\b(?:imitat(?:ed|ing)|mimick(?:ed|ing)|impersonat(?:ed|ing)|parod(?:ied|ying)|lampoon(?:ed|ing)|in (?:the|a) (?:voice|style|manner) of|in a (?:mock|comic|squeaky|funny|high) \p{L}*\s?voice|quoting (?!himself|herself|themselves|(?:\p{L}+ ){0,3}(?:own|figures?|numbers|statistics|data|prices|sources|costs|polls?)\b)|reading (?:aloud |out )?from (?!(?:his|her|their) own|(?:a|his|her|their) (?:prepared|written) )|recit(?:ed|ing)|paraphras(?:ed|ing) (?!himself|herself))/iu;

/** True if a reporter's own words say that the speaker gave them in somebody else's voice. */
export function isInAnotherVoice(attribution: string): boolean {
  return IN_ANOTHER_VOICE.test(attribution);
}

/** True if two statements are by one speaker, as far as the record tells. */
export function isOneSpeaker(a: KeptStatement, b: KeptStatement): boolean {
  return a.person !== null ? a.person === b.person : a.speaker?.name === b.speaker?.name;
}
