import type { DocumentText } from './document-text.ts';
import { isShout } from './find-names.ts';
import type { Mention } from './mention.ts';
import { isPersons } from './people-words.ts';
import type { Token } from './tokens.ts';
import { AMOUNTS, BEHIND_NOUN, ENDS, LEADS } from './english/phrases.ts';

/** A noun phrase taken apart as far as naming a source needs it. Token positions are half-open. */
export interface Phrase {
  /** The first token, determiner included. */
  readonly from: number;
  /** The first token behind the determiner. */
  readonly core: number;
  /** The noun, or the last word of the name, on which the phrase turns. */
  readonly head: number;
  /** `the`, `a`, `whose` ("her", "their"), `none` ("no one"), or null. */
  readonly determiner: 'the' | 'a' | 'whose' | 'none' | null;
  /** The word of number or amount ("several", "two", "both", "most"), lower case, or null. */
  readonly amount: string | null;
  /** True for "one of …", "most of …". */
  readonly partitive: boolean;
  /** The name that the head belongs to, or that the phrase describes. */
  readonly name: Mention | null;
  /** The last name before the head: an owner's ("Roe’s office") or a modifier ("a Roe supporter"). */
  readonly before: Mention | null;
  /** What is joined to it by "and". */
  readonly joined: Phrase | null;
  /** What follows behind a comma or in place of it. */
  readonly apposed: Phrase | null;
}

type Text = Pick<DocumentText, 'tokens' | 'named'>;

const THE = /^(?:the|this|that|these|those)$/u;
const A = /^(?:an?|one|another|any|each|every|either)$/u;
const WHOSE = /^(?:his|her|their|its|my|our|your|whose)$/u;
const NONE = /^(?:no|not|neither|nobody|nothing)$/u;

/** The noun phrase that the tokens `[from, to)` begin with, or null if they begin with none. Nested at most three deep. */
export function readPhrase(text: Text, [from, to]: readonly [number, number], depth = 0): Phrase | null {
  const { tokens } = text;
  let i = from;
  while (i < to && !text.named.has(i) && isLead(tokens[i] as Token)) i += 1;
  const start = i;
  const opening = readDeterminer(text, i, to);
  i = opening.to;
  const core = i;
  let head = -1;
  let name: Mention | null = null;
  let before: Mention | null = null;
  while (i < to) {
    const token = tokens[i] as Token;
    const mention = text.named.get(i);
    if (mention !== undefined) {
      const behind = i >= mention.run.to;
      const end = Math.min(to, behind ? (mention.description?.to ?? i + 1) : mention.run.to);
      head = behind ? i : end - 1;
      i = end;
      if (behind) {
        name = mention;
        break;
      }
      if (mention.run.possessive && end < to && tokens[end]?.kind === 'word') before ??= mention;
      else name = mention;
      continue;
    }
    if (token.kind === 'mark') {
      if (!isInner(tokens, i, to)) break;
      i += 1;
      continue;
    }
    if (token.text === 'I') break;
    if (token.kind === 'word' && !token.capital) {
      const modifies = head < 0 && token.lower.endsWith('ed');
      if ((ENDS.has(token.lower) && !modifies) || (head >= 0 && isBehind(tokens, i, head, to))) break;
    }
    // In a title-case headline the words after a name are as likely its verb.
    if (name?.run.shouting === true || (name !== null && isShout(token))) break;
    // "the Centre found Roe …": a verb stands between two names.
    if (name !== null && !isPersons(token.lower) && isVerbBetween(tokens, i, to)) break;
    if (name !== null) {
      before = before?.run.possessive === true ? before : name;
      name = null;
    }
    if (token.kind === 'word' || head < 0) head = i;
    i += 1;
  }
  if (head < 0 && opening.to > start)
    return namedOne(text, [start, to], { opening, depth }) ?? bareAmount(start, opening);
  if (head < 0) return null;
  const { joined, apposed } = depth < 3 ? readOn(text, [head + 1, to], depth) : { joined: null, apposed: null };
  return { from: start, core, head, ...opening.read, name, before, joined, apposed };
}

function isLead(token: Token): boolean {
  return token.kind === 'mark' || (LEADS.has(token.lower) && !(token.capital && !token.opens));
}

interface Opening {
  readonly to: number;
  readonly read: Pick<Phrase, 'determiner' | 'amount' | 'partitive'>;
}

function readDeterminer({ tokens, named }: Text, at: number, to: number): Opening {
  let determiner: Phrase['determiner'] = null;
  let amount: string | null = null;
  let partitive = false;
  let i = at;
  for (; i < to && !named.has(i); i += 1) {
    const token = tokens[i] as Token;
    const { lower } = token;
    if (NONE.test(lower)) determiner = 'none';
    else if (THE.test(lower)) determiner ??= 'the';
    else if (A.test(lower)) determiner ??= 'a';
    else if (WHOSE.test(lower)) determiner ??= 'whose';
    else if (AMOUNTS.has(lower) || isCount(tokens, i)) amount ??= lower;
    else if (lower === 'of' && i > at && tokens[i - 1]?.kind === 'word') partitive = true;
    else break;
  }
  return { to: i, read: { determiner, amount, partitive } };
}

/** True for "31 Latinos", not for "a 2014 study" or "a 46-page report". */
function isCount(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  return token.kind === 'number' && tokens[i + 1]?.kind === 'word' && !/^(?:1[89]|20)\d\d$/u.test(token.text);
}

/** "Some", "both", "many of": an amount that stands for those who are counted. */
function bareAmount(from: number, { to, read }: Opening): Phrase | null {
  if (read.amount === null && read.determiner !== 'none') return null;
  return { from, core: to, head: to - 1, ...read, name: null, before: null, joined: null, apposed: null };
}

/** "One of them, Anna Roe": whom the name behind the comma tells; null where there is none. */
function namedOne(
  text: Text,
  [from, to]: readonly [number, number],
  { opening, depth }: { readonly opening: Opening; readonly depth: number },
): Phrase | null {
  const { read, to: head } = opening;
  const them = /^(?:them|us|these|those|whom)$/u.test(text.tokens[head]?.lower ?? '');
  if (!read.partitive || read.determiner !== 'a' || !them || head >= to || depth > 0) return null;
  const { joined, apposed } = readOn(text, [head + 1, to], depth);
  const named = apposed?.name?.member?.kind === 'person' && apposed.joined === null;
  return named ? { from, core: head, head, ...read, name: null, before: null, joined, apposed } : null;
}

/** True for a small word that stands right before a capital, behind a name that does not merely open the sentence. */
function isVerbBetween(tokens: readonly Token[], i: number, to: number): boolean {
  const token = tokens[i] as Token;
  const small = token.kind === 'word' && !token.capital;
  return small && i + 1 < to && tokens[i + 1]?.capital === true && tokens[i - 1]?.opens === false;
}

/** True for marks inside a phrase: "&", "/", a hyphen, quotation marks, the apostrophe of a plural possessor. */
function isInner(tokens: readonly Token[], i: number, to: number): boolean {
  const mark = tokens[i] as Token;
  const previous = tokens[i - 1];
  if (i + 1 >= to) return false;
  if (/^[&/"“”]$/u.test(mark.text)) return true;
  if (/^[-‐‑]$/u.test(mark.text)) return tokens[i + 1]?.start === mark.end;
  return /^['’]$/u.test(mark.text) && previous?.end === mark.start && previous.lower.endsWith('s');
}

/** True if the word stands behind its noun: "officials familiar with …", "a report released …", "a union representing …". */
function isBehind(tokens: readonly Token[], i: number, head: number, to: number): boolean {
  const { lower } = tokens[i] as Token;
  const noun = tokens[head] as Token;
  if (noun.possessive) return false;
  if (head !== i - 1) return BEHIND_NOUN.has(lower);
  if (BEHIND_NOUN.has(lower)) return i + 1 < to;
  if (/(?:ed|ly)$/u.test(lower) && lower.length > 4) return true;
  if (/^(?:led|run|made|held|owned|known|seen|born|sent|put)$/u.test(lower)) return i + 1 < to;
  if (!lower.endsWith('ing') || lower.length < 6) return false;
  const next = tokens[i + 1];
  return noun.lower.endsWith('s') || (next !== undefined && i + 1 < to && (next.capital || ENDS.has(next.lower)));
}

/** What is joined by "and" or stands behind a comma: brackets and complements ("of …", "at …") are passed over. */
function readOn(text: Text, [from, to]: readonly [number, number], depth: number): Pick<Phrase, 'joined' | 'apposed'> {
  const { tokens } = text;
  let joined: Phrase | null = null;
  let apposed: Phrase | null = null;
  let i = from;
  if (tokens[i]?.text === '(' && i < to) {
    while (i < to && tokens[i]?.text !== ')') i += 1;
    i += 1;
  }
  if (i < to && /^(?:and|&|or)$/u.test((tokens[i] as Token).lower)) joined = readPhrase(text, [i + 1, to], depth + 1);
  else {
    const complement = /^(?:of|for|at|in|on|from|to|with)$/u.test(tokens[i]?.lower ?? '') && i < to;
    if (complement) while (i < to && tokens[i]?.text !== ',') i += 1;
    const follows = i + 1 < to && /^(?:,|[–—])$/u.test((tokens[i] as Token).text);
    if (follows && !/^(?:including|who|which|whose|such|like|that)$/u.test(tokens[i + 1]?.lower ?? ''))
      apposed = readPhrase(text, [i + 1, to], depth + 1);
  }
  return { joined, apposed };
}
