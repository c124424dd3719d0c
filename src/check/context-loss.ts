import type { Span } from '#base/span.ts';
import { compareTimes, dayOf, daysBetween, type PartialTime } from '#base/time.ts';
import { packFor, type LanguagePack } from '#text/language-pack.ts';
import { normalWords } from '#text/normal.ts';
import { isConditional, isOption, isSupposed } from './conditions.ts';
import { hidesLimit, isHedged, isNarrowedAfter, limitsBefore, narrowsSubject } from './edges.ts';
import type { Inquiry } from './inquiry.ts';
import { figuresOf, foundMatter, isNegative, matterOf } from './matter.ts';
import type { Match } from './matches.ts';
import { isMockPraise } from './mock-praise.ts';
import { creditsOthers, introducesOthers, isInAnotherVoice, isOthers, isReadOut } from './others-words.ts';
import type { Passage } from './passages.ts';
import { isReadAloud } from './read-aloud.ts';
import { isDisowned, isNegatedNext, isRecanted } from './recanted.ts';
import { readSaidAround } from './said-around.ts';
import { sentenceAround } from './sentence.ts';
import { tokensOf } from './words.ts';

/** Why words that are real mean something else than the claim makes of them. */
export type ContextLoss =
  | 'condition'
  | 'supposition'
  | 'option'
  | 'limit'
  | 'limit-after'
  | 'negation'
  | 'recanted'
  | 'question'
  | 'irony'
  | 'others-words'
  | 'matter'
  | 'time'
  | 'fact-check';

/** What goes on right after negated or refused words, without a mark, limits what is negated: "we will not pay for mould". */
const LIMIT_AFTER =
  /^\s+(?:before|until|till|unless|except|without|for|under|because of|by|as long as|in|on|with|within|at|from|beyond|other than|apart from|save for|but for|more than|to anybody|to anyone)\s+([^.!?;,]{2,80})/iu;
/** What goes on after words about all or none takes some out: "Everyone may swim, except the children". */
const EXCEPT_AFTER =
  /^[^.!?;:]{0,40}?[\s,–—]*\b(?:except|excepting|excluding|other than|apart from|save for|with the exception of)\s+(?!if\b|when\b)/iu;
const ALL_OR_NONE =
  /\b(?:all|every|everyone|everybody|everything|each|any|anyone|anybody|anything|no|none|nobody|no one|nothing|never|always|whole|nowhere|everywhere)\b/iu;
/** The words end with all or none of a kind. */
const ENDS_WITH_ALL =
  /\b(?:all|everyone|everybody|everything|anyone|anybody|anything|none|nobody|no one|nothing|(?:every|each|any|no|all)(?: the| of the| our)? \p{L}+)["”’]?$/iu;
/** "There is enough for everyone | over sixty": which ones are meant stands right behind. */
const WHICH_OF_ALL =
  /^\s+(?:over|under|above|below|between|with|without|from|of|aged|older|younger|born|living|working|outside|inside|within|but|who|whose|(?:in|on|at) (?:the|this|that|our|my|a|an|one))\s+([^.!?;,]{2,80}?)(?=\s+(?:and|or|but)\b|[.!?;,]|$)/iu;
/** "For a third of our students it is no longer true": whom or what the words are about stands before them. */
const LIMIT_BEFORE = /(?:^|[\s“"‘'(])(?:for|among|of|without|under)\s+([^.!?;:]{3,80}?)[\s,]*$/iu;
/** What is to last, and how long right behind it: "The lamps will stay off | until the wires are mended". */
const LASTS =
  /\b(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|keep(?:s|ing)?|kept|continu(?:e|es|ed|ing)|go(?:es)? on|hold(?:s|ing)?|last(?:s|ed)?|(?:be|is|are|was|were) (?:closed|shut|open|off|on|banned|suspended|frozen|free|without))\b/iu;
const HOW_LONG = /^\s+(?:until|till|while|for as long as)\s+([^.!?;,]{2,80})/iu;
const REFUSES =
  /\b(?:not|never|no|nobody|none|n['’]t|refus\p{L}+|reject\p{L}*|oppos\p{L}+|against|stop\p{L}*|cannot)\b|n['’]t\b/iu;
/** "… not refill the lake, because we are not going to touch it": the reason takes the negated words' own ground away. */
const REASON_AFTER = /^\s*,?\s*(?:because|since|as)\s([^.!?;]*)/iu;

const DENIED_BEFORE =
  /\b(?:not|never|n['’]t|cannot|nobody|no one|nor|untrue|wrong|false|nonsense|absurd|lie|myth|pretend)\b[^.!?;,]{0,60}\b(?:that|say|says|said|saying|think|thinks|thought|believe|believes|mean|means|claim|claims|suggest|suggesting|true|because|like)\s*[,:]?\s*["“‘']?\s*$/iu;
/** "I do not doubt that", "never forget that", "not surprised that": what follows is said to be so. */
const SO_ALL_THE_SAME =
  /(?:\b(?:not|never|nobody|no one|none|cannot|nor)|n['’]t)\s+(?:\p{L}+\s+){0,3}?(?:doubt\p{L}*|den(?:y|ies|ied|ying)|disput\p{L}*|forget|forgot|forgotten|surpris\p{L}+|sorry|ashamed|embarrassed|unhappy|regret\p{L}*|hid(?:e|den|ing)?|conceal\p{L}*|ignore|overlook|complain\p{L}*|mind|question(?:s|ed)?|(?:a|no) (?:secret|coincidence|accident)|by (?:chance|accident))\b[^.!?;,]{0,30}$/iu;
const NOT_JUST_BEFORE =
  /\b(?:not|never|hardly|no|neither|n['’]t)\s+(?:(?:a|an|the|really|quite|exactly|just|only|simply)\s+){0,2}$/iu;
/** "I doubt that", "there is no evidence that": what is said not to be so, or not to be known. */
const DOUBTED_BEFORE =
  /\b(?:(?:I|we)\s+(?:\p{L}+ly\s+)?(?:doubt|deny|dispute|denied|doubted)(?:\s+(?:that|whether))?|there (?:is|was) no way(?:\s+that)?|God forbid(?:\s+that)?|(?:(?:I|we)\s+(?:refuse to (?:say|believe|accept|think)|reject the (?:idea|claim|notion|suggestion))|there (?:is|was|were|are) no (?:\p{L}+ )?(?:evidence|proof|indication|sign|guarantee|chance|danger|risk|reason to (?:think|believe|say))(?: (?:whatever|at all))?|it (?:is|was) (?:\p{L}+ly )?(?:impossible|unlikely|unthinkable|inconceivable)|far be it from me to (?:say|claim))\s+that)\s*[,:]?\s*["“‘']?\s*$/iu;
/** "I hope that", "I used to think that": what is wished for or was thought once. */
const HOPED_BEFORE =
  /\b(?:I|we)\s+(?:do |still |only |had |have |all )*(?:hope|hoped|wish|wished|pray|prayed|dream|dreamed|dreamt|would (?:like|love) to (?:think|believe|say)|used to (?:think|believe|say)|once (?:thought|believed|hoped))\s*(?:that)?\s*["“‘']?\s*$/iu;
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
  const around = readSaidAround(passage, words);
  const { before, after, previous, next } = around;
  const elsewhere = packFor(passage.document.language);
  if (elsewhere !== null) {
    const turned = turnedBy(elsewhere.context, before, after);
    if (turned !== null) return turned;
  }
  if (isConditional(around)) return 'condition';
  if (isSupposed(previous, around)) return 'supposition';
  if (isOption(previous, around)) return 'option';
  if (isLimitedBefore(before, match)) return 'limit';
  if (isLimitedAfter(match, around.words, after)) return 'limit-after';
  if (isNegatedBefore(before)) return 'negation';
  if (limitsBefore(match.alignment, passage.tokens, text).length > 0 || HOPED_BEFORE.test(before)) return 'limit';
  if (isHedged(before) || narrowsSubject(match.alignment, passage.tokens, text)) return 'limit';
  if (hidesLimit(match)) return 'limit';
  if (introducesOthers(before) || creditsOthers(after)) return 'others-words';
  if (isOthers(passage, words) || isReadOut(passage, words)) return 'others-words';
  if (isAsked(match, text.slice(words[1], words[1] + 60), after)) return 'question';
  if (isNegatedNext(around.words, next)) return 'recanted';
  if (!isSaidAround(next, match.side.text)) {
    if (isDisowned(around.words, next)) return 'others-words';
    if (isRecanted(around.words, next)) return 'recanted';
  }
  const attribution = attributionOf(passage, words);
  if (IRONY.test(attribution) || isMockPraise(passage, around)) return 'irony';
  if (isInAnotherVoice(attribution) || isReadAloud(passage, words)) return 'others-words';
  if (isOtherMatter(match, inquiry)) return 'matter';
  return null;
}

function isNegatedBefore(before: string): boolean {
  if (SO_ALL_THE_SAME.test(before)) return false;
  return DENIED_BEFORE.test(before) || NOT_JUST_BEFORE.test(before) || DOUBTED_BEFORE.test(before);
}

/** True if negated words go on in the record with what limits the negation, and the claim ends before it. */
function isLimitedAfter({ side, alignment }: Match, words: string, after: string): boolean {
  if (ALL_OR_NONE.test(words) && EXCEPT_AFTER.test(after)) return true;
  if (alignment.steps.at(-1)?.kind === 'added') return false;
  const which = ENDS_WITH_ALL.test(words) ? WHICH_OF_ALL.exec(after)?.[1] : undefined;
  if (which !== undefined && !isSaidAround(which, side.text)) return true;
  if (isNarrowedAfter(words, after)) return true;
  const howLong = LASTS.test(words) ? HOW_LONG.exec(after)?.[1] : undefined;
  if (howLong !== undefined && !isSaidAround(howLong, side.text)) return true;
  if (!REFUSES.test(words)) return false;
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
