import { sliceSpans } from '#base/span.ts';
import type { Sentence } from '#text/sentences.ts';
import { readCueWord } from './cue-words.ts';
import type { CueClass, CueLemma } from './cue-words.ts';
import { isNegatedCue } from './cue-negation.ts';
import type { Draft } from './draft.ts';
import { frameOf } from './frame.ts';
import type { Attitude } from './statement.ts';

/** What a cue tells of a statement. */
export interface CueReading {
  readonly attitude: Attitude;
  /** True if the cue says that the words were not said, or not thought, or not meant. */
  readonly negated: boolean;
  /** False where the cue is of a sort that is not known, and its content decided. */
  readonly sure: boolean;
}

/** What stands around a cue, so far as it is known. */
export interface CueContext {
  /** The words that are given to the source, with their quotation marks. */
  readonly content?: string;
  /** The words right before the cue, in its own clause: an auxiliary or a negation may be left out of the cue. */
  readonly before?: string;
}

/** Cues that mean something else than their words, each with what it means; the first that is found decides. */
const PHRASES: readonly (readonly [RegExp, Attitude])[] = [
  [/\b(?:want|wants|wanted|demand|demands|demanded|asked|asks) to know\b/u, 'question'],
  [/\b(?:call(?:s|ed|ing)? into question|(?:raise|pose|put|ask)\w* (?:the |a |an? \w+ )?questions?)\b/u, 'question'],
  [
    /\b(?:rul\w+ (?:it |that |this |them )?out|tak\w+ issue with|took issue with|giv\w+ the lie to|gave the lie to)\b/u,
    'denial',
  ],
  [
    /\b(?:distanc\w+ (?:him|her|it|them)sel(?:f|ves) from|pour\w* (?:cold water|scorn) on|push\w* back (?:on|against))\b/u,
    'denial',
  ],
  [
    /\b(?:brush\w* (?:off|aside)|wav\w+ (?:away|aside|off)|shoot\w* down|shot down|pooh-pooh\w*|knock\w* down)\b/u,
    'denial',
  ],
  [/\b(?:went|goes|going|go) (?:on|further)\b|\bas follows\b/u, 'statement'],
  [
    /\bin \S+(?: \S+)? (?:words|account|telling)\b|\bto quote\b|\bput(?:s|ting)? it\b|\bin so many words\b/u,
    'statement',
  ],
  [/\b(?:of|to) the (?:view|opinion|mind|belief)\b|\bunder the impression\b|\bin (?:favou?r|support) of\b/u, 'belief'],
  [
    /\bin \S+(?: \S+)? (?:view|opinion|eyes|mind|estimation|judge?ment|book|reckoning)\b|\bsees? it\b|\bas \S+ saw it\b/u,
    'belief',
  ],
  [
    /\b(?:look|looks|looked|looking) forward\b|\bcast\w* doubt\b|\btak\w+ (?:the view|for granted)\b|\btook the view\b/u,
    'belief',
  ],
  [
    /\b(?:mak\w+|made) (?:it )?(?:\w+ )?(?:clear|plain|known|public)\b|\b(?:mak\w+|made) no (?:secret|bones)\b/u,
    'statement',
  ],
  [/\b(?:mak\w+|made|mind) up (?:his|her|its|their|my|our)? ?minds?\b/u, 'intention'],
  [
    /\b(?:keen|want\w*|like|eager|anxious) to (?:stress|emphasi[sz]e|underline|underscore|point out|make clear|add)\b/u,
    'statement',
  ],
  [
    /\b(?:call\w* (?:for|on|upon|out)|point\w* (?:out|to)|spell\w* out|set\w* out|lay\w* out|laid out|go(?:es|ne)? on record)\b/u,
    'statement',
  ],
  [
    /\b(?:hit|hits|hitting|fir\w+|shoot\w*|shot|clap\w*) back\b|\blet (?:it )?(?:slip|be known)\b|\b(?:went|goes) on record\b/u,
    'statement',
  ],
  [/\b(?:have|has|had|having) (?:no )?(?:\w+ )?(?:plans?|intentions?)\b/u, 'intention'],
  [/\b(?:speak|speaks|spoke|talk|talks|talked) of\b|\bon (?:the )?record (?:as )?saying\b/u, 'statement'],
];

const INFINITIVE = /^\W*(?:not )?to (?!be sure\b)\p{L}/u;
const WHETHER = /^\W*(?:whether|if|why|who|whom|whose|what|when|where|how|which)\b/u;
const CLAUSE = /^\W*that\b/u;
const REQUEST = /^\W*(?:(?:\p{L}+ ){0,4}(?:not )?to \p{L}|for\b|that\b)/u;
const OPENING = /^["“„«»‘'‚]/u;

/** So much of a content tells what it is: its first clause, in UTF-16 units. */
const OPENING_LENGTH = 120;

const straight = (text: string): string => text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim();

/** True if the content is a quotation of a sentence or more, and nothing else; a word or two in marks may be anybody's. */
function isSpoken(content: string): boolean {
  const text = content.trim();
  if (!OPENING.test(text)) return false;
  const inner = text.replace(/^["“„«»‘'‚]+/u, '');
  return /^\p{Lu}/u.test(inner) && (inner.split(/\s+/u).length >= 3 || /[.!?,…]["”“»«’']*$/u.test(inner));
}

const isQuestion = (content: string): boolean =>
  isSpoken(content) &&
  /\?["”“»«’']*$/u.test(content.trim()) &&
  !/[.!]["”]?\s/u.test(content.replace(/\b\p{Lu}\p{Ll}{0,3}\./gu, ''));

/** The class of a word that may be of several, by what follows the cue. */
function settle({ classes }: CueLemma, content: string): CueClass {
  const has = (one: CueClass): boolean => classes.includes(one);
  if (has('deny')) return 'deny';
  if (has('ask')) return 'ask';
  if (INFINITIVE.test(content) && has('intend')) return 'intend';
  if (has('say')) return 'say';
  if (has('voice')) return 'voice';
  if (has('believe')) return 'believe';
  return classes[0] ?? 'say';
}

/** What is criticised and begins so was said by somebody else, and is not taken over. */
const OF_OTHERS =
  /^\W*(?:(?:the|any|all|such|these|those|his|her|their|what \p{L}+ called)\s)?(?:\p{L}+\s)?(?:claims?|allegations?|accusations?|suggestions?|rumou?rs?|notions?|ideas?|reports?|belief|assertions?|charges?) (?:that|of|about)\b/u;
const TURNS_ON =
  /\b(?:critici[sz]|condemn|mock|ridicul|denounc|slam|blast|decr[yi]|derid|attack|lambast|scoff|laugh|question|doubt|oppos|scorn|assail)/u;

/** What unknown words do, by what they take: a clause or a quotation is said, a deed is meant, a question is put. */
function byContent(content: string): Attitude {
  if (OPENING.test(content.trim()) || CLAUSE.test(content)) return 'statement';
  if (INFINITIVE.test(content)) return 'intention';
  return WHETHER.test(content) ? 'question' : 'belief';
}

function attitudeOfWords(found: readonly CueLemma[], content: string): Attitude | null {
  for (const [i, word] of found.entries()) {
    const cueClass = settle(word, content);
    const later = found.slice(i + 1).map(other => settle(other, content));
    switch (cueClass) {
      case 'make':
      case 'mute':
        continue;
      case 'deny':
        return 'denial';
      case 'ask':
        // "Asked them to leave" is a request, and a request is said; "asked whether" is a question.
        return word.lemma === 'ask' && REQUEST.test(content) && !WHETHER.test(content) ? 'statement' : 'question';
      case 'voice':
        // "Raised the question", "issued a denial": the noun tells; "expressed the fear" is said all the same.
        if (later.includes('deny')) return 'denial';
        if (later.includes('ask')) return 'question';
        return 'statement';
      case 'say':
        return 'statement';
      case 'intend':
        // "Declined to say": what is declined is an act of saying.
        if (word.classes.includes('mute') && (later.includes('say') || later.includes('ask'))) continue;
        return 'intention';
      case 'believe':
        // "Was heard to say", "is believed to have told", "is glad to announce": what was done is to say.
        if (later.includes('say') && (word.lemma === 'hear' || found[i - 1]?.lemma === 'be')) continue;
        return 'belief';
    }
  }
  return null;
}

/**
 * What a speaker does by a statement, as far as the words of its cue tell, whatever part of speech they are ("said", "his fear that",
 * "is convinced"). A promise, a threat or a request counts as said; a plan, a wish or a view does not.
 * @param cue as it stands in the text; a mark or nothing at all stands for speech.
 */
export function attitudeOfCue(cue: string, { content = '', before = '' }: CueContext = {}): CueReading {
  const text = straight(cue);
  const taken = straight(content.slice(0, OPENING_LENGTH));
  // "Declined | to say whether …": what is kept back begins the content.
  const kept = INFINITIVE.test(taken) && readCueWord(text.split(' ').at(-1) ?? '')?.classes.includes('mute') === true;
  const whole = kept ? `${text} ${taken.split(' ').slice(0, 3).join(' ')}` : text;
  const negated = isNegatedCue(whole, straight(before));
  const words = text.match(/[\p{L}'-]+/gu) ?? [];
  const spoken = isSpoken(content);
  const settled = (attitude: Attitude, sure: boolean): CueReading => {
    // Whoever is quoted in whole sentences has spoken, though the cue names a thought or a wish.
    const said = spoken && (attitude === 'belief' || attitude === 'intention') ? 'statement' : attitude;
    return { attitude: said === 'statement' && isQuestion(content) ? 'question' : said, negated, sure };
  };
  if (words.length === 0) return settled('statement', true);
  const phrase = PHRASES.find(([pattern]) => pattern.test(text));
  if (phrase !== undefined) return settled(phrase[1], true);
  if (TURNS_ON.test(text) && OF_OTHERS.test(taken)) return settled('denial', true);
  const found = words.map(readCueWord).filter(word => word !== null);
  const attitude = attitudeOfWords(found, taken);
  return attitude === null ? settled(byContent(taken), false) : settled(attitude, true);
}

/** "Denied saying", "rejected the claim that she had called": what is denied is an act of saying, so that the words were not said. */
const DENIES_SAYING =
  /\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*|disput\w*|disavow\w*|disown\w*|repudiat\w*|dismiss\w*|contest\w*)\b(?: \S+){0,7}? (?:said|say|saying|told|telling|written|wrote|writing|called|calling|posted|posting|tweeted|tweeting|uttered|uttering|used|using|shouted|shouting|remarked|asked|asking|threatened|threatening|promised|promising|made|making)\b/iu;
const DENIES = /\b(?:deny|denies|denied|denying|disown\w*|disavow\w*|repudiat\w*)$/u;

/** A denial right before a cue that is an act of saying: "denied | saying", "denies that she ever | said". */
const DENIED_BEFORE = /\b(?:deny|denies|denied|denying)(?: (?:ever|even|having|that|he|she|they|had|has|have))*\s*$/iu;

/** True if the quoted words are what is denied: behind the denial, and no colon that would make them the denial itself. */
function isWhatIsDenied(text: string, { cue, content }: Draft): boolean {
  const [first] = content;
  const last = cue.at(-1);
  if (first === undefined || last === undefined || first[0] < last[1] || !OPENING.test(text.slice(...first).trim()))
    return false;
  const words = text.slice(cue[0]?.[0] ?? last[0], first[0]);
  return !words.includes(':') && (DENIES_SAYING.test(words) || DENIES.test(straight(words)));
}

/** Sources that stand for nobody: what they are said to say was said by no one. */
const NOBODY = /^(?:nobody|no one|none|neither|no (?!.*\d)\p{L}+)\b/iu;
/** How far before a cue its auxiliaries may begin, in UTF-16 units. */
const BEFORE_CUE = 60;

/** What the cue of a draft in its sentence tells; turns and own words are said as they stand. */
export function readAttitude(text: string, draft: Draft, sentence: Sentence): CueReading {
  if (draft.form === 'turn' || draft.form === 'own')
    return { attitude: draft.kind === 'ask' ? 'question' : 'statement', negated: draft.negated, sure: true };
  const [start] = draft.cue[0] ?? [0];
  const content = draft.pattern === 'answered' ? draft.content.slice(1) : draft.content;
  const frame = frameOf(text, sentence.span, draft, false);
  const before = frame.text.slice(Math.max(0, start - frame.start - BEFORE_CUE), Math.max(0, start - frame.start));
  const cue = draft.cue.map(span => text.slice(span[0], span[1])).join(' ');
  const read = attitudeOfCue(cue, { content: content.map(span => text.slice(span[0], span[1])).join(' '), before });
  if (DENIED_BEFORE.test(before) && OPENING.test(content.map(span => text.slice(...span)).join(' ')))
    return { attitude: 'denial', negated: true, sure: true };
  const unsaid =
    NOBODY.test(sliceSpans(text, draft.source)) || (read.attitude === 'denial' && isWhatIsDenied(text, draft));
  return unsaid ? { ...read, negated: true } : read;
}
