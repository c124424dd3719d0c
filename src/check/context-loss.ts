import { spanHolds, type Span } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { compareTimes, dayOf, daysBetween, type PartialTime } from '#base/time.ts';
import { packFor, type LanguagePack } from '#text/language-pack.ts';
import { findQuotations } from '#text/quotations.ts';
import { normalWords } from '#text/normal.ts';
import { limitsBefore } from './edges.ts';
import type { Inquiry } from './inquiry.ts';
import { figuresOf, foundMatter, isNegative, matterOf } from './matter.ts';
import type { Match } from './matches.ts';
import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';
import { tokensOf } from './words.ts';

/** Why words that are real mean something else than the claim makes of them. */
export type ContextLoss =
  | 'condition'
  | 'limit'
  | 'limit-after'
  | 'negation'
  | 'question'
  | 'irony'
  | 'others-words'
  | 'matter'
  | 'time'
  | 'fact-check';

const IF_BEFORE =
  /(?:^|[\s“"‘'(])(?:if|unless|were|suppose|supposing|imagine|provided(?: that)?|assuming|had (?:i|we|he|she|they))\s[^.!?;]*$/iu;
const IF_AFTER = /^[\s,]*(?:but )?(?:only )?(?:if|unless|provided|assuming|as long as|so long as|on condition)\b/iu;
/** What goes on right after negated or refused words, without a mark, limits what is negated: "we will not pay for mould". */
const LIMIT_AFTER =
  /^\s+(?:before|until|till|unless|except|without|for|under|because of|by|as long as|in|on|with|within|at|from)\s+([^.!?;,]{2,80})/iu;
/** "For a third of our students it is no longer true": whom or what the words are about stands before them. */
const LIMIT_BEFORE = /(?:^|[\s“"‘'(])(?:for|among|of|without|under)\s+([^.!?;:]{3,80}?)[\s,]*$/iu;
const REFUSES =
  /\b(?:not|never|no|nobody|none|n['’]t|refus\p{L}+|reject\p{L}*|oppos\p{L}+|against|stop\p{L}*|cannot)\b|n['’]t\b/iu;
/** "… not refill the lake, because we are not going to touch it": the reason takes the negated words' own ground away. */
const REASON_AFTER = /^\s*,?\s*(?:because|since|as)\s([^.!?;]*)/iu;

const DENIED_BEFORE =
  /\b(?:not|never|n['’]t|cannot|nobody|no one|nor|untrue|wrong|false|nonsense|absurd|lie|myth|pretend)\b[^.!?;,]{0,60}\b(?:that|say|says|said|saying|think|thinks|thought|believe|believes|mean|means|claim|claims|suggest|suggesting|true|because|like)\s*[,:]?\s*["“‘']?\s*$/iu;
const NOT_JUST_BEFORE =
  /\b(?:not|never|hardly|n['’]t)\s+(?:(?:a|an|the|really|quite|exactly|just|only|simply)\s+){0,2}$/iu;
const OTHERS_BEFORE =
  /\b(?:(?:i|we) (?:(?:was|were|am|are|had been|have been|was being|keep being) )(?:\p{L}+ly |often |always |once )?(?:told|assured|warned|informed|taught|led to believe)|(?:they|people|some|many|critics|others|opponents?|everybody|everyone|he|she|you|you['’]ve|(?:my|our|your|the) (?:opponents?|critics|enemies|rivals?|predecessor|mother|father|grandmother|grandfather|teacher|wife|husband|boss|friends?))\s+(?:(?:who|always|often|still|will|would|have|has|had|keep|used to|once)\s+)*(?:say|says|said|saying|tell|tells|told|claim|claims|claimed|think|thinks|thought|wrote|writes|argue|argues|shout|shouted|ask|asked)(?:\s+(?:me|us|you|to me|to us))?)(?:\s+that)?\s*[,:]?\s*["“‘']?\s*$/iu;
const IRONY =
  /\b(?:sarcas\w+|ironic\w*|irony|drily|dryly|wryly|mock(?:ing|ed|ingly)?|tongue[- ]in[- ]cheek|deadpan\w*|facetious\w*|in jest|jokingly|joked|joking|roll(?:ed|ing|s)? (?:of )?(?:the |his |her |their )?eyes|slow hand-?clap|with a (?:snort|smirk)|air quotes|pull(?:ed|ing) a face)\b/iu;

/** What the claim drops of the words' surroundings so that they mean something else; null if nothing is seen. */
export function findContextLoss(match: Match, inquiry: Inquiry): ContextLoss | null {
  const { passage } = match;
  const text = passage.document.text;
  const first = passage.tokens[match.alignment.from];
  const last = passage.tokens[match.alignment.to - 1];
  if (first === undefined || last === undefined) return null;
  const words: Span = [first.start, last.end];
  const sentence = sentenceAround(text, words);
  const spoken = passage.spans.find(([start, end]) => start <= words[0] && words[0] < end) ?? words;
  // "If it freezes, she said, the race is off": the words before the attribution belong to the same sentence.
  const begun = passage.spans.filter(([start, end]) => start >= sentence[0] && end <= spoken[0]);
  const before = [...begun, [Math.max(sentence[0], spoken[0]), words[0]] as const]
    .map(([start, end]) => text.slice(start, end))
    .join(' ');
  const lastSpan = passage.spans.find(([start, end]) => start < words[1] && words[1] <= end) ?? words;
  const after = text.slice(words[1], Math.min(Math.max(sentence[1], words[1]), lastSpan[1] + 2));
  const elsewhere = packFor(passage.document.language);
  if (elsewhere !== null) {
    const turned = turnedBy(elsewhere.context, before, after);
    if (turned !== null) return turned;
  }
  if (
    IF_BEFORE.test(before) ||
    (/^[\s,]*(?:if|unless)/iu.test(after) && IF_AFTER.test(after)) ||
    IF_AFTER.test(after)
  ) {
    return 'condition';
  }
  if (isLimitedBefore(before, match)) return 'limit';
  if (isLimitedAfter(match, text.slice(words[0], words[1]), after)) return 'limit-after';
  if (DENIED_BEFORE.test(before) || NOT_JUST_BEFORE.test(before)) return 'negation';
  if (limitsBefore(match.alignment, passage.tokens, text).length > 0) return 'limit';
  if (OTHERS_BEFORE.test(before) || isOthers(passage, words) || isReadOut(passage, words)) return 'others-words';
  if (isAsked(match, text.slice(words[1], words[1] + 60), after)) return 'question';
  if (IRONY.test(attributionOf(passage, words))) return 'irony';
  if (isOtherMatter(match, inquiry)) return 'matter';
  return null;
}

/** True if negated words go on in the record with what limits the negation, and the claim ends before it. */
function isLimitedAfter({ side, alignment }: Match, words: string, after: string): boolean {
  if (!REFUSES.test(words) || alignment.steps.at(-1)?.kind === 'added') return false;
  const goesOn = LIMIT_AFTER.exec(after);
  // What the claim itself says around the words is not left out.
  if (goesOn !== null && !isSaidAround(goesOn[1] ?? '', side.text)) return true;
  const reason = tokensOf(REASON_AFTER.exec(after)?.[1] ?? '');
  return isNegative(reason) && foundMatter(matterOf(side.tokens), reason).length > 0;
}

function isSaidAround(limit: string, claim: string): boolean {
  const matter = matterOf(tokensOf(limit));
  return matter.length > 0 && foundMatter(matter, tokensOf(claim)).length > 0;
}

/** True if a sentence opens with whom or what the words are about, and the claim has the rest alone. */
function isLimitedBefore(before: string, { side }: Match): boolean {
  const clause = before.split(/[,;:–—]\s+(?=\S)/u).at(-1) ?? before;
  const opening = clause.replace(/^(?:and|but|so|yet)\s+/iu, '').replace(/^[\s“"‘']+/u, '');
  const limit = LIMIT_BEFORE.exec(opening);
  return limit !== null && limit.index === 0 && !isSaidAround(limit[1] ?? '', side.text);
}

/** True if the words stand in a report that the speaker makes of what somebody else said. */
function isOthers({ document, statements }: Passage, words: Span): boolean {
  return document.statements.some(
    inner =>
      inner.parent !== null &&
      statements.some(outer => outer.index === inner.parent && !isOneSpeaker(outer, inner)) &&
      inner.content.some(span => spanHolds([span[0] - MARK, span[1] + MARK], words)),
  );
}

/** So far before a quotation it is told whose it is, in characters. */
const TOLD_BEFORE = 200;
/** "I have a letter here", "His leaflet says:", "The mate wrote at three:" before what is read out or cited. */
const CITES =
  /\b(?:letters?|leaflets?|log|notes?|minutes|e-?mails?|posts?|tweets?|reports?|articles?|poems?|lines?|signs?|posters?|banners?|memos?|diary|statement|paper|contract)\b[^“"]*["“‘]\W*$|\b(?:reads?|wrote|writes|says|said|asked|shouted|sang|called|put it)\b(?:[^.!?“"]|\.(?=\d)){0,60}[:,]?\s*["“‘]\W*$|\bI (?:quote|am quoting)\b[^“"]*["“‘]\W*$/iu;
/** What somebody cites of their own. */
const OWN_WORDS =
  /\b(?:I|we|my|our) (?:\p{L}+ ){0,3}(?:said|say|told|wrote|write|promised|answered|replied|called|repeat|asked|posted)\b[^.!?]*$/iu;

/** True if the speaker reads out or cites the words: in a turn or a text of their own they stand in quotation marks, as another's. */
function isReadOut({ document, statements, spans }: Passage, words: Span): boolean {
  const [{ form }] = statements;
  if (form !== 'turn' && form !== 'own') return false;
  const spoken = spans.find(([start, end]) => start <= words[0] && words[1] <= end + MARK);
  if (spoken === undefined) return false;
  const cited = findQuotations(document.text, [spoken])
    .flat()
    .find(({ inner }) => spanHolds([inner[0] - MARK, inner[1] + MARK], words));
  if (cited === undefined || cited.inner[0] - spoken[0] <= MARK) return false;
  const before = document.text.slice(Math.max(spoken[0], cited.inner[0] - TOLD_BEFORE), cited.inner[0]);
  const sentence = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? before;
  return CITES.test(before) && !OWN_WORDS.test(sentence);
}

/** A quotation mark may stand on either side of a span. */
const MARK = 1;

function isOneSpeaker(a: KeptStatement, b: KeptStatement): boolean {
  return a.person !== null ? a.person === b.person : a.speaker?.name === b.speaker?.name;
}

/** The same in a language of a pack. */
function turnedBy(context: LanguagePack['context'], before: string, after: string): ContextLoss | null {
  if (context.conditionBefore.test(before) || context.conditionBehind.test(after)) return 'condition';
  if (context.deniedBefore.test(before) || context.deniedBehind.test(after)) return 'negation';
  return context.othersBefore.test(before) ? 'others-words' : null;
}

/** The reporter's own words in the sentences where the speaker is named with these words, without what was said. */
function attributionOf(passage: Passage, words: Span): string {
  const text = passage.document.text;
  const statement =
    passage.statements.find(s => s.content.some(([start, end]) => start <= words[0] && words[0] < end)) ??
    passage.statements[0];
  if (statement.form !== 'prose') return '';
  const named = [...statement.source, ...statement.cue];
  const spans = named.length === 0 ? [words] : named;
  const start = Math.min(words[0], ...spans.map(span => span[0]));
  const end = Math.max(words[1], ...spans.map(span => span[1]));
  const [from, to] = sentenceAround(text, [start, end]);
  let left = '';
  let at = from;
  for (const [a, b] of passage.spans.filter(([a, b]) => b > from && a < to)) {
    left += `${text.slice(at, Math.max(at, a))} `;
    at = Math.max(at, b);
  }
  return left + text.slice(at, Math.max(at, to));
}

function isAsked(match: Match, following: string, after: string): boolean {
  const lastSpan = match.side.words.spans.at(-1);
  if (lastSpan === undefined) return false;
  const claimAsks = /\?/u.test(match.side.text.slice(Math.max(lastSpan[0], lastSpan[1] - 2), lastSpan[1] + 2));
  if (claimAsks) return false;
  return /^[^.!?]*\?/u.test(after === '' ? following.slice(0, 2) : after) && !/[.!]/u.test(after.split('?')[0] ?? '');
}

/** True if the claim's frame puts the words to a matter of which nothing stands where they were said. */
function isOtherMatter(match: Match, { claim, material, documentTokens }: Inquiry): boolean {
  if (claim.topic === null) return false;
  const people = new Set(
    material.people.flatMap(({ names }) => names).flatMap(name => normalWords(name).map(({ word }) => word)),
  );
  const topic = matterOf(tokensOf(claim.topic)).filter(word => !people.has(word));
  if (topic.length === 0) return false;
  const { passage } = match;
  // "On people under sixty", where the words' own sentence has other figures: said of others.
  const [start, end] = sentenceAround(passage.document.text, wordsOf(match));
  const beside = passage.tokens.filter(
    (token, i) => token.start >= start && token.end <= end && (i < match.alignment.from || i >= match.alignment.to),
  );
  const figures = figuresOf(tokensOf(claim.topic));
  const recorded = figuresOf(beside);
  if (figures.length > 0 && recorded.length > 0 && !figures.some(figure => recorded.includes(figure))) return true;
  const around = passage.statements[0].form === 'turn' ? turnAndQuestion(passage) : documentTokens(passage.document);
  return foundMatter(topic, around).length * 3 < topic.length || foundMatter(topic, around).length === 0;
}

function wordsOf({ passage, alignment }: Match): Span {
  return [passage.tokens[alignment.from]?.start ?? 0, passage.tokens[alignment.to - 1]?.end ?? 0];
}

function turnAndQuestion(passage: Passage) {
  const turns = passage.document.statements.filter(({ form }) => form === 'turn');
  const at = turns.findIndex(({ id }) => id === passage.statements[0].id);
  const before = at > 0 ? turns[at - 1] : undefined;
  return [...passage.tokens, ...(before === undefined ? [] : tokensOf(passage.document.text, before.content))];
}

/** Days between the claim's date and the words' own beyond which the claim passes old words off as new. */
const OLD_DAYS = 60;

/** When a passage's words were said, as far as the record tells: its own date, else the document's. */
export function saidWhen(passage: Passage): PartialTime | null {
  return passage.statements[0].saidOn ?? passage.document.published;
}

/** True if every record of the words lies long before the date that the claim puts them to. */
export function isOldWords(on: PartialTime | null, matches: readonly Match[]): boolean {
  if (on === null || dayOf(on) === null || matches.length === 0) return false;
  return matches.every(({ passage }) => {
    const when = saidWhen(passage);
    return when !== null && compareTimes(when, on) < 0 && daysBetween(when, on) > OLD_DAYS;
  });
}
