import type { Passage } from './passages.ts';
import type { SaidAround } from './said-around.ts';
import { sliceSpans } from '#base/span.ts';

/** Praise without a sentence around it, as posts call it out. */
const PRAISE =
  /^["“‘'\s]*(?:oh,? |so |and |well,? )?(?:bravo|well done|congrat(?:ulation)?s|good job|great job|nice (?:one|work|job)|great work|hats off|full marks|top marks|way to go|thanks a (?:lot|bunch|million)|thank you(?: so much| very much)?,|superb|brilliant|fantastic|wonderful|marvellous|splendid|magnificent|outstanding|excellent|first[- ]class|world[- ]class|lovely|genius)\b/iu;
/** What went wrong, in the sentence before. */
const COMPLAINT =
  /\b(?:no (?!doubt|wonder|less|fewer|problem|idea)\p{L}+|not (?:a|one|even)|never|nobody|nothing|without|again|stuck|stranded|late|delay(?:s|ed)?|cancel(?:led|ed|s)?|broke|broken|breaks down|lost|locked|closed|dead|cold|wet|flood(?:s|ed)?|leak(?:s|ed|ing)?|waiting|waited|queue(?:s|d|ing)?|charged|refused|missed|wrong)\b|\b(?:\p{N}+|an|two|three|four|five|six|seven|eight|nine|ten|several|another) (?:hours?|minutes|days|weeks|months)\b/iu;
/** What did not happen, or was borne: "Nobody was hurt", "They never gave up". No complaint. */
const RELIEF =
  /\b(?:no|not|nobody|none|never|nothing|without)\b[^.!?]{0,60}\b(?:hurt|harm(?:ed)?|injur(?:y|ies|ed)|kill(?:ed)?|died|deaths?|lost|loss(?:es)?|missing|damaged?|casualt(?:y|ies)|(?:gave|give|giving|given) up)\b/iu;
/** Whoever took pains: praise of them is meant, however bad it was. */
const WHO_TOOK_PAINS =
  /\b(?:to|by|from|for) (?:all\b|(?:\p{L}+ ){0,3}?(?:crews?|teams?|volunteers?|nurses?|doctors?|rescuers?|firefighters?|divers?|swimmers?|runners?|rowers?|players?|pupils?|students?|teachers?|winners?|neighbours|everyone|everybody)\b)/iu;
/** How a post says itself that it means the opposite. */
const MARKED =
  /#(?:\p{L}*(?:fail|fails|shambles|joke)|not|sarcasm|irony|thanksfornothing)\b|(?:^|\s)\/s(?=\s|$)|\u{1F644}|\((?:sarcasm|irony|not)\)/iu;

/** True if a post of the speaker's own calls out praise right behind what it complains of, or marks it as meant the other way. */
export function isMockPraise(
  { document, statements, spans }: Passage,
  { before, words, previous }: SaidAround,
): boolean {
  if (document.kind !== 'post' || statements[0].form !== 'own') return false;
  if (!PRAISE.test(`${before}${words}`)) return false;
  if (MARKED.test(sliceSpans(document.text, spans))) return true;
  return COMPLAINT.test(previous) && !RELIEF.test(previous) && !WHO_TOOK_PAINS.test(words);
}
